"""De-identification of Dutch texts of lived experience: pure Python, no text leaves the machine (R279)."""
from .engine import mentions
from .mention import EntityType, Mention, Span, Suspect, SuspectKind
__all__ = ["EntityType", "Mention", "Span", "Suspect", "SuspectKind", "mentions"]
