"""Telling, a question a page. Every page after the first is the answer to a POST at the same address."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache

from doorleefd.collect.actions import NotOpen
from doorleefd.collect.share import story as stories
from doorleefd.collect.share.forms import (
    LONGEST_ANSWER,
    PageForm,
    PermissionForm,
    fits_of,
    form_of,
    plain_text,
    quote_choices,
)
from doorleefd.collect.share.pages import ASPECTS, CALM, Page, page_with
from doorleefd.collect.share.recordings import RecordingNotKept, RecordingWaits, recorded_in
from doorleefd.collect.share.sending import NothingTold, send
from doorleefd.collect.share.story import Story
from doorleefd.collect.share.views.finding import trajectory_at
from doorleefd.collect.share.views.surroundings import surroundings
from doorleefd.collect.share.views.thanks import thanks
from doorleefd.collect.share.wording import promise_read, questions_of
from doorleefd.foundation.askers import asker_of
from doorleefd.foundation.headers import playing, with_microphone
from doorleefd.foundation.tokens import NoteUnreadable
from doorleefd.people.addresses import CODE_PAGE, RESULTS
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import promise_of
from doorleefd.trajectory.refusals import TakesNothingNew
from doorleefd.trajectory.terms import is_too_near, takes_new
from doorleefd.ui.access import MOST_KEPT, public
from doorleefd.ui.shapes import Answer

AGREED = (Page.OPENING, Page.PERMISSION, Page.QUOTES)
"""What is said on these pages, people say yes to; it stands in easy words too."""

READINGS = ("easy", "usual")
TEMPLATES = {
    Page.OPENING: "share/opening.html",
    Page.PERMISSION: "share/permission.html",
    Page.CHECK: "share/check.html",
}


@public
@never_cache
@with_microphone
@playing("blob:")
def tell(request: HttpRequest, organisation: str, trajectory: str) -> HttpResponse:
    """The one address of telling: the opening for a GET, and the next page for each answer."""
    found = trajectory_at(organisation, trajectory)
    if not takes_new(found, today=localdate(request.now)):  # type: ignore[attr-defined]
        return closed(request, found)
    page = page_with(request.POST.get("page", ""))
    if request.method != "POST":
        story = replace(stories.begun(), is_easy="makkelijk" in request.GET)
        return shown(request, found, page, story=story, fresh=True)
    try:
        story = _story_of(request, found, page)
    except NoteUnreadable:
        return lost(request, found, page)
    if page > Page.PERMISSION and not story.agreed_to:
        return shown(request, found, Page.PERMISSION, story=story)
    return _answered(request, found, page, story)


def _story_of(request: HttpRequest, trajectory: Trajectory, page: Page) -> Story:
    note = request.POST.get("note", "")
    if page == Page.OPENING and not note:
        return stories.begun()
    return stories.story_in(note, trajectory=trajectory, now=request.now)  # type: ignore[attr-defined]


def _answered(request: HttpRequest, trajectory: Trajectory, page: Page, story: Story) -> HttpResponse:
    """Where an answer leads: on, back, past this question, to an answer to change, away, or sent."""
    if page == Page.CHECK:
        story = _with_notes(request, trajectory, story)
    if "change" in request.POST:
        return shown(request, trajectory, page_with(request.POST["change"]), story=story, returning=True)
    if "aside" in request.POST:
        return _asked_for(request, trajectory, story, page_with(request.POST.get("to", str(int(page)))))
    wish = request.POST.get("go", "next")
    form = form_of(page, request.POST, trajectory=trajectory, story=story)
    if wish in READINGS:
        story = form.answered() if page == Page.QUOTES and form.is_valid() else story
        story = replace(story, is_easy=wish == "easy")
        return shown(request, trajectory, page, story=story, returning="returning" in request.POST)
    if wish == "skip":
        return shown(request, trajectory, _after(request, page), story=form.skipped())
    fits = form.is_valid()
    kept = _kept(form) if fits else story
    if wish == "stop" or (fits and isinstance(form, PermissionForm) and form.refuses):
        return stopped(request, trajectory, page, kept)
    goes_back = wish == "back" or "to" in request.POST
    if not fits and not (goes_back and page == Page.PERMISSION):
        return shown(request, trajectory, page, story=story, form=form, returning="returning" in request.POST)
    if "to" in request.POST:
        return _asked_for(request, trajectory, kept, page_with(request.POST["to"]))
    if wish == "back":
        return shown(request, trajectory, _before(request, page), story=kept)
    if wish == "send" and page == Page.CHECK:
        return sent(request, trajectory, story)
    return shown(request, trajectory, _after(request, page), story=form.answered())


def _with_notes(request: HttpRequest, trajectory: Trajectory, story: Story) -> Story:
    """The story with what was ticked on the last page, wherever that page leads."""
    form = form_of(Page.CHECK, request.POST, trajectory=trajectory, story=story)
    return form.answered() if form.is_valid() else story


def _asked_for(request: HttpRequest, trajectory: Trajectory, story: Story, page: Page) -> HttpResponse:
    """The page that the browser's back or forward button asks for; permission still comes first."""
    return shown(request, trajectory, page if story.agreed_to else Page(min(page, Page.PERMISSION)), story=story)


