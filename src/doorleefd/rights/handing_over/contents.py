"""What the documents and tables of a package say: staff text and published figures, and no words but consented ones."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from doorleefd.administration.verbs import in_dutch
from doorleefd.analyse.models import Pattern
from doorleefd.analyse.queries.figures import are_codes_people, frozen_figures
from doorleefd.analyse.queries.voices import Voice, voices_of
from doorleefd.engines.documents import Block, Document, Facts, Heading, Paragraph, Quote
from doorleefd.engines.documents.definition import Language
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.respond.following import Line, lines_of
from doorleefd.respond.models import Answer, Decision, DecisionVoice
from doorleefd.rights.handing_over.naming import named_otherwise, names_of_staff
from doorleefd.rights.models.handing_over import HandingOver
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.plan import document_of as plan_as_document
from doorleefd.trajectory.plan import plan_in, plan_of
from doorleefd.trajectory.queries import plan_versions_of
from doorleefd.ui.counting import counted

Named = tuple[str, Document]
Voices = Mapping[UUID, Sequence[Voice]]


def voices_in(handing: HandingOver, *, viewer: Login) -> Voices:
    """By decision, the voices that go along: of whoever said yes to publishing and still does. None unless asked."""
    if not handing.with_quotes:
        return {}
    decided = [decision.pk for line in lines_of(handing.trajectory) for decision in line.decisions]
    read = DecisionVoice.objects.visible_to(viewer, Purpose.PUBLISH).filter(decision__in=decided)
    rows = list(read.for_others().order_by("pk").values_list("decision", "fragment"))
    shown = {
        voice.fragment_id: voice
        for voice in voices_of([fragment for _decision, fragment in rows], viewer=viewer, purpose=Purpose.PUBLISH)
    }
    found: dict[UUID, list[Voice]] = {}
    for decision, fragment in rows:
        if fragment in shown:
            found.setdefault(decision, []).append(shown[fragment])
    return found


def documents_of(handing: HandingOver, voices: Voices) -> Iterable[Named]:
    """The plan, what was found and decided, and each published answer; for the archive each kept plan as well.

    For a Woo request without the names of who works here: they may not be helped by it (Woo, art. 5.1, 2 e).
    """
    documents = _documents(handing, voices)
    if handing.purpose == HandingOver.Purpose.ARCHIVE:
        return documents
    say = saying(handing)
    return [(name, _said_otherwise(document, say)) for name, document in documents]


def saying(handing: HandingOver) -> Callable[[str], str]:
    """How a text of staff stands in this package: as it is; for a Woo request with "[medewerker]" for each name of who
    works here."""
    if handing.purpose == HandingOver.Purpose.ARCHIVE:
        return str
    names, instead = names_of_staff(handing.trajectory), _("[medewerker]")
    return lambda text: named_otherwise(text, names, instead)


def _said_otherwise(part: Any, say: Callable[[str], str]) -> Any:
    """A piece of a document with every text that it holds said otherwise. What tellers said stays as they said it."""
    if isinstance(part, Quote):
        return part
    if type(part) is str:
        return say(part)
    if isinstance(part, list | tuple):
        return type(part)(_said_otherwise(each, say) for each in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    return replace(part, **{each.name: _said_otherwise(getattr(part, each.name), say) for each in fields(part)})


def _documents(handing: HandingOver, voices: Voices) -> Iterable[Named]:
    of, day = handing.trajectory, handing.prepared_on
    yield "plan", plan_as_document(plan_of(of), day=day)
    if handing.purpose == HandingOver.Purpose.ARCHIVE:
        for version in plan_versions_of(of):
            with override("nl"):
                kept = plan_in(version.content)
                yield (
                    f"plan-versie-{version.number}",
                    plan_as_document(kept, day=localdate(version.at), number=version.number),
                )
    yield "inzichten-en-besluiten", _found_and_decided(handing, voices)
    for answer in Answer.objects.filter(trajectory=of).exclude(published_at=None).order_by("number"):
        yield f"antwoord-{answer.number}", _answer(answer, of)


def has_quotes(document: Document) -> bool:
    """Whether sentences of tellers stand in it."""
    return any(isinstance(block, Quote) for block in document.blocks)


def figures_of(handing: HandingOver) -> list[Sequence[str]]:
    """The figures as they were published, small ones hidden, with what they count and when."""
    trajectory, say = handing.trajectory, saying(handing)
    patterns = list(Pattern.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory))
    published = frozen_figures(patterns)
    limit, at_most = trajectory.organisation.small_cell_limit, not are_codes_people(trajectory, viewer=None)
    rows: list[Sequence[str]] = [(_("Patroon"), _("Hoeveel mensen"), _("Gepubliceerd op"))]
    for pattern in patterns:
        if figure := published.get(pattern.pk):
            people = counted(figure.people, of=figure.of_people, at_most=at_most, below=limit).text
            rows.append((say(pattern.name), people, figure.frozen_on.isoformat()))
    return rows


def log_of(trajectory: Trajectory, *, before: date) -> list[Sequence[str]]:
    """How often what was done with the trajectory itself until a day; nobody's name, and nothing that a teller did.

    Acts, and not how much each touched: that may be of so few that they are on no page (law 7).
    """
    acts = AuditEntry.objects.filter(
        organisation=trajectory.organisation_id,
        subject_id=str(trajectory.pk),
        actor_kind__in=["login", "house"],
        day__lt=before,
    )
    counts = acts.order_by().values_list("verb").annotate(times=Count("pk")).order_by("verb")
    return [(_("Wat"), _("Hoe vaak")), *((in_dutch(verb), str(times)) for verb, times in counts)]


def _found_and_decided(handing: HandingOver, voices: Voices) -> Document:
    lines = lines_of(handing.trajectory)
    return _document(
        _("Inzichten, aanbevelingen en besluiten"),
        handing.trajectory,
        handing.prepared_on,
        [block for line in lines for block in _line(line, voices)] or [Paragraph(_("Er zijn nog geen kerninzichten."))],
    )


def _line(line: Line, voices: Voices) -> Iterable[Block]:
    yield Heading(line.insight.sentence)
    if line.insight.explanation:
        yield Paragraph(line.insight.explanation)
    for finding in line.findings:
        yield Paragraph(f"{finding.get_kind_display()}: {finding.sentence}")
    decisions = {decision.recommendation_id: decision for decision in line.decisions}
    for recommendation in line.recommendations:
        yield Heading(recommendation.sentence, level=2)
        if recommendation.explanation:
            yield Paragraph(recommendation.explanation)
        if decision := decisions.get(recommendation.pk):
            yield Facts(_decided(decision))
            yield from (Quote(voice.words, voice.source) for voice in voices.get(decision.pk, []))
        else:
            yield Paragraph(_("Hierover is nog niets besloten."))


def _decided(decision: Decision) -> list[tuple[str, str]]:
    said = [
        (_("Besluit"), decision.get_outcome_display()),
        (_("Wat gaan wij doen?"), decision.what_we_do),
        (_("Wat gaan wij niet doen?"), decision.what_we_do_not),
        (_("Waarom?"), decision.reason),
        (_("Besloten op"), date_format(decision.decided_on, "j F Y")),
    ]
    return [(question, answer) for question, answer in said if answer]


def _answer(answer: Answer, trajectory: Trajectory) -> Document:
    texts = [
        (_("Wat wij hoorden"), answer.opening),
        (_("Wat verandert"), answer.did_change),
        (_("Wat niet verandert, en waarom"), answer.did_not_change),
        (_("Als uw woorden tot niets leidden"), answer.for_unused),
        (_("Wat er hierna gebeurt"), answer.what_next),
    ]
    blocks = [block for title, words in texts if words for block in (Heading(title), Paragraph(words))]
    day = localdate(answer.published_at) if answer.published_at else localdate(answer.written_at)
    return _document(_("Antwoord aan iedereen die vertelde"), trajectory, day, blocks)


def _document(title: str, trajectory: Trajectory, day: date, blocks: Sequence[Block]) -> Document:
    language: Language = "en" if (get_language() or "").startswith("en") else "nl"
    return Document(
        title=f"{title}: {trajectory.title}",
        organisation=trajectory.organisation.name,
        language=language,
        date=day,
        blocks=blocks,
    )
