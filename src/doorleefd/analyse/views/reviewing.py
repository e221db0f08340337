"""Reviewing what identifies: the list of what waits, and one contribution told and masked side by side."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from csp.constants import SELF
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.analyse import actions
from doorleefd.analyse.accused import hint_in, marked_in
from doorleefd.analyse.actions.reviewing import SensitiveLeft, read_told
from doorleefd.analyse.forms.reviewing import MarksForm, SeenForm
from doorleefd.analyse.kinds import KINDS
from doorleefd.analyse.queries import paging, waiting
from doorleefd.analyse.queries.recordings import spoken_in
from doorleefd.analyse.reviewing import Marks
from doorleefd.analyse.views.closed import closed_for, closed_page
from doorleefd.analyse.views.under_review import Reading
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.headers import playing
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.queries.readers import reader_in, told_readers
from doorleefd.trajectory.terms import days_kept
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found

Review = Contribution.Review
NONE_REFUSED: Mapping[UUID, str] = {}
PILES = {"nieuw": Review.WAITING, "klaar": Review.ACCEPTED, "apart": Review.SET_ASIDE}


@staff(may="analyse.review")
def pile(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """What waits for review, what was reviewed, what was set aside: oldest first, without a word of it."""
    asked = found_trajectory(request, trajectory)
    name = request.GET.get("stapel", "nieuw")
    review = PILES.get(name, Review.WAITING)
    contributions = waiting.contributions_in(asked, viewer=request.login, review=review)
    place = paging.Place.read(request.GET.get("na", ""))
    back = paging.Place.read(request.GET.get("voor", ""))
    rest = contributions.filter(needs_a_person=False) if review == Review.WAITING else contributions
    page = paging.page_before(rest, back) if back else paging.page_after(rest, place)
    urgent: list[Contribution] = []
    if review == Review.WAITING and not (place or back):
        urgent = list(waiting.to_look_at_in(asked, viewer=request.login).order_by("told_on", "id")[: paging.SIZE])
    rows = [*urgent, *page.rows]
    reads = reader_in(asked, request.login)
    context = {
        "trajectory": asked,
        "reads": reads,
        "told_readers": "" if reads else told_readers(asked),
        "stapel": name if name in PILES else "nieuw",
        "rows": rows,
        "page": page,
        "answers": waiting.answers_in(rows, viewer=request.login) if review != Review.SET_ASIDE else {},
        "spoken": spoken_in(rows, viewer=request.login),
        "counts": _counts(asked, request),
        "in_flood": paging.counted_to_most(waiting.flood_in(asked, viewer=request.login)),
        "most": paging.MOST_COUNTED,
    }
    return render(request, "analyse/reviewing/pile.html", context)


def _counts(trajectory: Trajectory, request: StaffRequest) -> dict[str, int]:
    return {
        name: waiting.how_many_in(trajectory, viewer=request.login, review=review) for name, review in PILES.items()
    }


@staff(may="analyse.review")
def begin(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Straight to the first that waits, or to the first after the place where one was."""
    asked = found_trajectory(request, trajectory)
    return _go_on(request, asked, paging.Place.read(request.GET.get("na", "")))


