"""The preview: what comes in, what does not, and the button that reads in."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format

from doorleefd.collect.imports import actions
from doorleefd.collect.imports.checking import REASONS, SILENT, Checked, Reason
from doorleefd.collect.imports.choosing import LABELS, WORDS, Column, Meaning, cell, columns_in, rows_in
from doorleefd.collect.imports.forms import NewGroupsForm, shortened
from doorleefd.collect.imports.models import ImportRun
from doorleefd.collect.imports.queries import Opened
from doorleefd.collect.imports.reading_in import checked_upload
from doorleefd.collect.imports.views.surroundings import found_run, opened
from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory.actions.groups import add_group
from doorleefd.trajectory.answers import GroupAnswers
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest

ROWS_SHOWN = 10
PROBLEMS_SHOWN = 50


@dataclass(frozen=True)
class ShownRow:
    """A row of the preview: its cells, and in a word why it stays out."""

    number: int
    cells: list[str]
    reason: str


@dataclass(frozen=True)
class LeftOut:
    """A reason for which rows stay out, and how many."""

    reason: str
    rows: int


@staff(may="imports.read_in")
def check(request: StaffRequest, trajectory: UUID, run: UUID) -> HttpResponse:
    """The first rows, everything that is wrong by row and column, and groups that are not known yet."""
    here = found_run(request, trajectory, run)
    upload = opened(request, here)
    if upload is None:
        return redirect("imports:show", trajectory, run)
    if upload.choice.terms is None:
        return redirect("imports:terms", trajectory, run)
    refused = ""
    if request.method == "POST":
        try:
            actions.begin_reading_in(by=request.login, run=here, choice=upload.choice, now=request.now)
            return redirect("imports:show", trajectory, run)
        except Refusal as refusal:
            refused = str(refusal)
    return _preview(request, here, upload, refused=refused)


@staff(may="imports.read_in")
def make_groups(request: StaffRequest, trajectory: UUID, run: UUID) -> HttpResponse:
    """Make groups that the file has and the trajectory has not."""
    here = found_run(request, trajectory, run)
    upload = opened(request, here)
    if upload is None or request.method != "POST":
        return redirect("imports:check", trajectory, run)
    form = NewGroupsForm(request.POST, names=_offered(checked_upload(here, upload)))
    if not form.is_valid():
        return _preview(request, here, upload, form=form)
    try:
        for name in form.cleaned_data["groups"]:
            answers = GroupAnswers(name=name, shown_as=name, target=0, is_important=True)
            add_group(by=request.login, trajectory=here.trajectory, answers=answers, now=request.now)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return _preview(request, here, upload, form=form)
    return redirect("imports:check", trajectory, run)


def _preview(
    request: StaffRequest, run: ImportRun, upload: Opened, *, refused: str = "", form: NewGroupsForm | None = None
) -> HttpResponse:
    found = checked_upload(run, upload)
    shown = _columns_shown(upload)
    offered = _offered(found)
    problems = [problem for problem in found.problems if problem.reason not in SILENT]
    context = {
        "trajectory": run.trajectory,
        "run": run,
        "found": found,
        "contributions": len(found.stories),
        "names_people": upload.choice.place_of(Meaning.PERSON) is not None and not found.without_person,
        "columns": [(column.name, LABELS[upload.choice.columns[column.place]]) for column in shown],
        "rows": _rows_shown(upload, found, shown),
        "left_out": left_out_in_words(found.left_out),
        "problems": [(problem, REASONS[problem.reason]) for problem in problems[:PROBLEMS_SHOWN]],
        "has_young": Reason.YOUNG in found.left_out,
        "more_problems": max(0, len(problems) - PROBLEMS_SHOWN),
        "unknown_groups": found.unknown_groups.most_common(30),
        "form": form or (NewGroupsForm(names=offered) if offered else None),
        "may_make_groups": request.login.has_perm("trajectory.shape"),
        "refused": refused,
    }
    return render(request, "imports/check.html", context)


def left_out_in_words(counts: dict[Reason, int]) -> list[LeftOut]:
    """How many rows stay out for each reason, in the words of the screen."""
    return [LeftOut(str(REASONS[reason]), rows) for reason, rows in counts.items()]


def _offered(found: Checked) -> list[tuple[str, int]]:
    return [] if found.too_many_groups else found.unknown_groups.most_common()


def _columns_shown(upload: Opened) -> list[Column]:
    """Those that are read in: words first, then who, when and the rest."""
    order = [*WORDS, Meaning.PERSON, Meaning.DATE, Meaning.GROUP, Meaning.CHANNEL, Meaning.SPEAKER]
    chosen = [
        column for column in columns_in(upload.book, upload.choice, examples=1) if column.place in upload.choice.columns
    ]
    return sorted(chosen, key=lambda column: order.index(upload.choice.columns[column.place]))


def _rows_shown(upload: Opened, found: Checked, columns: list[Column]) -> list[ShownRow]:
    """The first rows that come in or are wrong; what was left out on purpose needs no looking at."""
    wrong = {problem.row: problem for problem in found.problems}
    days = {story.row: story.told_on for story in found.stories}
    date_place = upload.choice.place_of(Meaning.DATE)
    shown: list[ShownRow] = []
    for row in rows_in(upload.book, upload.choice):
        problem = wrong.get(row.number)
        if problem and problem.reason in SILENT:
            continue
        # A day as it was read, so that one sees whether day and month were taken for each other.
        day = date_format(days[row.number], "DATE_FORMAT") if row.number in days else None
        cells = [
            day if day and column.place == date_place else shortened(cell(row, column.place)) for column in columns
        ]
        shown.append(ShownRow(row.number, cells, str(REASONS[problem.reason]) if problem else ""))
        if len(shown) == ROWS_SHOWN:
            break
    return shown
