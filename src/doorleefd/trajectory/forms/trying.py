"""The answers of a worked case, to change and look again; nothing is kept (R059)."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice import who
from doorleefd.engines.advice.forms.situation import Bound, Situation, Trait
from doorleefd.engines.advice.level import Level, PurposeKind
from doorleefd.engines.advice.who import Signal
from doorleefd.trajectory.fitting.words import BOUNDS, LEVELS, PURPOSES, SIGNALS, TRAITS
from doorleefd.trajectory.forms.form import WHAT_APPLIES, WHO_TO_HEAR, ticks


class TryOutForm(forms.Form):
    """The questions of steps 1 to 3 on which the advice rests."""

    purposes = ticks(PURPOSES, _("Waarvoor is het?"), "")
    levels = ticks(LEVELS, _("Wat zoek je?"), "")
    signals = ticks(SIGNALS, _("Wat vraagt het?"), "")
    traits = ticks(TRAITS, WHO_TO_HEAR, "")
    bounds = ticks(BOUNDS, WHAT_APPLIES, "")

    def __init__(self, data: Any = None, *, situation: Situation) -> None:
        initial = {name: [key.value for key in getattr(situation, name)] for name in self.base_fields}
        super().__init__(data, initial=initial)

    @staticmethod
    def as_told(situation: Situation) -> Situation:
        """A case as it is told, with whom the method would ask."""
        return replace(situation, whom=who.advise(situation.signals).whom)

    def situation(self) -> Situation:
        """What is ticked, with whom the method would ask."""
        given = self.cleaned_data
        ticked = Situation(
            purposes=frozenset(PurposeKind(key) for key in given["purposes"]),
            levels=frozenset(Level(key) for key in given["levels"]),
            signals=frozenset(Signal(key) for key in given["signals"]),
            traits=frozenset(Trait(key) for key in given["traits"]),
            bounds=frozenset(Bound(key) for key in given["bounds"]),
        )
        return self.as_told(ticked)
