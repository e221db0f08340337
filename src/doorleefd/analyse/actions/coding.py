"""Marking a fragment with a theme. One key marks, one undoes (LOOK, Workbench)."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Coding, Fragment, Theme
from doorleefd.collect.models import Version
from doorleefd.foundation import digests
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login

QUOTE = "quote"


class MarkOutside(Refusal):
    sentence = _("Deze woorden staan niet in het verhaal. Kies de woorden opnieuw.")


class NothingToUndo(Refusal):
    sentence = _("Er is niets om terug te nemen.")


@action(may="analyse.code", audit="fragment coded", on="theme")
def mark(*, by: Login, version: Version, start: int, end: int, theme: Theme, now: datetime) -> Coding:
    """Give a range of a reviewed version a theme; the same again changes nothing.

    Offsets are code points, end exclusive; blank edges are left out. Raises MarkOutside.
    """
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
    coding, _new = Coding.objects.of_house().get_or_create(
        organisation_id=version.organisation_id, fragment=fragment, theme=theme, by=by, defaults={"at": now}
    )
    return coding


@action(may="analyse.code", audit="coding removed", on="coding")
def unmark(*, by: Login, coding: Coding, now: datetime) -> None:
    """Take a theme away from a fragment; a fragment without a theme goes too, unless it is evidence."""
    fragment = coding.fragment
    coding.delete()
    still_coded = Coding.objects.of_house().filter(fragment=fragment).exists()
    if not still_coded and not _is_evidence(fragment):
        fragment.delete()


@action(may="analyse.code", audit="coding undone", on="version")
def undo_last_mark(*, by: Login, version: Version, now: datetime) -> None:
    """Take back the last mark of this coder in a version. Raises NothingToUndo."""
    own = Coding.objects.of_house().filter(by=by, fragment__version_id=version.pk)
    last = own.order_by("-at", "-pk").select_related("fragment").first()
    if last is None:
        raise NothingToUndo
    unmark(by=by, coding=last, now=now)


def _without_blank_edges(words: str, start: int, end: int) -> tuple[int, int]:
    chosen = words[start:end]
    return start + len(chosen) - len(chosen.lstrip()), end - len(chosen) + len(chosen.rstrip())


def _is_evidence(fragment: Fragment) -> bool:
    """Whether a pattern, a deviating voice or a later room points at the fragment."""
    relations = [
        relation
        for relation in Fragment._meta.get_fields(include_hidden=True)
        if relation.one_to_many and relation.related_model is not Coding
    ]
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: fragment}).exists()  # type: ignore[union-attr]
        for relation in relations
    )
