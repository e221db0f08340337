"""The tree of themes as one writes in it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Theme
from doorleefd.analyse.queries.themes import Branch

NEEDED = {"required": _("Geef het thema een naam.")}


class NameForm(forms.Form):
    """What a theme is called."""

    name = forms.CharField(label=_("Naam"), max_length=80, error_messages=NEEDED)


class PlaceForm(forms.Form):
    """Under which theme another hangs; on top where none is chosen."""

    parent = forms.ChoiceField(label=_("Hangt onder"), required=False)

    def __init__(self, data: object = None, *, tree: list[Branch], **given: object) -> None:
        super().__init__(data, **given)  # type: ignore[arg-type]
        self._tree = tree
        choices = [("", _("niets, bovenaan"))]
        choices += [(str(branch.theme.pk), f"{'– ' * branch.depth}{branch.theme.name}") for branch in tree]
        self.fields["parent"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Theme | None:
        """The theme to hang under, of a form that is valid."""
        pk = self.cleaned_data["parent"]
        return next((branch.theme for branch in self._tree if str(branch.theme.pk) == pk), None)


class NewThemeForm(PlaceForm, NameForm):
    """A theme and its place."""

    field_order = ["name", "parent"]


class MemoTextForm(forms.Form):
    """A memo at the theme of the page."""

    text = forms.CharField(
        label=_("Memo"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=10_000,
        error_messages={"required": _("Schrijf eerst iets op.")},
    )
