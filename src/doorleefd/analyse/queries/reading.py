"""The workbench: which texts there are to read, and one text with its marks. Reviewed words only (law 3)."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext

from doorleefd.analyse.models import Coding, Fragment, Theme
from doorleefd.analyse.reading import Stretch, marked, stretches_of
from doorleefd.collect import searching
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import opened
from doorleefd.trajectory.models import Trajectory

OF_CODING = "fragment__version__part__contribution"
FIRST_WORDS = 70


@dataclass(frozen=True)
class Wanted:
    """What a reader looks for: texts with a theme, texts without a mark of the reader, texts with these words."""

    theme: Theme | None = None
    uncoded: bool = False
    words: str = ""


EVERYTHING = Wanted()


def texts_in(trajectory: Trajectory, *, viewer: Login, wanted: Wanted = EVERYTHING) -> QuerySet[Contribution]:
    """The contributions that `viewer` may read closely."""
    found = Contribution.objects.visible_to(viewer, Purpose.ANALYSE).filter(trajectory=trajectory)
    codings = Coding.objects.visible_to(viewer, Purpose.ANALYSE)
    if wanted.theme:
        found = found.filter(pk__in=codings.filter(theme=wanted.theme).values(OF_CODING))
    if wanted.uncoded:
        found = found.exclude(Exists(codings.filter(by=viewer, **{OF_CODING: OuterRef("pk")})))
    if wanted.words.strip():
        found = found.filter(pk__in=searching.holding(wanted.words, organisation=trajectory.organisation))
    return found


def text_of(trajectory: Trajectory, pk: UUID, *, viewer: Login) -> Contribution:
    """One contribution to read closely. Raises Contribution.DoesNotExist."""
    return texts_in(trajectory, viewer=viewer).get(pk=pk)


def first_words(contributions: Collection[Contribution], *, viewer: Login) -> dict[UUID, str]:
    """How each text begins, three queries however many.

    The parts come first and their versions after, each straight from its own index: joined in one query
    SQLite reads every version of the organisation.
    """
    parts = Part.objects.visible_to(viewer, Purpose.ANALYSE).filter(
        contribution__in=[one.pk for one in contributions], order=0
    )
    whose = dict(parts.values_list("pk", "contribution"))
    versions = opened(Version.objects.visible_to(viewer, Purpose.ANALYSE).filter(part__in=list(whose)))
    heavy = {one.pk: one.heavy for one in contributions if one.content_notes}
    begins = {whose[version.part_id]: _begin_of(version.words) for version in versions}
    # What is heavy is announced in a list, not begun.
    return begins | {pk: gettext("Zwaar: %(heavy)s") % {"heavy": said} for pk, said in heavy.items() if pk in begins}


def _begin_of(words: str) -> str:
    begin = " ".join(words[: 2 * FIRST_WORDS].split())
    if len(begin) <= FIRST_WORDS:
        return begin
    return f"{begin[:FIRST_WORDS].rsplit(' ', 1)[0]}…"


@dataclass(frozen=True)
class ReadPart:
    """A question and the accepted answer, cut in stretches that can be marked."""

    question: str
    version: Version
    stretches: list[Stretch]


@dataclass(frozen=True)
class Text:
    """A contribution as the workbench shows it. `codings` are those that are shown, in the order of the words."""

    contribution: Contribution
    parts: list[ReadPart]
    codings: list[Coding]


def text_with_marks(contribution: Contribution, *, viewer: Login, others: bool) -> Text:
    """The words of a contribution with the marks of `viewer`, and those of other coders when asked for."""
    parts = Part.objects.visible_to(viewer, Purpose.ANALYSE).filter(contribution=contribution)
    versions = Version.objects.visible_to(viewer, Purpose.ANALYSE).filter(
        part__in=list(parts.values_list("pk", flat=True))
    )
    shown = opened(versions.select_related("part").order_by("part__order"))
    fragments = Fragment.objects.visible_to(viewer, Purpose.ANALYSE).filter(
        version__in=[version.pk for version in shown]
    )
    codings = Coding.objects.visible_to(viewer, Purpose.ANALYSE).filter(
        fragment__in=list(fragments.values_list("pk", flat=True)), theme__trajectory=contribution.trajectory_id
    )
    if not others:
        codings = codings.filter(by=viewer)
    listed = list(
        codings.select_related("fragment", "theme", "by").order_by(
            "fragment__version__part__order", "fragment__start", "fragment__end", "theme__order", "pk"
        )
    )
    read = [
        ReadPart(
            question=version.part.question,
            version=version,
            stretches=stretches_of(version.words, marked(listed, version=version.pk, viewer=viewer.pk)),
        )
        for version in shown
    ]
    return Text(contribution, read, listed)


def codings_of(contribution: Contribution, *, viewer: Login) -> QuerySet[Coding]:
    """The marks of `viewer` in a contribution."""
    return Coding.objects.visible_to(viewer, Purpose.ANALYSE).filter(by=viewer, **{OF_CODING: contribution})
