"""The title and the public address of a trajectory, made from what was typed."""

from django.utils.text import slugify
from django.utils.translation import gettext as _

from doorleefd.foundation.models import Organisation
from doorleefd.trajectory.models import Trajectory

TITLE_LENGTH = 60
SLUG_LENGTH = 44


def title_from(words: str) -> str:
    """A title of at most 60 characters that ends at a word; a fixed one for no words at all."""
    words = " ".join(words.split()).rstrip(".?")
    if not words:
        return _("Nieuw traject")
    if len(words) > TITLE_LENGTH:
        words = words[:TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return words[0].upper() + words[1:]


def free_slug(title: str, *, organisation: Organisation, but: Trajectory | None = None) -> str:
    """An address that no other trajectory of the organisation has: the title, with a number where needed."""
    stem = slugify(title)[:SLUG_LENGTH].strip("-_").replace("_", "-") or "traject"
    others = Trajectory.objects.filter(organisation=organisation, slug__startswith=stem)
    taken = set(others.exclude(pk=but.pk if but else None).values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(slug for number in range(2, len(taken) + 3) if (slug := f"{stem}-{number}") not in taken)


def place_of(organisation: Organisation) -> str:
    """Where an organisation is, as far as its name says: a municipality without the word before it."""
    return organisation.name.removeprefix("Gemeente ")
