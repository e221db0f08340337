"""What one page of help holds: a subject, in short where the question is asked, and whole on a page of its own."""

from dataclasses import dataclass

from django.utils.functional import Promise

Words = str | Promise


@dataclass(frozen=True)
class Part:
    """A heading with sentences under it, and points where there are more than a few."""

    title: Words
    said: tuple[Words, ...] = ()
    points: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Things side by side: a column each, and what they are compared on in the rows."""

    caption: Words
    columns: tuple[Words, ...]
    rows: tuple[tuple[Words, tuple[Words, ...]], ...]


@dataclass(frozen=True)
class Subject:
    """`in_short` is the line on the screen where the question is; `parts` stand on the page behind "Meer weten"."""

    slug: str
    title: Words
    in_short: Words
    parts: tuple[Part, ...]
    source: Words
    comparison: Comparison | None = None
