"""What whoever handles a case fills in."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Accusation
from doorleefd.foundation.models import Login, Organisation
from doorleefd.respond.accusations.queries import can_hold, duty_of

Outcome = Accusation.Outcome
LONGEST_TERM = 60
NOT_OF_THE_HANDLER = (Outcome.GONE, Outcome.NO_MORE, Outcome.TAKEN_BACK)


class ReactionForm(forms.Form):
    words = forms.CharField(
        label=_("Wat zei de medewerker?"),
        help_text=_("Alleen jij leest dit. Het wordt versleuteld bewaard."),
        max_length=2000,
        error_messages={"required": _("Schrijf op wat de medewerker zei. Zei die niets? Schrijf dat op.")},
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
    )

    def clean_words(self) -> str:
        return self.cleaned_data["words"].replace("\x00", "")


class ReasonForm(forms.Form):
    """What the colleague asked, and why it is done or not."""

    reason = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Een zin zonder namen. Alleen wie dit behandelt, leest hem."),
        max_length=1000,
        error_messages={"required": _("Schrijf op waarom, in een zin zonder namen.")},
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off"}),
    )

    def __init__(self, data: Any = None, *, named: str) -> None:
        # More than one stands on a page: two fields with one id say nothing to a reader.
        super().__init__(data, auto_id=f"id_{named}_%s")

    def clean_reason(self) -> str:
        return self.cleaned_data["reason"].replace("\x00", "")


class NameForm(ReasonForm):
    """The name as it should be."""

    name = forms.CharField(
        label=_("Welke naam moet het zijn?"),
        max_length=200,
        error_messages={"required": _("Schrijf de naam op zoals hij moet zijn.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field_order = ["name", "reason"]

    def clean_name(self) -> str:
        return self.cleaned_data["name"].replace("\x00", "")


class HandOnForm(forms.Form):
    to = forms.ModelChoiceField(
        label=_("Wie neemt het over?"),
        queryset=Login.objects.none(),
        empty_label=_("kies een collega"),
        error_messages={"required": _("Kies een collega.")},
    )

    def __init__(self, data: Any = None, *, colleagues: QuerySet[Login]) -> None:
        # It can stand beside the form that hands trajectories over: two fields with one id say nothing to a reader.
        super().__init__(data, auto_id="id_case_%s")
        self.fields["to"].queryset = colleagues  # type: ignore[attr-defined]


class CloseForm(forms.Form):
    """That the teller wants no more, or took the story back, is for the teller to say; that a mark was a mistake, for
    who marked it."""

    outcome = forms.ChoiceField(
        label=_("Wat kwam ervan?"),
        help_text=_(
            "De verteller leest dit op de eigen pagina. Kwam er niets vast te staan, of wordt niemand beschuldigd? Dan "
            "gaat de naam meteen weg, met wat erover geschreven is. Vertel de medewerker dus eerst wat ervan kwam."
        ),
        choices=[choice for choice in Outcome.choices if choice[0] not in NOT_OF_THE_HANDLER],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat ervan kwam.")},
    )
    because = forms.ChoiceField(
        label=_("Wordt bij nader inzien niemand beschuldigd? Zeg waarom"),
        help_text=_("De verteller leest dit ook. Bij een andere uitkomst hoef je niets te kiezen."),
        choices=Accusation.Because.choices,
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(self, data: Any = None, *, is_told_still: bool) -> None:
        super().__init__(data)
        if not is_told_still:
            # Only that it is over: what came of it is of a story that counts.
            gone = [choice for choice in Outcome.choices if choice[0] == Outcome.GONE]
            self.fields["outcome"].choices = gone  # type: ignore[attr-defined]
            self.fields["outcome"].help_text = _("Meer schrijven wij hier niet over op.")
            self.fields["because"].widget = forms.HiddenInput()


class DutyForm(forms.Form):
    holder = forms.ModelChoiceField(
        label=_("Wie kijkt naar beschuldigingen?"),
        help_text=_(
            "Wie beslist over uitkering, plek of hulp staat hier niet bij. Een zaak uit een traject waarvan diegene de "
            "verhalen leest, gaat naar de privacyfunctionaris, of naar een collega die ze niet leest."
        ),
        queryset=Login.objects.none(),
        required=False,
        empty_label=_("De privacyfunctionaris"),
    )
    working_days = forms.IntegerField(label=_("Binnen hoeveel werkdagen?"), min_value=1, max_value=LONGEST_TERM)

    def __init__(self, *args: object, organisation: Organisation, **kwargs: object) -> None:
        duty = duty_of(organisation)
        super().__init__(*args, initial={"holder": duty.holder_id, "working_days": duty.working_days}, **kwargs)  # type: ignore[arg-type]
        self.fields["holder"].queryset = can_hold(organisation)  # type: ignore[attr-defined]
