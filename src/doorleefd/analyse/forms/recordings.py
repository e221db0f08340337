"""Writing out a recording: a field for each on the review page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.queries.recordings import heard_of
from doorleefd.collect.models import Recording
from doorleefd.foundation.models import Login


class HeardForm(forms.Form):
    """What was heard, with what was written out before. Its field stands in the form of the marks, so that what
    was typed and not yet kept is never lost there.
    """

    words = forms.CharField(
        label=_("Schrijf op wat je hoort"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "autocomplete": "off"}),
        help_text=_("Woord voor woord, ook wat niet mooi is. Versta je iets niet? Zet er dan (onverstaanbaar) neer."),
    )

    def __init__(self, recording: Recording, *, viewer: Login, data: Any = None) -> None:
        self.recording = recording
        kept = heard_of(recording, viewer=viewer)
        super().__init__(data, prefix=f"heard-{recording.pk.hex}", initial={"words": kept})

    @property
    def is_unsaved(self) -> bool:
        """Whether something else stands here than was kept."""
        return self.is_valid() and self.cleaned_data["words"] != self.initial["words"]

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        return words.replace("\x00", "").replace("\r\n", "\n").strip()