def _kept(form: PageForm) -> Story:
    """What goes along when someone goes back: the answer, but no permission that was not passed on."""
    return form.story if isinstance(form, PermissionForm) else form.answered()


def _after(request: HttpRequest, page: Page) -> Page:
    return Page.CHECK if "returning" in request.POST else Page(min(page + 1, Page.CHECK))


def _before(request: HttpRequest, page: Page) -> Page:
    return Page.CHECK if "returning" in request.POST else Page(max(page - 1, Page.OPENING))


def shown(
    request: HttpRequest,
    trajectory: Trajectory,
    page: Page,
    *,
    story: Story,
    form: PageForm | None = None,
    returning: bool = False,
    fresh: bool = False,
) -> HttpResponse:
    """One page with the story so far in its note; a fresh opening carries none, but for the choice of easy words."""
    now = request.now  # type: ignore[attr-defined]
    if page == Page.PERMISSION:
        story = replace(story, asked_on=localdate(now).isoformat())
    context = {
        **surroundings(trajectory, promise=promise_read(story, trajectory)),
        "page": page,
        "has_easy_text": page in AGREED,
        "form": form or form_of(page, trajectory=trajectory, story=story),
        "is_fresh": fresh,
        "note": "" if fresh and not story.is_easy else stories.note_of(story, trajectory=trajectory, now=now),
        "returning": returning,
        "is_calm": page in CALM,
        "may_skip": Page.PERMISSION < page < Page.CHECK,
        "may_record": not promise_of(trajectory).recording.is_gap,
        "answers": answers_of(story, trajectory=trajectory) if page == Page.CHECK else (),
    }
    return render(request, TEMPLATES.get(page, "share/question.html"), context)


def answers_of(story: Story, *, trajectory: Trajectory) -> list[Answer]:
    """What someone told, question by question, to read over before it is sent."""
    given: dict[Page, str] = {page: story.answers.get(aspect, "") for page, aspect in ASPECTS.items()}
    given[Page.GROUPS] = "\n".join(label for value, label in fits_of(trajectory) if value in story.fits)
    # Skipping this question is a "nee", and reads as one.
    given[Page.QUOTES] = dict(quote_choices(is_young=story.is_young))[story.quotes or stories.NO_QUOTES]
    questions = questions_of(trajectory)
    return [Answer(questions[page].title, words, name="change", value=str(int(page))) for page, words in given.items()]


