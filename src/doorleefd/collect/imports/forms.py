"""The questions of reading in: which file, which column is what, and what was agreed with the people in it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from doorleefd.collect.imports.actions.taking import File, file_of
from doorleefd.collect.imports.choosing import (
    LABELS,
    ONCE,
    WORDS,
    Choice,
    Column,
    Filter,
    Meaning,
    Terms,
    columns_in,
    table_in,
)
from doorleefd.collect.imports.guessing import MOST_ABOVE, guessed, guessed_columns
from doorleefd.collect.imports.reading import Book, Unreadable
from doorleefd.collect.imports.reading.tables import EMPTY, MOST_BYTES, TOO_LARGE
from doorleefd.people.models import Basis
from doorleefd.trajectory.models import Trajectory

NO_NAMES = "none"
SHOWN = 60
"""Characters of an example."""


class FileForm(forms.Form):
    """A file, read as it comes in. A file that cannot be read is refused at the field with one sentence."""

    file = forms.FileField(
        label=_("Welk bestand wil je inlezen?"),
        help_text=_("CSV of Excel (.xlsx), hoogstens 20 MB en 100.000 rijen. Elke rij is wat iemand vertelde."),
        error_messages={
            "required": _("Kies een bestand."),
            "empty": EMPTY,
            "missing": _("Kies een bestand."),
            "invalid": _("Kies een bestand."),
        },
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
    )

    def __init__(self, data: Any = None, files: Any = None, *, sent_bytes: int = 0) -> None:
        super().__init__(data, files, label_suffix="")
        # The server does not even take in what is larger, so that no file arrives at all.
        if sent_bytes > MOST_BYTES:
            self.fields["file"].error_messages["required"] = TOO_LARGE

    def clean_file(self) -> File:
        try:
            return file_of(self.cleaned_data["file"].read())
        except Unreadable as unreadable:
            raise forms.ValidationError(str(unreadable)) from unreadable


class SheetForm(forms.Form):
    """Which sheet, and in which row the names of the columns stand."""

    sheet = forms.TypedChoiceField(label=_("Welk blad?"), coerce=int)
    names_at = forms.ChoiceField(label=_("Waar staan de namen van de kolommen?"))

    def __init__(self, data: Any = None, *, book: Book, choice: Choice) -> None:
        at = NO_NAMES if choice.names_at is None else str(choice.names_at)
        super().__init__(data, label_suffix="", initial={"sheet": choice.sheet, "names_at": at})
        self.book, self.choice = book, choice
        fields: Any = self.fields
        fields["sheet"].choices = [(place, table.name) for place, table in enumerate(book.tables)]
        fields["names_at"].choices = [*_first_rows(book, choice), (NO_NAMES, _("Er staan geen namen"))]
        if len(book.tables) == 1:
            del fields["sheet"]

    def chosen(self, *, today: date) -> Choice:
        """The choice with another sheet or another row of names, and its columns guessed anew."""
        sheet = self.cleaned_data.get("sheet", 0)
        if sheet != self.choice.sheet:
            return replace(guessed(self.book, sheet=sheet, today=today), terms=self.choice.terms)
        at = self.cleaned_data["names_at"]
        names_at = None if at == NO_NAMES else int(at)
        if names_at == self.choice.names_at:
            return self.choice
        return guessed_columns(self.book, replace(self.choice, names_at=names_at), today=today)


def _first_rows(book: Book, choice: Choice) -> list[tuple[str, str]]:
    rows = table_in(book, choice).rows[:MOST_ABOVE]
    return [
        (str(place), _("Rij %(number)s: %(cells)s") % {"number": row.number, "cells": shortened(", ".join(row.cells))})
        for place, row in enumerate(rows)
    ]


def shortened(text: str) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1].rstrip()}…"


class ColumnsForm(forms.Form):
    """For each column what it holds, and which rows to leave out."""

    left_out_column = forms.ChoiceField(label=_("Kolom"), required=False)
    left_out_value = forms.CharField(label=_("Waarde"), required=False, max_length=200)

    def __init__(self, data: Any = None, *, book: Book, choice: Choice) -> None:
        self.choice = choice
        self.columns = columns_in(book, choice)
        left_out = choice.left_out
        initial = {f"column_{place}": str(meaning) for place, meaning in choice.columns.items()}
        if left_out:
            initial |= {"left_out_column": str(left_out.column), "left_out_value": left_out.value}
        super().__init__(data, label_suffix="", initial=initial)
        fields: Any = self.fields
        fields["left_out_column"].choices = [("", _("Geen")), *((str(one.place), one.name) for one in self.columns)]
        meanings = [(str(meaning), str(label).capitalize()) for meaning, label in LABELS.items()]
        for column in self.columns:
            fields[f"column_{column.place}"] = forms.ChoiceField(
                label=column.name, choices=meanings, required=False, help_text=_examples_of(column)
            )

    @property
    def questions(self) -> list[forms.BoundField]:
        """The field of each column, from left to right."""
        return [self[f"column_{column.place}"] for column in self.columns]

    def clean(self) -> dict[str, Any]:
        held = super().clean() or {}
        meanings = [Meaning(held.get(f"column_{column.place}") or "") for column in self.columns]
        if not any(meaning in WORDS for meaning in meanings):
            self.add_error(None, _("Kies minstens één kolom met wat iemand vertelde."))
        for meaning in ONCE:
            if meanings.count(meaning) > 1:
                label = {"label": LABELS[meaning]}
                self.add_error(None, _("Kies voor ‘%(label)s’ hoogstens één kolom.") % label)
        if held.get("left_out_column") and not held.get("left_out_value"):
            self.add_error("left_out_value", _("Vul de waarde in van de rijen die weg moeten blijven."))
        if held.get("left_out_value") and not held.get("left_out_column"):
            self.add_error("left_out_column", _("Kies de kolom waarin deze waarde staat."))
        return held

    def chosen(self) -> Choice:
        """The choice with what each column is; the form must be valid."""
        held = self.cleaned_data
        columns = {column.place: Meaning(held[f"column_{column.place}"]) for column in self.columns}
        place, value = held["left_out_column"], held["left_out_value"]
        return replace(
            self.choice,
            columns={column: meaning for column, meaning in columns.items() if meaning},
            left_out=Filter(int(place), value) if place else None,
        )


def _examples_of(column: Column) -> str:
    return " · ".join(shortened(example) for example in column.examples) or str(_("leeg"))


class TermsForm(forms.Form):
    """What holds for the whole file: basis, purposes and source are recorded for each person in it (R209)."""

    source = forms.CharField(
        label=_("Waar komt dit bestand vandaan?"),
        help_text=_("Zodat je later nog weet wat het is. Bijvoorbeeld: enquête onder deelnemers, voorjaar 2026."),
        max_length=200,
        error_messages={"required": _("Schrijf in een paar woorden waar dit bestand vandaan komt.")},
    )
    basis = forms.ChoiceField(
        label=_("Op welke grond mogen jullie dit gebruiken?"),
        choices=[
            (Basis.EXPLICIT_CONSENT, _("Uitdrukkelijke toestemming, ook voor gezondheid, geloof of afkomst")),
            (Basis.CONSENT, _("Toestemming")),
            (Basis.PUBLIC_TASK, _("Taak van algemeen belang: mensen konden bezwaar maken")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies de grond. Weet je het niet? Vraag het je privacyfunctionaris.")},
    )
    text_version = forms.CharField(
        label=_("Welke tekst lazen of hoorden mensen vooraf?"),
        help_text=_("De naam of datum ervan. Bijvoorbeeld: folder april 2026."),
        max_length=40,
        error_messages={"required": _("Noem de tekst waarop mensen ja zeiden.")},
    )
    take_part = forms.BooleanField(
        label=_("Iedereen in dit bestand weet waarvoor wij deze woorden gebruiken, en zei ja of maakte geen bezwaar."),
        error_messages={"required": _("Zonder dit mag je het bestand niet inlezen. Haal wie nee zei eruit.")},
    )
    quotes = forms.ChoiceField(
        label=_("Mogen anderen zinnen van deze mensen lezen?"),
        help_text=_("Zonder naam. Kies alleen ja als dat aan hen gevraagd is."),
        choices=[("no", _("Nee")), ("report", _("Ja, in verslagen")), ("publish", _("Ja, ook op internet"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies of anderen zinnen mogen lezen. Niet gevraagd? Kies nee.")},
    )
    told_on = forms.DateField(
        label=_("Wanneer is dit verteld?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        required=False,
        error_messages={"invalid": _("Kies een dag, of schrijf hem als 1-5-2026.")},
    )
    letters = forms.ChoiceField(
        label=_("Kunnen jullie deze mensen bereiken?"),
        help_text=_(
            "Zij krijgen dan een brief met een code. Daarmee lezen zij jullie antwoord, "
            "en kunnen zij hun verhaal veranderen of weghalen."
        ),
        choices=[("yes", _("Ja, maak na het inlezen brieven")), ("no", _("Nee, wij weten niet meer wie zij zijn"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja of nee.")},
    )

    def __init__(self, data: Any = None, *, trajectory: Trajectory, choice: Choice, today: date) -> None:
        super().__init__(data, label_suffix="", initial=_initial(trajectory, choice.terms))
        self.today, self.has_dates = today, choice.place_of(Meaning.DATE) is not None
        day: Any = self.fields["told_on"]
        if self.has_dates:
            day.label = _("Welke dag krijgen rijen zonder leesbare datum?")
        day.help_text = (
            _("Vul je niets in, dan blijven die rijen weg.")
            if self.has_dates
            else _("Deze dag geldt voor het hele bestand. Een dag in de buurt is goed.")
        )

    def clean_told_on(self) -> date | None:
        day = self.cleaned_data["told_on"]
        if day is None and not self.has_dates:
            raise forms.ValidationError(_("Kies een dag: er is geen kolom met een datum gekozen."))
        if day and day > self.today:
            raise forms.ValidationError(_("Deze dag moet nog komen."))
        return day

    def terms(self) -> Terms:
        """What was agreed; the form must be valid."""
        held = self.cleaned_data
        return Terms(
            source=held["source"],
            basis=Basis(held["basis"]),
            text_version=held["text_version"],
            may_report=held["quotes"] in ("report", "publish"),
            may_publish=held["quotes"] == "publish",
            told_on=held["told_on"],
            wants_letters=held["letters"] == "yes",
        )


def _initial(trajectory: Trajectory, terms: Terms | None) -> dict[str, Any]:
    if terms is None:
        public_task = trajectory.basis == Trajectory.Basis.PUBLIC_TASK
        return {"basis": Basis.PUBLIC_TASK} if public_task else {}
    return {
        "source": terms.source,
        "basis": terms.basis,
        "text_version": terms.text_version,
        "take_part": True,
        "quotes": "publish" if terms.may_publish else "report" if terms.may_report else "no",
        "told_on": terms.told_on,
        "letters": "yes" if terms.wants_letters else "no",
    }


class NewGroupsForm(forms.Form):
    """Which unknown groups the trajectory gets."""

    groups = forms.MultipleChoiceField(
        label=_("Welke groepen wil je maken?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Kies een groep, of ga verder zonder."),
            "invalid_choice": _("Kies uit de lijst."),
        },
    )

    def __init__(self, data: Any = None, *, names: Sequence[tuple[str, int]]) -> None:
        super().__init__(data, label_suffix="")
        field: Any = self.fields["groups"]
        field.choices = [
            (
                name,
                ngettext("%(group)s (%(rows)s rij)", "%(group)s (%(rows)s rijen)", rows)
                % {"group": name, "rows": rows},
            )
            for name, rows in names
        ]
