"""Whether staff text repeats a teller (law 5): eight words in a row, whatever their forms.

While the words count, such a text is refused, and a living quote offered. Once the words are withdrawn, nobody may be
told any more that they were told: then the texts that repeat them are held instead (`analyse.holding`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
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


@dataclass(frozen=True)
class Runs:
    """Every eight words in a row of some texts, by their stems."""

    runs: frozenset[Run]

    def __bool__(self) -> bool:
        return bool(self.runs)

    def without(self, others: "Runs") -> "Runs":
        return Runs(self.runs - others.runs)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(stem for run in self.runs for stem in run)

    def taken_from(self, text: str) -> str:
        """A text with a gap wherever it has one of these runs; the text itself where it has none.

        Most texts have no eight of these stems in a row, whatever their order: those cost a fifth.
        """
        return self._with_gaps(text) if self._may_stand_in(text) else text

    def _may_stand_in(self, text: str) -> bool:
        in_a_row = 0
        for stem in dutch.first_keys(text):
            in_a_row = in_a_row + 1 if stem in self._stems else 0
            if in_a_row == REPEATED:
                return True
        return False

    def _with_gaps(self, text: str) -> str:
        found = [(start, end) for start, end, run in _runs(text) if run in self.runs]
        gaps = [found[0]] if found else []
        for _earlier, (start, end) in pairwise(found):
            if start <= gaps[-1][1]:
                gaps[-1] = (gaps[-1][0], end)
            else:
                gaps.append((start, end))
        for start, end in reversed(gaps):
            text = text[:start] + STRUCK + text[end:]
        return text


def runs_of(texts: Iterable[str]) -> Runs:
    """Every eight words in a row of these texts."""
    return Runs(frozenset(run for text in texts for _start, _end, run in _runs(text)))


def _runs(text: str) -> list[tuple[int, int, Run]]:
    words = dutch.words(text)
    return [
        (words[at].start, words[at + REPEATED - 1].end, tuple(word.keys[0] for word in words[at : at + REPEATED]))
        for at in range(len(words) - REPEATED + 1)
    ]
