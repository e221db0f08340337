"""Texts that repeat words which were withdrawn: the list, and mending one."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from doorleefd.analyse.actions.mending import mend
from doorleefd.analyse.forms.mending import MendForm
from doorleefd.analyse.queries.held import held_in, held_text_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept
from doorleefd.ui.shapes import Task


@staff(may="analyse.see_findings")
def held_texts(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The texts that wait for this login, as a list of tasks."""
    here = found_trajectory(request, trajectory)
    tasks = [
        Task(
            title=each.called,
            url=reverse("analyse:held_text", args=[here.pk, each.held.pk]),
            status=_("na te kijken"),
            tone="care",
        )
        for each in held_in(here, viewer=request.login)
    ]
    return render(request, "analyse/held/all.html", {"trajectory": here, "tasks": tasks})


@staff(may="analyse.see_findings")
def held_text(request: StaffRequest, trajectory: UUID, held: UUID) -> HttpResponse:
    """One text, with a gap for the words that are gone, to mend and put back."""
    here = found_trajectory(request, trajectory)
    waiting = found(lambda: held_text_of(held, trajectory=here, viewer=request.login))
    form: forms.Form = MendForm(request.POST or None, initial={"text": waiting.held.text})

    def write() -> None:
        mend(by=request.login, held=waiting.held, text=form.cleaned_data["text"], now=request.now)

    if kept(form, write):
        messages.success(request, _("De tekst staat er weer."))
        return redirect("analyse:held_texts", here.pk)
    context: dict[str, Any] = {"trajectory": here, "waiting": waiting, "form": form}
    return render(request, "analyse/held/one.html", context)


ROOT = "trajecten/<uuid:trajectory>/teksten-nakijken/"
urlpatterns = [
    path(ROOT, held_texts, name="held_texts"),
    path(f"{ROOT}<uuid:held>/", held_text, name="held_text"),
]
