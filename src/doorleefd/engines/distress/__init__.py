"""Words that may point at distress: a suggestion that a person looks, and nothing else (R206)."""

from doorleefd.engines.distress.finding import Signal, asks_for_a_look, signals

__all__ = ["Signal", "asks_for_a_look", "signals"]
