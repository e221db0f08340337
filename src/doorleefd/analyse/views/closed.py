"""Heavy stories: a note of the teller stands before the words, and who chose so is asked first (R206)."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.analyse.actions.closing import choose_closed
from doorleefd.collect.models import Contribution, Heavy
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest


class ClosedForm(forms.Form):
    """Which kinds someone does not want to read unasked."""

    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Welke verhalen wil je niet ongevraagd zien?"),
        help_text=gettext_lazy("Je ziet dan eerst de waarschuwing van de verteller, en kiest zelf of je verder leest."),
        choices=Heavy.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def closed_for(contribution: Contribution, *, viewer: Login, asked: Mapping[str, Any]) -> bool:
    """Whether this reader chose not to be shown it unasked, and did not ask now."""
    return "lees" not in asked and not set(viewer.kept_closed).isdisjoint(contribution.content_notes)


def closed_page(
    request: HttpRequest, trajectory: Trajectory, contribution: Contribution, *, instead: str
) -> HttpResponse:
    """The note alone, with the way on and the way past; not a word of the story is in the page."""
    context = {"trajectory": trajectory, "contribution": contribution, "instead": instead}
    return render(request, "analyse/closed.html", context)


@staff(may="analyse.choose_closed")
def kept_closed(request: StaffRequest) -> HttpResponse:
    """What one does not want to read unasked. Nobody else sees this choice."""
    form = ClosedForm(request.POST if request.method == "POST" else None, initial={"kinds": request.login.kept_closed})
    if not form.is_valid():
        return render(request, "analyse/kept_closed.html", {"form": form})
    choose_closed(by=request.login, kinds=form.cleaned_data["kinds"], now=request.now)
    messages.success(request, _("Bewaard."))
    return redirect("analyse:kept_closed")


urlpatterns = [path("mijn-account/zware-verhalen/", kept_closed, name="kept_closed")]
