"""A trajectory as the beginning of another one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.answers import LastWords
from doorleefd.trajectory.forms.shape import LONGEST_ANSWER, box
from doorleefd.trajectory.models import Ending, Trajectory

REAL, PRACTICE = "echt", "oefenen"


class CopyForm(forms.Form):
    """How the copy is called, and whether it is an exercise."""

    title = forms.CharField(label=_("Hoe heet de kopie?"), max_length=120)
    meant_for = forms.ChoiceField(
        label=_("Waarvoor is de kopie?"),
        choices=[
            (REAL, _("voor een nieuw traject")),
            (PRACTICE, _("om te oefenen: niets telt mee, en alles wordt daarna gewist")),
        ],
        widget=forms.RadioSelect,
    )

    def __init__(self, data: Any = None, *, trajectory: Trajectory) -> None:
        super().__init__(data, initial={"title": trajectory.title, "meant_for": REAL})

    @property
    def is_practice(self) -> bool:
        return bool(self.cleaned_data["meant_for"] == PRACTICE)


class EndForm(forms.Form):
    """What stays open, and the question that comes next (R290). Both may stay empty."""

    open_still = forms.CharField(
        label=_("Wat blijft open?"),
        help_text=_("Bijvoorbeeld: wat jullie niet konden veranderen, of wie jullie nog niet hoorden."),
        required=False,
        max_length=LONGEST_ANSWER,
        widget=box(3),
    )
    next_question = forms.CharField(
        label=_("Wat is de volgende vraag?"),
        help_text=_("Hiermee kan straks een nieuw traject beginnen."),
        required=False,
        max_length=LONGEST_ANSWER,
        widget=box(2),
    )

    def __init__(self, data: Any = None, *, ending: Ending) -> None:
        super().__init__(data, initial={"open_still": ending.open_still, "next_question": ending.next_question})

    def last_words(self) -> LastWords:
        return LastWords(self.cleaned_data["open_still"], self.cleaned_data["next_question"])
