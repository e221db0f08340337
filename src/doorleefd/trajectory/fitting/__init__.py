"""Which form fits: what is known, what the adviser makes of it, and the words for its reasons (R091)."""
