"""Plain text as every format can hold it."""

import re
from collections.abc import Iterable, Mapping

LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Controls, halves of surrogate pairs and what Unicode calls noncharacters: XML, or PDF/A, refuses them.
REFUSED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]|[\ufffe\uffff]")
PLANE_ENDS = re.compile(
    "[" + "".join(chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF)) + "]"
)


def plain(text: str) -> str:
    """The text with newlines for every kind of line end, blanks for tabs, and without characters a file cannot hold."""
    text = LINE_ENDS.sub("\n", text).replace("\t", " ")
    return PLANE_ENDS.sub("", REFUSED.sub("", text)).strip()


def on_one_line(text: str) -> str:
    return " ".join(plain(text).split())


def made_plain(value: object) -> object:
    """A field of a definition: text made plain, a list of texts a tuple of them, anything else as it is."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Iterable) and not isinstance(value, Mapping | bytes):
        return tuple(made_plain(item) for item in value)
    return value
