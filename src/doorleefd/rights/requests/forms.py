"""What an employee fills in about a request. Never a name: that stays in the organisation's own file."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Organisation
from doorleefd.people.models import Channel
from doorleefd.rights.actions import LONGEST_ANSWER
from doorleefd.rights.calling.forms import HOW
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.queries import OwnContribution
from doorleefd.rights.requests.correcting import Corrected
from doorleefd.trajectory.models import Trajectory
from doorleefd.vault.models import ContactDetail

ASKED = [
    (RightsRequest.Kind.SEE, _("Inzien: lezen wat wij hebben")),
    (RightsRequest.Kind.CORRECT, _("Verbeteren: iets klopt niet")),
    (RightsRequest.Kind.RESTRICT, _("Stilzetten: bewaren, en nergens voor gebruiken")),
    (
        RightsRequest.Kind.OBJECT,
        _("Bezwaar: niet gebruiken voor onze taak. Tot je besluit staat het verhaal stil."),
    ),
    (RightsRequest.Kind.ERASE, _("Weghalen: alles voorgoed wissen")),
    (RightsRequest.Kind.CARRY, _("Meenemen: een bestand met alles")),
]
NOT_KEPT = {"autocomplete": "off"}


class Plain(forms.Form):
    """Text without the characters that no keyboard has."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        return {name: text.replace("\x00", "") if isinstance(text, str) else text for name, text in cleaned.items()}


class ReceivedForm(Plain):
    """A request as it came in."""

    kind = forms.ChoiceField(label=_("Wat vraagt iemand?"), choices=ASKED, widget=forms.RadioSelect)
    came_by = forms.ChoiceField(label=_("Hoe kwam het binnen?"), choices=RightsRequest.CameBy, widget=forms.RadioSelect)
    received_on = forms.DateField(
        label=_("Op welke dag?"),
        help_text=_("Vanaf deze dag heb je één maand om te antwoorden."),
        initial=localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    filed_as = forms.CharField(
        label=_("Waar ligt de vraag zelf?"),
        help_text=_("Bijvoorbeeld een zaaknummer. Schrijf hier geen naam, adres of telefoonnummer."),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs=NOT_KEPT),
    )


class NameForm(Plain):
    """The name of who asks, to be compared with the lists; it is kept nowhere."""

    name = forms.CharField(
        label=_("Onder welke naam?"),
        help_text=_(
            "Voornaam, achternaam of allebei. Wij zoeken in de lijsten van alle trajecten en bewaren dit niet."
        ),
        min_length=2,
        max_length=80,
        widget=forms.TextInput(attrs={**NOT_KEPT, "spellcheck": "false"}),
        error_messages={"required": _("Schrijf de naam op."), "min_length": _("Twee letters of meer.")},
    )


class CodeForm(Plain):
    """The code, as the person says it."""

    code = forms.CharField(label=_("De code van de verteller"), max_length=200, widget=forms.TextInput(attrs=NOT_KEPT))


class ContactForm(Plain):
    """What the person says to have left, to be compared."""

    way = forms.ChoiceField(
        label=_("Wat liet de verteller achter?"),
        choices=[
            (ContactDetail.Way.EMAIL, _("e-mailadres")),
            (ContactDetail.Way.PHONE, _("telefoonnummer")),
            (ContactDetail.Way.LETTER, _("postadres")),
        ],
        widget=forms.RadioSelect,
    )
    address = forms.CharField(
        label=_("Het adres of nummer, zoals de verteller het noemt"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, **NOT_KEPT}),
    )
    about = forms.ModelChoiceField(
        label=_("Over welk onderwerp ging het verhaal?"),
        help_text=_("Nodig als meer mensen dit adres of nummer achterlieten, zoals in een gezin of een woongroep."),
        queryset=Trajectory.objects.none(),
        required=False,
        empty_label=_("Dat is niet bekend"),
    )
    told_on = forms.DateField(
        label=_("Op welke dag vertelde de verteller?"),
        help_text=_(
            "Nodig als bij één onderwerp meer verhalen op dit adres of nummer staan. Bel of schrijf eerst zelf terug, "
            "en laat de verteller de dag noemen. Wij bewaren hem niet."
        ),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about: Any = self.fields["about"]
        about.queryset = Trajectory.objects.of(organisation).order_by("title", "pk")


class OtherwiseForm(Plain):
    """What was done to know who asks."""

    how = forms.CharField(
        label=_("Wat deed je om te weten wie het vraagt?"),
        help_text=_("Schrijf geen naam. Bewaar geen kopie van een paspoort."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, **NOT_KEPT}),
    )


