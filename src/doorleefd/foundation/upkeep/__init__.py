"""What the house does by itself, every minute and every night, and what an operator may ask of it."""

from doorleefd.foundation.upkeep.minutely import scrub_is_due, tick
from doorleefd.foundation.upkeep.rotating import rotate
from doorleefd.foundation.upkeep.scrubbing import scrub
from doorleefd.foundation.upkeep.verifying import check, verify

__all__ = ["check", "rotate", "scrub", "scrub_is_due", "tick", "verify"]
