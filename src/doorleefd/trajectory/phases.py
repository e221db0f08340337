"""What the article says of each phase of policy, for who must choose one (R030, R031, R036)."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise as Lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice import roles
from doorleefd.trajectory.models import Background, Phase, WhomChoice
from doorleefd.trajectory.reasons import Said, source_of

ROLES: Mapping[roles.Role, Lazy] = {
    roles.Role.ADVISER: _("adviseur"),
    roles.Role.ADVOCATE: _("belangenbehartiger"),
    roles.Role.CO_RESEARCHER: _("co-onderzoeker"),
    roles.Role.INNOVATOR: _("innovator"),
    roles.Role.DRIVER: _("aanjager"),
}


@dataclass(frozen=True)
class PhaseHelp:
    """A phase: what it is for, what experience brings to it, which ways fit, and which roles an expert may have."""

    title: str
    goal: str | Lazy
    brings: str | Lazy
    fits: str | Lazy
    roles: str


HELP: Mapping[Phase, tuple[Lazy, Lazy, Lazy]] = {
    Phase.EXPLORE: (
        _("Zien wat er speelt, wie het raakt en waardoor het komt."),
        _("Mensen merken als eersten dat iets niet werkt. Hun verhalen laten zien wat cijfers niet zeggen."),
        _("Verhalen, gesprekken, foto’s die mensen zelf maken (photovoice)."),
    ),
    Phase.DESIGN: (
        _("Oplossingen bedenken en uitproberen."),
        _("Wie het meemaakt, heeft ideeën die achter een bureau niet ontstaan, en ziet waar iets misgaat."),
        _("Samen ontwerpen, in rondes: bedenken, proberen, bijstellen."),
    ),
    Phase.DECIDE: (
        _("Kiezen uit wat er kan."),
        _("Een besluit wordt eerlijker als wie het raakt, heeft meegepraat. Blinde vlekken vallen eerder op."),
        _(
            "Een adviesraad of cliëntenraad. Die geeft het college advies over Wmo, Jeugdwet en Participatiewet, ook "
            "als er niet om is gevraagd. Bij verschil van mening past deep democracy: ook de minderheid telt mee."
        ),
    ),
    Phase.DO: (
        _("Uitvoeren wat is besloten, zo dat het aansluit bij mensen."),
        _("Mensen vertellen hoe jullie hen behandelen en aanspreken, en wat daaraan beter kan."),
        _("Meelezen met brieven, meekijken in gesprekken, samen doelen afspreken: wanneer zijn wij tevreden?"),
    ),
    Phase.MONITOR: (
        _("Volgen hoe het gaat (monitoren), en terugkijken of het doel is gehaald (evalueren)."),
        _("Mensen merken of er echt iets is veranderd, en wat er niet werkte."),
        _("Dezelfde vraag opnieuw stellen, na een half jaar of een jaar."),
    ),
}


def unusual_roles(chosen: WhomChoice, background: Background) -> list[Said]:
    """Rule 8: the chosen roles that the method does not name for the phase. A thought, no rule (R036, R179, R180)."""
    if not background.phase:
        return []
    phase = roles.Phase(background.phase)
    words = _("%(role)s is in deze fase minder gewoon: %(phase)s Het mag wel. Spreek samen af wat jullie verwachten.")
    return [
        Said(str(words) % {"role": capfirst(str(ROLES[role])), "phase": Phase(phase).label}, source_of(caution))
        for role in roles.Role
        if role in chosen.expert_roles
        for caution in roles.cautions(role, phase)
    ]


def phase_helps() -> list[PhaseHelp]:
    """All five, in order."""
    return [_help(phase) for phase in Phase]


def _help(phase: Phase) -> PhaseHelp:
    goal, brings, fits = HELP[phase]
    fitting = ", ".join(str(ROLES[role]) for role in roles.roles_in(roles.Phase(phase)))
    return PhaseHelp(str(phase.label), goal, brings, fits, fitting)
