"""The reads that span the rooms."""
