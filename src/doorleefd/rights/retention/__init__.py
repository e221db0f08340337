"""What is kept how long, what goes tonight, and what is held for a reason (R213)."""
