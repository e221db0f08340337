"""Contributors: who took part, what they allow, and their personal code. Never a name."""
