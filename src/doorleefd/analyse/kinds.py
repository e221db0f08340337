"""What identifies, as the screen calls it, with the key that says so while reviewing."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.deidentification import EntityType, SuspectKind


@dataclass(frozen=True)
class Kind:
    """A type of the engine, its word on the screen and its key."""

    type: EntityType
    label: str | Promise
    key: str


KINDS = (
    Kind(EntityType.PERSOON, _("persoon"), "p"),
    Kind(EntityType.PLAATS, _("plaats"), "l"),
    Kind(EntityType.ORGANISATIE, _("organisatie"), "o"),
    Kind(EntityType.ADRES, _("adres"), "a"),
    Kind(EntityType.DATUM, _("datum"), "d"),
    Kind(EntityType.LEEFTIJD, _("leeftijd"), "g"),
    Kind(EntityType.HERKOMST, _("herkomst"), "h"),
    Kind(EntityType.TELEFOON, _("telefoonnummer"), "t"),
    Kind(EntityType.EMAIL, _("e-mailadres"), "e"),
    Kind(EntityType.DOSSIERNUMMER, _("kenmerk"), "n"),
    Kind(EntityType.IBAN, _("rekeningnummer"), "i"),
    Kind(EntityType.BSN, _("burgerservicenummer"), "b"),
    Kind(EntityType.WEGGELATEN, _("weglaten"), "w"),
)
LABELS = {kind.type: kind.label for kind in KINDS}

SUSPECTED = {
    SuspectKind.ZELDZAAM: _("zeldzaam"),
    SuspectKind.BIJZONDER: _("bijzonder"),
}
