"""Everything about a teller to read and to carry away: one set of blocks for the page and the PDF, and JSON."""

from doorleefd.rights.carrying.files import ENDINGS, carried
from doorleefd.rights.carrying.reading import blocks_of
from doorleefd.rights.carrying.shape import Speech

__all__ = ["ENDINGS", "Speech", "blocks_of", "carried"]
