"""The DPIA pre-check: nine criteria (WP 248 rev. 01), each with a proposal from what is known; a person decides.

Two or more are a reason for a DPIA. The advice is a rule of thumb of the data protection authorities, not a verdict.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from doorleefd.collect.imports.models import ImportRun
from doorleefd.foundation.models import Login
from doorleefd.rights.accounting.register import activity_of, measures_of
from doorleefd.rights.models import Assessment, StatementFacts
from doorleefd.trajectory.dependency import dependency_of
from doorleefd.trajectory.models import Trajectory

Criterion = Assessment.Criterion
ENOUGH = 2
MANY_PEOPLE = 1000
AT_WORK = (Trajectory.State.DRAFT, Trajectory.State.OPEN, Trajectory.State.PAUSED)


class Outcome(StrEnum):
    """What follows from the number of criteria that apply."""

    NEEDED = "needed"
    ASK = "ask"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True)
class Answer:
    """Whether a criterion applies, and why; a proposal, or what a person decided."""

    criterion: Assessment.Criterion
    applies: bool
    reason: str


@dataclass(frozen=True)
class Written:
    """What people wrote in one version: why this much is needed and no less (art. 35 lid 7 b), what those whom it
    concerns said of it (lid 9), the risks that they see themselves, and the officer's advice."""

    necessity: str = ""
    views: str = ""
    own_risks: str = ""
    officer_advice: str = ""

    @property
    def texts(self) -> list[str]:
        return [self.necessity, self.views, self.own_risks, self.officer_advice]


@dataclass(frozen=True)
class Assessed:
    """What one version keeps, so that its document stays as it was."""

    answers: tuple[Answer, ...]
    register: tuple[tuple[str, str], ...]
    measures: tuple[str, ...]
    risks: tuple[str, ...]
    written: Written

    @property
    def applying(self) -> list[Answer]:
        return [answer for answer in self.answers if answer.applies]

    @property
    def outcome(self) -> Outcome:
        count = len(self.applying)
        if count >= ENOUGH:
            return Outcome.NEEDED
        return Outcome.ASK if count else Outcome.NOT_NEEDED

    def kept(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "answers": [[answer.criterion, answer.applies, answer.reason] for answer in self.answers],
            "register": [list(pair) for pair in self.register],
            "measures": list(self.measures),
            "risks": list(self.risks),
            **vars(self.written),
        }


def as_assessed(kept: dict[str, Any]) -> Assessed:
    """What `Assessed.kept` gave."""
    return Assessed(
        answers=tuple(Answer(Criterion(name), applies, reason) for name, applies, reason in kept["answers"]),
        register=tuple((label, text) for label, text in kept["register"]),
        measures=tuple(kept["measures"]),
        risks=tuple(kept["risks"]),
        written=Written(**{field.name: kept.get(field.name, "") for field in fields(Written)}),
    )


def assessed_now(trajectory: Trajectory, *, viewer: Login, answers: tuple[Answer, ...], written: Written) -> Assessed:
    """A version as it would be kept at this moment."""
    register = activity_of(trajectory, viewer=viewer)
    return Assessed(
        answers=answers,
        register=tuple((str(entry.part.label), entry.text) for entry in register.entries),
        measures=tuple(measures_of(trajectory)),
        risks=tuple(open_risks(trajectory)),
        written=written,
    )


def proposed_words(trajectory: Trajectory) -> Written:
    """What the trajectory says of necessity, and what experts by experience said of its design (R081); one query."""
    necessity = [
        _("Wij vragen geen naam, geboortedag of burgerservicenummer. Contactgegevens alleen van wie bericht wil."),
        trajectory.knowledge_sought
        and _("Wat wij willen weten, weten alleen mensen die het meemaken: %(what)s")
        % {"what": trajectory.knowledge_sought},
    ]
    views = [
        _("%(who)s: %(said)s") % {"who": one.reviewed_by, "said": f"{one.remarks} {one.changed}".strip()}
        for one in trajectory.design_reviews.order_by("reviewed_on")
    ]
    return Written(necessity="\n".join(filter(None, necessity)), views="\n".join(views))


