"""What the report says of the question: why, of whom, how, and under which conditions (R191, law 10)."""

from collections.abc import Sequence

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.foundation.models import Login
from doorleefd.people.queries import GroupHeard, who_is_heard
from doorleefd.respond.report.shapes import Piece, chapter, fact, note, text
from doorleefd.trajectory.activities import lines_for_report
from doorleefd.trajectory.fitting.chosen import lines_for_plan as lines_of_form
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import chosen_places_of, form_choices_of, gates_of, groups_of, working_out_of
from doorleefd.ui.counting import counted_against, grouped, more_codes, who_told


def why(trajectory: Trajectory) -> list[Piece]:
    """The purpose, and what could and could not change."""
    known = trajectory
    return chapter(
        _("Waarom wij dit vroegen"),
        [
            *fact(_("Wat wilden wij weten?"), known.knowledge_sought),
            *fact(_("Wat wilden wij ermee doen?"), known.intended_use),
            *fact(_("Wie beslist?"), known.who_decides),
            *fact(_("Wat kon veranderen?"), known.can_change),
            *fact(_("Wat kon niet veranderen?"), known.cannot_change),
        ],
    )


def of_whom(trajectory: Trajectory, *, viewer: Login) -> list[Piece]:
    """Who was asked, and who was heard: people, by group, with small numbers hidden (law 7). Seven queries."""
    places = ", ".join(chosen.place.name for chosen in chosen_places_of(trajectory))
    return chapter(
        _("Wie gevraagd zijn, en wie gehoord"),
        [
            *fact(_("Van wie wilden wij het horen?"), trajectory.sought_from),
            *fact(_("Waar vroegen wij mensen?"), places),
            *_heard(trajectory, viewer),
        ],
    )


def _heard(trajectory: Trajectory, viewer: Login) -> list[Piece]:
    heard = who_is_heard(trajectory, viewer)
    if not heard:
        return text(_("Nog niemand vertelde iets."))
    limit = heard["limit"]
    if heard["until"] is None:
        return _not_counted(trajectory, heard["groups"], limit=limit)
    told = fact(_("Hoeveel mensen vertelden?"), _people(heard["people"], is_known=heard["known"], limit=limit))
    by_group = [piece for group in heard["groups"] for piece in fact(group.group.name, _of_group(group))]
    return [*told, *by_group, *_unheard(trajectory, heard["groups"])]


def _not_counted(trajectory: Trajectory, groups: Sequence[GroupHeard], *, limit: int) -> list[Piece]:
    """Before the first count nothing is said of how many there are: "minder dan 5" may be false on that day."""
    when = _("Nog niet geteld. Dat gebeurt ’s nachts, zodra ten minste %(limit)s mensen vertelden.") % {"limit": limit}
    asked = [piece for heard in groups for piece in fact(heard.group.name, _asked(heard))]
    return [*fact(_("Hoeveel mensen vertelden?"), when), *asked, *_unheard(trajectory, groups)]


def _asked(heard: GroupHeard) -> str:
    wanted = _("nog niet geteld, gevraagd %(asked)s") % {"asked": grouped(heard.group.target)}
    return "\n".join(filter(None, [wanted, heard.group.why_missed]))


def _people(codes: int | None, *, is_known: bool, limit: int) -> str:
    """ "ten minste 40 mensen"; on an open page a code may be the second of one person."""
    said = who_told(codes, are_people=is_known, below=limit)
    return said if is_known or codes is None else f"{said}. {more_codes()}"


def _of_group(heard: GroupHeard) -> str:
    """How many were heard beside how many were wanted, and why a group is missing where somebody said so (R076)."""
    asked, at_least = heard.group.target, heard.people is not None
    told = counted_against(
        heard.people, asked=asked, at_least=at_least, are_people=heard.are_people, below=heard.limit
    ).text
    return "\n".join(filter(None, [told, heard.group.why_missed]))


def _unheard(trajectory: Trajectory, told: Sequence[GroupHeard]) -> list[Piece]:
    """Groups for which no number was wanted are named too: whoever is missing may not be forgotten (R078)."""
    named = {heard.group for heard in told}
    others = [group.name for group in groups_of(trajectory) if group not in named]
    return fact(_("Ook gezocht, zonder vast aantal"), ", ".join(others))


def how(trajectory: Trajectory) -> list[Piece]:
    """The form, the activities, and how it was worked out."""
    form = [
        piece
        for line in lines_of_form(trajectory, list(form_choices_of(trajectory)))
        for piece in fact(line.question, line.answer)
    ]
    worked_out = working_out_of(trajectory)
    return chapter(_("Hoe het ging"), [*form, *fact(_("Hoe maakten wij er inzichten van?"), worked_out.analysed_how)])


def conditions(trajectory: Trajectory) -> list[Piece]:
    """Which preconditions were met at each activity, and which stayed open (R191 to R206). Two queries."""
    lines = lines_for_report(trajectory)
    return chapter(
        _("Wat ervoor geregeld was, en wat open bleef"),
        [piece for line in lines for piece in fact(line.question, line.answer)],
    )


def gates(trajectory: Trajectory) -> list[Piece]:
    """The gates that were passed all the same, with who said why (law 10). One query."""
    passed = [
        piece
        for gate in gates_of(trajectory)
        for piece in fact(
            gate.get_gate_display(),
            _("%(reason)s (%(name)s, %(day)s)")
            % {"reason": gate.reason, "name": gate.by.name, "day": date_format(localdate(gate.at), "DATE_FORMAT")},
        )
    ]
    if not passed:
        return []
    said = note(_("Op deze punten ging het traject verder terwijl de werkwijze zegt: eerst dit. De reden staat erbij."))
    return chapter(_("Verdergegaan met een reden"), [said, *passed])
