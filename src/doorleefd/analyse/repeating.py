"""Whether staff text repeats a teller (law 5): eight words in a row, whatever their forms."""

from doorleefd.foundation import search
from doorleefd.trajectory.models import Trajectory

WORDS_IN_A_ROW = 8


def words_repeated(text: str, trajectory: Trajectory) -> bool:
    """Whether eight words in a row of `text` stand in a reviewed contribution of the organisation."""
    return search.repeats(text, organisation_id=trajectory.organisation_id, words=WORDS_IN_A_ROW)
