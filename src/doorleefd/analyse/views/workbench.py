"""The workbench: texts on the left, the words in the middle, themes and memos on the right."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.analyse import actions, wanted
from doorleefd.analyse.forms.workbench import MarkForm, MemoForm
from doorleefd.analyse.models import Theme
from doorleefd.analyse.queries import counting, paging, reading
from doorleefd.analyse.queries.themes import Branch, memos_in, theme_called, tree_of
from doorleefd.analyse.views.closed import closed_for, closed_page
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, wants_fragment
from doorleefd.ui.counting import grouped

MEMOS = 3
NOT_DONE = 422


@dataclass
class Bench:
    """What one request of the workbench is about."""

    request: StaffRequest
    trajectory: Trajectory

    @cached_property
    def tree(self) -> list[Branch]:
        return tree_of(self.trajectory, viewer=self.request.login)

    @cached_property
    def wanted(self) -> reading.Wanted:
        return wanted.asked_for(self.request.GET, self.tree, now=self.request.now)

    @property
    def others(self) -> bool:
        return self.request.GET.get("anderen") == "1"

    @cached_property
    def keep(self) -> str:
        """The address of what is asked for, to go along with every link."""
        return wanted.address_of(self.wanted, others=self.others, now=self.request.now)

    def address(self, name: str, **place: Any) -> str:
        """A page of the workbench that keeps what was asked for."""
        url = reverse(f"analyse:{name}", kwargs={"trajectory": self.trajectory.pk, **place})
        return f"{url}?{self.keep}" if self.keep else url

    def texts(self) -> Any:
        return reading.texts_in(self.trajectory, viewer=self.request.login, wanted=self.wanted)

    def text(self, pk: UUID) -> reading.Text:
        """One text with its marks. Raises Http404."""
        chosen = found(lambda: reading.text_of(self.trajectory, pk, viewer=self.request.login))
        return reading.text_with_marks(chosen, viewer=self.request.login, others=self.others)


def _bench(request: StaffRequest, trajectory: UUID) -> Bench:
    return Bench(request, found_trajectory(request, trajectory))


@staff(may="analyse.code")
def workbench(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The list of texts, before one is chosen."""
    bench = _bench(request, trajectory)
    back = paging.Place.read(request.GET.get("voor", ""))
    place = paging.Place.read(request.GET.get("na", ""))
    page = paging.page_before(bench.texts(), back) if back else paging.page_after(bench.texts(), place)
    return render(request, "analyse/workbench/bench.html", _context(bench, page))


