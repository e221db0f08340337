"""Step 5: contributions, whichever way they came in."""
