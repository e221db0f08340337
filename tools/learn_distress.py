"""Learn from marked texts how much each clue of distress weighs, and write the weights.

    python tools/learn_distress.py

A record of `tools/distress/` is {"language", "text", "asks", "kind"}; in a text that asks, ⟦ and ⟧ stand around the
words that do. What is learned is one sentence: it asks when most of it is marked or when it holds most of a mark, and
rests when no mark touches it. Ordinary stories of the de-identification sets rest. The short sentences of the engine's
own tests count less, since the tables were made on them. The method is logistic regression, with steps that grow
smaller for each clue by itself (AdaGrad). The same texts give the same weights.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path

from doorleefd.engines.distress.clues import WORD_OR_STOP, clues_of, sentence_of
from doorleefd.engines.distress.weighing import WEIGHTS
from doorleefd.engines.dutch import sentences

HOUSE = Path(__file__).parent.parent
MARKED = HOUSE / "tools" / "distress"
SENTENCES = HOUSE / "src" / "doorleefd" / "engines" / "distress" / "tests" / "sentences"
ORDINARY = [
    HOUSE / "benchmarks" / "blind" / f"{name}.jsonl"
    for name in ("contributions", "second", "third", "english", "english_second")
]
ROUNDS = 12
STEP = 0.3
SHRINK = 2e-5
"""Weights are pulled towards nothing by this share at each step: what stands in few texts says little."""
SEEN = 2
"""A clue of fewer texts than this is left out: names, and turns of one writer."""
STRAIGHT = 0.3
"""A short sentence that says it straight counts so much: it must not outweigh how people tell."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a text: its clues, whether it asks, and how much it counts among all."""

    clues: tuple[str, ...]
    asks: bool
    counts: float


def texts() -> Iterator[list[Example]]:
    """The sentences of every text to learn from. A text counts once, however many sentences it has."""
    for path in [*sorted(MARKED.glob("*.jsonl")), *ORDINARY]:
        for line in path.read_text("utf-8").splitlines():
            yield examples(json.loads(line)["text"])
    for name, around in (("asks", "⟦{}⟧"), ("rests", "{}")):
        for line in (SENTENCES / f"{name}.txt").read_text("utf-8").splitlines():
            yield examples(around.format(line), STRAIGHT)


def examples(marked: str, counts: float = 1.0) -> list[Example]:
    """The sentences of one text; those of which only a small part is marked are left out."""
    begin, end = marked.find("⟦"), marked.rfind("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    spans = sentences(text)
    found = []
    for first, last in spans:
        held = max(0, min(end, last) - max(begin, first))
        asks = 0 < min(last - first, end - begin) <= 2 * held
        if asks or not held:
            found.append(example(text[first:last], asks, counts / len(spans)))
    return found


def example(sentence: str, asks: bool, counts: float) -> Example:
    """One sentence with its clues."""
    words = sentence_of(WORD_OR_STOP.findall(sentence))
    return Example(tuple(sorted(clues_of(words, len(words.places())))), asks, counts)


def learned(told: list[list[Example]]) -> dict[str, float]:
    """The weight of each clue; of the clue without letters, where everyone begins."""
    seen = Counter(clue for text in told for clue in {clue for each in text for clue in each.clues})
    weights = {clue: 0.0 for clue, count in seen.items() if count >= SEEN} | {"": 0.0}
    pushed = dict.fromkeys(weights, 1e-8)
    rows = [each for text in told for each in text]
    asking = sum(each.counts for each in rows if each.asks)
    more = sum(each.counts for each in rows if not each.asks) / asking
    order = random.Random(0)
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for each in rows:
            share = 1 / sqrt(len(each.clues) or 1)
            known = [clue for clue in each.clues if clue in weights]
            total = weights[""] + share * sum(weights[clue] for clue in known)
            wrong = (each.asks - 1 / (1 + exp(-total))) * each.counts * (more if each.asks else 1)
            for clue, part in (*((clue, share) for clue in known), ("", 1.0)):
                push = wrong * part - SHRINK * weights[clue]
                pushed[clue] += push * push
                weights[clue] += STEP * push / sqrt(pushed[clue])
    return weights


def main() -> None:
    """Learn and write; a weight that is rounded to nothing is left out."""
    told = list(texts())
    weights = {clue: round(100 * weight) for clue, weight in learned(told).items()}
    kept = sorted((clue, weight) for clue, weight in weights.items() if weight or not clue)
    WEIGHTS.write_text("".join(f"{clue}\t{weight}\n" for clue, weight in kept), "utf-8")
    print(f"{len(kept):,} weights from {len(told):,} texts.")


if __name__ == "__main__":
    main()
