"""What the forms about a trajectory share."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.forms.models import model_to_dict
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from doorleefd.trajectory.models import Trajectory

LONGEST_ANSWER = 2000


def day_input() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def box(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class TrajectoryForm(forms.ModelForm):
    """A form over some fields of a trajectory that it never changes itself: the action does."""

    def __init__(self, data: Any = None, *, trajectory: Trajectory, today: date) -> None:
        self.trajectory = trajectory
        self.today = today
        super().__init__(data, initial=model_to_dict(trajectory, fields=self._meta.fields))
        for field in self.fields.values():
            if isinstance(field, forms.CharField) and field.max_length is None:
                field.validators.append(MaxLengthValidator(LONGEST_ANSWER))

    def refuse_past(self, field: str) -> None:
        """A day that is over cannot be promised; one that stood there already may stay."""
        day = self.cleaned_data.get(field)
        if day is not None and day <= self.today and day != getattr(self.trajectory, field):
            said = date_format(day, "DATE_FORMAT")
            self.add_error(field, _("Kies een dag die nog komt. %(day)s is dat niet.") % {"day": said})
