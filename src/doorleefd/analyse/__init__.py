"""Step 6: from fragments to an insight and a recommendation."""
