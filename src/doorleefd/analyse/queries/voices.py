"""Voices: the words of fragments with where they come from, and never who (LOOK, Voice)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Fragment, Pattern, PatternFragment, PatternFragmentQuerySet, said_right
from doorleefd.collect.models import Version
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.sealing import opened
from doorleefd.people.models import Channel

UNCHECKED = _("niet nagekeken door wie het vertelde")


@dataclass(frozen=True)
class Voice:
    """Someone's words as they may be shown; `others_read` once somebody found that nobody is recognised by them.

    `digest` is the keyed one of these very words. `is_unchecked` where an employee wrote them down of a talk and the
    teller did not say yet that they are right (R210).
    """

    fragment_id: UUID
    contribution_id: UUID
    words: str
    channel: str
    month: date
    heavy: str = ""
    others_read: bool = False
    digest: str = ""
    is_unchecked: bool = False

    @property
    def source(self) -> str:
        """Where the words come from: "open pagina, april 2026"."""
        come_from = f"{self.channel}, {date_format(self.month, 'F Y')}"
        return f"{come_from}, {UNCHECKED}" if self.is_unchecked else come_from


def voices_of(fragments: Iterable[UUID], *, viewer: Actor, purpose: Purpose) -> list[Voice]:
    """Those fragments that `viewer` may see for `purpose`, in the order given; three queries however many, and one
    where a talk was written down. To the teller it is not said that they did not check their own words.
    """
    wanted = list(fragments)
    shown = Fragment.objects.visible_to(viewer, purpose).filter(pk__in=wanted)
    rows = {row.pk: row for row in shown.select_related("version__part__contribution")}
    versions = {
        version.pk: version
        for version in opened(
            Version.objects.visible_to(viewer, purpose).filter(pk__in={row.version_id for row in rows.values()})
        )
    }
    reports = [pk for pk, row in rows.items() if row.version.part.contribution.is_unchecked_report]
    unchecked = set(reports) - said_right(reports) if purpose is not Purpose.RIGHTS else set()
    return [
        _voice(rows[pk], versions[rows[pk].version_id], is_unchecked=pk in unchecked)
        for pk in wanted
        if pk in rows and rows[pk].version_id in versions
    ]


def evidence_of(pattern: Pattern, *, viewer: Actor, purpose: Purpose) -> PatternFragmentQuerySet:
    """The fragments of a pattern that `viewer` may see for `purpose`, in an order that is always the same.

    By identifier, which is random: so the first few are found without looking at all.
    """
    evidence = PatternFragment.objects.visible_to(viewer, purpose)
    return evidence.filter(organisation=viewer.organisation_id, pattern=pattern).order_by("fragment")


def _voice(fragment: Fragment, version: Version, *, is_unchecked: bool) -> Voice:
    contribution = fragment.version.part.contribution
    return Voice(
        fragment_id=fragment.pk,
        contribution_id=contribution.pk,
        words=version.words[fragment.start : fragment.end],
        channel=str(Channel(contribution.channel).label),
        month=contribution.month,
        heavy=contribution.heavy,
        others_read=fragment.looked_on is not None,
        digest=fragment.digest,
        is_unchecked=is_unchecked,
    )
