"""Compounds opened: `werkplek` holds `werk` and `plek`. Common words are left whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from doorleefd.engines.dutch.lemmas import folded, is_known, lemma_of

LISTED = 60_000
SHORTEST_WHOLE, SHORTEST_PART, LONG_PART, MOST_PARTS = 7, 3, 7, 4
COMMON = 4.3
"""A word this common (Zipf scale: 4.3 is about twenty in a million) means more than its parts."""
PART_AT_LEAST, SHORT_PART_AT_LEAST = 3.2, 4.4
GAIN = 0.3
"""By how much the parts must be more common, on average, than the word that they make (after Koehn and Knight)."""
LINKS = ("", "s", "en", "e", "n")
CHILDREN = "kinder"
"""The one plural in -er that still makes compounds every day: `kinderopvang`."""
NEVER_A_PART = frozenset(
    """
    aan achter af al alle als beste bij binnen boven buiten daar dan dat den der des die dit door dus een eens eer elk
    er ere erg ergo ex ge haar had hand heen hem hen her hier hoe hun iets ik ken kon laat langs lat lang lik los maar
    mede mee meer men met mij min mis na naar neer net niet nog nou nu of om on onder ons ont ook op over per rond
    samen te tegen ten ter terug toch toe tot tussen uit van vast ver vol voor voort waar wan want was wat weg wel wij
    zal zeg zei zij zijn zo zon zonder zou
    aard achtig baar bare dom eel eer eerd elen eren erij ette heid iek ier ing ingen isch ische isme ist iteit lijk
    lijke loos loze maal matig nis rijk schap sel ster stand tal tie tig voud vrij waarts zaam zame ton tor per ren
    ter tus kin ling lingen lien dien gin sie ties sen sten ders den gen len
    """.split()  # noqa: SIM905 - a list to read and to add to
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A compound: the lemmas of its parts, itself with its last part as a lemma, and whether the lemma list has it."""

    parts: tuple[str, ...]
    whole: str
    known: bool


@lru_cache(maxsize=1)
def _frequencies() -> dict[str, float]:
    """How common a word is (Zipf scale), for the most common ones without diacritics or digits."""
    from wordfreq import top_n_list, zipf_frequency

    common: dict[str, float] = {}
    for word in top_n_list("nl", LISTED):
        if word.isalpha() and len(word) >= SHORTEST_PART:
            common.setdefault(folded(word), zipf_frequency(word, "nl"))
    return common


@lru_cache(maxsize=20_000)
def _part(form: str) -> tuple[str, float] | None:
    """The lemma of a form that may stand in a compound, and how common it is; None when it may not."""
    if len(form) < SHORTEST_PART or form in NEVER_A_PART:
        return None
    common = _frequencies().get(form, 0.0)
    if common < (SHORT_PART_AT_LEAST if len(form) == SHORTEST_PART else PART_AT_LEAST):
        return None
    if not is_known(form) and not (len(form) >= LONG_PART and common >= PART_AT_LEAST):
        return None
    return lemma_of(form), common


def parts_of(lemma: str) -> Parts | None:
    """The parts of a folded lemma, or None where it is no compound or too common a word to open."""
    if len(lemma) < SHORTEST_WHOLE or not lemma.isalpha():
        return None
    frequency = _frequencies().get(lemma, 0.0)
    if frequency >= COMMON:
        return None
    best = max(_splits(lemma, MOST_PARTS), key=_merit, default=None)
    if best is None or sum(common for _, _, common in best) / len(best) < frequency + GAIN:
        return None
    last_form, last_lemma, _ = best[-1]
    whole = lemma.removesuffix(last_form) + last_lemma
    return Parts(tuple(part for _, part, _ in best), whole, is_known(lemma))


Split = tuple[tuple[str, str, float], ...]


def _merit(split: Split) -> tuple[int, float]:
    """Few parts before many, then the split whose rarest part is the most common."""
    return -len(split), min(common for _, _, common in split)


def _splits(word: str, most: int) -> Iterator[Split]:
    """Every way to read `word` as two to `most` parts: (form, lemma, how common) each."""
    if most < 2:
        return
    for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        first = _first(word[:end])
        if first is None:
            continue
        rest = word[end:]
        if last := _part(rest):
            yield (first, (rest, *last))
        for more in _splits(rest, most - 1):
            yield (first, *more)


def _first(form: str) -> tuple[str, str, float] | None:
    """A part that is not the last, with or without the letters that link it to the next."""
    if form == CHILDREN:
        form_of_part = _part("kind")
        return (form, *form_of_part) if form_of_part else None
    for link in LINKS:
        if form.endswith(link) and (part := _part(form.removesuffix(link))):
            return form, *part
    return None
