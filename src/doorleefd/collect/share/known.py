"""What is known of someone who tells, and what is not: true to the tables, field by field (law 13)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class KnownOfYou:
    """Sentences for the page "Wat weten wij van u?"."""

    known: tuple[str, ...]
    only_if_asked: tuple[str, ...]
    unknown: tuple[str, ...]
    readers: tuple[str, ...]


STORED = {
    "people.Contributor": {"key_id": "code", "since": "day", "is_to_be_erased": "code"},
    "people.Participation": {
        "contributor": "code", "trajectory": "words", "channel": "way", "speaks": "choice", "was_helped": "choice",
        "since": "day", "is_known_person": "way", "restricted_on": "yes",
    },
    "collect.Contribution": {
        "participation": "code", "trajectory": "words", "channel": "way", "told_on": "day", "review": "read",
        "reviewed_by": "read", "reviewed_at": "read", "needs_a_person": "read", "look_is_suggested": "read",
        "look_by": "read", "content_notes": "choice", "in_flood": "flood", "entered_by": "helper", "sending": "once",
    },
}  # fmt: skip
"""Each field of these rows, and the sentence that tells of it; a test fails for a field that is told nowhere."""


def sentences() -> dict[str, str]:
    """What is stored of everyone, by the names in STORED."""
    return {
        "words": _("Uw woorden, en bij welk onderwerp u ze vertelde."),
        "day": _("De dag waarop u vertelde. Niet het uur."),
        "way": _("Hoe het binnenkwam, zoals de open pagina, de telefoon of papier."),
        "choice": _("Wat u zelf aankruiste: welke groep, voor wie u vertelt, of iemand hielp, of het zwaar is."),
        "yes": _("Waar u ja en nee op zei, en welke tekst toen gold."),
        "code": _("Een code. Die bewaren wij zo dat niemand hem kan teruglezen."),
        "read": _("Wie van ons uw verhaal nakeek, wanneer, en of iemand er met zorg naar moet kijken."),
        "flood": _("Of er die dag ineens heel veel verhalen tegelijk kwamen."),
        "helper": _("Schreef een medewerker het voor u op? Dan weten wij wie dat was."),
        "once": _("Een kenmerk van de pagina, zodat twee keer sturen één keer telt."),
    }


def known_of(trajectory: Trajectory) -> KnownOfYou:
    """The page for one trajectory."""
    unknown = (
        _("Uw naam, adres, geboortedatum en burgerservicenummer. Wij vragen ze niet."),
        _("Het adres van uw computer of telefoon, en welk apparaat u gebruikt."),
        _("Hoe laat u vertelde, en hoe vaak u deze pagina opende."),
        _("Wie u bent, als u zelf niets schrijft waaraan iemand u herkent. Dat kan toch gebeuren."),
    )
    readers = (
        [_("Eerst: %(who)s. Dan halen zij namen weg.") % {"who": trajectory.readers}] if trajectory.readers else []
    )
    if trajectory.co_readers:
        readers.append(_("Daarna, zonder namen: %(who)s.") % {"who": trajectory.co_readers})
    if trajectory.deciders_do_not_read:
        readers.append(_("Wie over uw uitkering, plek of hulp beslist, kan uw verhaal hier niet openen."))
    return KnownOfYou(
        known=tuple(sentences().values()),
        only_if_asked=(
            _("Wilt u bericht, of mag iemand bellen? Dan bewaren wij uw adres of nummer, apart van uw verhaal."),
            _("Sprak u iets in en zei u daar ja op? Dan bewaren wij de opname tot iemand haar opschreef."),
        ),
        unknown=unknown,
        readers=tuple(readers),
    )
