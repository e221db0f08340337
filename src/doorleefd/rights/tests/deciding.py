"""A decision that rests on one voice."""

from doorleefd.respond.actions import Decided
from doorleefd.respond.models import Decision


def decided_to_call(fragment, now):
    return Decided(
        outcome=Decision.Outcome.ADOPTED,
        what_we_do="Wij bellen voortaan.",
        what_we_do_not="",
        reason="Rust.",
        owner="Team",
        decided_by="Wethouder",
        decided_on=now.date(),
        voices=[fragment],
        nobody_recognised=True,
    )
