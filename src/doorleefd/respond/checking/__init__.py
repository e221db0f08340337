"""The member check: the report laid before who told, for each person the own part of it (R210)."""
