"""In which form people told, and why (R086 to R092)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OwnForm:
    """A form that the organisation added to the list of the method."""

    name: str
    in_short: str
    what: str


@dataclass(frozen=True)
class Form:
    """What mattered, which forms were chosen, why, and who thought along; keys are those of the adviser."""

    traits: tuple[str, ...]
    bounds: tuple[str, ...]
    chosen: tuple[str, ...]
    rationale: str
    consulted: str
    own: OwnForm | None = None
