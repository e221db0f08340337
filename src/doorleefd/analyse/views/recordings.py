"""Listening to what someone spoke, and writing it out."""

from uuid import UUID

from csp.constants import SELF
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.analyse.actions.writing_out import hear_recording, write_out
from doorleefd.analyse.forms.recordings import HeardForm
from doorleefd.analyse.queries import waiting
from doorleefd.analyse.queries.recordings import recording_to_hear
from doorleefd.analyse.views.reviewing import ROOT, shown_again
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.headers import playing
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found


@staff(may="analyse.review")
def hear(request: StaffRequest, trajectory: UUID, contribution: UUID, recording: UUID) -> HttpResponse:
    """The sound of a recording, for the player on the review page."""
    asked = found_trajectory(request, trajectory)
    chosen = found(lambda: waiting.contribution_to_review(asked, contribution, viewer=request.login))
    spoken = found(lambda: recording_to_hear(chosen, recording, viewer=request.login))
    sound = hear_recording(chosen, spoken, by=request.login, now=request.now)
    return HttpResponse(sound.content, content_type=sound.media_type)


@staff(may="analyse.review")
@require_POST
@playing(SELF)
def written_out(request: StaffRequest, trajectory: UUID, contribution: UUID, recording: UUID) -> HttpResponse:
    """Keep what was heard; what was typed stays on the page when it cannot be kept."""
    asked = found_trajectory(request, trajectory)
    chosen = found(lambda: waiting.contribution_to_review(asked, contribution, viewer=request.login))
    spoken = found(lambda: recording_to_hear(chosen, recording, viewer=request.login))
    form = HeardForm(spoken, viewer=request.login, data=request.POST)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    try:
        write_out(by=request.login, contribution=chosen, recording=spoken, words=words, now=request.now)
    except Refusal as refusal:
        return shown_again(request, asked, chosen.pk, refused={spoken.pk: str(refusal)})
    messages.success(request, _("Bewaard. Kijk nu de woorden na."))
    return redirect("analyse:review", trajectory=asked.pk, contribution=chosen.pk)


urlpatterns = [
    path(f"{ROOT}<uuid:contribution>/opname/<uuid:recording>/", hear, name="review_recording"),
    path(f"{ROOT}<uuid:contribution>/opname/<uuid:recording>/uitschrijven/", written_out, name="review_write_out"),
]
