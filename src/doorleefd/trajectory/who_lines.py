"""What steps 1 and 2 decided, as lines of the plan: only what was answered, each choice with its reason (R060)."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorleefd.engines.advice import level, who
from doorleefd.trajectory.advised import spoken
from doorleefd.trajectory.catalogue.roles import ROLES
from doorleefd.trajectory.forms.purpose_more import KINDS
from doorleefd.trajectory.models import Function, Group, LevelChoice, Trajectory, WhomChoice
from doorleefd.trajectory.plan_shapes import Line
from doorleefd.trajectory.queries import (
    background_of,
    experience_of,
    level_choice_of,
    own_expertise_of,
    viewpoint_of,
    whom_choice_of,
)
from doorleefd.trajectory.viewpoints import Balance, balance_of


def purpose_lines(trajectory: Trajectory) -> tuple[Line, ...]:
    """The kind of use, what experience does there, whose request it is, phase and scale. One query."""
    known = background_of(trajectory)
    kinds = ", ".join(str(KINDS[level.PurposeKind(kind)]) for kind in known.kinds)
    return _answered(
        Line(_("Wat voor gebruik is het?"), kinds),
        Line(_("Wat moet ervaring hier doen?"), "\n".join(_functions(known.functions))),
        Line(_("Onze rol"), known.own_role),
        Line(_("Wie gaf de opdracht?"), known.commissioned_by),
        Line(_("In welke fase zijn wij?"), known.get_phase_display()),
        Line(_("Hoe groot pakken wij het aan?"), known.get_scale_display()),
    )


def _functions(chosen: Sequence[str]) -> list[str]:
    """The functions that were chosen, in words and in their own order."""
    return [str(function.label) for function in Function if function.value in chosen]


def who_lines(trajectory: Trajectory) -> tuple[Line, ...]:
    """The experience, the level, whom to ask, and what one can oneself. Four queries."""
    chosen = whom_choice_of(trajectory)
    own = own_expertise_of(trajectory)
    told = _answered(*experience_lines(trajectory), *_level_line(level_choice_of(trajectory)))
    return (
        *told,
        whom_line(chosen),
        *_answered(
            Line(_("Welke rol krijgt de ervaringsdeskundige?"), _roles(chosen) if chosen.has_expert else ""),
            Line(_("Wat moet de ervaringsdeskundige weten?"), chosen.expert_knowledge if chosen.has_expert else ""),
            Line(_("Wat moet de ervaringsdeskundige kunnen?"), chosen.expert_skills if chosen.has_expert else ""),
            Line(_("Met wie werken wij samen?"), own.works_with),
        ),
    )


def _roles(chosen: WhomChoice) -> str:
    return ", ".join(str(card.name) for card in ROLES if card.role in chosen.expert_roles)


def experience_lines(trajectory: Trajectory) -> tuple[Line, ...]:
    """The exact experience one looks for; a condition only with its reason (R047). One query."""
    known = experience_of(trajectory)
    months = known.recent_months
    recent = ngettext("hoogstens %(n)s maand geleden", "hoogstens %(n)s maanden geleden", months or 0) % {"n": months}
    return _answered(
        Line(_("Welke stap zetten mensen?"), _step(known.from_situation, known.to_situation)),
        Line(_("Ervaring met welke hulp of dienst?"), known.service),
        Line(_("Waar?"), known.place),
        Line(_("Hoe kort geleden?"), recent if months else ""),
        Line(_("Welke beperking of ziekte?"), known.condition, known.condition_reason),
    )


def viewpoint_lines(trajectory: Trajectory) -> tuple[Line, ...]:
    """The vision, and what there is of each source of knowledge. One query."""
    known = viewpoint_of(trajectory)
    if not known.is_answered:
        return ()
    balance = balance_of(known)
    return _answered(
        Line(_("Vanuit welke visie kijken wij?"), trajectory.get_vision_display()),
        Line(_("Wat weten wij al van mensen zelf?"), known.experiential),
        Line(_("Wat weten wij uit onderzoek?"), known.scientific),
        Line(_("Wat weten wij uit de praktijk van collega’s?"), known.professional),
        Line(_("Welke bron gebruiken wij nog niet?"), ", ".join(balance.missing), _thought(balance)),
    )


def _thought(balance: Balance) -> str:
    """What to think of in the balance (R010)."""
    return " ".join(caution.text for caution in balance.cautions)


def gap_lines(groups: Iterable[Group]) -> tuple[Line, ...]:
    """Which groups one does not reach, and why (R076). No query."""
    told = "\n".join(f"{group.name}: {group.why_missed}" for group in groups if group.why_missed)
    return _answered(Line(_("Welke groepen bereiken wij niet genoeg?"), told))


def _answered(*lines: Line) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.answer)


def _step(begin: str, end: str) -> str:
    if begin and end:
        return _("van %(begin)s naar %(end)s") % {"begin": begin, "end": end}
    if begin:
        return _("vanuit %(begin)s") % {"begin": begin}
    return _("naar %(end)s") % {"end": end} if end else ""


def _level_line(chosen: LevelChoice) -> Sequence[Line]:
    if not chosen.is_answered:
        return ()
    reasons = [reason for reason in level.Reason if reason in chosen.reasons]
    advised = "both" if len(chosen.advised) > 1 else "".join(chosen.advised)
    name = str(LevelChoice.Level(advised).label) if advised else ""
    answer = f"{chosen.get_level_display()}\n{chosen.rationale}".strip()
    return (Line(_("Eén verhaal of een groter beeld?"), answer, spoken(name, reasons)),)


def whom_line(chosen: WhomChoice) -> Line:
    """People, an expert or both; a gap while nobody chose."""
    if not chosen.whom:
        return Line(_("Met wie doen wij het?"), "", url=reverse("trajectory:signals", args=[chosen.trajectory_id]))
    reasons = [reason for reason in who.Reason if reason in chosen.reasons]
    name = str(WhomChoice.Whom(chosen.advised).label) if chosen.advised else ""
    answer = f"{chosen.get_whom_display()}\n{chosen.rationale}".strip()
    return Line(_("Met wie doen wij het?"), answer, spoken(name, reasons))
