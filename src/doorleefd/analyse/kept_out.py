"""What must be out of a story before its review is accepted: the name of a colleague who is accused, once and for good.

A case forgets the name; the teller and the colleague still read that it is gone. Where it is known no more, what an
earlier review took out stays out: of that only the places are kept, as of every review.
"""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Accusation, AccusationNote, AccusationStep
from doorleefd.analyse.reviewing import Mark, MaskedPart
from doorleefd.collect.models import Contribution, MaskSpan, Version
from doorleefd.engines.deidentification import EntityType
from doorleefd.engines.deidentification.whereabouts import places_of, sure_places_of
from doorleefd.engines.deidentification.word_lists import words
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models.organisation import OrganisationQuerySet
from doorleefd.foundation.sealing import opened

Places = Mapping[UUID, Sequence[Mark]]


class NameNotMasked(Refusal):
    sentence = _(
        "De naam van de medewerker die beschuldigd wordt, staat er nog. Haal hem overal weg, ook waar alleen een deel "
        "van de naam staat."
    )


class StaysOut(Refusal):
    sentence = _(
        "Hierover was of is er een zaak over een medewerker. Wij beloofden dat de naam wegblijft. In de zaak staat hij "
        "niet meer zoals hij hier stond. Laat daarom alles weg wat de vorige keer weg was, ook waar het nu opnieuw "
        "staat. Begin je opnieuw op deze pagina, dan is dat al gemarkeerd."
    )


def refuse_unmasked(contribution: Contribution, told: Sequence[Version], masked: Mapping[UUID, MaskedPart]) -> None:
    """Before a review is accepted: no colleague who is or was accused stands in it. Raises NameNotMasked, StaysOut."""
    names = [note.name for note in _names_known(contribution)]
    if _is_left(told, marks_of(names, told, surely=True), masked):
        raise NameNotMasked
    if _is_left(told, taken_out_before(contribution, told), masked):
        raise StaysOut


def accused_places(contribution: Contribution, told: Sequence[Version]) -> dict[UUID, list[Mark]]:
    """Every place in these words of whom this teller accuses, here or in another story of this trajectory; also where
    it may as well be an ordinary word, for a person to see."""
    return marks_of([note.name for note in _names_known(contribution)], told)


def keep_taken_out(contribution: Contribution, told: Sequence[Version]) -> None:
    """Within the action that accepts a review: of whom it took a name out that stood there, as the case knows it."""
    here = [note for note in _names_known(contribution) if note.contribution_id == contribution.pk]
    known = [note for note in here if note.step.kind == AccusationStep.Kind.MARKED]
    out = [note.step.accusation_id for note in known if any(marks_of([note.name], told).values())]
    if out:
        Accusation.objects.filter(organisation=contribution.organisation_id, pk__in=out).update(is_name_out=True)


def marks_of(names: Iterable[str], told: Sequence[Version], *, surely: bool = False) -> dict[UUID, list[Mark]]:
    """Every place of these names, marked by a person; or only those that are no ordinary word."""
    listed, places = list(names), sure_places_of if surely else places_of
    return {
        version.part_id: [
            Mark(start, end, EntityType.PERSOON) for name in listed for start, end in places(name, version.words)
        ]
        for version in told
    }


def taken_out_before(contribution: Contribution, told: Sequence[Version]) -> dict[UUID, list[Mark]]:
    """What the last review of each telling took out, where a case of this teller forgot who is meant; else nothing.

    Where the teller told it otherwise since: every place of those words. Of another story: of the persons in it.
    """
    of_teller = Accusation.objects.filter(
        organisation=contribution.organisation_id, contribution__participation=contribution.participation_id
    )
    stories = _forgotten(of_teller).values("contribution")
    accepted = Version.objects.of_house().filter(part__contribution__in=stories, kind=Version.Kind.DEIDENTIFIED)
    last = dict(accepted.exclude(made_from=None).order_by("number").values_list("made_from_id", "pk"))
    tellings = opened(Version.objects.of_house().filter(pk__in=last).select_related("part"))
    spans: dict[UUID, list[Mark]] = {telling: [] for telling in last}
    of = {pk: telling for telling, pk in last.items()}
    for span in MaskSpan.objects.filter(organisation=contribution.organisation_id, version__in=of):
        spans[of[span.version_id]].append(Mark(span.told_start, span.told_end, span.type))
    here: dict[str, str] = {}
    elsewhere: dict[str, str] = {}
    for telling in tellings:
        out = {telling.words[mark.start : mark.end]: mark.type for mark in spans[telling.pk]}
        if telling.part.contribution_id == contribution.pk:
            here |= out
        else:
            elsewhere |= {words: kind for words, kind in out.items() if kind == EntityType.PERSOON}
    return {
        version.part_id: [
            *(spans[version.pk] if version.pk in spans else _places(here, version.words)),
            *_places(elsewhere, version.words),
        ]
        for version in told
    }


def names_lost_in(contributions: Iterable[Contribution], *, organisation_id: UUID) -> list[Accusation]:
    """Those whose name no review took out before it was forgotten: a person says anew who is meant. One query."""
    cases = Accusation.objects.filter(organisation=organisation_id, contribution__in=list(contributions))
    # Of a case from before it was kept: whether a review since the mark took anything out.
    spans = MaskSpan.objects.filter(organisation=organisation_id, version__part__contribution=OuterRef("contribution"))
    took_out = spans.filter(version__accepted_at__date__gte=OuterRef("marked_on"))
    return list(_forgotten(cases).filter(Q(is_name_out=False) | Q(is_name_out=None) & ~Exists(took_out)))


def _forgotten(cases: OrganisationQuerySet[Accusation]) -> OrganisationQuerySet[Accusation]:
    """Those of someone with a name that know it no more as it stood: erased, or corrected."""
    known = AccusationNote.objects.of_house().filter(
        step__accusation=OuterRef("pk"), step__kind=AccusationStep.Kind.MARKED
    )
    named = cases.filter(is_named=True).exclude(outcome=Accusation.Outcome.TAKEN_BACK)
    return named.exclude(Exists(known.exclude(name=None)))


def _names_known(contribution: Contribution) -> list[AccusationNote]:
    # What else the same teller said, before or later, would bring the name back.
    own = AccusationNote.objects.of_house().filter(contribution__participation=contribution.participation_id)
    return opened(own.exclude(name=None).select_related("step"))


def _places(out: Mapping[str, str], told: str) -> list[Mark]:
    return [Mark(start, end, kind) for said, kind in out.items() for start, end in places_of(said, told)]


def _is_left(told: Sequence[Version], must_go: Places, masked: Mapping[UUID, MaskedPart]) -> bool:
    """Whether of something that must go a word is read still; "de" in a name tells nobody's, "Ben" by itself does."""
    return any(
        _rest(version.words, mark, masked[version.part_id]) - _nobodys(version.words[mark.start : mark.end])
        for version in told
        for mark in must_go.get(version.part_id, ())
    )


def _nobodys(said: str) -> frozenset[str]:
    return words("surname_particles") if len(said.split()) > 1 else frozenset()


def _rest(words_told: str, mark: Mark, masked: MaskedPart) -> set[str]:
    signs = list(words_told[mark.start : mark.end])
    for span in masked.spans:
        for place in range(max(span.told_start, mark.start), min(span.told_end, mark.end)):
            signs[place - mark.start] = " "
    return set("".join(signs).lower().split())