@staff(may="analyse.review")
@playing(SELF)
def review(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """One contribution, told and masked side by side."""
    asked = found_trajectory(request, trajectory)
    chosen = found(lambda: waiting.contribution_to_review(asked, contribution, viewer=request.login))
    if closed_for(chosen, viewer=request.login, asked=request.GET) and request.method != "POST":
        following = f"{reverse('analyse:review_next', args=[asked.pk])}?na={paging.Place.of(chosen)}"
        return closed_page(request, asked, chosen, instead=following)
    # Only now are the words opened, and that is kept.
    reading = _words_of(request, chosen)
    if request.method != "POST":
        return review_page(request, asked, reading, reading.first_marks(), reading.form())
    form = reading.form(request.POST)
    if any(heard.is_unsaved for heard in reading.heard(request.POST)):
        form.add_error(None, _("Bewaar eerst wat je hoorde."))
    if not form.is_valid():
        return review_page(request, asked, reading, form.marks, form)
    if request.POST.get("do") == "add":
        return _with_words(request, asked, reading, form)
    try:
        actions.accept_review(
            by=request.login,
            contribution=reading.contribution,
            marks=form.marks,
            now=request.now,
            seen=form.cleaned_data["seen"],
            nothing_sensitive_left=form.cleaned_data["nothing_sensitive_left"],
        )
    except Refusal as refusal:
        field = "nothing_sensitive_left" if isinstance(refusal, SensitiveLeft) else None
        form.add_error(field, str(refusal))
        return review_page(request, asked, reading, form.marks, form)
    return _go_on(request, asked, paging.Place.of(reading.contribution))


def _with_words(request: StaffRequest, trajectory: Trajectory, reading: Reading, form: MarksForm) -> HttpResponse:
    """The same page with the typed words marked too; nothing is kept yet."""
    if not form.stands_somewhere():
        form.add_error("words", _("Deze woorden staan er niet zo in. Typ ze precies zoals ze er staan."))
        return review_page(request, trajectory, reading, form.marks, form)
    return review_page(request, trajectory, reading, form.added(), reading.form())


@staff(may="analyse.review")
@require_POST
def masked(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """How others will read it with the marks of now; a piece of the page, for its script. Keeps nothing."""
    asked = found_trajectory(request, trajectory)
    reading = reading_of(request, asked, contribution)
    marks = reading.form(request.POST).marks
    context = {"parts": reading.parts(marks), "still_sensitive": reading.still_sensitive(marks)}
    return render(request, "analyse/reviewing/masked.html", context)


@staff(may="analyse.review")
@require_POST
def set_apart(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Set a contribution aside and go on with the next; one that changed since it was read opens again."""
    asked = found_trajectory(request, trajectory)
    chosen = found(lambda: waiting.contribution_to_review(asked, contribution, viewer=request.login))
    form = SeenForm(request.POST)
    seen = form.cleaned_data["seen"] if form.is_valid() else ()
    if not _done(request, actions.set_aside, chosen, seen=seen):
        return redirect("analyse:review", trajectory=asked.pk, contribution=chosen.pk)
    messages.success(request, _("Apart gelegd. Je kunt het terughalen."))
    return _go_on(request, asked, paging.Place.of(chosen))


@staff(may="analyse.review")
@require_POST
def human_eye(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Say that someone should look at this with care, or no longer."""
    asked = found_trajectory(request, trajectory)
    chosen = found(lambda: waiting.contribution_to_review(asked, contribution, viewer=request.login))
    needed = request.POST.get("needed") == "1"
    return _opened(asked, chosen, done=_done(request, actions.ask_for_a_person, chosen, needed=needed))


@staff(may="analyse.review")
@require_POST
def take_back(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Let a contribution wait again, and open it."""
    asked = found_trajectory(request, trajectory)
    chosen = found(lambda: waiting.contribution_in(asked, contribution, viewer=request.login))
    return _opened(asked, chosen, done=_done(request, actions.take_back_review, chosen))


@staff(may="analyse.review")
@require_POST
def take_back_last(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Undo one's own last review, and open it."""
    asked = found_trajectory(request, trajectory)
    last = waiting.last_reviewed(asked, by=request.login)
    if last is None:
        messages.warning(request, _("Je hebt hier nog niets nagekeken."))
        return redirect("analyse:reviewing", trajectory=asked.pk)
    return _opened(asked, last, done=_done(request, actions.take_back_review, last))


def _done(request: StaffRequest, act: Callable[..., object], contribution: Contribution, **given: Any) -> bool:
    """Whether an action was done; why it was not stands on the next page."""
    try:
        act(by=request.login, contribution=contribution, now=request.now, **given)
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return False
    return True


def _opened(trajectory: Trajectory, contribution: Contribution, *, done: bool) -> HttpResponse:
    """To the contribution, or to the list where it is not there any more."""
    if not done:
        return redirect("analyse:reviewing", trajectory=trajectory.pk)
    return redirect("analyse:review", trajectory=trajectory.pk, contribution=contribution.pk)


def reading_of(request: StaffRequest, trajectory: Trajectory, pk: UUID) -> Reading:
    """What lies on the review page; that its words were opened is kept."""
    return _words_of(request, found(lambda: waiting.contribution_to_review(trajectory, pk, viewer=request.login)))


def _words_of(request: StaffRequest, chosen: Contribution) -> Reading:
    return Reading(chosen, read_told(chosen, by=request.login, now=request.now), request)


def shown_again(
    request: StaffRequest, trajectory: Trajectory, pk: UUID, *, refused: Mapping[UUID, str]
) -> HttpResponse:
    """The page as it was posted, with why what was heard of a recording was not kept."""
    reading = reading_of(request, trajectory, pk)
    form = reading.form(request.POST)
    return review_page(request, trajectory, reading, form.marks, form, refused=refused)


def review_page(
    request: StaffRequest,
    trajectory: Trajectory,
    reading: Reading,
    marks: Marks,
    form: MarksForm,
    *,
    refused: Mapping[UUID, str] = NONE_REFUSED,
) -> HttpResponse:
    """The review page with these marks."""
    ahead = waiting.contributions_in(trajectory, viewer=request.login, review=Review.WAITING)
    heard = reading.heard(request.POST if request.method == "POST" else None)
    for each in heard:
        if each.recording.pk in refused:
            each.add_error("words", refused[each.recording.pk])
    context = {
        "trajectory": trajectory,
        "contribution": reading.contribution,
        "parts": reading.parts(marks),
        "frog_failed": reading.sharper.failed,
        "worrying": reading.worrying() if reading.contribution.look_is_suggested else None,
        "holds_unread_language": reading.holds_unread_language(),
        "keeps_sensitive_back": reading.keeps_sensitive_back,
        "still_sensitive": reading.still_sensitive(marks),
        "accusations": marked_in(reading.contribution, viewer=request.login, today=localdate(request.now)),
        "hint": hint_in(reading.contribution, reading.told, viewer=request.login),
        "accepted": next(iter(reading.accepted.values()), None),
        "form": form,
        "heard": heard,
        "kept_days": days_kept(OwnTerm.Kind.RECORDING, trajectory),
        "kinds": KINDS,
        "ahead": paging.counted_to_most(ahead),
        "most": paging.MOST_COUNTED,
        "is_open": reading.contribution.review == Review.WAITING,
        "place": str(paging.Place.of(reading.contribution)),
    }
    return render(request, "analyse/reviewing/contribution.html", context)


def _go_on(request: StaffRequest, trajectory: Trajectory, place: paging.Place | None) -> HttpResponse:
    """To the next that waits, or to the list when nothing waits any more."""
    following = waiting.next_waiting(trajectory, viewer=request.login, place=place)
    if following is None:
        messages.success(request, _("Alles is nagekeken."))
        return redirect("analyse:reviewing", trajectory=trajectory.pk)
    return redirect("analyse:review", trajectory=trajectory.pk, contribution=following.pk)


ROOT = "trajecten/<uuid:trajectory>/nakijken/"
urlpatterns = [
    path(ROOT, pile, name="reviewing"),
    path(f"{ROOT}verder/", begin, name="review_next"),
    path(f"{ROOT}terug/", take_back_last, name="review_undo"),
    path(f"{ROOT}<uuid:contribution>/", review, name="review"),
    path(f"{ROOT}<uuid:contribution>/anderen/", masked, name="review_masked"),
    path(f"{ROOT}<uuid:contribution>/apart/", set_apart, name="review_set_aside"),
    path(f"{ROOT}<uuid:contribution>/blik/", human_eye, name="review_human_eye"),
    path(f"{ROOT}<uuid:contribution>/opnieuw/", take_back, name="review_again"),
]
