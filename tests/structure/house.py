"""The order of the rooms, read from the one place where it stands: the import contract."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "doorleefd"


def rooms() -> list[str]:
    """The rooms from the first to the last."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return [layer for layer in reversed(layers) if "|" not in layer]


def room_of(module: str) -> str:
    """The room that a module of the product stands in."""
    return module.removeprefix("doorleefd.").split(".")[0]


def comes_before_or_with(room: str, other: str) -> bool:
    """Whether `room` may lean on `other`."""
    order = rooms()
    return order.index(other) <= order.index(room)
