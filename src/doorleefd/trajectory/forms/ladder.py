"""How far people take part: for everyone, and for the groups that differ."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.answers import TakesPart
from doorleefd.trajectory.forms.shape import box
from doorleefd.trajectory.models import Group, GroupRung, Participating, Rung
from doorleefd.trajectory.participating import MEANINGS


class LadderForm(forms.ModelForm):
    """One page. Only the rung is needed."""

    class Meta:
        model = Participating
        fields = ["room", "rung", "doing", "opened_up", "bridged_by", "made_room_by", "why"]
        labels = {
            "room": _("Hoeveel kan er veranderen?"),
            "rung": _("Hoe ver doen mensen mee?"),
            "doing": _("Wat doen mensen dan precies?"),
            "opened_up": _("Hoe halen jullie de kennis op, en hoe vertalen jullie die?"),
            "bridged_by": _("Hoe helpt een ervaringsdeskundige zowel mensen als de organisatie?"),
            "made_room_by": _("Wat doet de organisatie om het leven van mensen voorop te zetten?"),
            "why": _("Waarom deze trede?"),
        }
        help_texts = {
            "made_room_by": _("Bijvoorbeeld: een vaste plek voor de ervaringsdeskundige, andere taal, ruimere tijden."),
            "why": _("Dit staat in het plan. Zeker nodig als je een waarschuwing ziet."),
        }
        widgets = {"room": forms.RadioSelect, "rung": forms.RadioSelect}

    def __init__(
        self, data: Any = None, *, chosen: Participating, groups: Sequence[Group], differing: Iterable[GroupRung]
    ) -> None:
        super().__init__(data, initial=forms.model_to_dict(chosen, fields=self._meta.fields))
        self.groups = groups
        self.fields["room"].choices = Participating.Room.choices  # type: ignore[attr-defined]
        self.fields["rung"].choices = [  # type: ignore[attr-defined]
            (rung.value, f"{str(rung.label).capitalize()}. {MEANINGS[rung].promise}") for rung in Rung
        ]
        self.fields["rung"].error_messages["required"] = _("Kies hoe ver mensen meedoen.")
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget = box(2)
        known = {row.group_id: row.rung for row in differing}
        for group in groups:
            self.fields[f"{group.pk}_rung"] = forms.ChoiceField(
                choices=[("", _("net als iedereen")), *Rung.choices], required=False, label=group.name
            )
            self.initial[f"{group.pk}_rung"] = known.get(group.pk, "")

    def by_group(self) -> list[BoundField]:
        return [self[f"{group.pk}_rung"] for group in self.groups]

    def answers(self) -> TakesPart:
        given = self.cleaned_data
        rungs = tuple((group.pk, given[f"{group.pk}_rung"]) for group in self.groups)
        whole = {name: given[name] for name in given if not name.endswith("_rung")}
        return TakesPart(**whole, by_group=rungs)
