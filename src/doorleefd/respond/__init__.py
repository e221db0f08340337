"""Decisions, and the answer that goes back to each person."""
