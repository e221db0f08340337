"""The ladder of participation in words: what each rung promises, and where it conflicts with what can change."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.engines.advice import ladder
from doorleefd.engines.advice.ladder import Caution
from doorleefd.trajectory.models import Participating, Rung, Trajectory
from doorleefd.trajectory.plan_shapes import Line
from doorleefd.trajectory.queries import group_rungs_of, participating_of
from doorleefd.ui.shapes import Task

Words = str | Promise


@dataclass(frozen=True)
class Meaning:
    """What a rung promises to who takes part, and examples of what one does on it (R246, R248)."""

    promise: Words
    examples: Words


MEANINGS: dict[Rung, Meaning] = {
    Rung.INFORM: Meaning(
        gettext_lazy("Wij vertellen eerlijk wat er gebeurt. Wij vragen niets."),
        gettext_lazy("een brief, een uitleg op de website, een inloopuur"),
    ),
    Rung.CONSULT: Meaning(
        gettext_lazy("Wij vragen wat mensen meemaken en vertellen wat wij ermee deden."),
        gettext_lazy("verhalen online, interviews, een groepsgesprek, een vragenlijst"),
    ),
    Rung.ADVISE: Meaning(
        gettext_lazy("Mensen geven advies. Wijken wij af, dan zeggen wij waarom."),
        gettext_lazy("een klankbordgroep, een cliëntenraad, samen duiden wat er verteld is"),
    ),
    Rung.CO_PRODUCE: Meaning(
        gettext_lazy("Wij maken het samen, van de eerste vraag tot de oplossing."),
        gettext_lazy("samen een brief of werkwijze ontwerpen, een ontwerpmiddag, samen uitproberen"),
    ),
    Rung.CO_DECIDE: Meaning(
        gettext_lazy("Mensen beslissen mee. Wij voeren uit wat samen is besloten."),
        gettext_lazy("een ervaringsdeskundige in de stuurgroep, een eigen budget, stemmen over een voorstel"),
    ),
}

CAUTIONS: dict[Caution, Words] = {
    Caution.ROOM_UNKNOWN: gettext_lazy(
        "Nog niet gekozen is hoeveel er kan veranderen. Kies dat voordat je iets belooft."
    ),
    Caution.PROMISES_MORE_THAN_THERE_IS: gettext_lazy(
        "Deze trede belooft meer dan er kan veranderen. Wie meewerkt of meebeslist, merkt dat en haakt af. Kies een "
        "lagere trede, of regel eerst meer ruimte bij wie beslist."
    ),
    Caution.ASKS_WITHOUT_ROOM: gettext_lazy(
        "Je vraagt iets terwijl alles al vastligt. Vertel dan alleen wat er gebeurt, of regel eerst ruimte."
    ),
    Caution.EXPLAIN_WHAT_YOU_LEAVE: gettext_lazy("Neem je een advies niet over? Beloof vooraf dat je uitlegt waarom."),
}
WARNINGS = frozenset({Caution.PROMISES_MORE_THAN_THERE_IS, Caution.ASKS_WITHOUT_ROOM})


@dataclass(frozen=True)
class Said:
    """One caution on the screen, for everyone (`whom` is empty) or for a group."""

    whom: str
    words: str
    source: str
    is_warning: bool


def cautions_for(chosen: Participating) -> list[Said]:
    """What rung and room say to each other, for everyone and for each group that differs. One query."""
    if not chosen.is_answered:
        return []
    rungs = [("", chosen.rung), *((row.group.name, row.rung) for row in group_rungs_of(chosen.trajectory))]
    room = ladder.Room(chosen.room) if chosen.room else None
    return [
        Said(whom, str(CAUTIONS[caution]), caution.requirement, caution in WARNINGS)
        for whom, rung in rungs
        for caution in ladder.cautions(ladder.Rung(rung), room)
        if not (whom and caution is Caution.ROOM_UNKNOWN)
    ]


def tasks_of_ladder(trajectory: Trajectory) -> list[Task]:
    """A page of step 4 that may wait."""
    chosen = participating_of(trajectory)
    warned = any(said.is_warning for said in cautions_for(chosen))
    status = _("botst met de ruimte") if warned else _("ingevuld") if chosen.is_answered else _("mag later")
    return [
        Task(
            title=_("Hoe ver doen mensen mee?"),
            url=reverse("trajectory:ladder", args=[trajectory.pk]),
            status=status,
            tone="care" if warned else "good" if chosen.is_answered else "plain",
            help=_("De trede van de participatieladder, en wat je daarmee belooft."),
        )
    ]


def lines_for_plan(trajectory: Trajectory) -> tuple[Line, ...]:
    """The rung, the promise and the three questions; nothing while nobody chose, for it may come late. Two queries."""
    chosen = participating_of(trajectory)
    if not chosen.is_answered:
        return ()
    rungs = [_level(chosen.rung)]
    rungs += [f"{row.group.name}: {_level(row.rung)}" for row in group_rungs_of(trajectory)]
    warned = [
        f"{said.whom}: {said.words}" if said.whom else said.words for said in cautions_for(chosen) if said.is_warning
    ]
    asked = (
        (_("Wat doen mensen dan?"), chosen.doing),
        (_("Hoe halen wij de kennis op en vertalen wij die?"), chosen.opened_up),
        (_("Hoe helpt een ervaringsdeskundige beide kanten?"), chosen.bridged_by),
        (_("Hoe maken wij zelf plaats voor de leefwereld?"), chosen.made_room_by),
        (_("Waarom deze trede?"), chosen.why),
    )
    filled = (Line(question, answer) for question, answer in asked if answer)
    return (Line(_("Hoe ver doen mensen mee?"), "\n".join(rungs), " ".join(warned)), *filled)


def _level(rung: str) -> str:
    """ "Raadplegen: wij vragen wat mensen meemaken …"."""
    return f"{str(Rung(rung).label).capitalize()}. {MEANINGS[Rung(rung)].promise}"
