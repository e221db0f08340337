"""The pages that span the rooms."""
