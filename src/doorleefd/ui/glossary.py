"""The words of the product, read from `docs/glossary.md`: the help behind every term on a screen (R001 to R007)."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.text import slugify

DASHES = ("–", "-")
"""What stands in a cell where there is no word."""
COLUMNS = ("English", "Nederlands", "Voor inwoners", "Uitleg", "Bron")


@dataclass(frozen=True)
class Term:
    """One concept: its word in each language, the word for residents, what it means, where that comes from."""

    english: str
    dutch: str
    for_residents: str
    explanation: str
    source: str

    @property
    def slug(self) -> str:
        """The anchor on the page of words."""
        return slugify(self.dutch)

    @property
    def letter(self) -> str:
        """The capital under which it stands."""
        return self.slug[:1].upper()


def glossary_file() -> Path:
    """`docs/glossary.md` of the checkout, or the copy that a wheel carries inside the package."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "docs" / "glossary.md"
    return inside if inside.exists() else package.parent.parent / "docs" / "glossary.md"


def parsed(markdown: str) -> list[Term]:
    """The rows of every table whose header is COLUMNS, in the order of the Dutch word."""
    terms: list[Term] = []
    inside = False
    for line in markdown.splitlines():
        cells = _cells(line)
        if tuple(cells) == COLUMNS:
            inside = True
        elif not cells:
            inside = False
        elif inside and len(cells) == len(COLUMNS) and cells[1].strip("-: "):
            terms.append(Term(*("" if cell in DASHES else cell for cell in cells)))
    return sorted(terms, key=lambda term: term.slug)


def _cells(line: str) -> list[str]:
    line = line.strip()
    if not line.startswith("|"):
        return []
    bare = line.strip("|").replace(r"\|", "\0")
    return [cell.replace("\0", "|").replace("*", "").replace("`", "").strip() for cell in bare.split("|")]


@cache
def terms() -> tuple[Term, ...]:
    """Every term, by Dutch word; read once. Empty where the file is absent."""
    path = glossary_file()
    return tuple(parsed(path.read_text(encoding="utf-8"))) if path.exists() else ()


@cache
def _by_word() -> dict[str, Term]:
    found: dict[str, Term] = {}
    for term in terms():
        for word in (term.english, term.for_residents, term.dutch):
            if word:
                found[slugify(word)] = term
    return found


def explained(term: str) -> Term | None:
    """The term with this word in any of its languages, or None where the glossary does not hold it."""
    return _by_word().get(slugify(term))
