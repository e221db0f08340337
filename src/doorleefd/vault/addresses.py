"""Whether an address can be reached: an e-mail address, a telephone number, or a postal address."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from doorleefd.vault.models import ContactDetail

Way = ContactDetail.Way
DIGITS = range(10, 16)
LONGEST = 300
NUMBERS = frozenset({Way.SMS, Way.PHONE})


def checked(address: str, *, way: ContactDetail.Way) -> str:
    """The address as it is kept. Raises ValidationError with a sentence for the person."""
    typed = address.replace("\x00", "").strip()
    if way == Way.EMAIL:
        return _email(typed)
    return _postal(typed) if way == Way.LETTER else _number(typed)


def alike(address: str, *, way: str) -> str:
    """What two ways of writing one address have in common: to compare with, never to reach anyone by."""
    if way == Way.EMAIL:
        return address.casefold()
    plain = re.sub(r"[^0-9a-z]", "", address.casefold())
    return plain[-9:] if way in NUMBERS else plain


def _email(typed: str) -> str:
    try:
        validate_email(typed)
    except ValidationError as error:
        raise ValidationError(_("Dit e-mailadres klopt niet. Een voorbeeld: naam@voorbeeld.nl")) from error
    return typed


def _number(typed: str) -> str:
    """A number with its digits and a plus alone; ten digits at least, fifteen at most (E.164)."""
    number = re.sub(r"[\s().\-/]", "", typed)
    if not re.fullmatch(r"\+?[0-9]+", number) or len(number.lstrip("+")) not in DIGITS:
        raise ValidationError(_("Dit nummer klopt niet. Een voorbeeld: 06 12 34 56 78"))
    return number


def _postal(typed: str) -> str:
    lines = "\n".join(line.strip() for line in typed.splitlines() if line.strip())
    if len(lines) > LONGEST:
        raise ValidationError(_("Dit adres is te lang. Schrijf alleen naam, straat, nummer, postcode en plaats."))
    if len(lines) < 10 or not re.search(r"\d", lines):
        raise ValidationError(_("Schrijf straat, huisnummer, postcode en plaats."))
    return lines
