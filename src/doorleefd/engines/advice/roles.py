"""Rule 8: which role of an expert by experience fits which phase of policy (R029, R036, R179, R180)."""

from enum import StrEnum

from doorleefd.engines.advice.sourced import Source, Sourced


class Phase(StrEnum):
    """Where policy stands (R029). Following and looking back stand apart from the four."""

    EXPLORE = "explore"
    DESIGN = "design"
    DECIDE = "decide"
    DO = "do"
    MONITOR = "monitor"


class Role(StrEnum):
    """What an expert does (R181 to R185); one person may hold several."""

    ADVISER = "adviser"
    ADVOCATE = "advocate"
    CO_RESEARCHER = "co_researcher"
    INNOVATOR = "innovator"
    DRIVER = "driver"


class Caution(Sourced):
    """What to think about; it stops no one."""

    UNUSUAL_IN_THIS_PHASE = "unusual_in_this_phase", "R179", Source.ARTICLE


FITS: dict[Role, frozenset[Phase]] = {
    Role.ADVISER: frozenset({Phase.EXPLORE, Phase.DESIGN, Phase.DECIDE, Phase.DO}),
    Role.ADVOCATE: frozenset({Phase.EXPLORE, Phase.DESIGN, Phase.DECIDE}),
    Role.CO_RESEARCHER: frozenset({Phase.EXPLORE, Phase.DESIGN}),
    Role.INNOVATOR: frozenset({Phase.DESIGN}),
    Role.DRIVER: frozenset({Phase.DO}),
}


def roles_in(phase: Phase) -> tuple[Role, ...]:
    """The roles the method names for a phase; none for monitoring, which its table leaves out."""
    return tuple(role for role in Role if phase in FITS[role])


def cautions(role: Role, phase: Phase) -> tuple[Caution, ...]:
    """A warning when the table has roles for this phase, and this is none of them. Roles are not strict (R180)."""
    named = roles_in(phase)
    return (Caution.UNUSUAL_IN_THIS_PHASE,) if named and role not in named else ()
