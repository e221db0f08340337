"""The one form on which staff write down what someone tells by telephone, on paper or in a talk (R105, R119, R147)."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from doorleefd.collect.models import Heavy, Version
from doorleefd.collect.share.forms import NO, YES, WordsField, quote_choices
from doorleefd.collect.share.pages import ASPECTS, Page
from doorleefd.collect.share.sending import basis_in, uses_of
from doorleefd.collect.share.sheets import Sheet, held_on, sheets_of
from doorleefd.collect.share.story import IN_REPORTS, ON_INTERNET
from doorleefd.collect.share.wording import questions_of
from doorleefd.collect.tellings import Taken, Telling, Told
from doorleefd.foundation import tokens
from doorleefd.foundation.models import Login
from doorleefd.people.models import Channel, Participation
from doorleefd.trajectory.decider_text import promises_independence, told_by_decider
from doorleefd.trajectory.easy_text import easy_promise_of
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import promise_of
from doorleefd.trajectory.queries import colleagues_of

LIVES = timedelta(hours=12)
OLDEST = timedelta(days=3653)
"""Ten years. An older date is a slip of the keyboard."""
USUAL, EASY = "usual", "easy"
READ_ALOUD, ON_PAPER = "aloud", "paper"
CHANNELS = (Channel.CONVERSATION, Channel.PHONE, Channel.PAPER)


class ForSomeoneForm(forms.Form):
    """The questions of the open page on one page, with how they were told and what was allowed."""

    channel = forms.ChoiceField(widget=forms.RadioSelect)
    told_on = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    taken_by = forms.ModelChoiceField(queryset=Login.objects.none(), empty_label=None)
    text_read = forms.ChoiceField(widget=forms.RadioSelect)
    read_how = forms.ChoiceField(widget=forms.RadioSelect)
    sheet = forms.ChoiceField(required=False)
    chosen_freely = forms.BooleanField(required=False)
    agreed = forms.BooleanField()
    speaks = forms.ChoiceField(widget=forms.RadioSelect)
    parent_agreed = forms.BooleanField(required=False)
    sensitive = forms.ChoiceField(widget=forms.RadioSelect)
    experience = WordsField()
    meaning = WordsField()
    cause = WordsField()
    help = WordsField()
    groups = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False)
    was_helped = forms.BooleanField(required=False)
    notes = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False, choices=Heavy.choices)
    quotes = forms.ChoiceField(widget=forms.RadioSelect)
    parent_agreed_to_quotes = forms.BooleanField(required=False)

    def __init__(self, data: Any = None, *, trajectory: Trajectory, login: Login, today: date) -> None:
        initial = {
            "told_on": today,
            "taken_by": login.pk,
            "text_read": USUAL,
            "read_how": READ_ALOUD,
            "speaks": Participation.Speaker.SELF,
        }
        super().__init__(data, label_suffix="", initial=initial)
        self.trajectory, self.today, self.login = trajectory, today, login
        self._offer_colleagues()
        if not (login.decides_on_benefit or self.may_be_deciders):
            del self.fields["chosen_freely"]
        self._ask()
        self.sheets = sheets_of(trajectory)
        self._ask_for_a_yes()
        self._ask_for_a_free_choice()
        self._offer()

    def _offer_colleagues(self) -> None:
        """Whoever may have heard it: nobody who decides, where people were told so (R067)."""
        colleagues = colleagues_of(self.login)
        if promises_independence(self.trajectory):
            colleagues = colleagues.filter(decides_on_benefit=False)
        taken_by: Any = self.fields["taken_by"]
        taken_by.queryset = colleagues
        self.may_be_deciders = colleagues.filter(decides_on_benefit=True).exists()

    def _ask(self) -> None:
        questions = questions_of(self.trajectory)
        for page, aspect in ASPECTS.items():
            self.fields[aspect].label = questions[page].title
            self.fields[aspect].widget.attrs |= {"rows": 4, "autocomplete": "off"}
        self.fields["groups"].label = questions[Page.GROUPS].title
        self.fields["quotes"].label = questions[Page.QUOTES].title
        self.fields["quotes"].help_text = questions[Page.QUOTES].help

    def _offer(self) -> None:
        fields: Any = self.fields
        fields["channel"].label = _("Hoe vertelt deze persoon?")
        fields["channel"].choices = [(channel.value, channel.label.capitalize()) for channel in CHANNELS]
        fields["told_on"].label = _("Wanneer zei de persoon ja, en vertelde die dit?")
        fields["told_on"].help_text = _("Van een papier: de dag die bij de handtekening staat.")
        fields["groups"].choices = [(str(group.pk), group.shown_as) for group in self.trajectory.groups.all()]
        fields["speaks"].label = _("Over wie gaat het?")
        fields["speaks"].choices = [(value, label.capitalize()) for value, label in Participation.Speaker.choices]
        fields["notes"].label = _("Wil de persoon de lezer vooraf waarschuwen? Het gaat over:")
        fields["was_helped"].label = _("Iemand hielp bij het vertellen, zoals een naaste of begeleider")
        fields["quotes"].choices = quote_choices()
        fields["channel"].error_messages["required"] = _("Kies hoe deze persoon vertelt.")
        fields["speaks"].error_messages["required"] = _("Kies over wie het gaat.")
        fields["quotes"].error_messages["required"] = _("Vraag of anderen zinnen mogen lezen, en kies het antwoord.")

    def _ask_for_a_free_choice(self) -> None:
        """What holds whoever of both decides: the one who writes it down, or the colleague who heard it."""
        if "chosen_freely" not in self.fields:
            return
        asked = self.fields["chosen_freely"]
        if self.login.decides_on_benefit:
            asked.label = _(
                "Ik beslis over uitkering, plek of hulp. De persoon wist vooraf dat ik dit opschrijf, wist dat het "
                "ook bij iemand anders kan, en koos hier zelf voor."
            )
            return
        asked.label = _(
            "Wie het hoorde, beslist over uitkering, plek of hulp. De persoon wist dat vooraf, wist dat het ook bij "
            "iemand anders kan, en koos hier zelf voor."
        )
        asked.help_text = _("Beslist wie het hoorde daar niet over? Laat dit dan leeg.")

    def _ask_for_a_yes(self) -> None:
        """Who heard the yes, to which text, and who said it (R079, R209)."""
        fields: Any = self.fields
        fields["taken_by"].label = _("Wie hoorde het ja, of kreeg het papier?")
        fields["text_read"].label = _("Welke tekst hoorde of las de persoon?")
        fields["text_read"].choices = [(USUAL, _("De gewone tekst")), (EASY, _("De makkelijke tekst"))]
        fields["read_how"].label = _("Hoe?")
        fields["read_how"].choices = [(READ_ALOUD, _("Voorgelezen")), (ON_PAPER, _("Zelf gelezen, op papier"))]
        fields["sheet"].label = _("Van papier: welk nummer staat boven aan het papier?")
        fields["sheet"].help_text = _(
            "De tekst kan sinds de handtekening veranderd zijn. Staat het nummer er niet bij? Dan is die tekst niet "
            "bewaard: vraag opnieuw een ja, met een papier van nu."
        )
        held = _("De tekst die gold op de dag van de handtekening")
        fields["sheet"].choices = [("", held), *((sheet.version, _named(sheet)) for sheet in self.sheets)]
        fields["agreed"].label = _("De persoon hoorde of las die tekst, en zei of schreef ja op meedoen.")
        fields["agreed"].error_messages["required"] = _(
            "Zonder ja schrijf je niets op. Lees de tekst voor en vraag het."
        )
        fields["parent_agreed"].label = _("Is de persoon 12 tot en met 15 jaar? Een ouder of voogd zei hierop ook ja.")
        fields["parent_agreed_to_quotes"].label = _(
            "Is de persoon 12 tot en met 15 jaar, en is het ja? Een ouder of voogd zei hierop ook ja."
        )
        fields["sensitive"].label = _("Mogen wij gebruiken wat de persoon vertelt over gezondheid, geloof of afkomst?")
        fields["sensitive"].choices = [(YES, _("Ja")), (NO, _("Nee"))]
        fields["sensitive"].error_messages["required"] = _("Vraag het, en kies het antwoord.")

    def clean_told_on(self) -> date:
        told_on: date = self.cleaned_data["told_on"]
        if told_on > self.today:
            raise forms.ValidationError(_("Deze datum is nog niet geweest."))
        if told_on < self.today - OLDEST:
            raise forms.ValidationError(_("Deze datum is meer dan tien jaar geleden. Klopt het jaar?"))
        return told_on

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("channel") == Channel.PHONE and cleaned.get("read_how") == ON_PAPER:
            self.add_error("read_how", _("Door de telefoon lees je de tekst voor."))
        self._check_parent(cleaned)
        self._check_deciders(cleaned)
        self._check_sheet(cleaned)
        typed = [cleaned.get(aspect, "x") for aspect in ASPECTS.values()]
        if not any(typed):
            raise forms.ValidationError(_("Er staat nog niets in dit verhaal. Vul bij één vraag iets in."))
        return cleaned

    def _check_parent(self, cleaned: dict[str, Any]) -> None:
        """To each yes of someone of 12 to 15 a parent or guardian says yes too, asked apart (R079)."""
        if cleaned.get("speaks") != Participation.Speaker.YOUNG:
            return
        asked = ["parent_agreed"]
        if cleaned.get("quotes") in (IN_REPORTS, ON_INTERNET):
            asked.append("parent_agreed_to_quotes")
        for each in asked:
            if not cleaned.get(each):
                self.add_error(each, _("Onder de 16 zegt een ouder of voogd ook ja. Vraag het eerst."))

    @property
    def is_heard_by_decider(self) -> bool:
        """Whether the one who heard it, or who writes it down, decides about people's benefit, place or support."""
        taken_by = self.cleaned_data.get("taken_by")
        return self.login.decides_on_benefit or bool(taken_by and taken_by.decides_on_benefit)

    def _check_deciders(self, cleaned: dict[str, Any]) -> None:
        if not self.is_heard_by_decider:
            return
        if not cleaned.get("chosen_freely"):
            self.add_error("chosen_freely", _("Zeg dit eerst, of laat een ander het verhaal opschrijven."))
        if cleaned.get("read_how") == ON_PAPER:
            self.add_error(
                "read_how",
                _("Het papier klopt niet als wie dit hoort of opschrijft ook beslist. Lees de tekst hiernaast voor."),
            )

    @property
    def is_from_sheet(self) -> bool:
        """Whether the yes stands on paper; whoever decides reads the text out, which says what is true then."""
        on_paper = self.cleaned_data.get("channel") == Channel.PAPER or self.cleaned_data.get("read_how") == ON_PAPER
        return on_paper and not self.is_heard_by_decider

    def _check_sheet(self, cleaned: dict[str, Any]) -> None:
        """The text that was signed: the one chosen, or the one that held on the day of the paper (R209)."""
        told_on, text_read = cleaned.get("told_on"), cleaned.get("text_read")
        if not (self.is_from_sheet and told_on and text_read) or "sheet" in self.errors:
            return
        easily, chosen = text_read == EASY, cleaned["sheet"]
        if not chosen:
            cleaned["sheet"] = held_on(told_on, sheets=self.sheets, easily=easily, today=self.today)
            if not cleaned["sheet"]:
                self.add_error(
                    "sheet", _("Van die dag weten wij het niet zeker. Kies het nummer dat op het papier staat.")
                )
        elif Sheet(chosen, None).is_easy != easily:
            self.add_error("sheet", _("Dit nummer hoort niet bij de tekst die je hierboven koos, gewoon of makkelijk."))

    def _text_version(self) -> str:
        """Of the text that was read: the one on the sheet, or else the usual or the easy one as it is now, or what is
        true where a decider hears it."""
        if self.is_from_sheet:
            return str(self.cleaned_data["sheet"])
        easily = self.cleaned_data["text_read"] == EASY
        promise = easy_promise_of(self.trajectory) if easily else promise_of(self.trajectory)
        return (told_by_decider(promise, self.trajectory) if self.is_heard_by_decider else promise).version

    def telling(self, sending: UUID) -> Telling:
        """What was typed, as collecting takes it in; the form must be valid."""
        given = self.cleaned_data
        questions = questions_of(self.trajectory)
        return Telling(
            sending=sending,
            told=[
                Told(given[aspect], question=questions[page].title, aspect=aspect)
                for page, aspect in ASPECTS.items()
                if given[aspect]
            ],
            channel=Channel(given["channel"]),
            told_on=given["told_on"],
            uses=uses_of(given["quotes"], sensitive=given["sensitive"] == YES),
            text_version=self._text_version(),
            basis=basis_in(self.trajectory),
            origin=Version.Origin.STAFF,
            groups=[group for group in self.trajectory.groups.all() if str(group.pk) in given["groups"]],
            speaks=Participation.Speaker(given["speaks"]),
            was_helped=given["was_helped"],
            # Whoever spoke with staff is one person; a paper form may be a second one.
            is_known_person=given["channel"] != Channel.PAPER,
            content_notes=given["notes"],
            taken=Taken(given["taken_by"], on=given["told_on"], was_read_aloud=given["read_how"] == READ_ALOUD),
        )


def _named(sheet: Sheet) -> str:
    kind = _("makkelijke tekst") if sheet.is_easy else _("gewone tekst")
    since = _("vanaf %s") % date_format(sheet.since, "j F Y") if sheet.since else _("van nu, nog niet gebruikt")
    return f"{sheet.version} ({kind}, {since})"


def sending_note(trajectory: Trajectory, *, login: Login, now: datetime) -> str:
    """A note with a new sending for this login, so that a form that is sent twice is one story (law 11)."""
    return tokens.written({"sending": str(uuid4())}, label=_label(trajectory, login), now=now)


def sending_in(note: str, *, trajectory: Trajectory, login: Login, now: datetime) -> UUID:
    """Raises tokens.NoteUnreadable, also for the note of another login or of yesterday."""
    held = tokens.read(note, label=_label(trajectory, login), now=now, lives=LIVES)
    return UUID(held["sending"])


def _label(trajectory: Trajectory, login: Login) -> str:
    return f"telling for someone {trajectory.pk} {login.pk}"
