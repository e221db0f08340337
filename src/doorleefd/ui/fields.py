"""What a bound form field is for the screen."""

from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect
from django.forms.boundfield import BoundWidget


@dataclass(frozen=True)
class Mistake:
    """An error and the field it is about; `target` is empty for one about the whole form."""

    text: str
    target: str


@dataclass(frozen=True)
class Choice:
    """One radio button or checkbox with its words; `group` is set on the first choice of a named group."""

    widget: BoundWidget
    group: str = ""


def kind_of(bound: BoundField) -> str:
    """ "hidden", "tick" (one checkbox), "choices" (radios or checkboxes), "parts" (several inputs) or "input"."""
    widget = bound.field.widget
    if widget.is_hidden:
        return "hidden"
    if isinstance(widget, CheckboxInput):
        return "tick"
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "choices"
    return "parts" if widget.use_fieldset else "input"


def choices_of(bound: BoundField) -> list[Choice]:
    """The radios or checkboxes of the field, groups marked; empty for any other field."""
    if kind_of(bound) != "choices":
        return []
    names = _group_names(bound.field.widget)
    found: list[Choice] = []
    previous = ""
    for widget, name in zip(bound.subwidgets, names, strict=True):
        found.append(Choice(widget, name if name != previous else ""))
        previous = name
    return found


def _group_names(widget: Any) -> list[str]:
    names: list[str] = []
    for value, label in widget.choices:
        grouped = isinstance(label, list | tuple)
        names += [str(value)] * len(label) if grouped else [""]
    return names


def mistakes_in(form: BaseForm) -> list[Mistake]:
    """Every error of the form in the order of the page, those about the whole form first."""
    found = [Mistake(str(text), "") for text in form.non_field_errors()]
    for bound in form:
        found += [Mistake(str(text), _target(bound)) for text in bound.errors]
    return found


def _target(bound: BoundField) -> str:
    if bound.is_hidden:
        return ""
    first = bound.subwidgets[0].id_for_label if bound.subwidgets else None
    return first or bound.id_for_label or bound.auto_id
