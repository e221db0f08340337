"""Deciding, answering, and the public page of what was done."""
