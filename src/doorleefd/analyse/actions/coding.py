"""Marking a fragment with a theme. One key marks, one undoes (LOOK, Workbench)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Coding, Fragment, Theme
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation import digests
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login

QUOTE = "quote"


class MarkOutside(Refusal):
    sentence = _("Deze woorden staan niet in het verhaal. Kies de woorden opnieuw.")


class NotYourMark(Refusal):
    sentence = _("Dit is de markering van iemand anders. Die blijft staan.")


class NothingToUndo(Refusal):
    sentence = _("Er is niets om terug te nemen.")


@action(may="analyse.code", audit="fragment coded", on="theme")
def mark(*, by: Login, version: Version, start: int, end: int, theme: Theme, now: datetime) -> Coding:
    """Give a range of a reviewed version a theme; the same again changes nothing.

    Offsets are code points, end exclusive; blank edges are left out. Raises MarkOutside.
    """
    fragment = _fragment_at(by, version, start, end, theme, now)
    coding, _new = Coding.objects.of_house().get_or_create(
        organisation_id=version.organisation_id, fragment=fragment, theme=theme, by=by, defaults={"at": now}
    )
    return coding


@action(may="analyse.code", audit="coding toggled", on="theme")
def toggle(*, by: Login, version: Version, start: int, end: int, theme: Theme, now: datetime) -> Coding | None:
    """Give a range a theme, or take one's own same mark away again; the coding, or None. Raises MarkOutside."""
    fragment = _fragment_at(by, version, start, end, theme, now)
    own = Coding.objects.visible_to(by, Purpose.ANALYSE).filter(by=by, theme=theme, fragment=fragment).first()
    if own is None:
        return mark(by=by, version=version, start=start, end=end, theme=theme, now=now)
    unmark(by=by, coding=own, now=now)
    return None


@action(may="analyse.code", audit="coding removed", on="coding")
def unmark(*, by: Login, coding: Coding, now: datetime) -> None:
    """Take one's own theme away from a fragment; a fragment without a theme goes too, unless it is evidence.

    Raises NotYourMark.
    """
    if coding.by_id != by.pk:
        raise NotYourMark
    fragment = coding.fragment_id
    coding.delete()
    remove_bare([fragment])


@action(may="analyse.code", audit="coding undone", on="contribution")
def undo_last_mark(*, by: Login, contribution: Contribution, now: datetime) -> None:
    """Take back the last mark of this coder in a contribution. Raises NothingToUndo."""
    own = Coding.objects.visible_to(by, Purpose.ANALYSE).filter(
        by=by, fragment__version__part__contribution=contribution
    )
    last = own.order_by("-at", "-pk").first()
    if last is None:
        raise NothingToUndo
    unmark(by=by, coding=last, now=now)


def remove_bare(fragments: Iterable[UUID]) -> None:
    """Remove those fragments that no theme and no evidence points at. Inside an action."""
    bare = set(fragments)
    for relation in Fragment._meta.get_fields(include_hidden=True):
        if relation.one_to_many and bare:
            field = relation.field.name  # type: ignore[union-attr]
            rows = relation.related_model._base_manager.filter(**{f"{field}__in": bare})  # type: ignore[union-attr]
            bare -= set(rows.values_list(field, flat=True))
    Fragment.objects.of_house().filter(pk__in=bare).delete()


def _fragment_at(by: Login, version: Version, start: int, end: int, theme: Theme, now: datetime) -> Fragment:
    readable = Version.objects.visible_to(by, Purpose.ANALYSE).filter(
        pk=version.pk, part__contribution__trajectory=theme.trajectory_id
    )
    words = next((shown.words for shown in readable.unsealed()), "")
    if not 0 <= start < end <= len(words) or not words[start:end].strip():
        raise MarkOutside
    start, end = _without_blank_edges(words, start, end)
    fragment, _new = Fragment.objects.of_house().get_or_create(
        organisation_id=version.organisation_id,
        version_id=version.pk,
        start=start,
        end=end,
        defaults={
            "digest": digests.digest(words[start:end], purpose=QUOTE)[1],
            "marked_by": by,
            "marked_at": now,
        },
    )
    return fragment


def _without_blank_edges(words: str, start: int, end: int) -> tuple[int, int]:
    chosen = words[start:end]
    return start + len(chosen) - len(chosen.lstrip()), end - len(chosen) + len(chosen.rstrip())
