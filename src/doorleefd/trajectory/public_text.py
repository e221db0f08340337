"""What a trajectory promises to whoever tells: every sentence of the first two public pages (SHARE_FLOW).

The preview for staff and the public page show the same promise. A sentence whose answer is still missing
stands there as a gap, so that staff see what to fill; a page that is open has none.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from django.utils.translation import gettext as _

from doorleefd.engines.advice.dependency import Measure
from doorleefd.foundation.models import Organisation
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.own_words import Own, Sentence, day_of, filled, own, own_words_note
from doorleefd.trajectory.queries.readers import told_readers

WORDING = "8"
"""Raise this when a fixed sentence below changes its meaning: it is part of `Promise.version`."""

PROMISED = (
    "subject",
    "public_purpose",
    "intended_use",
    "cannot_change",
    "answer_by",
    "compensation",
    "compensation_how",
    "readers",
    "deciders_do_not_read",
    "keep_until",
    "basis",
    "measures",
    "aftercare_name",
)
"""The fields of a trajectory that stand in what people say yes to: on the two pages, and beside the code."""

Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True)
class Promise:
    """The sentences of the opening page and the permission page, ready to read, in "u" or "je".

    `version` changes with whatever is promised, in any language; permission events keep it (R209).
    The answers `permission_yes`, `permission_young` and `permission_for_other` say who says yes (R079); what is told of
    health, faith or origin is asked apart.
    `recording` is the yes to a recording, asked apart (R208).
    `is_easy` where it is said in the easiest words (`easy_text`).
    `call` and `call_number` stand at the foot of every page, `calm` where people tell.
    """

    opening_title: str
    opening: tuple[Paragraph, ...]
    opening_button: str
    permission_title: str
    permission: tuple[Paragraph, ...]
    permission_yes: str
    permission_young: str
    permission_for_other: str
    permission_no: str
    sensitive_title: str
    sensitive_yes: str
    sensitive_no: str
    recording: Sentence
    call: str
    call_number: str
    calm: Paragraph
    version: str
    is_easy: bool = False

    @property
    def gaps(self) -> list[str]:
        """The sentences that still miss an answer."""
        return [sentence.text for sentence in self._sentences() if sentence.is_gap]

    def _sentences(self) -> Iterator[Sentence]:
        for paragraph in (*self.opening, *self.permission, self.calm):
            yield from paragraph


Worded = Callable[[str, str], str]


def wording_of(trajectory: Trajectory) -> Worded:
    """Of two texts, the one in the form in which this trajectory speaks to people."""

    def worded(formal: str, familiar: str) -> str:
        return familiar if trajectory.is_informal else formal

    return worded


def promise_of(trajectory: Trajectory) -> Promise:
    """The promise of a trajectory, in the language of the request; who reads is asked each time, nothing else is."""
    organisation, worded = trajectory.organisation, wording_of(trajectory)
    number = trajectory.contact_phone or organisation.phone
    return Promise(
        opening_title=_opening_title(trajectory, worded),
        opening=_opening(trajectory),
        opening_button=_("Verder"),
        permission_title=worded(_("Mogen wij uw verhaal gebruiken?"), _("Mogen wij je verhaal gebruiken?")),
        permission=_permission(trajectory, worded),
        permission_yes=_("Ja"),
        permission_young=_("Ja. Ik ben 12 tot en met 15 jaar, en mijn ouder of voogd zegt ook ja"),
        permission_for_other=_("Ja. Ik zeg dit voor iemand anders, als ouder, voogd, mentor of curator"),
        permission_no=_("Nee, ik stop"),
        sensitive_title=worded(
            _("Mogen wij ook gebruiken wat u vertelt over gezondheid, geloof of afkomst?"),
            _("Mogen wij ook gebruiken wat je vertelt over gezondheid, geloof of afkomst?"),
        ),
        sensitive_yes=_("Ja, dat mag ook"),
        sensitive_no=_("Nee, dat niet"),
        recording=filled(
            _("Ja, wie mijn verhaal eerst leest, mag mijn opname beluisteren en uittypen. Nu: %(answer)s."),
            own(trajectory, "readers"),
        ),
        call=_("Liever bellen? %(number)s") % {"number": number} if number else "",
        call_number=number,
        calm=_calm(trajectory, worded),
        version=version_of(trajectory),
    )


def version_of(trajectory: Trajectory) -> str:
    """Names what is promised, in 14 characters: its wording here, the answers of the trajectory, and who can read."""
    said = {"readers": told_readers(trajectory)}
    answers = [str(said.get(field, getattr(trajectory, field)) or "") for field in PROMISED]
    answers.append(json.dumps(trajectory.english, sort_keys=True))
    form = Organisation.Address.INFORMAL if trajectory.is_informal else Organisation.Address.FORMAL
    digest = sha256("\x1f".join([form, *answers]).encode()).hexdigest()
    return f"{WORDING}-{digest[:12]}"


def _opening_title(trajectory: Trajectory, worded: Worded) -> str:
    subject = own(trajectory, "subject")
    if subject.is_apart:
        return worded(_("Wat maakt u mee?"), _("Wat maak je mee?"))
    title = worded(_("Wat maakt u mee met %(subject)s?"), _("Wat maak je mee met %(subject)s?"))
    return title % {"subject": subject.text or "…"}


def given_of(trajectory: Trajectory) -> Paragraph:
    """What someone who told gets, and how: for the page that says thank you. Empty where that is nothing."""
    if not trajectory.gives_something:
        return ()
    worded, how = wording_of(trajectory), own(trajectory, "compensation_how")
    way = (
        filled(worded(_("Zo krijgt u dat: %(answer)s."), _("Zo krijg je dat: %(answer)s.")), how)
        if how.text
        else Sentence(worded(_("Vraag ons hoe u dat krijgt."), _("Vraag ons hoe je dat krijgt.")))
    )
    return (told_of(trajectory).given, way)


def about(trajectory: Trajectory) -> Paragraph:
    """The subject, where it could not stand in the title."""
    subject = own(trajectory, "subject")
    return (filled(_("Het gaat over: %(answer)s."), subject),) if subject.is_apart else ()


def with_a_note(*paragraphs: Paragraph) -> tuple[Paragraph, ...]:
    """The paragraphs, and below them what the Dutch words in them are, where any stand in another language."""
    if not any(sentence.own for paragraph in paragraphs for sentence in paragraph):
        return paragraphs
    return (*paragraphs, (Sentence(own_words_note()),))


@dataclass(frozen=True)
class Told:
    """What people are told beforehand, part by part: an invitation says the same as the page (R085, R193 to R195)."""

    reason: Paragraph
    limit: Sentence
    answer: Sentence
    free: Paragraph
    given: Sentence


def told_of(trajectory: Trajectory) -> Told:
    """The parts in "u" or "je", in the language of the request. No query when its organisation is loaded."""
    worded = wording_of(trajectory)
    answer = worded(
        _("Uiterlijk %(answer)s leest u wat wij doen, ook als er niets verandert."),
        _("Uiterlijk %(answer)s lees je wat wij doen, ook als er niets verandert."),
    )
    free = worded(
        _("Meedoen hoeft niet. Uw keuze heeft geen gevolgen voor uw uitkering, werk of hulp."),
        _("Meedoen hoeft niet. Je keuze heeft geen gevolgen voor je uitkering, werk of hulp."),
    )
    given = worded(_("U krijgt: %(answer)s."), _("Je krijgt: %(answer)s."))
    return Told(
        reason=_reason(trajectory),
        limit=filled(_("Dit kan niet veranderen: %(answer)s."), own(trajectory, "cannot_change")),
        answer=filled(answer, day_of(trajectory.answer_by)),
        free=(Sentence(free), *arranged(trajectory, worded)),
        given=filled(given, own(trajectory, "compensation")),
    )


def _opening(trajectory: Trajectory) -> tuple[Paragraph, ...]:
    told = told_of(trajectory)
    return with_a_note((*about(trajectory), *told.reason, told.limit), (told.answer,), (*told.free, told.given))


def arranged(trajectory: Trajectory, worded: Worded) -> Paragraph:
    """What makes telling safe for who depends on the one who asks, told beforehand (R067, law 10)."""
    said = {
        Measure.INDEPENDENT_COLLECTOR: worded(
            _("Wie uw verhaal ophaalt, beslist niet over uw uitkering, plek of hulp."),
            _("Wie je verhaal ophaalt, beslist niet over je uitkering, plek of hulp."),
        ),
        Measure.ANONYMITY: worded(
            _("Wie u vroeg om mee te doen, hoort niet of u iets vertelde."),
            _("Wie je vroeg om mee te doen, hoort niet of je iets vertelde."),
        ),
    }
    return tuple(Sentence(sentence) for measure, sentence in said.items() if measure in trajectory.measures)


def _reason(trajectory: Trajectory) -> Paragraph:
    """One sentence where someone wrote it for residents; else what step 1 says, behind a colon."""
    named = {"organisation": trajectory.organisation.name}
    purpose = own(trajectory, "public_purpose", after="om")
    if purpose.text and not purpose.is_apart:
        return (Sentence(_("%(organisation)s wil dit weten om %(purpose)s.") % (named | {"purpose": purpose})),)
    return (Sentence(_("%(organisation)s wil dit weten.") % named), used_for(trajectory))


def used_for(trajectory: Trajectory) -> Sentence:
    """What it is used for, behind a colon: as it was written for residents, or else as step 1 says it."""
    purpose = own(trajectory, "public_purpose", after="om")
    return filled(
        _("Wij gebruiken het voor: %(answer)s."), purpose if purpose.text else own(trajectory, "intended_use")
    )


def _permission(trajectory: Trajectory, worded: Worded) -> tuple[Paragraph, ...]:
    readers = [
        Sentence(worded(_("Wie leest uw verhaal?"), _("Wie leest je verhaal?"))),
        filled(_("Eerst: %(answer)s. Dan halen wij namen weg."), own(trajectory, "readers")),
        *later_readers(worded),
        Sentence(_("Daarna lezen onderzoekers en ervaringsdeskundigen van ons mee, zonder namen.")),
    ]
    readers += not_by_deciders(trajectory, worded)
    recognised = worded(
        _("Wij vragen uw naam niet. Toch kan iemand u soms herkennen aan wat u vertelt."),
        _("Wij vragen je naam niet. Toch kan iemand je soms herkennen aan wat je vertelt."),
    )
    sensitive = worded(
        _("Vertelt u over gezondheid, geloof of afkomst? U kiest of wij ook dat mogen gebruiken."),
        _("Vertel je over gezondheid, geloof of afkomst? Je kiest of wij ook dat mogen gebruiken."),
    )
    young = Sentence(
        _("Jonger dan 16? Dan zegt een ouder of voogd bij elk ja ook ja. Jonger dan 12? Dan vertelt die voor het kind.")
    )
    kept = worded(_("Wij bewaren uw verhaal tot %(answer)s."), _("Wij bewaren je verhaal tot %(answer)s."))
    after = worded(
        _("Daarna wissen wij uw eigen woorden. Wat zonder namen is, blijft."),
        _("Daarna wissen wij je eigen woorden. Wat zonder namen is, blijft."),
    )
    until = (filled(kept, day_of(trajectory.keep_until)), Sentence(after), Sentence(_("Weghalen kan altijd.")))
    return with_a_note(tuple(readers), (Sentence(recognised), Sentence(sensitive)), (young,), until)


def later_readers(worded: Worded) -> Paragraph:
    """What holds for who is chosen to read after someone told: true of recordings too (`collect.given_to_read`)."""
    said = worded(
        _("Komt daar later een collega bij? Die leest uw verhaal alleen als onze privacyfunctionaris ja zegt."),
        _("Komt daar later een collega bij? Die leest je verhaal alleen als onze privacyfunctionaris ja zegt."),
    )
    told = worded(_("U leest dat dan bij uw code."), _("Je leest dat dan bij je code."))
    return (Sentence(said), Sentence(told))


def not_by_deciders(trajectory: Trajectory, worded: Worded) -> Paragraph:
    """That whoever decides about someone does not read along, where that was arranged (law 1)."""
    said = worded(
        _("Wie over uw uitkering of hulp beslist, leest uw verhaal niet."),
        _("Wie over je uitkering of hulp beslist, leest je verhaal niet."),
    )
    return (Sentence(said),) if trajectory.deciders_do_not_read else ()


def _calm(trajectory: Trajectory, worded: Worded) -> Paragraph:
    """Whom to call when telling hurts; stands under the pages on which people tell (R212)."""
    hours = own(trajectory, "aftercare_hours")
    who = [trajectory.aftercare_name, trajectory.aftercare_phone, str(hours)]
    reachable = ", ".join(part for part in who if part) if trajectory.aftercare_phone else ""
    call = filled(_("Gaat het nu niet goed? Bel %(answer)s."), Own(reachable))
    dying = worded(_("Denkt u aan zelfmoord? Bel 113."), _("Denk je aan zelfmoord? Bel 113."))
    return (
        replace(call, own=hours) if hours.is_apart and not call.is_gap else call,
        Sentence(dying),
        Sentence(_("Gevaar? Bel 112.")),
        Sentence(_("Niemand leest dit op dit moment mee.")),
    )
