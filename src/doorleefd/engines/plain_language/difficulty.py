"""One figure for how hard a text reads: only to compare two versions of the same text."""

from doorleefd.engines.plain_language.sentence import Sentence, sentences_in

# Tuned on half of pairs of a complex and a simpler sentence (docs/benchmarks.md): what each adds.
WORD, CHARACTER, PASSIVE, RARE_WORD, SPEAKS_TO_NOBODY = 0.14, 0.014, 2.0, 0.25, 1.0
PEOPLE = frozenset(("u", "uw", "je", "jij", "jou", "jouw", "jullie", "wij", "we", "ons", "onze", "ik", "mijn"))


def difficulty(text: str) -> float:
    """The mean over the sentences; 0 for a text without words. About 3 for a short sentence, 10 for a long one."""
    found = [_of(sentence) for sentence in sentences_in(text)]
    return round(sum(found) / len(found), 2) if found else 0.0


def _of(sentence: Sentence) -> float:
    return (
        WORD * len(sentence.words)
        + CHARACTER * (sentence.end - sentence.start)
        + PASSIVE * (sentence.passive() is not None)
        + RARE_WORD * sum(1 for _ in sentence.rare())
        + SPEAKS_TO_NOBODY * sentence.spoken.isdisjoint(PEOPLE)
    )
