"""The page with the local names of a trajectory."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorleefd.analyse.actions.local_names import keep_local_name, refuse_outsider, remove_local_name
from doorleefd.analyse.models import LocalName
from doorleefd.analyse.queries.local_names import local_name_of, local_names_in
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told


class LocalNameForm(forms.Form):
    """One name, and what to do with it."""

    text = forms.CharField(
        label=gettext_lazy("Welke naam of welk woord?"),
        help_text=gettext_lazy(
            "Zoals mensen het zeggen. Bijvoorbeeld een werkplek, een buurt of een bekende begeleider."
        ),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Schrijf de naam op.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Wat is het?"),
        choices=LocalName.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies wat het is.")},
    )
    everywhere = forms.BooleanField(label=gettext_lazy("Laat dit staan in alle trajecten"), required=False)


@staff(may="analyse.review")
def names(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The list, and one name more."""
    here = found_trajectory(request, trajectory)
    with refusal_told(request):
        refuse_outsider(here, by=request.login)
        return _list(request, here)
    return redirect("analyse:reviewing", trajectory=here.pk)


def _list(request: StaffRequest, here: Trajectory) -> HttpResponse:
    form = LocalNameForm(request.POST if request.method == "POST" else None)

    def write() -> None:
        given = form.cleaned_data
        kind = LocalName.Kind(given["kind"])
        keep_local_name(
            by=request.login,
            trajectory=here,
            text=given["text"],
            kind=kind,
            everywhere=given["everywhere"],
            now=request.now,
        )

    if not kept(form, write):
        context = {"trajectory": here, "form": form, "names": local_names_in(here, viewer=request.login)}
        return render(request, "analyse/reviewing/local_names.html", context)
    messages.success(request, _("Bewaard. Het geldt voor wat je vanaf nu nakijkt."))
    return redirect("analyse:local_names", trajectory=here.pk)


@staff(may="analyse.review")
@require_POST
def remove(request: StaffRequest, trajectory: UUID, name: UUID) -> HttpResponse:
    """Forget one name."""
    here = found_trajectory(request, trajectory)
    chosen = found(lambda: local_name_of(name, trajectory=here, viewer=request.login))
    remove_local_name(by=request.login, name=chosen, now=request.now)
    messages.success(request, _("Weggehaald."))
    return redirect("analyse:local_names", trajectory=here.pk)


ROOT = "trajecten/<uuid:trajectory>/nakijken/namen/"
urlpatterns = [
    path(ROOT, names, name="local_names"),
    path(f"{ROOT}<uuid:name>/weg/", remove, name="remove_local_name"),
]
