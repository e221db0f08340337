"""Advice from the rules of the method: what fits, what is missing yet, and why. No Django here.

The decision rules by number: 1 `level` · 2 `who` · 3 `dependency` · 4 `representation` · 5 `deepening` · 6 `circles` ·
7 `who` and `forms` · 8 `roles` · 10 `collective` · 11 `closing` · 12 `solving` · 13 `ladder` · 14 `clarity`.
Rule 9, counting people, is a question to the database and stands in `analyse.queries.counting`.
"""
