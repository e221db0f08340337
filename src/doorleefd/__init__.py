"""Doorleefd carries lived experience from a person's own words to a decision and back."""
