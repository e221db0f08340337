"""An invitation in words: what the lead wrote, and what steps 1 to 4 know already (R082 to R085)."""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise as Lazy
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from doorleefd.trajectory.models import AskedTo, FirstContact, Trajectory
from doorleefd.trajectory.own_words import DUTCH, IN_TELLING, Sentence, own, within
from doorleefd.trajectory.public_text import about, promise_of, told_of, wording_of
from doorleefd.ui.shapes import Task

OWN = ("knowledge", "yields", "effort", "when_where")
IN_ENGLISH = (*OWN, *IN_TELLING)
"""The texts of staff that stand in an invitation or on the pages of telling, and so have an English version."""


@dataclass(frozen=True)
class Invitation:
    """All that is said, ready for a letter, an e-mail or a poster; what nobody filled in is left out.

    `contact` are lines; `call_number` is for a poster. `paragraphs` end before the way to take part.
    """

    question: str
    greeting: str
    paragraphs: tuple[str, ...]
    on_poster: tuple[str, ...]
    answer: str
    contact: tuple[str, ...]
    signed: tuple[str, ...]
    call_number: str


def spoken(contact: FirstContact) -> FirstContact:
    """As it reads in the language of the request: where staff wrote no English, the Dutch stays, a whole sentence."""
    if (get_language() or DUTCH) == DUTCH:
        return contact
    contact = copy(contact)
    for name in OWN:
        setattr(contact, name, contact.english.get(name) or getattr(contact, name))
    return contact


def invitation_of(trajectory: Trajectory, contact: FirstContact) -> Invitation:
    """In "u" or "je" and in the language of the request. No query when its organisation is loaded."""
    contact = spoken(contact)
    worded, told, promise = wording_of(trajectory), told_of(trajectory), promise_of(trajectory)
    asked = asked_in(trajectory, contact.asked_to)
    knowledge = _ended(contact.knowledge) or " ".join(_texts((*about(trajectory), *told.reason)))
    given, first_asked = (
        _texts((told.given,)),
        worded(
            _("Voordat u vertelt, vragen wij of wij uw verhaal mogen gebruiken."),
            _("Voordat je vertelt, vragen wij of wij je verhaal mogen gebruiken."),
        ),
    )
    paragraphs = (
        [knowledge],
        [asked, _ended(contact.effort), _ended(contact.when_where)],
        [_ended(contact.yields), *given],
        _texts((told.answer, told.limit)),
        _texts(told.free),
        [first_asked, *_texts(sentence for paragraph in promise.permission for sentence in paragraph)],
        [_questions_to(trajectory)],
    )
    unforced = worded(
        _("Meedoen hoeft niet. U mag zonder naam vertellen."), _("Meedoen hoeft niet. Je mag zonder naam vertellen.")
    )
    return Invitation(
        question=promise.opening_title,
        greeting=worded(_("Goedendag,"), _("Hallo,")),
        paragraphs=tuple(words for lines in paragraphs if (words := " ".join(filter(None, lines)))),
        on_poster=tuple(filter(None, (knowledge, f"{asked} {_ended(contact.effort)}".strip(), *given, unforced))),
        answer=" ".join(_texts((told.answer,))),
        contact=tuple(
            filter(None, (trajectory.contact_name, trajectory.contact_phone, str(own(trajectory, "contact_hours"))))
        ),
        signed=tuple(
            filter(None, (_("Met vriendelijke groet,"), trajectory.contact_name, str(trajectory.organisation)))
        ),
        call_number=promise.call_number,
    )


def asked_in(trajectory: Trajectory, asked_to: str) -> str:
    """The sentence that says which role is asked (R083); empty while none was chosen."""
    worded = wording_of(trajectory)
    sentences = {
        AskedTo.SHARE: worded(_("Wilt u vertellen wat u meemaakt?"), _("Wil je vertellen wat je meemaakt?")),
        AskedTo.THINK_ALONG: worded(
            _("Wilt u met ons meedenken over wat beter kan?"), _("Wil je met ons meedenken over wat beter kan?")
        ),
        AskedTo.ADVISE: worded(
            _("Wilt u ons advies geven over wat beter kan?"), _("Wil je ons advies geven over wat beter kan?")
        ),
    }
    return sentences[AskedTo(asked_to)] if asked_to else ""


