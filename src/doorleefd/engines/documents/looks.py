"""How each kind of line looks in a word processor, and on what paper. The house style, in points and millimetres."""

from dataclasses import dataclass, replace

from doorleefd.engines.documents.definition import Document
from doorleefd.engines.documents.pages import Letter, Poster

INK, SOFT, HAIR, THREAD = "1f1b24", "4f4a57", "e4ddd3", "a31d24"
FONT = "Calibri"


@dataclass(frozen=True)
class Look:
    """`size`, `above` and `below` in points, `indent` in millimetres; colours as six hexadecimal digits, or empty.

    `under` is the colour of a line below, `beside` of one at the left; `with_next` keeps it with what follows.
    """

    size: float
    bold: bool = False
    colour: str = INK
    above: float = 0
    below: float = 8
    indent: float = 0
    ground: str = ""
    under: str = ""
    beside: str = ""
    with_next: bool = False


LOOKS = {
    "text": Look(11),
    "organisation": Look(10.5, True, SOFT, below=16, under=THREAD),
    "title": Look(26, True, below=6),
    "subtitle": Look(13, colour=SOFT, below=6),
    "day": Look(10, colour=SOFT, below=16),
    "heading1": Look(17, True, above=26, below=8, with_next=True),
    "heading2": Look(13.5, True, above=20, below=6, with_next=True),
    "heading3": Look(11.5, True, above=16, below=5, with_next=True),
    "heading4": Look(11.5, True, SOFT, above=14, below=5, with_next=True),
    "item": Look(11, below=4),
    "question": Look(10, True, SOFT, above=8, below=1, with_next=True),
    "answer": Look(11, below=6),
    "quote": Look(12.5, above=10, below=2, indent=5, beside=HAIR, with_next=True),
    "origin": Look(9.5, colour=SOFT, below=12, indent=5, beside=HAIR),
    "careful": Look(11, above=10, below=12, ground="faf0dc"),
    "good": Look(11, above=10, below=12, ground="e7f2ea"),
    "caption": Look(10, True, above=14, below=5, with_next=True),
    "beside picture": Look(10, colour=SOFT, below=12),
    "head": Look(9.5, True, above=3, below=3),
    "cell": Look(9.5, above=3, below=3),
    "contact": Look(10, colour=SOFT, below=16),
    "address": Look(11, below=28),
    "phone": Look(17, True),
    "foot": Look(8.5, colour=SOFT, below=0),
}
# What people find in the list of styles; of the others the program has its own name.
DUTCH_NAMES = {
    "organisation": "Organisatie",
    "day": "Dagtekening",
    "question": "Vraag",
    "answer": "Antwoord",
    "origin": "Herkomst",
    "careful": "Let op",
    "good": "In orde",
    "beside picture": "Bij afbeelding",
    "head": "Tabelkop",
    "cell": "Tabeltekst",
    "contact": "Contact",
    "address": "Adres",
    "phone": "Telefoonnummer",
}


def looks_of(definition: Document | Letter | Poster) -> dict[str, Look]:
    """The looks in the size that suits a document, a letter, or a poster of A4 or A3."""
    match definition:
        case Letter():
            return _times(1.1, LOOKS | {"foot": replace(LOOKS["foot"], size=8)})
        case Poster():
            question = replace(LOOKS["title"], size=25, above=20, below=14, with_next=True)
            return _times((2.1 if definition.size == "a3" else 1.5) * definition.scale, LOOKS | {"heading1": question})
    return LOOKS


def _times(factor: float, looks: dict[str, Look]) -> dict[str, Look]:
    return {
        name: replace(
            look, size=round(look.size * factor * 2) / 2, above=look.above * factor, below=look.below * factor
        )
        for name, look in looks.items()
    }


def paper(definition: Document | Letter | Poster) -> tuple[int, int]:
    """Width and height in millimetres."""
    return (297, 420) if isinstance(definition, Poster) and definition.size == "a3" else (210, 297)


MARGIN = 25
# Tables and wide pictures stand in documents, which are on A4.
TEXT_WIDTH = 210 - 2 * MARGIN
