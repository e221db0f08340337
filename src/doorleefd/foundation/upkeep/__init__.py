"""What the house does by itself, every minute and every night, and what an operator may ask of it."""

from doorleefd.foundation.upkeep.clock import doubted_since, is_believed, was_right_at
from doorleefd.foundation.upkeep.due import scrub_is_due
from doorleefd.foundation.upkeep.minutely import each_minute, tick
from doorleefd.foundation.upkeep.resealing import reseal
from doorleefd.foundation.upkeep.rotating import rotate
from doorleefd.foundation.upkeep.scrubbing import learn_the_tables, nightly, scrub
from doorleefd.foundation.upkeep.verifying import check, verify

__all__ = [
    "check",
    "doubted_since",
    "each_minute",
    "is_believed",
    "learn_the_tables",
    "nightly",
    "reseal",
    "rotate",
    "scrub",
    "scrub_is_due",
    "tick",
    "verify",
    "was_right_at",
]
