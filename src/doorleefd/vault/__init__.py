"""Identity and contact details, and nothing else (law 1)."""
