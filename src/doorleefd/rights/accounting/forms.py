"""What a privacy officer asks of the access log."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, Organisation
from doorleefd.rights.accounting.openings import KINDS, OpeningFilter


class OpeningForm(forms.Form):
    """Which openings to show."""

    since = forms.DateField(label=_("Vanaf"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("Tot en met"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    login = forms.ModelChoiceField(
        label=_("Wie"), required=False, queryset=Login.objects.none(), empty_label=_("Iedereen")
    )
    kind = forms.ChoiceField(label=_("Wat"), required=False, choices=[("", _("Alles")), *KINDS.items()])

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login: Any = self.fields["login"]
        login.queryset = Login.objects.filter(organisation=organisation).order_by("name")

    def chosen(self) -> OpeningFilter:
        """What was filled in well; the rest leaves nothing out."""
        self.is_valid()
        given: dict[str, Any] = self.cleaned_data
        since: date | None = given.get("since")
        login: Login | None = given.get("login")
        return OpeningFilter(since, given.get("until"), login.pk if login else None, given.get("kind", ""))
