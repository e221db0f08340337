"""Patterns: what repeats, and for how many people (R226)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.analyse.actions import let_others_read, make_pattern, refresh_pattern
from doorleefd.analyse.forms.concluding import OthersReadForm, PatternForm
from doorleefd.analyse.queries.by_group import ByGroup, themes_by_group
from doorleefd.analyse.queries.concluding import (
    carried_patterns,
    fragments_to_offer,
    pattern_of,
    quotable_of,
    said_people_by_theme,
    voices_for,
)
from doorleefd.analyse.queries.figures import are_codes_people, figures_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept
from doorleefd.ui.shapes import Matrix, MatrixRow


@staff(may="analyse.see_findings")
def all_patterns(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Every pattern with its people."""
    here = found_trajectory(request, trajectory)
    context = {
        "trajectory": here,
        "patterns": carried_patterns(here, viewer=request.login),
        "at_most": not are_codes_people(here, viewer=request.login),
    }
    return render(request, "analyse/concluding/patterns.html", context)


@staff(may="analyse.conclude")
def new_pattern(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Gather themes into a pattern."""
    here = found_trajectory(request, trajectory)
    people = said_people_by_theme(here, limit=request.organisation.small_cell_limit)
    form = PatternForm(request.POST or None, trajectory=here, people=people)

    def write() -> None:
        make_pattern(
            by=request.login,
            trajectory=here,
            name=form.cleaned_data["name"],
            description=form.cleaned_data["description"],
            themes=form.chosen(),
            now=request.now,
        )

    if kept(form, write):
        messages.success(request, _("Het patroon staat er."))
        return redirect("analyse:patterns", here.pk)
    return render(request, "analyse/concluding/new_pattern.html", {"trajectory": here, "form": form})


@staff(may="analyse.see_findings")
def one_pattern(request: StaffRequest, trajectory: UUID, pattern: UUID) -> HttpResponse:
    """One pattern with its voices; a post adds what was coded since."""
    here = found_trajectory(request, trajectory)
    shown = found(lambda: pattern_of(pattern, trajectory=here))
    if request.method == "POST" and request.login.has_perm("analyse.conclude"):
        refresh_pattern(by=request.login, pattern=shown, now=request.now)
        messages.success(request, _("Bijgewerkt met wat er sindsdien een thema kreeg."))
        return redirect("analyse:pattern", here.pk, shown.pk)
    voices, more = voices_for(shown, viewer=request.login)
    context = {
        "trajectory": here,
        "pattern": shown,
        "themes": [link.theme.name for link in shown.pattern_themes.select_related("theme")],
        "figure": figures_of([shown], here, viewer=request.login)[shown.pk],
        "at_most": not are_codes_people(here, viewer=request.login),
        "voices": voices,
        "more": more,
    }
    return render(request, "analyse/concluding/pattern.html", context)


@staff(may="analyse.code")
def others_read(request: StaffRequest, trajectory: UUID, pattern: UUID) -> HttpResponse:
    """Which voices of a pattern others than the analysts may read, after a look at who could be recognised (R235)."""
    here = found_trajectory(request, trajectory)
    about = found(lambda: pattern_of(pattern, trajectory=here))
    voices, in_all = quotable_of(about, viewer=request.login)
    form = OthersReadForm(request.POST if request.method == "POST" else None, offered_voices=voices)

    def write() -> None:
        wanted = set(form.cleaned_data["voices"])
        said_of = [voice for voice in voices if str(voice.fragment_id) in form.decided_on()]
        offered = fragments_to_offer(said_of, viewer=request.login)
        let_others_read(
            by=request.login,
            pattern=about,
            offered=offered,
            chosen=[voice for voice in offered if str(voice.pk) in wanted],
            nobody_recognised=form.cleaned_data["nobody_recognised"],
            now=request.now,
        )

    if kept(form, write):
        messages.success(request, _("Bewaard. Anderen lezen nu wat je aankruiste."))
        return redirect("analyse:pattern", here.pk, about.pk)
    shown = {"trajectory": here, "pattern": about, "form": form, "offered": voices, "more": in_all > len(voices)}
    return render(request, "analyse/concluding/others_read.html", shown)


@staff(may="analyse.see_findings")
def matrix(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Themes by group, in people, small cells hidden."""
    here = found_trajectory(request, trajectory)
    found_table = themes_by_group(here, viewer=request.login)
    context = {"trajectory": here, "found": found_table, "matrix": found_table and _matrix_of(found_table)}
    return render(request, "analyse/concluding/matrix.html", context)


def _matrix_of(found_table: ByGroup) -> Matrix:
    """Only the columns in which something is shown: the others would say "niet getoond" on every row."""
    table, told = found_table.table, found_table.told
    return Matrix(
        caption=_("Mensen per thema en groep"),
        columns=[_("alle mensen"), *(table.columns[column] for column in told)],
        rows=[
            MatrixRow(label=row, cells=[total, *(cells[column] for column in told)])
            for row, cells, total in zip(table.rows, table.cells, table.row_totals, strict=True)
        ],
        corner=_("Thema"),
    )
