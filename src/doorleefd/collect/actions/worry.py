"""Words that came later may give worry too: told anew by the teller, or written out from a recording (R206)."""

from datetime import datetime

from doorleefd.collect.looking import asked_since, look_again_by
from doorleefd.collect.models import Contribution
from doorleefd.engines.distress import asks_for_a_look


def suggest_a_look(contribution: Contribution, words: str, *, now: datetime) -> None:
    """Ask for a human eye where nobody asked yet, or anew where a person did. Within an action.

    What a person asked before stands beside it: it waits for a call until somebody made one (law 6).
    """
    waits_already = contribution.needs_a_person and contribution.look_is_suggested
    if waits_already or not asks_for_a_look([words]):
        return
    contribution.asked_at = asked_since(contribution) if contribution.needs_a_person else None
    contribution.look_by = look_again_by(contribution, now=now)
    contribution.needs_a_person, contribution.look_is_suggested = True, True
    contribution.save(update_fields=["needs_a_person", "look_is_suggested", "look_by", "asked_at"])