def sent(request: HttpRequest, trajectory: Trajectory, story: Story) -> HttpResponse:
    """Keep the story, and show its code; to whoever sends other words with a sending of before, no code.

    A recording that cannot be kept never stops the words: they are kept, and the page says what was not. One that
    only has to wait for its turn keeps everything where it is: in the tab, to be sent once more.
    """
    recording, not_kept = None, ""
    try:
        if not promise_of(trajectory).recording.is_gap:
            now = request.now  # type: ignore[attr-defined]
            recording = recorded_in(request.POST, request.FILES, asker=asker_of(request), now=now)
    except RecordingNotKept as refusal:
        not_kept = str(refusal)
    except RecordingWaits as refusal:
        return _not_yet(request, trajectory, story, str(refusal))
    try:
        received = send(story, trajectory=trajectory, now=request.now, recording=recording)  # type: ignore[attr-defined]
    except NothingTold as refusal:
        return _not_yet(request, trajectory, story, not_kept or str(refusal))
    except (NotOpen, TakesNothingNew):
        return closed(request, trajectory)
    if not received.code:
        return had_already(request, trajectory, story)
    return thanks(request, trajectory, received, version=story.agreed_to, without_recording=bool(not_kept))


def _not_yet(request: HttpRequest, trajectory: Trajectory, story: Story, why: str) -> HttpResponse:
    """Nothing was received, and the page says why; what was told stands where it stood."""
    form = form_of(Page.CHECK, request.POST, trajectory=trajectory, story=story)
    form.add_error(None, why)
    return shown(request, trajectory, Page.CHECK, story=story, form=form)


def had_already(request: HttpRequest, trajectory: Trajectory, story: Story) -> HttpResponse:
    """It was received before, with other words. What stands here now is lost to nobody: it can go as a new story."""
    context = surroundings(trajectory) | {"page": Page.CHECK, "code_page": CODE_PAGE}
    note = stories.note_of(stories.as_new(story), trajectory=trajectory, now=request.now)  # type: ignore[attr-defined]
    return render(request, "share/already.html", context | {"note": note})


def stopped(request: HttpRequest, trajectory: Trajectory, page: Page, story: Story) -> HttpResponse:
    """Nothing was stored; whoever pressed the wrong button goes on where they were."""
    note = stories.note_of(story, trajectory=trajectory, now=request.now)  # type: ignore[attr-defined]
    return render(request, "share/stopped.html", {**surroundings(trajectory), "page": page, "note": note})


def lost(request: HttpRequest, trajectory: Trajectory, page: Page) -> HttpResponse:
    """The note was too old or broken. What was typed on this page goes along into a new story, where it fits in one."""
    story = stories.begun()
    typed = plain_text(request.POST.get("answer", "")) if page.aspect else ""
    fits = len(typed) <= LONGEST_ANSWER
    if typed and fits:
        story = story.with_answer(page.aspect, typed)
    context = surroundings(trajectory) | {"typed": typed[:MOST_KEPT], "fits": fits, "page": Page.OPENING}
    context["is_cut"] = len(typed) > MOST_KEPT
    context["note"] = stories.note_of(story, trajectory=trajectory, now=request.now)  # type: ignore[attr-defined]
    return render(request, "share/lost.html", context)


def closed(request: HttpRequest, trajectory: Trajectory) -> HttpResponse:
    """No stories are taken now; what someone was typing when it closed is shown, to copy or to read out."""
    today = localdate(request.now)  # type: ignore[attr-defined]
    context: dict[str, Any] = surroundings(trajectory) | {
        "is_paused": trajectory.state == Trajectory.State.PAUSED
        and not is_too_near(trajectory.keep_until, today=today),
        "code_page": CODE_PAGE,
        "results": f"{RESULTS}{trajectory.organisation.slug}/",
    }
    context["kept"] = _words_in(request, trajectory) if request.method == "POST" else []
    context["is_cut"] = len(request.POST.get("answer", "")) > MOST_KEPT
    return render(request, "share/closed.html", context)


def _words_in(request: HttpRequest, trajectory: Trajectory) -> list[Answer]:
    """What a post holds of a story, question by question, as far as a page can hold it."""
    page = page_with(request.POST.get("page", ""))
    try:
        story = _story_of(request, trajectory, page)
    except NoteUnreadable:
        story = stories.begun()
    if page.aspect and "answer" in request.POST:
        story = story.with_answer(page.aspect, plain_text(request.POST["answer"])[:MOST_KEPT])
    questions = questions_of(trajectory)
    return [
        Answer(questions[told].title, story.answers[aspect])
        for told, aspect in ASPECTS.items()
        if story.answers.get(aspect)
    ]
