"""Whether staff text repeats a teller (law 5): eight words in a row, whatever their forms."""

from doorleefd.collect import searching
from doorleefd.trajectory.models import Trajectory


def words_repeated(text: str, trajectory: Trajectory) -> bool:
    """Whether eight words in a row of `text` stand in a reviewed contribution of the organisation."""
    return bool(searching.repeated_in(text, organisation=trajectory.organisation))
