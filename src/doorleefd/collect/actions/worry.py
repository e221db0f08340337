"""Words that came later may give worry too: told anew by the teller, or written out from a recording (R206)."""

from datetime import datetime

from doorleefd.collect.looking import look_by
from doorleefd.collect.models import Contribution
from doorleefd.engines.distress import asks_for_a_look


def suggest_a_look(contribution: Contribution, words: str, *, now: datetime) -> None:
    """Ask for a human eye where the words point at distress and nobody asked yet. Within an action."""
    if contribution.needs_a_person or not asks_for_a_look([words]):
        return
    contribution.needs_a_person, contribution.look_is_suggested = True, True
    contribution.look_by = look_by(contribution.trajectory, today=now.date())
    contribution.save(update_fields=["needs_a_person", "look_is_suggested", "look_by"])
