"""Staff texts that repeat words which were withdrawn or erased: taken off their place until someone mends them (law 5).

The comparing happens while the words can still be read. What stays is the text with a gap for those words, for whoever
may write it; its place says that it is looked at, so that no page, print, answer or e-mail can show it meanwhile.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import (
    CoreInsight,
    DeviatingVoice,
    Finding,
    HeldText,
    Memo,
    Pattern,
    Recommendation,
    SharedReflection,
    Theme,
)
from doorleefd.analyse.repeating import runs_of, without
from doorleefd.trajectory.models import Activity, Indicator, InterimNote, LookBack, Trajectory

# What stands in the place of a held text. It is stored among staff texts, which are Dutch, whoever looks.
HELD = "[Deze tekst wordt nagekeken.]"


@dataclass(frozen=True)
class StaffText:
    """A kind of row with texts that staff write: which fields, how it leads to its trajectory, and who may write them.

    `record` names fields that tell what was said at a moment: they get the gap and are never written anew.
    """

    model: Any
    called: str | Promise
    fields: tuple[str, ...]
    trajectory: str
    may: str
    record: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return str(self.model._meta.label_lower)

    def rows(self) -> Any:
        """Every row, also of models with words: what staff wrote there is nobody's words."""
        return self.model._base_manager.all()


_kinds: dict[str, StaffText] = {}


def register(kind: StaffText) -> None:
    """Let the texts of a room be compared when words are withdrawn."""
    _kinds[kind.kind] = kind


def kind_of(held: HeldText) -> StaffText:
    return _kinds[held.kind]


def kinds() -> Iterable[StaffText]:
    return _kinds.values()


def hold_repeating(gone: Iterable[str], *, still: Iterable[str] = (), trajectory: Trajectory, day: date) -> None:
    """Take every staff text of a trajectory that repeats `gone` off its place; what is in `still` too may stay.

    Within an action; one query a kind of text, and two for each text that is held.
    """
    runs = runs_of(gone) - runs_of(still)
    if not runs:
        return
    for held in HeldText.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory):
        if (left := without(held.text, runs)) != held.text:
            held.text = left
            held.save(update_fields=["text"])
    for kind in kinds():
        for row, field, text in _texts(kind, trajectory):
            if (left := without(text, runs)) != text:
                _hold(kind, row, field, left, trajectory=trajectory, day=day)


def _texts(kind: StaffText, trajectory: Trajectory) -> Iterator[tuple[Any, str, str]]:
    mine = kind.rows().filter(organisation_id=trajectory.organisation_id, **{kind.trajectory: trajectory.pk})
    for row in mine.only("pk", *kind.fields, *kind.record):
        for field in chain(kind.fields, kind.record):
            yield row, field, getattr(row, field)


def _hold(kind: StaffText, row: Any, field: str, left: str, *, trajectory: Trajectory, day: date) -> None:
    if field in kind.record:
        kind.rows().filter(pk=row.pk).update(**{field: left})
        return
    HeldText.objects.update_or_create(
        organisation_id=trajectory.organisation_id,
        kind=kind.kind,
        row=row.pk,
        field=field,
        defaults={"trajectory": trajectory, "text": left, "held_on": day},
    )
    kind.rows().filter(pk=row.pk).update(**{field: _placeholder(kind, row)})


def _placeholder(kind: StaffText, row: Any) -> str:
    """The names of themes differ, those of held themes too."""
    return f"{HELD} {row.pk.hex[:8]}" if kind.model is Theme else HELD


def is_held(*texts: str) -> bool:
    """Whether one of these texts was taken off its place."""
    return any(text.startswith(HELD) for text in texts)


def still_held() -> Q:
    """Of the held texts those whose place still says so: a text that was written anew there meanwhile stands."""
    places = Q(pk__in=[])
    for kind in kinds():
        for field in kind.fields:
            waiting = kind.rows().filter(**{f"{field}__startswith": HELD}).values("pk")
            places |= Q(kind=kind.kind, field=field, row__in=waiting)
    return places


register(StaffText(Memo, _("memo"), ("text",), "theme__trajectory", "analyse.code"))
register(StaffText(Theme, _("thema"), ("name",), "trajectory", "analyse.code"))
register(StaffText(Pattern, _("patroon"), ("name", "description"), "trajectory", "analyse.conclude"))
register(StaffText(Finding, _("knelpunt of wat werkt"), ("sentence", "explanation"), "trajectory", "analyse.conclude"))
register(StaffText(CoreInsight, _("kerninzicht"), ("sentence", "explanation"), "trajectory", "analyse.conclude"))
register(
    StaffText(
        SharedReflection,
        _("gezamenlijke duiding"),
        ("others_present", "what_was_read", "what_changed", "who_disagrees"),
        "insight__trajectory",
        "analyse.conclude",
        # What people confirmed: written anew, it would be confirmed by nobody (law 8).
        record=("sentence",),
    )
)
register(StaffText(DeviatingVoice, _("andere stem"), ("weighed",), "insight__trajectory", "analyse.conclude"))
register(
    StaffText(Recommendation, _("aanbeveling"), ("sentence", "explanation"), "insight__trajectory", "analyse.recommend")
)
register(StaffText(Activity, _("activiteit"), ("went",), "trajectory", "trajectory.check"))
register(StaffText(Indicator, _("punt om op te letten"), ("came_out",), "trajectory", "trajectory.shape"))
register(StaffText(InterimNote, _("tussenstand"), ("text",), "indicator__trajectory", "trajectory.check"))
register(
    StaffText(
        LookBack,
        _("terugblik"),
        ("result_came", "growth_came", "what_worked", "what_did_not"),
        "trajectory",
        "trajectory.shape",
    )
)
