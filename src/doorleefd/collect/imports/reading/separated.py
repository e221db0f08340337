"""Reading text with separated values: which alphabet it is in, which sign separates, and then the cells."""

import csv
import io
import re
from collections import Counter

from charset_normalizer import from_bytes
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.collect.imports.reading.tables import NOT_TEXT, Book, Unreadable, table_of

SEPARATORS = {
    ",": gettext_lazy("komma's"),
    ";": gettext_lazy("puntkomma's"),
    "\t": gettext_lazy("tabs"),
    "|": gettext_lazy("rechte strepen"),
}
NO_SEPARATOR = "\x1f"
"""For a file of one column: a sign that stands in no text."""

EVEN_ENOUGH = 0.6
"""Share of rows that must have the usual number of cells."""

LONG_BEFORE = 15
LOOKED_AT = 64_000
"""Characters from the beginning that decide which sign separates."""

# What Dutch files come in when they are not UTF-8, and the signs by which one sees it: charset-normalizer takes
# short Dutch texts for Turkish or Baltic, so it is asked only when none of these reads well.
ALPHABETS = ("cp1252", "mac_roman", "cp850")
USUAL = frozenset("éëïöüèêáóíçàâîôûäñÉËÏÖÜÈÁÓ€‘’“”„–—…•°±²³½´«»§®©ß")
READS_WELL = 0.6
"""Share of signs outside ASCII that must be usual ones."""

NAMES = {
    "utf-8-sig": "UTF-8",
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252",
    "mac_roman": "Macintosh",
    "cp850": "DOS",
}
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAID = re.compile(r"\s*\"?sep=(.)\"?[\r\n]+", re.IGNORECASE)
_STRANGE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
MOST_STRANGE = 0.01
"""Share of characters that no text has, above which a file is no text; a few are let through in any."""

TOO_LONG_CELL = gettext_lazy(
    'Een cel is langer dan 130.000 tekens. Vaak staat er een aanhalingsteken (") te veel in het bestand.'
)


def read_separated(content: bytes) -> Book:
    """One table from text with separated values. Raises Unreadable."""
    text, alphabet = decoded(content)
    text = text.removeprefix("\ufeff")
    if len(_STRANGE.findall(text)) > max(3, len(text) * MOST_STRANGE):
        raise Unreadable(NOT_TEXT)
    separator, text = _separator_of(text.replace("\x00", ""))
    try:
        table = table_of("", csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise Unreadable(TOO_LONG_CELL) from error
    if not table.rows:
        raise Unreadable(NOT_TEXT)
    return Book(_kind(NAMES.get(alphabet, alphabet), separator), (table,))


def _kind(alphabet: str, separator: str) -> str:
    if separator == NO_SEPARATOR:
        return _("Tekst, %(alphabet)s, één kolom") % {"alphabet": alphabet}
    return _("CSV, %(alphabet)s, met %(separator)s") % {"alphabet": alphabet, "separator": SEPARATORS[separator]}


def decoded(content: bytes) -> tuple[str, str]:
    """The text and the name of its alphabet: by its mark, else strictly UTF-8, else by its look. Raises Unreadable."""
    for alphabet in _candidates(content):
        try:
            return content.decode(alphabet), alphabet
        except UnicodeDecodeError:
            continue
    alphabet = _alphabet_by_look(content)
    # Windows-1252 has five holes; what stands there is shown as missing, and counted as strange.
    return content.decode(alphabet, "replace"), alphabet


def _alphabet_by_look(content: bytes) -> str:
    """The alphabet in which most signs outside ASCII are those of Dutch texts; else what it looks like most."""
    outside = bytes(byte for byte in content[:LOOKED_AT] if byte > 127)
    usual = {
        alphabet: sum(sign in USUAL for sign in outside.decode(alphabet, "replace")) / max(1, len(outside))
        for alphabet in ALPHABETS
    }
    best = max(ALPHABETS, key=lambda alphabet: usual[alphabet])
    if usual[best] >= READS_WELL:
        return best
    found = from_bytes(content[:LOOKED_AT]).best()
    return found.encoding if found is not None else "cp1252"


def _candidates(content: bytes) -> list[str]:
    for mark, alphabet in _MARKS:
        if content.startswith(mark):
            return [alphabet]
    sample = content[:4000]
    if sample.count(0) > len(sample) / 5:
        odd = sample[1::2].count(0)
        return ["utf-16-le" if odd > sample[::2].count(0) else "utf-16-be"]
    return ["utf-8"]


def _separator_of(text: str) -> tuple[str, str]:
    """The sign that separates, and the text without the line by which Excel says so ("sep=;")."""
    said = _SAID.match(text[:20])
    if said and said.group(1) in SEPARATORS:
        return said.group(1), text[said.end() :]
    sample = text[:LOOKED_AT]
    is_cut = len(text) > LOOKED_AT
    evenness = {separator: _evenness(sample, separator, is_cut=is_cut) for separator in SEPARATORS}
    best = max(evenness, key=lambda separator: evenness[separator])
    return (best, text) if evenness[best][0] >= EVEN_ENOUGH else (NO_SEPARATOR, text)


def _evenness(text: str, separator: str, *, is_cut: bool) -> tuple[float, int]:
    """How well a sign separates: the share of rows with the usual number of cells, and that number.

    A sign that gives one cell a row separates nothing, and neither does one that stands in sentences.
    """
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if row]
    except csv.Error:
        return 0.0, 0
    if is_cut and len(rows) > 1:
        rows.pop()
    widths = Counter(len(row) for row in rows)
    if not widths or _is_in_sentences(rows):
        return 0.0, 0
    width, times = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return (0.0, 0) if width < 2 else (times / widths.total(), width)


def _is_in_sentences(rows: list[list[str]]) -> bool:
    """Whether a space follows nearly each of these signs, and long text comes before the first."""
    later = [cell for row in rows for cell in row[1:]]
    spaced = sum(cell.startswith(" ") for cell in later)
    return spaced > len(later) * 0.9 and sum(len(row[0]) for row in rows) > len(rows) * LONG_BEFORE
