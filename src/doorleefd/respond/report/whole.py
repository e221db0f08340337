"""The whole report as it stands now."""

from django.utils.translation import gettext as _

from doorleefd.foundation.models import Login
from doorleefd.respond.following import lines_of
from doorleefd.respond.queries import published_answer
from doorleefd.respond.report import asked, done, found
from doorleefd.respond.report.shapes import Piece, Report, chapter, text
from doorleefd.trajectory.models import Trajectory


def report_of(trajectory: Trajectory, *, viewer: Login) -> Report:
    """The report as it stands now; a quote in it is a reference to words that may be quoted."""
    lines, answer = lines_of(trajectory), published_answer(trajectory)
    people = found.people_of(trajectory)
    pieces = [
        *asked.why(trajectory),
        *asked.of_whom(trajectory, viewer=viewer),
        *asked.how(trajectory),
        *asked.conditions(trajectory),
        *asked.gates(trajectory),
        *found.heard(trajectory, people),
        *found.findings(trajectory),
        *(found.insights(trajectory, people, viewer=viewer) or _nothing_yet()),
        *done.checked(trajectory),
        *done.decided(lines),
        *done.answered(trajectory, answer),
        *done.promised(trajectory, lines, answer),
        *done.aims(trajectory),
        *done.ending(trajectory),
    ]
    return Report(trajectory.title, pieces)


def _nothing_yet() -> list[Piece]:
    return chapter(_("Kerninzichten"), text(_("Er zijn nog geen kerninzichten.")))
