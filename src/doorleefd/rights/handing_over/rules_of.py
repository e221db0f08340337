"""What goes into a package and what stays out, with its ground: other rules for a Woo request than for the archive."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from doorleefd.rights.models.handing_over import HandingOver

SENSITIVE = "Woo, artikel 5.1, eerste lid, onder d"
PRIVATE = "Woo, artikel 5.1, tweede lid, onder e"
OPINIONS = "Woo, artikel 5.2"
NOT_ARCHIVED = "AVG, artikel 5, eerste lid, onder c en e"


@dataclass(frozen=True)
class LeftOut:
    """A kind of data that is not in the package, and on which ground."""

    what: str
    why: str
    ground: str


def receivers() -> tuple[str, ...]:
    """Who may be given a package, in the words of the privacy statement and of the register (GDPR art. 13, 14, 30)."""
    return (
        _("Wie stukken vraagt met de Wet open overheid (Woo), kan een pakket krijgen. Een archief ook."),
        _("Daarin staat ons plan, wat wij vonden en wat wij besloten. Geen verhalen."),
        _("Een zin gaat alleen mee van wie ja zei tegen internet, en als hij bij een besluit gelezen is."),
    )


def left_out_of(handing: HandingOver) -> list[LeftOut]:
    """Everything that stays out, in order of weight."""
    is_woo = handing.purpose == HandingOver.Purpose.WOO
    private = PRIVATE if is_woo else NOT_ARCHIVED
    always = [
        LeftOut(
            _("Alle andere woorden van vertellers, en hun opnamen")
            if handing.with_quotes
            else _("De woorden van vertellers, ook zonder namen, en hun opnamen"),
            _("Wie iemand kent, herkent die aan het verhaal. Er kan iets in staan over gezondheid, geloof of afkomst."),
            f"{SENSITIVE}; {PRIVATE}" if is_woo else NOT_ARCHIVED,
        ),
        LeftOut(_("Contactgegevens en codes"), _("Daarmee is een verteller te vinden."), private),
        LeftOut(
            _("Aantallen onder de ondergrens"),
            _("Bij een klein aantal is te raden om wie het gaat. Er staat ‘minder dan’."),
            private,
        ),
        _names_of_staff(private, also_in_documents=is_woo),
        LeftOut(
            _("Memo’s en aantekeningen bij het lezen"),
            _("Persoonlijke opvattingen tijdens intern beraad."),
            OPINIONS if is_woo else NOT_ARCHIVED,
        ),
    ]
    return always if handing.with_quotes else [_quotes(private), *always]


def _names_of_staff(ground: str, *, also_in_documents: bool) -> LeftOut:
    if also_in_documents:
        what, why = (
            _("Namen van medewerkers"),
            _(
                "Er staat ‘[medewerker]’ voor wie hier een login heeft, en voor wie mensen kunnen bellen. Naar andere "
                "namen kijkt een collega. In het logboek staat alleen hoe vaak iets gebeurde."
            ),
        )
    else:
        what, why = _("Namen van medewerkers in het logboek"), _("Alleen hoe vaak iets gebeurde, staat erin.")
    return LeftOut(what, why, ground)


def _quotes(ground: str) -> LeftOut:
    return LeftOut(
        _("Zinnen van vertellers"),
        _("Wat in een archief ligt of openbaar is, kan iemand niet meer intrekken."),
        ground,
    )
