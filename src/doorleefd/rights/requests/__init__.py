"""Requests that come by telephone, letter, e-mail or at the counter (R214; GDPR art. 12 and 15 to 21)."""
