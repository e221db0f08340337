"""Words that may point at distress: a suggestion that a person looks, and nothing else (R206).

`signals` finds the places: what the tables of `lists/` say and what else stands in a sentence is weighed together.
`holds_unread_language` tells where nothing could be found.
"""

from doorleefd.engines.distress.finding import Signal, asks_for_a_look, signals
from doorleefd.engines.distress.languages import holds_unread_language

__all__ = ["Signal", "asks_for_a_look", "holds_unread_language", "signals"]
