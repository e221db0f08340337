"""The tree of themes: add, rename, move, remove; and one theme with its memos and fragments."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.analyse import actions
from doorleefd.analyse.forms.themes import MemoTextForm, NameForm, NewThemeForm, PlaceForm
from doorleefd.analyse.models import Theme
from doorleefd.analyse.queries import counting
from doorleefd.analyse.queries.themes import fragments_under, memos_in, removal_of, theme_in, tree_of
from doorleefd.analyse.queries.voices import voices_of
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.listing import Purpose
from doorleefd.people.queries import are_known_people
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import Refused, StaffRequest, found

VOICES = 20
NOT_DONE = 422


@staff(may="analyse.code")
def themes(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The tree, with the number of people at each theme, and a form for a new one."""
    asked = found_trajectory(request, trajectory)
    tree = tree_of(asked, viewer=request.login)
    form = NewThemeForm(request.POST or None, tree=tree)
    if form.is_valid() and _is_done(
        form,
        "name",
        lambda: actions.add_theme(
            by=request.login, trajectory=asked, name=form.cleaned_data["name"], parent=form.chosen, now=request.now
        ),
    ):
        messages.success(request, _("Het thema staat in de boom."))
        return redirect("analyse:themes", trajectory=asked.pk)
    people = counting.people_by_theme(asked)
    context = {
        "trajectory": asked,
        "branches": [(branch, people.get(branch.theme.pk, 0)) for branch in tree],
        "heard": counting.people_heard(asked),
        "limit": request.organisation.small_cell_limit,
        "at_most": not are_known_people(asked),
        "form": form,
    }
    return render(request, "analyse/themes/tree.html", context, status=NOT_DONE if form.is_bound else 200)


@staff(may="analyse.code")
def theme(request: StaffRequest, trajectory: UUID, theme: UUID) -> HttpResponse:
    """One theme: its name, its place, its memos, and the fragments under it."""
    asked, chosen = _asked(request, trajectory, theme)
    return _theme_page(request, asked, chosen)


def _theme_page(request: StaffRequest, trajectory: Trajectory, theme: Theme, **bound: forms.Form) -> HttpResponse:
    tree = tree_of(trajectory, viewer=request.login)
    fragments = fragments_under(theme, viewer=request.login)
    page = Paginator(fragments, VOICES).get_page(request.GET.get("bladzijde"))
    forms_here: dict[str, Any] = {
        "name_form": NameForm(initial={"name": theme.name}),
        "place_form": PlaceForm(tree=tree, initial={"parent": str(theme.parent_id or "")}),
        "memo_form": MemoTextForm(),
    }
    context = {
        "trajectory": trajectory,
        "theme": theme,
        "removal": removal_of(theme, viewer=request.login),
        "memos": list(memos_in(trajectory, viewer=request.login).filter(theme=theme)),
        "page": page,
        "voices": voices_of(list(page.object_list), viewer=request.login, purpose=Purpose.ANALYSE),
        **forms_here,
        **bound,
    }
    return render(request, "analyse/themes/theme.html", context, status=NOT_DONE if bound else 200)


@staff(may="analyse.code")
@require_POST
def rename(request: StaffRequest, trajectory: UUID, theme: UUID) -> HttpResponse:
    """Call a theme something else."""
    asked, chosen = _asked(request, trajectory, theme)
    form = NameForm(request.POST)
    if form.is_valid() and _is_done(
        form,
        "name",
        lambda: actions.rename_theme(by=request.login, theme=chosen, name=form.cleaned_data["name"], now=request.now),
    ):
        return redirect("analyse:theme", trajectory=asked.pk, theme=chosen.pk)
    return _theme_page(request, asked, chosen, name_form=form)


@staff(may="analyse.code")
@require_POST
def move(request: StaffRequest, trajectory: UUID, theme: UUID) -> HttpResponse:
    """Hang a theme elsewhere in the tree."""
    asked, chosen = _asked(request, trajectory, theme)
    form = PlaceForm(request.POST, tree=tree_of(asked, viewer=request.login))
    if form.is_valid() and _is_done(
        form,
        "parent",
        lambda: actions.move_theme(by=request.login, theme=chosen, parent=form.chosen, now=request.now),
    ):
        messages.success(request, _("Het thema is verplaatst."))
        return redirect("analyse:themes", trajectory=asked.pk)
    return _theme_page(request, asked, chosen, place_form=form)


@staff(may="analyse.code")
@require_POST
def remove(request: StaffRequest, trajectory: UUID, theme: UUID) -> HttpResponse:
    """Remove a theme; the page told what goes with it."""
    asked, chosen = _asked(request, trajectory, theme)
    try:
        actions.remove_theme(by=request.login, theme=chosen, now=request.now)
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("analyse:theme", trajectory=asked.pk, theme=chosen.pk)
    messages.success(request, _("Het thema is weg."))
    return redirect("analyse:themes", trajectory=asked.pk)


@staff(may="analyse.code")
@require_POST
def write_memo(request: StaffRequest, trajectory: UUID, theme: UUID) -> HttpResponse:
    """Keep a memo at a theme."""
    asked, chosen = _asked(request, trajectory, theme)
    form = MemoTextForm(request.POST)
    if form.is_valid() and _is_done(
        form,
        "text",
        lambda: actions.write_memo(by=request.login, theme=chosen, text=form.cleaned_data["text"], now=request.now),
    ):
        messages.success(request, _("Je memo is bewaard."))
        return redirect("analyse:theme", trajectory=asked.pk, theme=chosen.pk)
    return _theme_page(request, asked, chosen, memo_form=form)


def _asked(request: StaffRequest, trajectory: UUID, theme: UUID) -> tuple[Trajectory, Theme]:
    asked = found_trajectory(request, trajectory)
    return asked, found(lambda: theme_in(asked, theme, viewer=request.login))


def _is_done(form: forms.Form, field: str, act: Callable[[], object]) -> bool:
    """Whether the action was done; a refusal stands at its field."""
    try:
        act()
    except Refusal as refusal:
        form.add_error(field, Refused(refusal))
        return False
    return True


ROOT = "trajecten/<uuid:trajectory>/themas/"
ONE = f"{ROOT}<uuid:theme>/"
urlpatterns = [
    path(ROOT, themes, name="themes"),
    path(ONE, theme, name="theme"),
    path(f"{ONE}naam/", rename, name="rename_theme"),
    path(f"{ONE}plek/", move, name="move_theme"),
    path(f"{ONE}weg/", remove, name="remove_theme"),
    path(f"{ONE}memo/", write_memo, name="theme_memo"),
]
