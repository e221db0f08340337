"""The words of the product, read from `docs/glossary.md`: the help behind every term on a screen (R001 to R007)."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.text import slugify
from django.utils.translation import get_language

DASHES = ("–", "-")
"""What stands in a cell where there is no word."""
COLUMNS = ("English", "Nederlands", "Voor inwoners", "Uitleg", "For residents", "Explanation", "Bron")


@dataclass(frozen=True)
class Wording:
    """A concept in one language: its word, the word for residents (or none), and what it means."""

    word: str
    for_residents: str
    explanation: str


@dataclass(frozen=True)
class Term:
    """One concept: its wording in each language, and where it comes from."""

    dutch: Wording
    english: Wording
    source: str

    @property
    def here(self) -> Wording:
        """The wording in the language of the page."""
        return self.english if get_language() == "en" else self.dutch

    @property
    def slug(self) -> str:
        """The anchor on the page of words, the same in each language."""
        return slugify(self.dutch.word)

    @property
    def letter(self) -> str:
        """The capital under which it stands."""
        return slugify(self.here.word)[:1].upper()


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
            terms.append(_term(*("" if cell in DASHES else cell for cell in cells)))
    return sorted(terms, key=lambda term: term.slug)


def _term(english: str, dutch: str, residents: str, meaning: str, *rest: str) -> Term:
    residents_in_english, meaning_in_english, source = rest
    return Term(
        dutch=Wording(dutch, residents, meaning),
        english=Wording(english, residents_in_english, meaning_in_english),
        source=source,
    )


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
        for wording in (term.english, term.dutch):
            for word in filter(None, (wording.for_residents, wording.word)):
                found[slugify(word)] = term
    return found


def explained(term: str) -> Term | None:
    """The term with this word in any of its languages, or None where the glossary does not hold it."""
    return _by_word().get(slugify(term))
