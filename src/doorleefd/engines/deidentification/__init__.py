"""De-identification of Dutch texts of lived experience: no text leaves the machine, a person decides (R279).

`mentions` finds what identifies, `masked` replaces it, `suspects` marks what a reviewer should look at, and
`deidentify_lines` is the command. Lists load on first use; call `mentions("")` to load them beforehand.
"""

from .engine import mentions
from .masking import Masked, masked
from .mention import EntityType, Mention, Span, Suspect, SuspectKind
from .stream import deidentify_lines
from .suspects import suspects

__all__ = [
    "EntityType",
    "Masked",
    "Mention",
    "Span",
    "Suspect",
    "SuspectKind",
    "deidentify_lines",
    "masked",
    "mentions",
    "suspects",
]