@staff(may="analyse.code")
def text(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """One text to read and mark, among its neighbours."""
    bench = _bench(request, trajectory)
    shown = bench.text(contribution)
    if closed_for(shown.contribution, viewer=request.login, asked=request.GET):
        instead = f"{reverse('analyse:workbench', args=[bench.trajectory.pk])}?na={paging.Place.of(shown.contribution)}"
        return closed_page(request, bench.trajectory, shown.contribution, instead=instead)
    return _text_page(bench, shown)


def _text_page(bench: Bench, shown: reading.Text, memo: MemoForm | None = None) -> HttpResponse:
    page = paging.page_around(bench.texts(), shown.contribution)
    context = _context(bench, page) | {"text": shown, "memo_form": memo or MemoForm(tree=bench.tree)}
    here = page.rows.index(shown.contribution)
    context["earlier_text"] = page.rows[here - 1] if here else None
    context["next_text"] = page.rows[here + 1] if here + 1 < len(page.rows) else None
    context["memos"] = list(memos_in(bench.trajectory, viewer=bench.request.login)[:MEMOS])
    status = NOT_DONE if memo is not None else 200
    return render(bench.request, "analyse/workbench/bench.html", context, status=status)


def _context(bench: Bench, page: paging.Page) -> dict[str, Any]:
    return {
        "trajectory": bench.trajectory,
        "page": page,
        "first_words": reading.first_words(page.rows, viewer=bench.request.login),
        "tree": bench.tree,
        "wanted": bench.wanted,
        "keep": bench.keep,
        "others": bench.others,
        "others_address": wanted.address_of(bench.wanted, others=not bench.others, now=bench.request.now),
    }


@staff(may="analyse.code")
@require_POST
def seek(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Look for texts with these words; they go along in the address as a sealed note."""
    bench = _bench(request, trajectory)
    asked = wanted.asked_for(request.POST, bench.tree, now=request.now)
    asked = replace(asked, words=request.POST.get("words", "").strip()[: wanted.LONGEST])
    address = wanted.address_of(asked, others=bench.others, now=request.now)
    return redirect(f"{reverse('analyse:workbench', kwargs={'trajectory': bench.trajectory.pk})}?{address}")


@staff(may="analyse.code")
@require_POST
def mark(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Give the chosen words a theme; the same again takes it away."""
    bench = _bench(request, trajectory)
    shown = bench.text(contribution)
    form = MarkForm(request.POST, tree=bench.tree, parts=shown.parts)
    if not form.is_valid():
        return _not_done(bench, shown.contribution, " ".join(map(str, form.non_field_errors())) or _("Kies een thema."))
    versions = {part.version.pk: part.version for part in shown.parts}
    try:
        theme = _theme_for(bench, form)
        for version, start, end in form.ranges:
            if version not in versions:
                raise actions.MarkOutside
            actions.toggle(
                by=request.login, version=versions[version], start=start, end=end, theme=theme, now=request.now
            )
    except Refusal as refusal:
        return _not_done(bench, shown.contribution, str(refusal))
    return _done(bench, shown.contribution)


def _theme_for(bench: Bench, form: MarkForm) -> Theme:
    """The theme that was chosen or called by its name; a name that is not there yet becomes a theme."""
    name = form.cleaned_data["new_theme"].strip()
    if not name:
        return form.chosen  # type: ignore[return-value]
    login = bench.request.login
    known = theme_called(bench.trajectory, name, viewer=login)
    return known or actions.add_theme(
        by=login, trajectory=bench.trajectory, name=name, parent=None, now=bench.request.now
    )


@staff(may="analyse.code")
@require_POST
def undo(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Take back one's own last mark in a text."""
    bench = _bench(request, trajectory)
    chosen = found(lambda: reading.text_of(bench.trajectory, contribution, viewer=request.login))
    try:
        actions.undo_last_mark(by=request.login, contribution=chosen, now=request.now)
    except Refusal as refusal:
        return _not_done(bench, chosen, str(refusal))
    return _done(bench, chosen)


@staff(may="analyse.code")
@require_POST
def unmark(request: StaffRequest, trajectory: UUID, contribution: UUID, coding: UUID) -> HttpResponse:
    """Take away one of one's own marks."""
    bench = _bench(request, trajectory)
    chosen = found(lambda: reading.text_of(bench.trajectory, contribution, viewer=request.login))
    own = found(lambda: reading.codings_of(chosen, viewer=request.login).get(pk=coding))
    actions.unmark(by=request.login, coding=own, now=request.now)
    return _done(bench, chosen)


@staff(may="analyse.code")
@require_POST
def write_memo(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Keep a memo at a theme while reading."""
    bench = _bench(request, trajectory)
    form = MemoForm(request.POST, tree=bench.tree)
    if form.is_valid():
        try:
            actions.write_memo(by=request.login, theme=form.chosen, text=form.cleaned_data["text"], now=request.now)
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            messages.success(request, _("Je memo is bewaard."))
            return redirect(bench.address("text", contribution=contribution))
    return _text_page(bench, bench.text(contribution), form)


@staff(may="analyse.code")
def figures(request: StaffRequest, trajectory: UUID) -> JsonResponse:
    """How many people each theme has, asked apart so that the page need not wait for the counting."""
    bench = _bench(request, trajectory)
    people = counting.people_by_theme(bench.trajectory)
    limit = request.organisation.small_cell_limit
    return JsonResponse({str(branch.theme.pk): _people(people.get(branch.theme.pk, 0), limit) for branch in bench.tree})


def _people(people: int, limit: int) -> str:
    if people == 0:
        return ""
    return grouped(people) if people >= limit else _("minder dan %(limit)s") % {"limit": limit}


def _done(bench: Bench, contribution: Contribution) -> HttpResponse:
    """The pieces that changed, for a script; else the page again."""
    if not wants_fragment(bench.request):
        return redirect(bench.address("text", contribution=contribution.pk))
    fresh = Bench(bench.request, bench.trajectory)
    context = {
        "trajectory": bench.trajectory,
        "tree": fresh.tree,
        "text": fresh.text(contribution.pk),
        "keep": bench.keep,
        "others": bench.others,
        "others_address": wanted.address_of(bench.wanted, others=not bench.others, now=bench.request.now),
    }
    return render(bench.request, "analyse/workbench/pieces.html", context)


def _not_done(bench: Bench, contribution: Contribution, sentence: str) -> HttpResponse:
    if wants_fragment(bench.request):
        return HttpResponse(sentence, status=NOT_DONE, content_type="text/plain; charset=utf-8")
    messages.warning(bench.request, sentence)
    return redirect(bench.address("text", contribution=contribution.pk))


ROOT = "trajecten/<uuid:trajectory>/werkbank/"
TEXT = f"{ROOT}<uuid:contribution>/"
urlpatterns = [
    path(ROOT, workbench, name="workbench"),
    path(f"{ROOT}zoek/", seek, name="seek"),
    path(f"{ROOT}aantallen/", figures, name="figures"),
    path(TEXT, text, name="text"),
    path(f"{TEXT}markeer/", mark, name="mark"),
    path(f"{TEXT}terug/", undo, name="undo_mark"),
    path(f"{TEXT}memo/", write_memo, name="memo"),
    path(f"{TEXT}weg/<uuid:coding>/", unmark, name="unmark"),
]
