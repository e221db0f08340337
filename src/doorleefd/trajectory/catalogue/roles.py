"""The five roles of experts by experience, and the phases they fit (R179 to R185; article of the Platform)."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice.roles import FITS, Phase, Role
from doorleefd.trajectory.catalogue.entry import Words
from doorleefd.trajectory.fitting.words import PHASES


@dataclass(frozen=True)
class RoleCard:
    """What someone in this role does, and what helps."""

    role: Role
    name: Words
    does: Words
    brings: tuple[Words, ...]
    think_of: Words


ROLES: tuple[RoleCard, ...] = (
    RoleCard(
        role=Role.ADVISER,
        name=_("Adviseur"),
        does=_("Geeft raad, van het eerste idee tot het terugkijken."),
        brings=(
            _("Ziet wat in het leven van mensen knelt, en zet het om in taal voor beleid."),
            _("Schrijft mee aan plannen, notities en evaluaties, in woorden die iedereen begrijpt."),
            _("Helpt jou bedenken wie je nodig hebt, als je nog niet weet hoe je begint."),
        ),
        think_of=_("Laat een adviseur het liefst het hele traject meelopen. Meepraten op één avond is te weinig."),
    ),
    RoleCard(
        role=Role.ADVOCATE,
        name=_("Belangenbehartiger"),
        does=_("Komt op voor mensen die te weinig gehoord worden."),
        brings=(
            _("Brengt op tafel wat dringend is."),
            _("Geeft een stem aan mensen die zelf niet aan tafel zitten."),
            _("Laat met verhalen zien waarom wachten niet kan."),
        ),
        think_of=_("Een belangenbehartiger kiest partij. Spreek dat vooraf uit, dan is het een kracht."),
    ),
    RoleCard(
        role=Role.CO_RESEARCHER,
        name=_("Co-onderzoeker"),
        does=_("Onderzoekt mee: van de eerste vraag tot wat de antwoorden betekenen."),
        brings=(
            _("Bedenkt mee welke vragen ertoe doen, en hoe je ze stelt."),
            _("Bereikt mensen die jij niet bereikt."),
            _("Weegt wat mensen vertellen, ziet patronen en stelt lastige vragen bij wat jij aanneemt."),
        ),
        think_of=_("Leg de opzet van het onderzoek voor, vóór je begint. Wie bereik je zo niet?"),
    ),
    RoleCard(
        role=Role.INNOVATOR,
        name=_("Innovator"),
        does=_("Bedenkt wat er nog niet is."),
        brings=(
            _("Komt met andere oplossingen dan het systeem zelf zou bedenken."),
            _("Kijkt of een nieuw idee past bij hoe mensen leven."),
        ),
        think_of=_("Geef ruimte. Zeg niet meteen waarom iets niet kan."),
    ),
    RoleCard(
        role=Role.DRIVER,
        name=_("Aanjager"),
        does=_("Steekt anderen aan om met ervaringskennis te werken."),
        brings=(
            _("Laat zien wat het oplevert om naar ervaringen te luisteren."),
            _("Houdt collega’s bij de les, ook als het schuurt."),
        ),
        think_of=_("Zorg eerst dat iemand er kan werken: de deur, het toilet, het vervoer, een tolk, genoeg rust."),
    ),
)
POLICY_PHASES = (Phase.EXPLORE, Phase.DESIGN, Phase.DECIDE, Phase.DO)


@dataclass(frozen=True)
class Matrix:
    """Phases in columns, roles in rows; a cell says whether the method names the role for the phase."""

    phases: tuple[str, ...]
    rows: tuple[tuple[Words, tuple[bool, ...]], ...]


def matrix() -> Matrix:
    return Matrix(
        tuple(capfirst(str(PHASES[phase])) for phase in POLICY_PHASES),
        tuple((card.name, tuple(phase in FITS[card.role] for phase in POLICY_PHASES)) for card in ROLES),
    )
