"""What the report says of what was done with it: decisions, the answer, the promise, and what came of the aims."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.analyse.models import Recommendation
from doorleefd.engines.advice import ladder
from doorleefd.engines.advice.ladder import Came, Used
from doorleefd.respond.checking.standing import answers_in_words, check_of
from doorleefd.respond.following import Line
from doorleefd.respond.models import Answer, Decision
from doorleefd.respond.report.shapes import Piece, chapter, fact, note, subheading, text
from doorleefd.trajectory.aims import lines_for_plan, section_for_report
from doorleefd.trajectory.models import Rung, Trajectory
from doorleefd.trajectory.participating import MEANINGS, cautions_for
from doorleefd.trajectory.queries import ending_of, group_rungs_of, participating_of

CAME = {
    Came.KEPT: gettext_lazy("Dat is gebeurd."),
    Came.NOT_ANSWERED: gettext_lazy("Er is nog geen antwoord aan de mensen die vertelden."),
    Came.NOT_DECIDED: gettext_lazy("Over een deel van de aanbevelingen is nog niets besloten."),
    Came.NOTHING_USED: gettext_lazy("Geen van de aanbevelingen is overgenomen. Dat is minder dan deze trede belooft."),
    Came.LESS_THAN_PROMISED: gettext_lazy(
        "Een deel van de aanbevelingen is niet overgenomen. Wie samen maakt of meebeslist, mocht meer verwachten."
    ),
}


def decided(lines: Sequence[Line]) -> list[Piece]:
    """Each recommendation with the decision on it and its reason (R229, R237)."""
    taken = {decision.recommendation_id: decision for line in lines for decision in line.decisions}
    return chapter(
        _("Aanbevelingen, en wat daarover is besloten"),
        [
            piece
            for line in lines
            for recommendation in line.recommendations
            for piece in _recommendation(recommendation, taken)
        ],
    )


def _recommendation(recommendation: Recommendation, taken: Mapping[UUID, Decision]) -> list[Piece]:
    said = [
        subheading(recommendation.sentence),
        *fact(_("Voor wie?"), str(recommendation.get_audience_display())),
        *text(recommendation.explanation.strip()),
    ]
    decision = taken.get(recommendation.pk)
    if decision is None:
        return [*said, *fact(_("Besluit"), _("Hierover is nog niets besloten."))]
    when = {
        "outcome": str(decision.get_outcome_display()).capitalize(),
        "who": decision.decided_by,
        "day": date_format(decision.decided_on, "DATE_FORMAT"),
    }
    return [
        *said,
        *fact(_("Besluit"), _("%(outcome)s. Besloten door %(who)s op %(day)s.") % when),
        *fact(_("Wat wij doen"), decision.what_we_do),
        *fact(_("Wat wij niet doen"), decision.what_we_do_not),
        *fact(_("Waarom?"), decision.reason),
        *fact(_("Welke aanname klopte niet?"), decision.wrong_assumption),
        *fact(_("Wie zorgt ervoor?"), decision.owner),
        *fact(_("Vanaf wanneer?"), date_format(decision.starts_on, "DATE_FORMAT") if decision.starts_on else ""),
    ]


def checked(trajectory: Trajectory) -> list[Piece]:
    """Whether it was laid before who told, and how many looked (R210): rounded down to the small-cell limit (law 7)."""
    check = check_of(trajectory)
    title = _("Nagekeken door wie vertelde")
    if check is None:
        return chapter(title, text(_("Er is nog niet gekozen of dit verslag wordt voorgelegd aan wie vertelde.")))
    if check.last_day is None:
        words = {"reason": check.why_not}
        return chapter(title, text(_("Dit verslag is niet voorgelegd aan wie vertelde. De reden: %(reason)s") % words))
    day = date_format(check.last_day, "DATE_FORMAT")
    return chapter(
        title,
        [
            *text(_("Wie vertelde, kon tot en met %(day)s het eigen deel van dit verslag nakijken.") % {"day": day}),
            *fact(_("Hoeveel mensen keken het na?"), answers_in_words(trajectory)),
            *text(_("Van wie niet antwoordde, staat geen zin in dit verslag. Zo’n deel heet ‘niet nagekeken’.")),
        ],
    )


def answered(trajectory: Trajectory, answer: Answer | None) -> list[Piece]:
    """The answer to who told, or until when they wait for it (law 12)."""
    title = _("Ons antwoord aan wie vertelde")
    if answer is None or answer.published_at is None:
        by = date_format(trajectory.answer_by, "DATE_FORMAT") if trajectory.answer_by else ""
        waits = _("Er is nog geen antwoord. Het komt uiterlijk %(day)s.") % {"day": by}
        return chapter(title, text(waits if by else _("Er is nog geen antwoord.")))
    return chapter(
        title,
        [
            *text(answer.opening),
            *fact(_("Wat verandert er?"), answer.did_change),
            *fact(_("Wat verandert er niet, en waarom niet?"), answer.did_not_change),
            *fact(_("Wat gebeurt er hierna?"), answer.what_next),
        ],
    )


def promised(trajectory: Trajectory, lines: Sequence[Line], answer: Answer | None) -> list[Piece]:
    """The rung of the ladder for everyone and for each group, beside the room there was and what came of it (R249)."""
    chosen = participating_of(trajectory)
    if not chosen.is_answered:
        return []
    used = used_in(lines, is_answered=answer is not None)
    rungs = [(_("Iedereen"), chosen.rung), *((row.group.name, row.rung) for row in group_rungs_of(trajectory))]
    warned = [
        note(f"{said.whom}: {said.words}" if said.whom else said.words)
        for said in cautions_for(chosen)
        if said.is_warning
    ]
    return chapter(
        _("Wat wij beloofden, en wat ervan kwam"),
        [
            *fact(_("Hoeveel kon er veranderen?"), str(chosen.get_room_display() or _("Dat is niet gekozen."))),
            *(piece for whom, rung in rungs for piece in fact(whom, _promise(rung, used))),
            *warned,
        ],
    )


def used_in(lines: Sequence[Line], *, is_answered: bool) -> Used:
    """What the decisions used of the recommendations."""
    decisions = {decision.pk: decision for line in lines for decision in line.decisions}.values()
    left = sum(decision.outcome == Decision.Outcome.NOT_ADOPTED for decision in decisions)
    recommended = {recommendation.pk for line in lines for recommendation in line.recommendations}
    return Used(
        taken_over=len(decisions) - left,
        not_taken_over=left,
        waiting=len(recommended) - len(decisions),
        is_answered=is_answered,
    )


def _promise(rung: str, used: Used) -> str:
    """ "Raadplegen. Wij vragen wat mensen meemaken … Dat is gebeurd."."""
    label, promise = str(Rung(rung).label).capitalize(), MEANINGS[Rung(rung)].promise
    return f"{label}. {promise}\n{CAME[ladder.came_of(ladder.Rung(rung), used)]}"


def aims(trajectory: Trajectory) -> list[Piece]:
    """What one wanted to reach, and what came of it once somebody looked back (R032, R033, R258)."""
    came = section_for_report(trajectory)
    wanted = [piece for line in lines_for_plan(trajectory) for piece in fact(line.question, line.answer)]
    if not came.lines:
        left = [*wanted, *text(_("Wij keken hier nog niet op terug."))] if wanted else []
        return chapter(_("Wat wij wilden bereiken"), left)
    looked = [piece for line in came.lines for piece in fact(line.question, line.answer)]
    by = came.lines[0].note
    return [
        *chapter(_("Wat wij wilden bereiken"), wanted),
        *chapter(came.title, [*looked, *text(_("Teruggekeken door %(who)s.") % {"who": by})]),
    ]


def ending(trajectory: Trajectory) -> list[Piece]:
    """What stays open, and the question that comes next (R290). One query."""
    known = ending_of(trajectory)
    return chapter(
        _("Hoe het verdergaat"),
        [*fact(_("Wat blijft open?"), known.open_still), *fact(_("Wat is de volgende vraag?"), known.next_question)],
    )
