"""The content of the demo: the fictional municipality of Veenbeek, in its own words.

Everything here is invented, people, organisations and places alike. The texts stand in TOML beside this file;
`demo.fill` turns them into rows through the product's own actions.
"""

from functools import cache
from pathlib import Path

from .reading import ContentError, read
from .shapes.municipality import Municipality
from .shapes.trajectory import Trajectory

__all__ = ["TRAJECTORIES", "ContentError", "municipality", "trajectories", "trajectory"]

TRAJECTORIES = ("beschut-werk", "brief-uitkering", "wachten-op-hulp")
"""The keys of the trajectories: one told to the end, one half-way, one only just begun."""

_HERE = Path(__file__).parent


@cache
def municipality() -> Municipality:
    """Every organisation and login. Raises ContentError."""
    return read(Municipality, _HERE / "organisations.toml")


@cache
def trajectory(key: str) -> Trajectory:
    """One trajectory with all that was told and found in it. Raises ContentError."""
    return read(Trajectory, *sorted((_HERE / key).rglob("*.toml")))


def trajectories() -> tuple[Trajectory, ...]:
    """All of them, the fullest first."""
    return tuple(trajectory(key) for key in TRAJECTORIES)
