"""Whether asking people begins to look like a tick in a box (R016)."""

from collections.abc import Mapping

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice import boxtick
from doorleefd.engines.advice.ladder import Room
from doorleefd.engines.advice.sourced import Sourced
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.own_words import within
from doorleefd.trajectory.reasons import Said, said

SIGNS: Mapping[Sourced, Lazy] = {
    boxtick.Sign.NOTHING_CAN_CHANGE: _("Er kan niets veranderen. Waarom vraag je mensen dan om hun verhaal?"),
    boxtick.Sign.ROOM_UNKNOWN: _("Er staat niet wat er kan veranderen. Weten degenen die beslissen dat wel?"),
    boxtick.Sign.NO_ONE_DECIDES: _("Er staat niet wie beslist. Wie doet er straks iets mee?"),
    boxtick.Sign.NO_ANSWER_PLANNED: _("Er staat geen dag voor het antwoord. Wanneer hoort iedereen wat jullie doen?"),
}
_NOTHING = frozenset({"niets", "niks", "niet", "geen", "nee"})


def signs_in(trajectory: Trajectory) -> list[Said]:
    """The signs that show, as questions to oneself; empty when there is none."""
    frame = boxtick.Frame(
        room=_room(trajectory.can_change),
        has_decider=bool(trajectory.who_decides.strip()),
        has_answer_planned=trajectory.answer_by is not None,
    )
    return said(boxtick.signs(frame), SIGNS)


def _room(can_change: str) -> Room | None:
    told = within(can_change).casefold()
    if not told:
        return None
    return Room.NONE if told in _NOTHING else Room.OPEN
