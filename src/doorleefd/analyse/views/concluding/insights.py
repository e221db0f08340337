"""Core insights: one sentence, how far it carries, who sees it otherwise, and what could be done."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.analyse.actions import (
    add_deviating_voice,
    change_insight,
    formulate_insight,
    recommend,
    reflect_together,
)
from doorleefd.analyse.forms.concluding import (
    DeviatingVoiceForm,
    InsightForm,
    InsightWordsForm,
    RecommendationForm,
    ReflectionForm,
)
from doorleefd.analyse.models import CoreInsight, Recommendation
from doorleefd.analyse.queries.concluding import (
    deviating_voices,
    evidence_to_choose,
    fragment_of,
    insight_of,
    standing_insight,
    standing_insights,
)
from doorleefd.analyse.queries.figures import are_codes_people
from doorleefd.analyse.queries.voices import voices_of
from doorleefd.foundation.listing import Purpose
from doorleefd.people.queries import open_gaps_in
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept


@staff(may="analyse.see_findings")
def all_insights(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Every insight with how far it carries."""
    here = found_trajectory(request, trajectory)
    context = {
        "trajectory": here,
        "insights": standing_insights(here, viewer=request.login),
        "gaps": open_gaps_in(here),
        "at_most": not are_codes_people(here, viewer=request.login),
    }
    return render(request, "analyse/concluding/insights.html", context)


@staff(may="analyse.conclude")
def new_insight(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Say in one sentence what holds more widely."""
    here = found_trajectory(request, trajectory)
    form = InsightForm(request.POST or None, trajectory=here)
    made: list[CoreInsight] = []

    def write() -> None:
        made.append(
            formulate_insight(
                by=request.login,
                trajectory=here,
                sentence=form.cleaned_data["sentence"],
                explanation=form.cleaned_data["explanation"],
                findings=form.chosen(),
                now=request.now,
            )
        )

    if kept(form, write):
        return redirect("analyse:insight", here.pk, made[0].pk)
    return render(request, "analyse/concluding/new_insight.html", {"trajectory": here, "form": form})


@staff(may="analyse.see_findings")
def one_insight(request: StaffRequest, trajectory: UUID, insight: UUID) -> HttpResponse:
    """An insight with all that belongs to it on one page, the voices that say otherwise included (R232)."""
    here, shown = _asked(request, trajectory, insight)
    gaps = open_gaps_in(here)
    context = {
        "trajectory": here,
        "each": standing_insight(shown, here, gaps=gaps, viewer=request.login),
        "gaps": gaps,
        "at_most": not are_codes_people(here, viewer=request.login),
        "others": deviating_voices(shown, viewer=request.login),
    }
    return render(request, "analyse/concluding/insight.html", context)


@staff(may="analyse.conclude")
def words(request: StaffRequest, trajectory: UUID, insight: UUID) -> HttpResponse:
    """The same insight in other words."""
    here, shown = _asked(request, trajectory, insight)
    form = InsightWordsForm(
        request.POST or None, initial={"sentence": shown.sentence, "explanation": shown.explanation}
    )
    return _kept_or_shown(
        request,
        here,
        shown,
        form,
        "analyse/concluding/words.html",
        lambda: change_insight(by=request.login, insight=shown, now=request.now, **form.cleaned_data),
    )


@staff(may="analyse.conclude")
def reflection(request: StaffRequest, trajectory: UUID, insight: UUID) -> HttpResponse:
    """Record a shared reflection."""
    here, shown = _asked(request, trajectory, insight)
    form = ReflectionForm(request.POST or None, insight=shown, viewer=request.login)
    return _kept_or_shown(
        request,
        here,
        shown,
        form,
        "analyse/concluding/reflection.html",
        lambda: reflect_together(by=request.login, insight=shown, reflected=form.reflected(), now=request.now),
    )


@staff(may="analyse.recommend")
def recommendation(request: StaffRequest, trajectory: UUID, insight: UUID) -> HttpResponse:
    """Recommend something."""
    here, shown = _asked(request, trajectory, insight)
    form = RecommendationForm(request.POST or None)
    return _kept_or_shown(
        request,
        here,
        shown,
        form,
        "analyse/concluding/recommendation.html",
        lambda: recommend(
            by=request.login,
            insight=shown,
            audience=Recommendation.Audience(form.cleaned_data["audience"]),
            sentence=form.cleaned_data["sentence"],
            explanation=form.cleaned_data["explanation"],
            now=request.now,
        ),
    )


@staff(may="analyse.conclude")
def other_voices(request: StaffRequest, trajectory: UUID, insight: UUID) -> HttpResponse:
    """Look for a voice that says otherwise."""
    here, shown = _asked(request, trajectory, insight)
    context = {
        "trajectory": here,
        "insight": shown,
        "voices": evidence_to_choose(shown, viewer=request.login),
    }
    return render(request, "analyse/concluding/other_voices.html", context)


@staff(may="analyse.conclude")
def weigh_voice(request: StaffRequest, trajectory: UUID, insight: UUID, fragment: UUID) -> HttpResponse:
    """Keep a voice beside the insight, with how it was weighed."""
    here, shown = _asked(request, trajectory, insight)
    chosen = found(lambda: fragment_of(fragment, trajectory=here, viewer=request.login))
    form = DeviatingVoiceForm(request.POST or None, others_read=chosen.looked_on is not None)
    return _kept_or_shown(
        request,
        here,
        shown,
        form,
        "analyse/concluding/weigh_voice.html",
        lambda: add_deviating_voice(
            by=request.login,
            insight=shown,
            fragment=chosen,
            weighed=form.cleaned_data["weighed"],
            nobody_recognised=form.looked(),
            now=request.now,
        ),
        voices=voices_of([chosen.pk], viewer=request.login, purpose=Purpose.ANALYSE),
    )


def _asked(request: StaffRequest, trajectory: UUID, insight: UUID) -> tuple[Trajectory, CoreInsight]:
    here = found_trajectory(request, trajectory)
    return here, found(lambda: insight_of(insight, trajectory=here))


def _kept_or_shown(
    request: StaffRequest,
    trajectory: Trajectory,
    insight: CoreInsight,
    form: Form,
    template: str,
    write: Callable[[], object],
    **more: Any,
) -> HttpResponse:
    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("analyse:insight", trajectory.pk, insight.pk)
    return render(request, template, {"trajectory": trajectory, "insight": insight, "form": form, **more})
