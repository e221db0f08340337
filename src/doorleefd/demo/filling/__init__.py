"""Filling in the demo, through the product's own actions: what a user can do, and nothing else."""

from datetime import datetime

from doorleefd.demo.content import municipality, trajectories
from doorleefd.demo.filling.accounting import account
from doorleefd.demo.filling.accusing import accuse
from doorleefd.demo.filling.answers import answer
from doorleefd.demo.filling.copies import copy_twice
from doorleefd.demo.filling.findings import conclude
from doorleefd.demo.filling.joining import join_readers
from doorleefd.demo.filling.names import keep_names
from doorleefd.demo.filling.organisations import PASSWORD, Staff, found_organisations, give_a_role, is_filled, logins
from doorleefd.demo.filling.preconditions import look_back
from doorleefd.demo.filling.reports import report
from doorleefd.demo.filling.requests import choose_terms, take_in_requests
from doorleefd.demo.filling.shaping import moment, shape
from doorleefd.demo.filling.telling import code_fragments, review, sending_of, tell
from doorleefd.foundation.upkeep import learn_the_tables, scrub
from doorleefd.people import codes
from doorleefd.people.still import count_every_night

__all__ = ["PASSWORD", "code_of_a_teller", "fill", "is_filled", "logins"]
SHOWN_TELLER = "koffie-met-een-bekende"
FOUNDED_ON = -120
"""Days from now: everyone had a role before the first trajectory began, and before anything was done in it."""


def fill(*, now: datetime) -> None:
    """Make the organisations, and in Veenbeek three trajectories: one whole, one half-way, one just begun.

    All is as after a night: counted, and sealed.
    """
    staff: Staff = found_organisations(municipality(), now=moment(now, FOUNDED_ON))
    for told in reversed(trajectories()):
        made = shape(told, staff=staff, now=now)
        if not told.contributions:
            copy_twice(made, lead=made.owner, now=now)
            continue
        keep_names(made, by=staff["chandra"], now=now)
        tellers = tell(told, made, staff=staff, now=now)
        reviewed = review(told, tellers, staff=staff, now=now)
        # So many rows at once: a database that does not know them yet takes the slow way to every single one.
        learn_the_tables()
        fragments = code_fragments(told, made, reviewed, staff=staff, now=now)
        conclusions = conclude(told, made, fragments, staff=staff, now=now)
        look_back(told, made, staff=staff, now=now)
        answer(told, made, tellers, fragments, conclusions, staff=staff, now=now)
        # What stands in a report is what a night counted.
        count_every_night(now=now)
        report(told, made, tellers, fragments, conclusions, staff=staff, now=now)
        accuse(tellers, staff=staff, now=now)
        join_readers(told, made, staff=staff, now=now)
    account(municipality(), staff=staff, now=now)
    take_in_requests(by=staff["fenna"], code=code_of_a_teller(), now=now)
    choose_terms(by=staff["fenna"], now=now)
    give_a_role(staff, now=now)
    scrub(now=now)


def code_of_a_teller() -> str:
    """The code of one fictional teller, whose words led to something; empty when that teller is not there."""
    code = codes.code_for(sending_of(SHOWN_TELLER))
    return code if codes.contributor_with(code) else ""