def proposals(trajectory: Trajectory) -> list[Answer]:
    """What the answers of the trajectory say for each of the nine; three queries."""
    wanted = sum(group.target for group in trajectory.groups.all())
    tied = dependency_of(trajectory).advice.is_dependent
    read_in = ImportRun.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).exists()
    return [
        Answer(Criterion.SCORING, False, _("Doorleefd geeft niemand een cijfer, label of voorspelling.")),
        Answer(Criterion.AUTOMATED, False, _("De computer beslist niets over iemand. Een mens kijkt elk voorstel na.")),
        Answer(Criterion.MONITORING, False, _("Mensen vertellen zelf, als zij dat willen. Niemand wordt gevolgd.")),
        Answer(Criterion.SENSITIVE, True, _("Verhalen kunnen gaan over gezondheid, geloof, afkomst of geld.")),
        _large(wanted),
        Answer(Criterion.MATCHING, read_in, _matching(read_in)),
        Answer(Criterion.VULNERABLE, True, _vulnerable(trajectory, tied=tied)),
        Answer(Criterion.INNOVATIVE, True, _("De computer zoekt in teksten naar wat herkenbaar is.")),
        Answer(Criterion.BLOCKING, tied, _blocking(tied=tied)),
    ]


def open_risks(trajectory: Trajectory) -> list[str]:
    """What is not arranged yet, and what stays whatever one does."""
    facts = StatementFacts.objects.filter(organisation=trajectory.organisation_id).first() or StatementFacts()
    standing = dependency_of(trajectory)
    not_arranged = (
        (bool(trajectory.basis), _("De grondslag is nog niet gekozen.")),
        (bool(trajectory.keep_until), _("Er is geen dag waarop de verhalen weggaan.")),
        (bool(trajectory.aftercare_name), _("Er is niemand gevraagd voor nazorg.")),
        (bool(facts.suppliers), _("Niet ingevuld wie de computers beheert en waar de server staat.")),
        (bool(facts.officer_contact), _("Mensen lezen niet hoe zij de privacyfunctionaris bereiken.")),
        (bool(settings.BACKUP_FOLDER), _("Er worden geen reservekopieën gemaakt.")),
        (not standing.unanswered, _("Niet van elke plek is bekend of mensen daar afhankelijk zijn.")),
    )
    return [
        *(risk for arranged, risk in not_arranged if not arranged),
        *standing.missing,
        _("Wie een verhaal kent, kan iemand soms herkennen, ook zonder namen."),
        _("De computer ziet niet elke naam. Wie nakijkt, kan er ook een missen."),
        _("Wie anderen noemt, vertelt ook over hen. Zij weten dat niet."),
    ]


def _large(wanted: int) -> Answer:
    if wanted:
        reason = _("Jullie willen %(people)s mensen horen.") % {"people": wanted}
    else:
        reason = _("Hoeveel mensen jullie willen horen, staat nog niet bij stap 2.")
    return Answer(Criterion.LARGE, wanted >= MANY_PEOPLE, reason)


def _matching(read_in: bool) -> str:
    if read_in:
        return _("Er is een bestand ingelezen met verhalen die eerder voor iets anders zijn opgehaald.")
    return _("Er is geen bestand ingelezen, en niets wordt gekoppeld aan een ander systeem.")


def _vulnerable(trajectory: Trajectory, *, tied: bool) -> str:
    if tied:
        return _("Mensen hangen af van wie hen vraagt of hun verhaal ophaalt.")
    return _("Mensen hangen vaak af van %(name)s voor geld, een plek of hulp.") % {"name": trajectory.organisation.name}


def _blocking(*, tied: bool) -> str:
    if tied:
        return _("Wie vraagt of ophaalt, beslist over hulp. Niet meedoen mag nooit gevolgen hebben.")
    return _("Wel of niet meedoen heeft geen gevolgen. Wie over hulp beslist, leest niet mee.")
