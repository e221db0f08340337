"""The marks of a review as a form: a ticked box for each range that comes out, with its type."""

import re
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.kinds import KINDS, LABELS
from doorleefd.analyse.reviewing import Mark, Marks, without_overlap
from doorleefd.collect.models import Version
from doorleefd.engines.deidentification import EntityType

PLACE = re.compile(r"(\d{1,4})-(\d{1,7})-(\d{1,7})", re.ASCII)


class SeenForm(forms.Form):
    """Which told versions a reviewer has read: their ids in hexadecimal digits, apart by blanks."""

    seen = forms.CharField(widget=forms.HiddenInput)

    def clean_seen(self) -> set[UUID]:
        try:
            return {UUID(hex=text) for text in self.cleaned_data["seen"].split()}
        except ValueError:
            raise forms.ValidationError(_("Laad deze pagina opnieuw.")) from None


class MarksForm(SeenForm):
    """Ranges as "part-start-end" under `mark`, their types under `type-part-start-end`.

    A script sends the same in one field, `marks`: "part-start-end-TYPE", apart by blanks, or "none"; a form has
    room for a thousand fields only. `words` and `kind` add every place where exactly these words stand. Whether a
    range is the computer's is worked out here and never taken from the page: `proposals` are the engine's marks.
    """

    words = forms.CharField(label=_("Woorden die er ook uit moeten"), required=False, max_length=200)
    kind = forms.ChoiceField(
        label=_("Wat is het?"), required=False, choices=[(kind.type.value, kind.label) for kind in KINDS]
    )
    nothing_sensitive_left = forms.BooleanField(
        label=_("Wat er nog staat, gaat niet over iemands gezondheid, geloof of afkomst."), required=False
    )

    def __init__(self, *args: object, told: Sequence[Version], proposals: Marks, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.told = told
        self._proposed = {
            (part, mark.start, mark.end, str(mark.type)) for part, marks in proposals.items() for mark in marks
        }

    @property
    def marks(self) -> dict[UUID, list[Mark]]:
        """The ticked ranges for each part, without overlap; what lies outside the words is left out."""
        kept: dict[UUID, list[Mark]] = {version.part_id: [] for version in self.told}
        for place, kind in self._ticked():
            matched = PLACE.fullmatch(place)
            if matched and kind in LABELS:
                self._take(kept, *(int(number) for number in matched.groups()), kind=kind)
        return {part: without_overlap(marks) for part, marks in kept.items()}

    def written(self) -> str:
        """The marks as a script would send them, to carry them along on another page."""
        number = {version.part_id: at for at, version in enumerate(self.told)}
        kept = [
            f"{number[part]}-{mark.start}-{mark.end}-{mark.type}"
            for part, marks in self.marks.items()
            for mark in marks
        ]
        return " ".join(kept) or "none"

    def _ticked(self) -> list[tuple[str, str]]:
        """Each range and its type, as they were sent."""
        if by_script := self.data.get("marks", ""):
            return [(place, kind) for place, _dash, kind in (sent.rpartition("-") for sent in by_script.split())]
        return [(place, self.data.get(f"type-{place}", "")) for place in self.data.getlist("mark")]  # type: ignore[attr-defined]

    def added(self) -> dict[UUID, list[Mark]]:
        """The marks, with every place where `words` stand among them; none new where they stand nowhere."""
        marks = self.marks
        words = self.cleaned_data.get("words", "").strip()
        if words:
            for version in self.told:
                found = [
                    self._mark(version, *place.span(), self.cleaned_data["kind"]) for place in self._places(version)
                ]
                marks[version.part_id] = without_overlap([*marks[version.part_id], *found])
        return marks

    def stands_somewhere(self) -> bool:
        """Whether `words` stand in what was told."""
        return any(self._places(version) for version in self.told)

    def _places(self, version: Version) -> list[re.Match[str]]:
        words = re.escape(self.cleaned_data.get("words", "").strip())
        return list(re.finditer(rf"(?<!\w){words}(?!\w)", version.words, re.IGNORECASE)) if words else []

    def _take(self, kept: dict[UUID, list[Mark]], part: int, start: int, end: int, *, kind: str) -> None:
        if part < len(self.told) and start < end <= len(self.told[part].words):
            version = self.told[part]
            kept[version.part_id].append(self._mark(version, start, end, kind))

    def _mark(self, version: Version, start: int, end: int, kind: str) -> Mark:
        mark = Mark(start, end, EntityType(kind))
        return replace(mark, is_suggestion=(version.part_id, start, end, str(mark.type)) in self._proposed)
