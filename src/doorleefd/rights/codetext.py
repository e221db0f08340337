"""What the pages behind the code ask a yes to, in the words that stand there; kept once for each wording (R209)."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from doorleefd.collect.share.wishes import WishForm, asked_beside_the_code
from doorleefd.people.actions import keep_consent_text
from doorleefd.people.models import Basis, Participation, Teller, Use
from doorleefd.people.opening import is_informal
from doorleefd.people.queries import basis_of, is_text_kept

WORDING = "3"
"""Raise this when a sentence below changes its meaning: it is part of the version."""


@dataclass(frozen=True)
class Asked:
    """One use: what a yes to it means, and the button that says yes."""

    use: Use
    explained: str
    yes: str


def version_asked(participation: Participation) -> str:
    """Names what someone is asked behind the code: the wording of this file and what of it is theirs."""
    own = [
        str(is_informal(participation.organisation)),
        str(_is_young(participation)),
        str(_objects(participation)),
        participation.trajectory.aftercare_name,
    ]
    digest = sha256("\x1f".join(own).encode()).hexdigest()
    return f"code-{WORDING}-{digest[:12]}"


def asked_of(participation: Participation) -> list[Asked]:
    """The uses that someone may say yes or no to, each apart."""
    informal, objects = is_informal(participation.organisation), _objects(participation)
    explained = _familiar() if informal else _formal()
    if objects:
        explained[Use.TAKE_PART] = f"{explained[Use.TAKE_PART]} {_of_our_task(informal)}"
    yes, no_longer_objects = _("Zet op ja"), _("Ik trek mijn bezwaar in")
    if _is_young(participation):
        yes = _("Zet op ja, mijn ouder of voogd vindt het goed")
        no_longer_objects = _("Ik trek mijn bezwaar in, mijn ouder of voogd vindt het goed")
    return [
        Asked(use, said, no_longer_objects if objects and use is Use.TAKE_PART else yes)
        for use, said in explained.items()
    ]


def keep_what_is_asked(*, by: Teller, participation: Participation, now: datetime) -> None:
    """Keep the text of `version_asked` where nobody did yet: after a yes, so that one can read what it was to."""
    language, version = get_language() or "nl", version_asked(participation)
    if is_text_kept(participation.organisation_id, version=version, language=language):
        return
    keep_consent_text(
        by=by,
        organisation=participation.organisation,
        version=version,
        language=language,
        text=_text_asked(participation),
        now=now,
    )


def title_of(participation: Participation) -> str:
    informal = is_informal(participation.organisation)
    return _("Wat mag er met je woorden?") if informal else _("Wat mag er met uw woorden?")


def _text_asked(participation: Participation) -> str:
    asked = [f"{str(each.use.label).capitalize()}\n{each.explained}\n{each.yes}" for each in asked_of(participation)]
    wishes = WishForm(trajectory=participation.trajectory, informal=is_informal(participation.organisation))
    return "\n\n".join(
        [title_of(participation), *asked, *asked_beside_the_code(wishes, is_young=_is_young(participation))]
    )


def _is_young(participation: Participation) -> bool:
    return participation.speaks == Participation.Speaker.YOUNG


def _objects(participation: Participation) -> bool:
    """Whether a no is an objection: where taking part rests on a public task (GDPR art. 21)."""
    return basis_of(participation, Use.TAKE_PART) == Basis.PUBLIC_TASK


def _formal() -> dict[Use, str]:
    return {
        Use.TAKE_PART: _("Wij lezen uw verhaal en leren ervan."),
        Use.SENSITIVE: _("Bij een nee haalt iemand weg wat u daarover vertelde, voordat anderen weer meelezen."),
        Use.REPORT: _("Een zin van u in een verslag, zonder uw naam. Wie u kent, kan u misschien herkennen."),
        Use.PUBLISH: _("Ook op internet, waar iedereen het kan lezen."),
    }


def _familiar() -> dict[Use, str]:
    return {
        Use.TAKE_PART: _("Wij lezen je verhaal en leren ervan."),
        Use.SENSITIVE: _("Bij een nee haalt iemand weg wat je daarover vertelde, voordat anderen weer meelezen."),
        Use.REPORT: _("Een zin van jou in een verslag, zonder je naam. Wie je kent, kan je misschien herkennen."),
        Use.PUBLISH: _("Ook op internet, waar iedereen het kan lezen."),
    }


def _of_our_task(informal: bool) -> str:
    if informal:
        return _(
            "Dat hoort bij onze taak. Ben je het daar niet mee eens? Maak dan bezwaar. Je hoeft geen reden te geven."
        )
    return _("Dat hoort bij onze taak. Bent u het daar niet mee eens? Maak dan bezwaar. U hoeft geen reden te geven.")
