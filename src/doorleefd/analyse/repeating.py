"""Whether staff text repeats a teller (law 5): eight words in a row, whatever their forms.

While the words count, such a text is refused, and a living quote offered. Once the words are withdrawn, nobody may be
told any more that they were told: then the texts that repeat them are held instead (`analyse.holding`).
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from doorleefd.collect import searching
from doorleefd.collect.models import Contribution
from doorleefd.engines import dutch
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.search.stems import REPEATED
from doorleefd.trajectory.models import Trajectory

OFFERED = 3
STRUCK = "[ingetrokken]"
Run = tuple[str, ...]


class RepeatsATeller(Refusal):
    """A text holds eight words in a row of `told`: contributions that the writer may read and quote from."""

    sentence = _(
        "Hier staan acht woorden achter elkaar uit een verhaal. Gebruik een citaat: "
        "dat verdwijnt vanzelf als iemand het verhaal terugneemt."
    )

    def __init__(self, told: Sequence[Contribution] = ()) -> None:
        super().__init__()
        self.told = told


def refuse_repeating(
    texts: Iterable[str], *, trajectory: Trajectory, by: Login, refusal: type[RepeatsATeller] = RepeatsATeller
) -> None:
    """Raises `refusal` when eight words in a row of a text stand in a reviewed contribution of the organisation."""
    repeated = set()
    for text in texts:
        if text.strip():
            repeated |= searching.repeated_in(text, organisation=trajectory.organisation)
    if repeated:
        readable = Contribution.objects.visible_to(by, Purpose.ANALYSE).filter(pk__in=repeated)
        raise refusal(list(readable.order_by("pk")[:OFFERED]))


def runs_of(texts: Iterable[str]) -> set[Run]:
    """Every eight words in a row of these texts, by their stems."""
    return {run for text in texts for _start, _end, run in _runs(text)}


def without(text: str, runs: set[Run]) -> str:
    """A text with a gap wherever it has one of these runs; the text itself where it has none."""
    found = [(start, end) for start, end, run in _runs(text) if run in runs]
    gaps = [found[0]] if found else []
    for _earlier, (start, end) in pairwise(found):
        if start <= gaps[-1][1]:
            gaps[-1] = (gaps[-1][0], end)
        else:
            gaps.append((start, end))
    for start, end in reversed(gaps):
        text = text[:start] + STRUCK + text[end:]
    return text


def _runs(text: str) -> list[tuple[int, int, Run]]:
    words = dutch.words(text)
    return [
        (words[at].start, words[at + REPEATED - 1].end, tuple(word.keys[0] for word in words[at : at + REPEATED]))
        for at in range(len(words) - REPEATED + 1)
    ]
