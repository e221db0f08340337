"""What is filled in about a member check, by who told and by staff."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.people.models import Channel
from doorleefd.respond.along import LONGEST_ALONG
from doorleefd.respond.checking.actions import Said
from doorleefd.respond.forms import DayInput
from doorleefd.respond.models import CheckAnswer, MemberCheck

Verdict = CheckAnswer.Verdict


class VerdictForm(forms.Form):
    """ "Klopt dit?", as the person reads it."""

    verdict = forms.ChoiceField(
        choices=[(Verdict.AGREES, _("Ja, dit klopt")), (Verdict.CORRECTS, _("Nee, er klopt iets niet"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja of nee.")},
    )
    words = forms.CharField(
        required=False,
        max_length=LONGEST_ALONG,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
    )

    def clean_words(self) -> str:
        return self.cleaned_data["words"].replace("\x00", "")

    def said(self) -> Said:
        return Said(Verdict(self.cleaned_data["verdict"]), self.seen(), self.cleaned_data["words"])

    def seen(self) -> str:
        """The mark of the own part as the page showed it; a page that is shown again carries a new one."""
        return str(self.data.get("seen", ""))


class EnteredVerdictForm(VerdictForm):
    """The same, for a professional who writes it down: how and when it was said."""

    how = forms.ChoiceField(
        label=_("Hoe zei deze persoon het?"),
        choices=[
            (Channel.PHONE, Channel.PHONE.label),
            (Channel.PAPER, Channel.PAPER.label),
            (Channel.CONVERSATION, Channel.CONVERSATION.label),
        ],
        widget=forms.RadioSelect,
    )
    paper = forms.CharField(
        label=_("Welk kenmerk staat op het blad?"),
        help_text=_("Alleen bij papier. Het staat onderaan: twee keer vier tekens."),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    day = forms.DateField(label=_("Op welke dag?"), widget=DayInput())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"day": today}, **kwargs)
        self.fields["verdict"].label = _("Klopt het volgens deze persoon?")
        self.fields["words"].label = _("Wat moet er anders, in de woorden van deze persoon?")

    def clean_paper(self) -> str:
        """As it is printed, however it was typed."""
        typed = "".join(filter(str.isalnum, self.cleaned_data["paper"])).upper()
        return f"{typed[:4]} {typed[4:]}".strip()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        agrees_on_paper = cleaned.get("how") == Channel.PAPER and cleaned.get("verdict") == Verdict.AGREES
        if agrees_on_paper and not cleaned.get("paper"):
            self.add_error("paper", _("Vul het kenmerk in. Daaraan zien wij welke tekst deze persoon las."))
        return cleaned

    def seen(self) -> str:
        """On paper what was read is what stood there, whatever the page shows now."""
        return self.cleaned_data["paper"] if self.cleaned_data["how"] == Channel.PAPER else super().seen()


class CodeForm(forms.Form):
    """The personal code, as the person says or shows it."""

    code = forms.CharField(
        label=_("De code van deze persoon"),
        help_text=_("Drie woorden en twee cijfers. Wij kunnen de code niet opzoeken."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class MemberCheckForm(forms.Form):
    """Whether the report is laid before who told, until when, or why not."""

    held = forms.ChoiceField(
        label=_("Leggen jullie het verslag voor aan wie vertelde?"),
        choices=[("yes", _("Ja")), ("no", _("Nee"))],
        widget=forms.RadioSelect,
    )
    until = forms.DateField(
        label=_("Tot en met wanneer kunnen mensen nakijken?"),
        help_text=_(
            "Geef hun minstens twee weken. Van wie niet antwoordt, staat nergens een zin: niet in het verslag, op de "
            "openbare pagina of bij een besluit."
        ),
        required=False,
        widget=DayInput(),
    )
    why_not = forms.CharField(
        label=_("Waarom niet?"),
        help_text=_("Alleen bij nee. De reden staat in het verslag."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, check: MemberCheck | None, **kwargs: Any) -> None:
        initial = (
            {"held": "yes" if check.is_held else "no", "until": check.until, "why_not": check.why_not} if check else {}
        )
        super().__init__(*args, initial=initial, **kwargs)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("held") == "yes" and not cleaned.get("until") and "until" not in self.errors:
            self.add_error("until", _("Kies een dag die nog moet komen."))
        return cleaned


class HandledForm(forms.Form):
    """What was done with a correction."""

    handled = forms.CharField(
        label=_("Wat deed je ermee?"),
        help_text=_(
            "Wie het zei, leest dit op de eigen pagina. Zeg het ook als er niets verandert, en waarom. Staat hier al "
            "iets? Dat ging over wat iemand eerder zei: laat het staan, en zet erbij wat je nu deed."
        ),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    seen = forms.CharField(required=False, max_length=16)
