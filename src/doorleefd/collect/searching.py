"""Which contributions hold certain words: the index over what was reviewed, kept up and asked here."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models.expressions import RawSQL

from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation import search
from doorleefd.foundation.models import Organisation
from doorleefd.foundation.sealing import opened

SOURCE = "collect.contribution"
BETWEEN_PARTS = "\n\n"


def keep_findable(contribution: Contribution, words: Iterable[str]) -> None:
    """Let a reviewed contribution be found by its de-identified words. Within an action."""
    search.put(SOURCE, {contribution.pk: BETWEEN_PARTS.join(words)}, organisation=contribution.organisation)


def forget(contributions: Iterable[UUID]) -> None:
    """Let contributions be found no more. Within an action."""
    search.drop(SOURCE, contributions)


def holding(text: str, *, organisation: Organisation) -> RawSQL:
    """The ids of contributions that hold these words, for `.filter(pk__in=...)` after `visible_to`."""
    return search.holding(text, organisation=organisation, source=SOURCE)


def repeated_in(text: str, *, organisation: Organisation) -> set[UUID]:
    """The contributions that hold eight words in a row of `text` and still count (law 5).

    Withdrawn words are not among them: a refusal would say that they were told.
    """
    rows = search.repeats(text, organisation=organisation, source=SOURCE)
    if not rows:
        return set()
    return set(Contribution.objects.counting(organisation.pk).filter(pk__in=rows).values_list("pk", flat=True))


def words_again(contributions: Iterable[UUID]) -> Mapping[UUID, str]:
    """The words of contributions as they are indexed, for the nightly scrub; nobody sees them."""
    versions = Version.objects.of_house().filter(
        part__contribution__in=list(contributions),
        part__contribution__review=Contribution.Review.ACCEPTED,
        kind=Version.Kind.DEIDENTIFIED,
        is_current=True,
    )
    words: dict[UUID, list[str]] = {}
    for version in opened(versions.select_related("part").order_by("part__contribution", "part__order")):
        words.setdefault(version.part.contribution_id, []).append(version.words)
    return {contribution: BETWEEN_PARTS.join(parts) for contribution, parts in words.items()}
