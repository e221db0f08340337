"""Which of two sentences on the same matter is the simpler one: our difficulty beside what is usual.

Run: python benchmarks/plain_language.py PAIRS.csv   (columns: Document ID, Complex, Simple)

Pairs whose two sides are the same are left out; a tie counts half. The weights were tuned on the documents of the first
half of the pairs (in the order of the file); the second half was measured once, afterwards.
"""

import csv
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from doorleefd.engines.dutch import sentences
from doorleefd.engines.plain_language import difficulty

Pair = tuple[str, str, str]
VOWELS = re.compile(r"ij|aai|ooi|oei|eeu|ieu|[aeiouyëïöüéè]{1,2}", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")


def pairs_in(path: Path) -> list[Pair]:
    """Document, complex and simple side of each pair whose sides differ."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(row["Document ID"], row["Complex"].strip(), row["Simple"].strip()) for row in csv.DictReader(file)]
    return [row for row in rows if row[1] != row[2]]


def halves(pairs: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Whole documents until half of the pairs is reached, and the others."""
    tuned: set[str] = set()
    for document, _complex, _simple in pairs:
        if document not in tuned and sum(pair[0] in tuned for pair in pairs) * 2 >= len(pairs):
            break
        tuned.add(document)
    return [pair for pair in pairs if pair[0] in tuned], [pair for pair in pairs if pair[0] not in tuned]


def flesch_douma(text: str) -> float:
    """Douma's formula, turned round: higher is harder."""
    words = WORD.findall(text)
    syllables = sum(len(VOWELS.findall(word)) for word in words)
    count = max(1, len(words))
    return -(206.84 - 0.93 * count / max(1, len(sentences(text))) - 77 * syllables / count)


def words_a_sentence(text: str) -> float:
    return len(WORD.findall(text)) / max(1, len(sentences(text)))


def right(pairs: list[Pair], harder: Callable[[str], float]) -> float:
    """The share of pairs in which the complex side is the harder one."""
    found = [(harder(left), harder(right)) for _document, left, right in pairs]
    return sum((left > right) + 0.5 * (left == right) for left, right in found) / max(1, len(found))


def main(path: Path) -> None:
    tuned, held_out = halves(pairs_in(path))
    print(f"| | {len(tuned)} tuned on | {len(held_out)} held out |\n|---|---|---|")
    for name, harder in (
        ("Flesch-Douma", flesch_douma),
        ("words in a sentence", words_a_sentence),
        ("Doorleefd", difficulty),
    ):
        print(f"| {name} | {right(tuned, harder):.1%} | {right(held_out, harder):.1%} |")
    texts = [text for _document, *sides in tuned + held_out for text in sides]
    begun = time.perf_counter()
    for text in texts:
        difficulty(text)
    print(f"\n{len(texts) / (time.perf_counter() - begun):,.0f} sentences a second")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
