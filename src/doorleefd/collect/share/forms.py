"""The one question of each page. What was typed always comes back, also when it does not fit."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from doorleefd.collect.models import Heavy
from doorleefd.collect.share import story as stories
from doorleefd.collect.share.pages import Page
from doorleefd.collect.share.story import Story
from doorleefd.collect.share.wording import Question, promise_read, questions_of
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import Promise
from doorleefd.ui.access import MOST_KEPT

LONGEST_ANSWER = 20_000
"""Characters in one answer."""

YES, NO = "yes", "no"
YOUNG, FOR_OTHER = "young", "for_other"
_BREAKS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_UNSEEN = {code: None for code in range(32) if chr(code) not in "\t\n"} | {127: None}


def plain_text(typed: str) -> str:
    """Words as typed, with one kind of line break and without characters that no keyboard has (NUL and such)."""
    return typed.replace("\r\n", "\n").translate(_BREAKS).translate(_UNSEEN).strip()


class WordsField(forms.CharField):
    """Words of at most LONGEST_ANSWER characters. No `maxlength` in the page: browsers would cut off a paste.

    Of what does not fit, the page shows as much as it can hold.
    """

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, strip=False, **kwargs)
        # Django refuses a NUL; `plain_text` takes it out instead, so that no one is sent back for it.
        self.validators = []

    def to_python(self, value: Any) -> str:
        return plain_text(super().to_python(value) or "")

    def bound_data(self, data: Any, initial: Any) -> Any:
        return data[:MOST_KEPT] if data else data

    def validate(self, value: str) -> None:
        if len(value) <= LONGEST_ANSWER:
            return
        sentence = _(
            "Deze tekst is te lang: %(typed)s tekens. Er passen er %(most)s in. De tekst staat er nog. "
            "Maak hem korter, of zet een deel bij een andere vraag."
        )
        if len(value) > MOST_KEPT:
            sentence = _(
                "Deze tekst is te lang: %(typed)s tekens. Er passen er %(most)s in. Hier staat alleen het begin nog. "
                "Maak hem korter, of zet een deel bij een andere vraag."
            )
        raise forms.ValidationError(sentence % {"most": _grouped(LONGEST_ANSWER), "typed": _grouped(len(value))})


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


class PageForm(forms.Form):
    """The form of one page of telling: it shows what a story holds, and puts what is answered into it."""

    def __init__(self, data: Any = None, *, trajectory: Trajectory, story: Story, page: Page) -> None:
        super().__init__(data, label_suffix="")
        self.trajectory, self.story, self.page = trajectory, story, page
        question = questions_of(trajectory, is_easy=story.is_easy).get(page)
        if question and "answer" in self.fields:
            self._ask(question)
        self.fill()

    def _ask(self, question: Question) -> None:
        self.fields["answer"].label = question.title
        self.fields["answer"].help_text = question.help

    def fill(self) -> None:
        """Show what the story holds already."""

    def answered(self) -> Story:
        """The story with the answer of this page; the form must be valid."""
        return self.story

    def skipped(self) -> Story:
        """The story without an answer on this page."""
        return self.story


class PermissionForm(PageForm):
    """Permission to take part, asked before the first answer (law 9): who says yes, and apart whether that holds for
    what is told of health, faith or origin too (R079, R209)."""

    answer = forms.ChoiceField(widget=forms.RadioSelect)
    sensitive = forms.ChoiceField(widget=forms.RadioSelect, required=False)

    def fill(self) -> None:
        promise = promise_read(self.story, self.trajectory)
        fields: Any = self.fields
        fields["answer"].label = promise.permission_title
        fields["answer"].choices = permission_choices(promise)
        fields["sensitive"].label = promise.sensitive_title
        fields["sensitive"].choices = sensitive_choices(promise)
        for field in fields.values():
            field.error_messages["required"] = field.error_messages["invalid_choice"] = _("Kies ja of nee.")
        # Only a "ja" to these very sentences shows as given.
        if self.story.agreed_to == promise.version:
            self.initial["answer"] = _agreed(self.story)
            self.initial["sensitive"] = NO if self.story.without_sensitive else YES

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("answer") != NO and cleaned.get("sensitive") == "":
            self.add_error("sensitive", _("Kies ook ja of nee bij de tweede vraag."))
        return cleaned

    @property
    def refuses(self) -> bool:
        return bool(self.cleaned_data["answer"] == NO)

    def answered(self) -> Story:
        answer = self.cleaned_data["answer"]
        # A yes that someone gave alone is asked anew, of a parent too.
        is_asked_anew = answer == YOUNG and not self.story.is_young
        return replace(
            self.story,
            quotes="" if is_asked_anew else self.story.quotes,
            agreed_to=promise_read(self.story, self.trajectory).version,
            yes_on=self.story.asked_on,
            without_sensitive=self.cleaned_data["sensitive"] != YES,
            is_young=answer == YOUNG,
            is_for_other=answer == FOR_OTHER,
        )


class WordsForm(PageForm):
    """A question that is answered in words."""

    answer = WordsField()

    def fill(self) -> None:
        self.fields["answer"].widget.attrs |= {"rows": 7, "autocomplete": "off"}
        self.initial["answer"] = self.story.answers.get(self.page.aspect, "")

    def answered(self) -> Story:
        return self.story.with_answer(self.page.aspect, self.cleaned_data["answer"])

    def skipped(self) -> Story:
        return self.story.with_answer(self.page.aspect, "")


class FitsForm(PageForm):
    """Which groups fit, whether one tells about another, and whether someone helped (R076, R147)."""

    answer = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False)

    def fill(self) -> None:
        field: Any = self.fields["answer"]
        field.choices = fits_of(self.trajectory)
        self.initial["answer"] = list(self.story.fits)

    def answered(self) -> Story:
        return replace(self.story, fits=tuple(self.cleaned_data["answer"]))

    def skipped(self) -> Story:
        return replace(self.story, fits=())


class QuotesForm(PageForm):
    """Permission to quote, asked after the answers (law 9); no answer is a "nee"."""

    answer = forms.ChoiceField(widget=forms.RadioSelect, required=False)

    def fill(self) -> None:
        field: Any = self.fields["answer"]
        field.choices = quote_choices(is_young=self.story.is_young)
        self.initial["answer"] = self.story.quotes

    def answered(self) -> Story:
        return replace(self.story, quotes=self.cleaned_data["answer"])

    def skipped(self) -> Story:
        return replace(self.story, quotes="")


class CheckForm(PageForm):
    """Everything once more, and what a reader should know beforehand, for who wants to say so."""

    notes = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False, choices=Heavy.choices)

    def fill(self) -> None:
        self.fields["notes"].label = (
            _("Gaat uw verhaal hierover?") if not self.trajectory.is_informal else _("Gaat je verhaal hierover?")
        )
        self.initial["notes"] = list(self.story.notes)

    def answered(self) -> Story:
        return replace(self.story, notes=tuple(self.cleaned_data["notes"]))


def fits_of(trajectory: Trajectory) -> list[tuple[str, str]]:
    """The choices of "Wat past bij u?": the groups of the trajectory, then how someone tells."""
    groups = [(str(group.pk), group.shown_as) for group in trajectory.groups.all()]
    return [
        *groups,
        (stories.ABOUT_OTHER, _("Ik ben een naaste en vertel over iemand anders")),
        (stories.WAS_HELPED, _("Iemand hielp mij")),
        (stories.NOT_KNOWN, _("Weet ik niet")),
    ]


def permission_choices(promise: Promise) -> list[tuple[str, str]]:
    """Who says yes: whoever tells, one of 12 to 15 with a parent or guardian, or someone for another (R079)."""
    return [
        (YES, promise.permission_yes),
        (YOUNG, promise.permission_young),
        (FOR_OTHER, promise.permission_for_other),
        (NO, promise.permission_no),
    ]


def sensitive_choices(promise: Promise) -> list[tuple[str, str]]:
    return [(YES, promise.sensitive_yes), (NO, promise.sensitive_no)]


def _agreed(story: Story) -> str:
    if story.is_young:
        return YOUNG
    return FOR_OTHER if story.is_for_other else YES


def quote_choices(*, is_young: bool = False) -> list[tuple[str, str]]:
    """Of someone of 12 to 15 each yes says that a parent or guardian agrees; a no needs nobody (R079)."""
    if is_young:
        in_reports = _("Ja, in verslagen, en mijn ouder of voogd vindt dat ook goed")
        on_internet = _("Ja, ook op internet, en mijn ouder of voogd vindt dat ook goed")
    else:
        in_reports, on_internet = _("Ja, in verslagen"), _("Ja, ook op internet")
    return [(stories.NO_QUOTES, _("Nee")), (stories.IN_REPORTS, in_reports), (stories.ON_INTERNET, on_internet)]


FORMS: dict[Page, Callable[..., PageForm]] = {
    Page.OPENING: PageForm,
    Page.PERMISSION: PermissionForm,
    Page.GROUPS: FitsForm,
    Page.QUOTES: QuotesForm,
    Page.CHECK: CheckForm,
}


def form_of(page: Page, data: Any = None, *, trajectory: Trajectory, story: Story) -> PageForm:
    """The form of a page, filled with `data` when it was posted and with the story otherwise."""
    return FORMS.get(page, WordsForm)(data, trajectory=trajectory, story=story, page=page)
