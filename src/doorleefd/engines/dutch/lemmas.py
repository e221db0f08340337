"""From a form to its lemma (simplemma) and from there to its stem (Snowball), without diacritics."""

import re
import threading
import unicodedata
from typing import Protocol, cast

GE = re.compile(r"ge(?=\w{3})")

OWN_LEMMA = frozenset(
    """
    beer boei bolwerk bond dar echo grootmoeder grootvader haan hei hengst koe kraai noot overgrootmoeder
    overgrootvader reu ski taxi teef vaardig vaart
    """.split()  # noqa: SIM905 - a list to read and to add to
)
"""Forms to which the list gives another word: `grootmoeder` would be found as `grootvader`."""


class Stems(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the name that PyStemmer gives it


_local = threading.local()


def folded(word: str) -> str:
    """Lower case, without diacritics: `Financiën` and `financien` are one."""
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(character for character in plain if not unicodedata.combining(character))


def is_known(word: str) -> bool:
    """Whether the lemma list holds this form. What is no text (half a pair of UTF-16) is no form, nor asked for."""
    from simplemma import is_known as known

    return word.isprintable() and bool(known(word, lang="nl"))


def lemma_of(word: str) -> str:
    """The lemma of a lower-case form, folded; a form that nobody knows is its own lemma."""
    from simplemma import lemmatize

    composed = unicodedata.normalize("NFC", word)
    for form in dict.fromkeys((composed, folded(composed), *_without_plural(composed))):
        if is_known(form):
            # Some entries of the list write a separable verb as `af_wijzen`.
            lemma = folded(lemmatize(form, lang="nl").replace("_", "").replace("-", ""))
            return folded(form) if _is_another_word(form, lemma) else lemma
    return folded(composed).replace("'", "")


def _is_another_word(form: str, lemma: str) -> bool:
    """Whether the list gives the woman for the man (`agent`: `agente`); real lemmas grow only by -en, -um and -us."""
    grows = len(lemma) > len(form) and form[-1] not in "ai" and lemma[:2] == form[:2]
    return form in OWN_LEMMA or (grows and not lemma.endswith("en"))


def _without_plural(word: str) -> tuple[str, ...]:
    """`collegas` and `collega's` come to `collega`, which the list knows."""
    return (word.removesuffix("s").removesuffix("'"),) if re.search(r"[aiouy]'?s$", word) else ()


def stem_of(lemma: str) -> str:
    """The Snowball stem of a folded lemma.

    Snowball takes `ge` for the mark of a participle and a last `s` for that of a plural, also where they are not:
    `gemeente` would become `meen`, `begeleiden` would meet `beleid` and `plaats` would meet `plaat`. A lemma from
    the list has lost both marks already, so there they are kept.
    """
    known = is_known(lemma)
    stem = folded(_snowball().stemWord(GE.sub("gé", lemma) if known else lemma))
    if known and lemma.endswith("s") and stem == lemma[:-1]:
        return lemma
    return stem or lemma


def _snowball() -> Stems:
    """One stemmer a thread, since a stemmer of Snowball keeps state while it works."""
    if not hasattr(_local, "stemmer"):
        import Stemmer

        _local.stemmer = Stemmer.Stemmer("dutch")
    return cast(Stems, _local.stemmer)
