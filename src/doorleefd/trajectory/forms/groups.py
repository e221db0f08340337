"""A group one wants to hear (R076)."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.answers import GroupAnswers
from doorleefd.trajectory.forms.shape import box
from doorleefd.trajectory.models import Group


class GroupForm(forms.ModelForm):
    """Name for staff, words for tellers, how many, and whether it weighs; `given` is what a new group begins with."""

    class Meta:
        model = Group
        fields = ["name", "shown_as", "target", "is_important", "why_missed"]
        labels = {
            "name": _("Groep"),
            "shown_as": _("Hoe een verteller het leest"),
            "target": _("Hoeveel mensen wil je horen?"),
            "is_important": _("Deze groep is belangrijk voor dit traject"),
            "why_missed": _("Lukt het niet om deze groep te horen? Waarom niet?"),
        }
        help_texts = {
            "name": _("Kort, voor jullie zelf. Bijvoorbeeld: jongeren."),
            "shown_as": _("Een zin die iemand over zichzelf kan aankruisen. Bijvoorbeeld: ik ben jonger dan 27."),
            "target": _("Een streefgetal. Vul 0 in als je het nog niet weet."),
            "is_important": _("Horen jullie deze groep te weinig, dan zie je dat."),
            "why_missed": _("Wie het plan leest, ziet zo wie er ontbreekt, en waardoor."),
        }
        widgets = {"why_missed": box(2)}

    def __init__(self, data: Any = None, *, group: Group | None = None, given: Mapping[str, Any] | None = None) -> None:
        initial = forms.model_to_dict(group, fields=self._meta.fields) if group else dict(given or {})
        super().__init__(data, initial=initial)

        if group is None:
            del self.fields["why_missed"]  # nobody can say yet whom one will not reach

    def answers(self) -> GroupAnswers:
        return GroupAnswers(**self.cleaned_data)
