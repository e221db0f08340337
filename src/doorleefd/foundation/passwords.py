"""Passwords that someone who knows the house would try first, and passwords that leaked elsewhere (NIST 800-63B)."""

import hashlib
import re
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.utils.translation import gettext as _

# What people here reach for when they must think of a password.
WORDS = (
    *("doorleefd", "gemeente", "beheerder", "wachtwoord", "password", "welkom", "inloggen", "verhaal", "ervaring"),
    *("lente", "voorjaar", "zomer", "herfst", "najaar", "winter"),
    *("januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november"),
    *("december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
)
SAME = str.maketrans("0134$5@!", "oieassai")
SHORTEST_WORD, FEWEST_LETTERS = 4, 6
HASH = 40
"""Hexadecimal digits of SHA-1."""


class NotOurWords:
    """Refuses a password that is hardly more than words of the house: "Welkom-Veenbeek-2026"."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError when words of the house, taken out, leave fewer than six letters."""
        left = found = re.sub(r"[^a-z]", "", password.lower().translate(SAME))
        for word in (*WORDS, *_words_of(user)):
            left = left.replace(word, "")
        if left != found and len(left) < FEWEST_LETTERS:
            raise ValidationError(self.get_help_text())

    def get_help_text(self) -> str:
        return _(
            "Gebruik meer dan woorden als welkom, een maand of de naam van je organisatie: die raadt iemand het eerst."
        )


def _words_of(user: Any) -> list[str]:
    organisation = getattr(user, "organisation", None)
    named = f"{organisation.name} {organisation.slug}" if organisation else ""
    return [word for word in re.findall(r"[a-z]+", named.lower()) if len(word) >= SHORTEST_WORD]


class NotLeaked:
    """Refuses a password that stands in a file of leaked ones, on this machine: nothing of it leaves.

    The file is what Have I Been Pwned offers, ordered by hash: a line for each, SHA-1 in capitals, a colon, a number.
    """

    def __init__(self, file: str) -> None:
        self.file = Path(file) if file else None
        if self.file and not self.file.is_file():
            raise ImproperlyConfigured(f"DOORLEEFD_LEAKED_PASSWORDS names no file: {file}")

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError when it leaked. Some thirty places of the file are read, however large it is."""
        if self.file and _stands_in(self.file, password):
            raise ValidationError(self.get_help_text())

    def get_help_text(self) -> str:
        return _("Kies een wachtwoord dat niet op lijsten van gelekte wachtwoorden staat.")


def _stands_in(file: Path, password: str) -> bool:
    sought = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    with file.open("rb") as lines:
        low, high = 0, file.stat().st_size
        while low < high:
            middle = (low + high) // 2
            lines.seek(max(middle - 1, 0))
            if middle:
                lines.readline()
            line = lines.readline()
            if line and line[:HASH] < sought:
                low = lines.tell()
            else:
                high = middle
        lines.seek(low)
        return lines.readline()[:HASH] == sought
