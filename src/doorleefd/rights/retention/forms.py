"""A term of one's own, a hold, and the day of a dry run."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login
from doorleefd.rights.models.retention import Hold
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.terms import MOST_DAYS


class TermForm(forms.Form):
    """How many days, and why."""

    days = forms.IntegerField(label=_("Na hoeveel dagen gaat het weg?"), min_value=1)
    reason = forms.CharField(
        label=_("Waarom deze termijn?"),
        help_text=_("Eén zin, die je aan een toezichthouder kunt laten zien."),
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, kind: OwnTerm.Kind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["days"].help_text = _("Hoogstens %(days)s.") % {"days": MOST_DAYS[kind]}

    def clean_reason(self) -> str:
        return self.cleaned_data["reason"].replace("\x00", "")


class HoldForm(forms.Form):
    """What must stay, and why."""

    trajectory = forms.ModelChoiceField(
        label=_("Wat moet blijven?"),
        queryset=Trajectory.objects.none(),
        required=False,
        empty_label=_("Alles van onze organisatie"),
    )
    ground = forms.ChoiceField(label=_("Waarvoor?"), choices=Hold.Ground, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Waarom moet het blijven?"),
        help_text=_("Bijvoorbeeld het zaaknummer van het Woo-verzoek. Schrijf geen naam."),
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, viewer: Login, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Trajectory.objects.filter(organisation=viewer.organisation_id, is_practice=False)
        self.fields["trajectory"].queryset = own.order_by("title")  # type: ignore[attr-defined]

    def clean_reason(self) -> str:
        return self.cleaned_data["reason"].replace("\x00", "")


class DayForm(forms.Form):
    """Until which day to look ahead."""

    on = forms.DateField(label=_("Wat is er weg op"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
