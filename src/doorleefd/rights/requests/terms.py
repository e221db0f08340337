"""How many months an organisation has to answer (GDPR art. 12(3))."""

TO_ANSWER = 1
EXTENDED = 3
"""Months since the request came in: one, and two more where it is extended."""
