"""Whether and how someone wants to hear, and whether someone may call in worry: asked with the code in hand."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import override

from doorleefd.collect.share.codenote import Holder
from doorleefd.collect.share.forms import NO, YES
from doorleefd.people.models import Use
from doorleefd.people.queries import permissions_of, texts_of_yeses
from doorleefd.trajectory.models import Trajectory
from doorleefd.vault.actions import forget_contact, keep_contact
from doorleefd.vault.addresses import NUMBERS, Way, checked

NO_MESSAGE = "none"
AS_IT_IS = "as it is"


class WishForm(forms.Form):
    """The two questions of the code page. The second stands there only where someone is named to call; and where a yes
    stands to whoever was named before (`agreed`, None where there is no such yes): one can take it back.
    """

    way = forms.ChoiceField(widget=forms.RadioSelect, required=False)
    may_call = forms.ChoiceField(widget=forms.RadioSelect, required=False)

    def __init__(self, data: Any = None, *, trajectory: Trajectory, informal: bool, agreed: str | None = None) -> None:
        super().__init__(data, label_suffix="")
        fields: Any = self.fields
        way = fields["way"]
        way.label = (
            _("Wil je bericht als ons antwoord er is?") if informal else _("Wilt u bericht als ons antwoord er is?")
        )
        way.help_text = (
            _("Wij bewaren dit apart van je verhaal.") if informal else _("Wij bewaren dit apart van uw verhaal.")
        )
        way.choices = [
            (NO_MESSAGE, _("Nee")),
            (Way.EMAIL, _("E-mail")),
            (Way.SMS, _("Sms")),
            (Way.LETTER, _("Brief")),
            (Way.PHONE, _("Bellen")),
        ]
        self._ask_to_call(trajectory.aftercare_name, agreed)

    def _ask_to_call(self, name: str, agreed: str | None) -> None:
        """Where nobody is named any more, a yes that stands can only stay or be taken back."""
        if not name and agreed is None:
            del self.fields["may_call"]
            return
        may_call: Any = self.fields["may_call"]
        may_call.label = _may_call(name or agreed or _("iemand van ons"))
        may_call.error_messages["invalid_choice"] = _("Deze vraag is net veranderd. Lees de vraag en kies opnieuw.")
        may_call.choices = [(YES if name else AS_IT_IS, _("Ja")), (NO, _("Nee"))]

    @property
    def wanted_way(self) -> Way | None:
        way = self.cleaned_data["way"]
        return None if way in ("", NO_MESSAGE) else Way(way)

    @property
    def may_be_called(self) -> bool:
        return self.cleaned_data.get("may_call") == YES

    @property
    def refuses_calls(self) -> bool:
        """A no that was said, where it was asked."""
        return self.cleaned_data.get("may_call") == NO

    @property
    def leaves_calls_open(self) -> bool:
        """It was asked, and nothing was answered."""
        return self.cleaned_data.get("may_call") == ""


def _may_call(name: str) -> str:
    return _("Mag %(name)s bellen als wij ons zorgen maken?") % {"name": name}


def who_may_call(participations: Collection[UUID], *, organisation_id: UUID) -> dict[UUID, str]:
    """Whose call each of these said yes to: the name in the question as it stood there. Two queries.

    Whoever is not in it has no yes of which the text was kept. A yes to a call names one person, so it is no yes to
    whoever does this work later: that takes a new one (facts 2.4: specific and informed).
    """
    found = {}
    for participation, texts in texts_of_yeses(
        participations, use=Use.AFTERCARE, organisation_id=organisation_id
    ).items():
        if name := next(filter(None, (_named_in(text.text, text.language) for text in texts)), ""):
            found[participation] = name
    return found


def _named_in(text: str, language: str) -> str:
    """Who is named in the question of a kept text; empty where it does not stand in it."""
    with override(language):
        before, after = _may_call("\0").split("\0")
    asked = (line for line in text.splitlines() if line.startswith(before) and line.endswith(after))
    return next((line.removeprefix(before).removesuffix(after) for line in asked), "")


class AddressForm(forms.Form):
    """Only what is needed to do what was asked: one address, and a number where a call is allowed."""

    address = forms.CharField(required=False, max_length=2000)
    number = forms.CharField(required=False, max_length=200)
    parent_agreed = forms.BooleanField()

    def __init__(
        self, data: Any = None, *, way: Way | None, may_be_called: bool, name: str, informal: bool, is_young: bool
    ) -> None:
        super().__init__(data, label_suffix="")
        self.way, self.may_be_called = way, may_be_called
        if way is None:
            del self.fields["address"]
        else:
            self.fields["address"].label = _asked(way, informal)
            self.fields["address"].widget = _widget_of(way)
        if may_be_called and way not in NUMBERS:
            self.fields["number"].label = _("Op welk nummer mag %(name)s bellen?") % {"name": name}
            self.fields["number"].widget = _widget_of(Way.PHONE)
        else:
            del self.fields["number"]
        self._ask_a_parent(is_young and (way is not None or may_be_called))

    def _ask_a_parent(self, is_asked: bool) -> None:
        """To a yes of someone of 12 to 15 a parent or guardian says yes too (R079)."""
        if not is_asked:
            del self.fields["parent_agreed"]
            return
        self.fields["parent_agreed"].label = parent_agrees()
        self.fields["parent_agreed"].error_messages["required"] = _(
            "Onder de 16 zegt een ouder of voogd ook ja. Vraag het eerst."
        )

    def clean_address(self) -> str:
        assert self.way is not None
        return _checked(self.cleaned_data["address"], self.way)

    def clean_number(self) -> str:
        return _checked(self.cleaned_data["number"], Way.PHONE)

    @property
    def asks_to_call(self) -> bool:
        """Whether the address is a number on which the answer itself is brought."""
        return self.way in (None, Way.PHONE)

    @property
    def serves_both(self) -> bool:
        """Whether one number is for the message and for a call in worry."""
        return self.may_be_called and self.way in NUMBERS

    @property
    def number_for_worries(self) -> str:
        """The number to call in worry: the one asked for that, or the one that was given for messages."""
        if not self.may_be_called:
            return ""
        return self.cleaned_data.get("number") or self.cleaned_data["address"]


def parent_agrees() -> str:
    """What is ticked where someone of 12 to 15 gives an address, by the teller or by staff who ask it."""
    return _("Een ouder of voogd vindt dit ook goed.")


def _checked(typed: str, way: Way) -> str:
    try:
        return checked(typed, way=way)
    except ValidationError as error:
        raise forms.ValidationError(error.messages[0]) from error


def _asked(way: Way, informal: bool) -> str:
    if way == Way.EMAIL:
        return _("Wat is je e-mailadres?") if informal else _("Wat is uw e-mailadres?")
    if way == Way.LETTER:
        return (
            _("Naar welk adres mag de brief? Je naam mag erbij, maar hoeft niet.")
            if informal
            else _("Naar welk adres mag de brief? Uw naam mag erbij, maar hoeft niet.")
        )
    return _("Wat is je telefoonnummer?") if informal else _("Wat is uw telefoonnummer?")


def _widget_of(way: Way) -> forms.Widget:
    if way == Way.LETTER:
        return forms.Textarea(attrs={"rows": 4, "autocomplete": "off"})
    if way == Way.EMAIL:
        return forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    return forms.TextInput(attrs={"type": "tel", "inputmode": "tel", "autocomplete": "off"})


def asked_beside_the_code(form: WishForm, *, is_young: bool) -> list[str]:
    """The two questions with their answers as they stand there, to keep with what people said yes to (R209); and what
    is asked with a yes where `is_young`."""
    fields: list[Any] = list(form.fields.values())
    asked = [
        f"{field.label} {field.help_text}".strip() + "\n" + " / ".join(str(label) for _value, label in field.choices)
        for field in fields
    ]
    return [*asked, parent_agrees()] if is_young else asked


@dataclass(frozen=True)
class Wished:
    """What holds from now on, as the page says it back."""

    way: Way | None
    may_be_called: bool


def keep_noes(holder: Holder, *, wishes: WishForm, now: datetime) -> bool:
    """Keep each no at once, whatever is asked next: it needs no address. Whether that took a yes away.

    To a call only what was said takes a yes away: no answer, or no question, leaves it as it was.
    """
    unsaid = wishes.leaves_calls_open and not permissions_of(holder.participation).get(Use.AFTERCARE)
    return any(
        [
            wishes.wanted_way is None and _refused(holder, Use.CONTACT, now=now),
            (wishes.refuses_calls or unsaid) and _refused(holder, Use.AFTERCARE, now=now),
        ]
    )


def _refused(holder: Holder, use: Use, *, now: datetime) -> bool:
    """Keep a no that was not said yet; whether it took a yes away."""
    held = permissions_of(holder.participation).get(use)
    if held is not False:
        forget_contact(by=holder.teller, participation=holder.participation, use=use, now=now, said=holder.said)
    return bool(held)


def keep_addresses(holder: Holder, *, form: AddressForm, now: datetime) -> Wished:
    """Keep where someone wants to hear and may be called; raises vault's refusals."""
    common: dict[str, Any] = {
        "by": holder.teller,
        "participation": holder.participation,
        "now": now,
        "said": holder.said,
    }
    if form.way is not None:
        keep_contact(use=Use.CONTACT, way=form.way, address=form.cleaned_data["address"], **common)
    number = form.number_for_worries
    if number:
        keep_contact(use=Use.AFTERCARE, way=Way.PHONE, address=number, **common)
    return Wished(way=form.way, may_be_called=bool(number))
