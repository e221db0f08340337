"""The easy version of what people are promised: shorter, in the simplest words, for who reads with difficulty (R209).

It says the same as `public_text`. No reader has tested it yet, and the page says so.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.own_words import Sentence, day_of, filled, own
from doorleefd.trajectory.public_text import (
    Paragraph,
    Promise,
    Worded,
    about,
    arranged,
    promise_of,
    used_for,
    version_of,
    with_a_note,
    wording_of,
)

MARK = "-easy"


def easy_promise_of(trajectory: Trajectory) -> Promise:
    """The same promise in easy words, with a version of its own."""
    worded = wording_of(trajectory)
    return replace(
        promise_of(trajectory),
        opening=_opening(trajectory, worded),
        permission=_permission(trajectory, worded),
        permission_title=worded(_("Mogen wij lezen wat u vertelt?"), _("Mogen wij lezen wat je vertelt?")),
        permission_young=_("Ja. Ik ben 12, 13, 14 of 15 jaar. Mijn ouder of voogd vindt het ook goed"),
        permission_for_other=_("Ja. Ik mag dit zeggen voor iemand anders, zoals mijn kind"),
        permission_no=_("Nee"),
        sensitive_title=worded(
            _("Mogen wij ook gebruiken wat u zegt over ziekte, geloof of waar u vandaan komt?"),
            _("Mogen wij ook gebruiken wat je zegt over ziekte, geloof of waar je vandaan komt?"),
        ),
        sensitive_yes=_("Ja, dat mag"),
        sensitive_no=_("Nee, dat niet"),
        recording=filled(
            _("Ja, luister naar mijn stem en schrijf op wat ik zeg. Dat doet wie eerst leest: %(answer)s."),
            own(trajectory, "readers"),
        ),
        version=easy_version_of(trajectory),
        is_easy=True,
    )


def easy_version_of(trajectory: Trajectory) -> str:
    return f"{version_of(trajectory)}{MARK}"


def _opening(trajectory: Trajectory, worded: Worded) -> tuple[Paragraph, ...]:
    asks = Sentence(_("%(organisation)s wil van mensen leren.") % {"organisation": trajectory.organisation.name})
    purpose = own(trajectory, "public_purpose")
    if purpose.text and not purpose.is_apart:
        why = Sentence(_("Wij willen dit weten om %(purpose)s.") % {"purpose": purpose})
    else:
        why = used_for(trajectory)
    limit = filled(_("Dit kan niet veranderen: %(answer)s."), own(trajectory, "cannot_change"))
    answer = worded(
        _("U leest ons antwoord. Dat staat er uiterlijk op %(answer)s."),
        _("Je leest ons antwoord. Dat staat er uiterlijk op %(answer)s."),
    )
    free = worded(
        _("U hoeft niet mee te doen. Zegt u nee? Dan verandert er niets aan uw geld, werk of hulp."),
        _("Je hoeft niet mee te doen. Zeg je nee? Dan verandert er niets aan je geld, werk of hulp."),
    )
    given = filled(worded(_("U krijgt: %(answer)s."), _("Je krijgt: %(answer)s.")), own(trajectory, "compensation"))
    return with_a_note(
        (*about(trajectory), asks, why),
        (limit,),
        (filled(answer, day_of(trajectory.answer_by)),),
        (Sentence(free), *arranged(trajectory, worded), given),
    )


def _permission(trajectory: Trajectory, worded: Worded) -> tuple[Paragraph, ...]:
    first = worded(
        _("Uw verhaal gaat eerst naar %(answer)s. Dan halen wij namen weg."),
        _("Je verhaal gaat eerst naar %(answer)s. Dan halen wij namen weg."),
    )
    readers = [
        filled(first, own(trajectory, "readers")),
        *later_readers_easily(worded),
        Sentence(_("Daarna lezen anderen van ons mee. Zij zien geen namen.")),
        *not_by_deciders_easily(trajectory, worded),
    ]
    known = worded(
        _("Wij vragen uw naam niet. Soms weet iemand toch dat u het bent."),
        _("Wij vragen je naam niet. Soms weet iemand toch dat jij het bent."),
    )
    sensitive = worded(
        _("Vertelt u dat u ziek bent? Of over uw geloof, of waar u vandaan komt? U kiest of wij het gebruiken."),
        _("Vertel je dat je ziek bent? Of over je geloof, of waar je vandaan komt? Je kiest of wij het gebruiken."),
    )
    young = _(
        "Jonger dan 16? Dan zegt een ouder of voogd bij elk ja ook ja. Jonger dan 12? Dan vertelt een ouder of voogd."
    )
    until = worded(
        _("Op %(answer)s wissen wij uw eigen woorden."),
        _("Op %(answer)s wissen wij je eigen woorden."),
    )
    stays = worded(
        _("Dit blijft: uw verhaal zonder namen, en wat wij ervan leerden."),
        _("Dit blijft: je verhaal zonder namen, en wat wij ervan leerden."),
    )
    kept = (
        filled(until, day_of(trajectory.keep_until)),
        Sentence(stays),
        Sentence(_("Eerder alles weghalen mag altijd.")),
    )
    return with_a_note(tuple(readers), (Sentence(known), Sentence(sensitive)), (Sentence(young),), kept)


def later_readers_easily(worded: Worded) -> Paragraph:
    """What `public_text.later_readers` says, in easy words."""
    said = worded(
        _("Soms komt er later een collega bij die eerst leest. Die leest uw verhaal niet zomaar."),
        _("Soms komt er later een collega bij die eerst leest. Die leest je verhaal niet zomaar."),
    )
    told = worded(
        _("Eerst moet onze privacyfunctionaris ja zeggen. Die let op uw gegevens. Dan staat het bij uw code."),
        _("Eerst moet onze privacyfunctionaris ja zeggen. Die let op je gegevens. Dan staat het bij je code."),
    )
    return (Sentence(said), Sentence(told))


def not_by_deciders_easily(trajectory: Trajectory, worded: Worded) -> Paragraph:
    """What `public_text.not_by_deciders` says, in easy words."""
    said = worded(
        _("Wie over uw geld of hulp beslist, leest het niet."),
        _("Wie over je geld of hulp beslist, leest het niet."),
    )
    return (Sentence(said),) if trajectory.deciders_do_not_read else ()
