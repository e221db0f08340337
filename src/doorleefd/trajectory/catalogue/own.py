"""What an organisation wrote itself, in the shape of the catalogue."""

from django.utils.translation import gettext as _

from doorleefd.trajectory.catalogue.entry import Entry
from doorleefd.trajectory.models import OwnEntry


def entry_from(own: OwnEntry) -> Entry:
    """An entry of the organisation as the page of an entry shows it. What Doorleefd does for it, nobody knows."""
    return Entry(
        form=None,
        slug="",
        name=own.name,
        in_short=own.in_short,
        what=own.what,
        suits=_lines(own.suits),
        strengths=_lines(own.strengths),
        limits=_lines(own.limits),
        effort=own.effort,
        skills=_lines(own.skills),
        accessibility=_lines(own.accessibility),
        purpose=own.purpose,
        today="",
        source=_("Van je eigen organisatie"),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