def guessed_knowledge(trajectory: Trajectory) -> str:
    """A first sentence from what step 1 says; empty where step 1 does not say it for residents."""
    if not (trajectory.subject and trajectory.public_purpose):
        return ""
    sentence = wording_of(trajectory)(
        _("Wij willen weten wat u meemaakt met %(subject)s, om %(purpose)s."),
        _("Wij willen weten wat je meemaakt met %(subject)s, om %(purpose)s."),
    )
    said = sentence % {"subject": within(trajectory.subject), "purpose": within(trajectory.public_purpose)}
    return said if len(said) <= FirstContact._meta.get_field("knowledge").max_length else ""  # type: ignore[operator]


def _questions_to(trajectory: Trajectory) -> str:
    if not trajectory.contact_phone:
        return ""
    reached = (trajectory.contact_name, trajectory.contact_phone, str(own(trajectory, "contact_hours")))
    asked = wording_of(trajectory)(_("Heeft u vragen? Bel %(contact)s."), _("Heb je vragen? Bel %(contact)s."))
    return asked % {"contact": ", ".join(filter(None, reached))}


def _texts(sentences: Iterable[Sentence]) -> list[str]:
    """The sentences that say something: paper has no gaps to fill."""
    return [sentence.text for sentence in sentences if not sentence.is_gap]


def _ended(sentence: str) -> str:
    sentence = sentence.strip()
    return sentence if not sentence or sentence[-1] in ".?!…" else f"{sentence}."


@dataclass(frozen=True)
class Part:
    """Something that an invitation should say (R082 to R085): whether it does, and where one fills it in."""

    label: str | Lazy
    is_there: bool
    page: str
    field: str
    source: str


def parts_of(trajectory: Trajectory, contact: FirstContact) -> Sequence[Part]:
    """Every part, in the order of the invitation."""
    reached = trajectory.contact_name and trajectory.contact_phone and trajectory.contact_hours
    consent = trajectory.readers and trajectory.keep_until
    here = "first_contact"
    return (
        Part(gettext_lazy("Welke kennis je zoekt, en waarvoor"), bool(contact.knowledge), here, "knowledge", "R082"),
        Part(gettext_lazy("Wat je mensen vraagt te doen"), bool(contact.asked_to), here, "asked_to_0", "R083"),
        Part(gettext_lazy("Wat het mensen oplevert"), bool(contact.yields), here, "yields", "R084"),
        Part(gettext_lazy("Wat het mensen kost aan tijd"), bool(contact.effort), here, "effort", "R084"),
        _prepared(gettext_lazy("Wat mensen ervoor krijgen"), trajectory.compensation, "compensation"),
        Part(gettext_lazy("Wat niet kan veranderen"), bool(trajectory.cannot_change), "room", "cannot_change", "R194"),
        Part(gettext_lazy("Wanneer jullie antwoorden"), bool(trajectory.answer_by), "room", "answer_by", "R085"),
        _prepared(gettext_lazy("Wie leest, en hoe lang jullie bewaren"), consent, "readers"),
        _prepared(gettext_lazy("Wie mensen kunnen bellen, en wanneer"), reached, "contact_name"),
    )


def _prepared(label: Lazy, answer: object, field: str) -> Part:
    return Part(label, bool(answer), "preparation", field, "R085")


def missing_from(trajectory: Trajectory, contact: FirstContact) -> list[Task]:
    """What the invitation does not say yet, each leading to its field. It stops nobody."""
    return [
        Task(
            title=str(part.label),
            url=f"{reverse(f'trajectory:{part.page}', args=[trajectory.pk])}#id_{part.field}",
            status=_("ontbreekt"),
            tone="care",
            help=f"({part.source})",
        )
        for part in parts_of(trajectory, contact)
        if not part.is_there
    ]
