"""What is filled in on the way from patterns to a recommendation."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.actions.concluding import Reflected
from doorleefd.analyse.models import CoreInsight, Finding, Pattern, Recommendation, SharedReflection, Theme
from doorleefd.analyse.queries.concluding import experts_of, findings_of, patterns_of, themes_of
from doorleefd.analyse.queries.voices import Voice
from doorleefd.analyse.recognising import LookedForm, offered
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def _choices(rows: Any, people: dict[Any, str] | None = None) -> list[tuple[str, str]]:
    said = people or {}
    return [(str(row.pk), f"{row} ({said[row.pk]})" if row.pk in said else str(row)) for row in rows]


class PatternForm(forms.Form):
    """A pattern: what one keeps seeing, over which themes."""

    name = forms.CharField(
        label=_("Hoe noem je dit patroon?"), max_length=160, help_text=_("Bijvoorbeeld: brief, schaamte, niet bellen.")
    )
    description = forms.CharField(
        label=_("Wat zie je steeds terug?"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    themes = forms.MultipleChoiceField(
        label=_("Uit welke thema's bestaat het?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies ten minste één thema.")},
    )

    def __init__(self, *args: Any, trajectory: Trajectory, people: dict[Any, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {str(theme.pk): theme for theme in themes_of(trajectory)}
        self.fields["themes"].choices = _choices(self.known.values(), people)  # type: ignore[attr-defined]

    def chosen(self) -> list[Theme]:
        return [self.known[pk] for pk in self.cleaned_data["themes"]]


class FindingForm(forms.Form):
    """A bottleneck, or what works, under the experiences."""

    kind = forms.ChoiceField(label=_("Wat is het?"), choices=Finding.Kind.choices, widget=forms.RadioSelect)
    sentence = forms.CharField(label=_("Zeg het in één zin"), max_length=300)
    explanation = forms.CharField(
        label=_("Waardoor komt het?"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    patterns = forms.MultipleChoiceField(
        label=_("Welke patronen laten het zien?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies ten minste één patroon.")},
    )

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {str(pattern.pk): pattern for pattern in patterns_of(trajectory)}
        self.fields["patterns"].choices = _choices(self.known.values())  # type: ignore[attr-defined]

    def chosen(self) -> list[Pattern]:
        return [self.known[pk] for pk in self.cleaned_data["patterns"]]


class InsightForm(forms.Form):
    """A core insight in one sentence, and what it rests on."""

    sentence = forms.CharField(
        label=_("Het kerninzicht, in één zin"),
        max_length=300,
        help_text=_("Een zin die breder geldt dan voor één mens. Iemand die niet meedeed, moet hem begrijpen."),
    )
    explanation = forms.CharField(
        label=_("Toelichting"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    findings = forms.MultipleChoiceField(
        label=_("Waar rust het op?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies ten minste één knelpunt of iets wat werkt.")},
    )

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {str(finding.pk): finding for finding in findings_of(trajectory)}
        self.fields["findings"].choices = [  # type: ignore[attr-defined]
            (pk, f"{finding.get_kind_display()}: {finding.sentence}") for pk, finding in self.known.items()
        ]

    def chosen(self) -> list[Finding]:
        return [self.known[pk] for pk in self.cleaned_data["findings"]]


class InsightWordsForm(forms.Form):
    """The same insight in other words."""

    sentence = forms.CharField(label=_("Het kerninzicht, in één zin"), max_length=300)
    explanation = forms.CharField(
        label=_("Toelichting"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )


class ReflectionForm(forms.Form):
    """What happened when people with lived experience read the insight (law 8)."""

    held_on = forms.DateField(label=_("Wanneer was het?"), widget=DayInput())
    contributors_present = forms.IntegerField(
        label=_("Hoeveel vertellers waren erbij?"), min_value=0, max_value=500, initial=0, required=False
    )
    experts = forms.MultipleChoiceField(
        label=_("Welke ervaringsdeskundigen waren erbij?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    others_present = forms.CharField(label=_("Wie waren er nog meer?"), required=False, max_length=300)
    what_was_read = forms.CharField(
        label=_("Wat hebben jullie gelezen?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    outcome = forms.ChoiceField(
        label=_("Herkenden zij het?"), choices=SharedReflection.Outcome.choices, widget=forms.RadioSelect
    )
    sentence = forms.CharField(
        label=_("Hoe luidt de zin nu?"),
        required=False,
        max_length=300,
        help_text=_("Alleen als zij andere woorden kozen. Hun zin wordt dan het kerninzicht."),
    )
    what_changed = forms.CharField(
        label=_("Wat is er veranderd?"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    who_disagrees = forms.CharField(
        label=_("Wie ziet het anders, en hoe?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Geen namen. Bijvoorbeeld: één deelnemer wil juist geen telefoon."),
    )

    def __init__(self, *args: Any, insight: CoreInsight, viewer: Login, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.insight = insight
        self.known = {str(login.pk): login for login in experts_of(viewer)}
        self.fields["experts"].choices = [(pk, login.name) for pk, login in self.known.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        changed = cleaned.get("outcome") == SharedReflection.Outcome.CHANGED
        if changed and not cleaned.get("sentence", "").strip():
            self.add_error("sentence", _("Schrijf op hoe de zin nu luidt."))
        return cleaned

    def reflected(self) -> Reflected:
        cleaned = self.cleaned_data
        held_on: date = cleaned["held_on"]
        return Reflected(
            held_on=held_on,
            contributors_present=cleaned["contributors_present"] or 0,
            experts=[self.known[pk] for pk in cleaned["experts"]],
            others_present=cleaned["others_present"],
            what_was_read=cleaned["what_was_read"],
            what_changed=cleaned["what_changed"],
            who_disagrees=cleaned["who_disagrees"],
            outcome=SharedReflection.Outcome(cleaned["outcome"]),
            sentence=cleaned["sentence"] or self.insight.sentence,
        )


class DeviatingVoiceForm(LookedForm):
    """How a voice that says otherwise was weighed, and whether others may read it."""

    weighed = forms.CharField(
        label=_("Hoe is deze stem meegewogen?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    was_read = forms.BooleanField(required=False, widget=forms.HiddenInput)
    field_order = ("weighed", "nobody_recognised")

    def __init__(self, *args: Any, others_read: bool, **kwargs: Any) -> None:
        super().__init__(*args, initial={"nobody_recognised": others_read, "was_read": others_read}, **kwargs)
        self.fields["nobody_recognised"].label = _("Anderen mogen dit ook lezen: niemand is eraan te herkennen.")

    def looked(self) -> bool | None:
        """Whether others may read it; None where that was not so on this page, and nobody said that it is now."""
        ticked: bool = self.cleaned_data["nobody_recognised"]
        return ticked if ticked or self.cleaned_data["was_read"] else None


class OthersReadForm(LookedForm):
    """Which voices of a pattern others than the analysts may read."""

    voices = forms.MultipleChoiceField(
        label=_("Deze zinnen mogen anderen lezen"), required=False, widget=forms.CheckboxSelectMultiple
    )
    # What was ticked when the page was opened: a look of a colleague since then is nobody's to take back here.
    were_read = forms.MultipleChoiceField(required=False, widget=forms.MultipleHiddenInput)
    field_order = ("voices", "nobody_recognised")

    def __init__(self, *args: Any, offered_voices: Sequence[Voice], **kwargs: Any) -> None:
        self.read_now = {str(voice.fragment_id) for voice in offered_voices if voice.others_read}
        ticked = sorted(self.read_now)
        super().__init__(*args, initial={"voices": ticked, "were_read": ticked}, **kwargs)
        self.fields["voices"].choices = offered(offered_voices)  # type: ignore[attr-defined]
        self.fields["were_read"].choices = self.fields["voices"].choices  # type: ignore[attr-defined]

    def decided_on(self) -> set[str]:
        """The voices that this page says something of: those that are ticked, and those that were."""
        return {*self.cleaned_data["voices"], *self.cleaned_data["were_read"]}

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self.refuse_unlooked(cleaned, chosen=not self.read_now.issuperset(cleaned.get("voices", [])))
        return cleaned


class RecommendationForm(forms.Form):
    """What could be done."""

    audience = forms.ChoiceField(
        label=_("Voor wie is de aanbeveling?"), choices=Recommendation.Audience.choices, widget=forms.RadioSelect
    )
    sentence = forms.CharField(label=_("De aanbeveling, in één zin"), max_length=300)
    explanation = forms.CharField(
        label=_("Toelichting"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
