"""What the style page shows. Every person, group and sentence here is made up."""

from datetime import date
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.ui import charts
from doorleefd.ui.shapes import Answer, Matrix, MatrixRow, Task


class ExampleForm(forms.Form):
    """One field of each kind."""

    happened = forms.CharField(
        label=gettext_lazy("Wat heb je meegemaakt?"),
        help_text=gettext_lazy("Schrijf zoals je praat."),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": gettext_lazy("Vul in wat je hebt meegemaakt, of sla de vraag over.")},
    )
    channel = forms.ChoiceField(
        label=gettext_lazy("Hoe kwam dit binnen?"),
        choices=[
            ("talk", gettext_lazy("In een gesprek")),
            ("phone", gettext_lazy("Telefonisch")),
            ("paper", gettext_lazy("Op papier")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe dit binnenkwam.")},
    )
    groups = forms.MultipleChoiceField(
        label=gettext_lazy("Wat past bij deze verteller?"),
        choices=[
            (gettext_lazy("Leeftijd"), [("young", gettext_lazy("Jonger dan 27"))]),
            (gettext_lazy("Werk"), [("day", gettext_lazy("Dagbesteding")), ("paid", gettext_lazy("Betaald werk"))]),
        ],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    theme = forms.ChoiceField(
        label=gettext_lazy("Thema"), choices=[("letter", gettext_lazy("Brief")), ("contact", gettext_lazy("Contact"))]
    )
    day = forms.DateField(label=gettext_lazy("Datum"), widget=forms.DateInput(attrs={"type": "date"}), required=False)
    informed = forms.BooleanField(
        label=gettext_lazy("De verteller weet wat wij met het verhaal doen"),
        error_messages={"required": gettext_lazy("Vertel eerst wat wij met het verhaal doen.")},
    )


def pieces(page_number: str) -> dict[str, Any]:
    """Everything the style page needs."""
    return {
        "page": Paginator(range(60), 20).get_page(page_number),
        "form": ExampleForm({"happened": "", "theme": "letter"}),
        "fresh": ExampleForm(),
        "tasks": _tasks(),
        "answers": _answers(),
        "table": _table(),
        "told": _("Toen Anja van het buurthuis belde, durfde ik wel."),
        "masked": _("Toen [persoon 1] van het buurthuis belde, durfde ik wel."),
        "day": date(2025, 6, 3),
        **_drawings(),
    }


def _tasks() -> list[Task]:
    return [
        Task(_("Waarom wij dit vragen"), "#", _("klaar"), "good"),
        Task(_("Wie wij willen horen"), "#", _("bezig"), "plain", _("Nog weinig gehoord: statushouders.")),
        Task(_("Antwoord sturen"), "", _("kan nog niet"), "pencil"),
    ]


def _answers() -> list[Answer]:
    return [
        Answer(_("Wat heeft u meegemaakt?"), _("Er lag een brief op de mat.\nIk durfde hem niet te openen."), url="#"),
        Answer(_("Wat betekende dat voor u?"), None, name="change", value="meaning"),
    ]


def _table() -> Matrix:
    return Matrix(
        caption=_("Mensen per thema en groep"),
        corner=_("Thema"),
        columns=[_("Jongeren"), _("Statushouders"), _("Psychische klachten")],
        rows=[
            MatrixRow(_("Brief"), [7, None, 10], "#"),
            MatrixRow(_("Schaamte"), [5, None, 6]),
            MatrixRow(_("Wat werkt"), [0, 6, 5]),
        ],
    )


def _drawings() -> dict[str, Any]:
    months = [_("jan"), _("feb"), _("mrt"), _("apr")]
    steps = [(_("Brief"), -2), (_("Wachten"), -1), (_("Gesprek"), 1), (_("Eerste dag"), 2)]
    way = [(_("Stemmen"), 31), (_("Patroon"), 19), (_("Kerninzicht"), None), (_("Wat wij doen"), None)]
    return {
        "bars": charts.bars(_("Mensen per kanaal"), [(_("Gesprek"), 18), (_("Open pagina"), 12), (_("Papier"), None)]),
        "line": charts.line(
            _("Verhalen per maand"), months, [(_("Ophalen"), [3, 12, 18, 8]), (_("Bellen"), [1, 4, 9, 14])]
        ),
        "journey": charts.journey(_("De stap naar beschut werk"), steps),
        "way": charts.thread(_("Van stem naar besluit"), way, reached=3),
    }
