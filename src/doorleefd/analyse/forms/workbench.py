"""Which words get a theme, and what is noted with it."""

import re
from collections.abc import Iterable
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Theme
from doorleefd.analyse.queries.reading import ReadPart
from doorleefd.analyse.queries.themes import Branch

PLACE = re.compile(r"([0-9a-f]{32})-(\d{1,7})-(\d{1,7})", re.ASCII)
Range = tuple[UUID, int, int]


class MarkForm(forms.Form):
    """Ranges as "version-start-end": each of `range` by itself, of `sentence` those that follow one another as one.

    The theme is one of the tree (`theme`) or is called by its name (`new_theme`).
    """

    theme = forms.UUIDField(required=False)
    new_theme = forms.CharField(required=False, max_length=80)

    def __init__(self, data: object, *, tree: list[Branch], parts: list[ReadPart]) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self._tree, self._parts = tree, parts

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if not self.ranges:
            raise forms.ValidationError(_("Kies eerst een zin, of sleep over de woorden."))
        if not given.get("new_theme", "").strip() and self.chosen is None:
            raise forms.ValidationError(_("Kies een thema."))
        return given

    @property
    def chosen(self) -> Theme | None:
        """The theme of the tree that was chosen."""
        pk = self.cleaned_data.get("theme")
        return next((branch.theme for branch in self._tree if branch.theme.pk == pk), None)

    @property
    def ranges(self) -> list[Range]:
        """The chosen words."""
        return [*_read(self.data.getlist("range")), *self._joined(_read(self.data.getlist("sentence")))]  # type: ignore[attr-defined]

    def _joined(self, chosen: Iterable[Range]) -> list[Range]:
        wanted = set(chosen)
        joined: list[Range] = []
        for part in self._parts:
            was_chosen = False
            for stretch in part.stretches:
                if not stretch.is_sentence:
                    continue
                place = (part.version.pk, stretch.start, stretch.end)
                if place in wanted and was_chosen:
                    joined[-1] = (part.version.pk, joined[-1][1], stretch.end)
                elif place in wanted:
                    joined.append(place)
                was_chosen = place in wanted
        return joined


def _read(places: list[str]) -> list[Range]:
    matched = [PLACE.fullmatch(place) for place in places]
    return [(UUID(hex=found[1]), int(found[2]), int(found[3])) for found in matched if found]


class MemoForm(forms.Form):
    """What a coder wants to remember about a theme."""

    theme = forms.ChoiceField(label=_("Bij welk thema?"))
    text = forms.CharField(
        label=_("Memo"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=10_000,
        error_messages={"required": _("Schrijf eerst iets op.")},
    )

    def __init__(self, data: object = None, *, tree: list[Branch]) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self._tree = tree
        choices = [(str(branch.theme.pk), branch.theme.name) for branch in tree]
        self.fields["theme"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Theme:
        """The theme the memo is at, of a form that is valid."""
        return next(branch.theme for branch in self._tree if str(branch.theme.pk) == self.cleaned_data["theme"])
