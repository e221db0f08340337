"""Plain language: what makes a Dutch text hard to read, where, and what to do about it (R278).

`signals` names places in a text; `difficulty` is one figure for comparing two versions of it. Neither says a level such
as B1: only readers can say that. The word frequencies are read on first use.
"""

from doorleefd.engines.plain_language.difficulty import difficulty
from doorleefd.engines.plain_language.signals import ADVICE, Address, Kind, Signal, signals
from doorleefd.engines.plain_language.stream import plain_lines

__all__ = ["ADVICE", "Address", "Kind", "Signal", "difficulty", "plain_lines", "signals"]