class CalledBackForm(Plain):
    """On which day whoever asks answered."""

    on = forms.DateField(
        label=_("Op welke dag antwoordde de verteller?"),
        initial=localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class ExtendForm(Plain):
    """Why it takes longer."""

    because = forms.CharField(
        label=_("Waarom lukt het niet binnen een maand?"),
        help_text=_("De verteller krijgt deze reden te horen."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class OpenForm(Plain):
    """Why what someone told is opened."""

    reason = forms.CharField(
        label=_("Waarom open je dit?"),
        help_text=_("De verteller leest de reden, met je functie en de dag. Schrijf geen naam."),
        max_length=200,
        widget=forms.TextInput(attrs=NOT_KEPT),
        error_messages={"required": _("Schrijf waarom je deze woorden opent.")},
    )


class CorrectedForm(Plain):
    """Every answer of who asks, to be written as it should be; what stays the same is no correction."""

    how = forms.ChoiceField(label=_("Hoe zegt de verteller het?"), choices=HOW, widget=forms.RadioSelect)

    def __init__(self, data: Any = None, *, told: Sequence[OwnContribution], how: Channel) -> None:
        super().__init__(data, initial={"how": how})
        self.answers = {f"part-{part.part_id}": part for one in told for part in one.parts if not part.is_without_names}
        for name, part in self.answers.items():
            self.fields[name] = forms.CharField(
                label=part.question or _("De woorden van de verteller"),
                max_length=LONGEST_ANSWER,
                required=False,
                strip=False,
                initial=part.words,
                widget=forms.Textarea(attrs={"rows": 6, **NOT_KEPT}),
            )
            self.fields[f"read-{part.part_id}"] = forms.IntegerField(initial=part.number, widget=forms.HiddenInput)

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Each answer with the version that was read."""
        return [(self[name], self[f"read-{part.part_id}"]) for name, part in self.answers.items()]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name, part in self.answers.items():
            if part.words and not cleaned.get(name, "").strip() and name not in self.errors:
                self.add_error(name, _("Leeg maken kan niet. Wil de verteller dit weg? Leg dan vast: weghalen."))
        return cleaned

    def corrections(self) -> list[Corrected]:
        """What is not as it was read."""
        typed = {name: "\n".join(self.cleaned_data[name].splitlines()).strip() for name in self.answers}
        return [
            Corrected(part.part_id, self.cleaned_data[f"read-{part.part_id}"], typed[name])
            for name, part in self.answers.items()
            if typed[name] != "\n".join(part.words.splitlines()).strip()
        ]


class AnswerForm(Plain):
    """What is told to the person."""

    outcome = forms.ChoiceField(label=_("Wat is de uitkomst?"), choices=RightsRequest.Outcome, widget=forms.RadioSelect)
    weighed = forms.CharField(
        label=_("Wat woog je af?"),
        help_text=_(
            "Welk zwaarwegend belang heeft de organisatie, en waarom gaat dat voor het belang van de verteller? Het "
            "komt in de brief: schrijf het aan de verteller."
        ),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    answer = forms.CharField(
        label=_("Wat schrijf je aan de verteller?"),
        help_text=_("Gewone woorden, met de reden. Hoe iemand een klacht indient, komt er vanzelf onder."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, *args: Any, request: RightsRequest, may_refuse: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if request.kind != RightsRequest.Kind.OBJECT or not may_refuse:
            del self.fields["weighed"]
        left_out = set()
        if request.kind == RightsRequest.Kind.OBJECT and not may_refuse:
            left_out.add(RightsRequest.Outcome.REFUSED)
        if request.carried_out_on or request.askers.exists():
            left_out.add(RightsRequest.Outcome.NOT_FOUND)
        choices = [choice for choice in RightsRequest.Outcome.choices if choice[0] not in left_out]
        self.fields["outcome"].choices = choices  # type: ignore[attr-defined]
