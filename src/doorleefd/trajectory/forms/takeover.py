"""Who takes over."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login
from doorleefd.trajectory.queries import leads_of


class HandOverForm(forms.Form):
    """A colleague who leads trajectories; `leaver` is not asked to take over from themselves."""

    to = forms.ModelChoiceField(Login.objects.none(), label=_("Wie neemt het over?"), empty_label=_("kies een collega"))

    def __init__(self, data: Any = None, *, viewer: Login, leaver: Login) -> None:
        super().__init__(data)
        self.fields["to"].queryset = leads_of(viewer).exclude(pk=leaver.pk)  # type: ignore[attr-defined]
