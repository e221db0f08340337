"""The easy version of what people are promised: shorter, in the simplest words, for who reads with difficulty (R209).

It says the same as `public_text`. No reader has tested it yet, and the page says so.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import (
    Paragraph,
    Promise,
    Sentence,
    Worded,
    arranged,
    day_of,
    filled,
    promise_of,
    version_of,
    within,
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
        version=easy_version_of(trajectory),
        is_easy=True,
    )


def easy_version_of(trajectory: Trajectory) -> str:
    return f"{version_of(trajectory)}{MARK}"


def promise_with(version: str, trajectory: Trajectory) -> Promise:
    """The promise that a version of it names: the easy one or the usual one, as it is now."""
    return easy_promise_of(trajectory) if version.endswith(MARK) else promise_of(trajectory)


def _opening(trajectory: Trajectory, worded: Worded) -> tuple[Paragraph, ...]:
    asks = Sentence(_("%(organisation)s wil van mensen leren.") % {"organisation": trajectory.organisation.name})
    if trajectory.public_purpose.strip():
        why = Sentence(_("Wij willen dit weten om %(purpose)s.") % {"purpose": within(trajectory.public_purpose)})
    else:
        why = filled(_("Wij gebruiken het voor: %(answer)s."), trajectory.intended_use)
    limit = filled(_("Dit blijft zo: %(answer)s."), trajectory.cannot_change)
    answer = worded(
        _("U leest ons antwoord. Dat staat er uiterlijk op %(answer)s."),
        _("Je leest ons antwoord. Dat staat er uiterlijk op %(answer)s."),
    )
    free = worded(
        _("U hoeft niet mee te doen. Zegt u nee? Dan verandert er niets aan uw geld, werk of hulp."),
        _("Je hoeft niet mee te doen. Zeg je nee? Dan verandert er niets aan je geld, werk of hulp."),
    )
    given = filled(worded(_("U krijgt: %(answer)s."), _("Je krijgt: %(answer)s.")), trajectory.compensation)
    return (
        (asks, why, limit),
        (filled(answer, day_of(trajectory.answer_by)),),
        (Sentence(free), *arranged(trajectory, worded), given),
    )


def _permission(trajectory: Trajectory, worded: Worded) -> tuple[Paragraph, ...]:
    readers = [
        filled(_("Dit lezen eerst: %(answer)s. Dan halen wij namen weg."), trajectory.readers),
        Sentence(_("Daarna lezen anderen van ons mee. Zij zien geen namen.")),
    ]
    if trajectory.deciders_do_not_read:
        never = worded(
            _("Wie over uw geld of hulp beslist, leest het niet."),
            _("Wie over je geld of hulp beslist, leest het niet."),
        )
        readers.append(Sentence(never))
    known = worded(
        _("Wij vragen uw naam niet. Soms weet iemand toch dat u het bent."),
        _("Wij vragen je naam niet. Soms weet iemand toch dat jij het bent."),
    )
    sensitive = worded(
        _("Vertelt u dat u ziek bent? Of over uw geloof of land? U kiest of wij dat mogen gebruiken."),
        _("Vertel je dat je ziek bent? Of over je geloof of land? Je kiest of wij dat mogen gebruiken."),
    )
    young = _("Jonger dan 16? Dan zegt een ouder of voogd ook ja. Jonger dan 12? Dan vertelt een ouder of voogd.")
    until = filled(
        _("Op %(answer)s halen wij alles weg waar nog namen in staan. Eerder weghalen mag altijd."),
        day_of(trajectory.keep_until),
    )
    return (tuple(readers), (Sentence(known), Sentence(sensitive)), (Sentence(young),), (until,))
