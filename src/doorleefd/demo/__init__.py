"""A fictional municipality that shows all of it."""
