"""The three sources of knowledge, and which of them is still missing (R008 to R010)."""

from collections.abc import Mapping

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.models import Viewpoint

SOURCES: Mapping[str, Lazy] = {
    "experiential": _("wat mensen zelf meemaken"),
    "scientific": _("wat onderzoek zegt"),
    "professional": _("wat collega’s in de praktijk zien"),
}


def missing_sources(viewpoint: Viewpoint) -> list[str]:
    """The sources of which nothing is written down yet."""
    return [str(name) for field, name in SOURCES.items() if not getattr(viewpoint, field).strip()]
