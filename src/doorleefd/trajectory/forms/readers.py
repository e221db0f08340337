"""Why a later reader opens what was told before."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.forms.shape import LONGEST_ANSWER, box
from doorleefd.trajectory.models import Reader


class EarlierForm(forms.Form):
    """One reader's, on a page with several."""

    why = forms.CharField(
        label=_("Waarom leest deze collega ook eerdere verhalen?"),
        help_text=_(
            "Noem geen mensen die vertelden. Trajectleiders lezen dit ook. Wie vertelde, leest alleen dat het zo is."
        ),
        widget=box(3),
        max_length=LONGEST_ANSWER,
        error_messages={"required": _("Schrijf op waarom deze collega ook eerdere verhalen leest.")},
    )

    def __init__(self, data: Any = None, *, reader: Reader) -> None:
        super().__init__(data, auto_id=f"id_{reader.pk}_%s")
        self.reader = reader
