"""Help and honest warnings: a line on the screen where the question is, one page a subject behind it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.help import care, examples, knowledge, people
from doorleefd.trajectory.help.subject import Subject, Words


@dataclass(frozen=True)
class Shelf:
    """Subjects that belong together."""

    title: Words
    subjects: tuple[Subject, ...]


SHELVES = (
    Shelf(_("Wat is ervaringskennis?"), knowledge.SUBJECTS),
    Shelf(_("Mensen"), people.SUBJECTS),
    Shelf(_("Zorgvuldig vragen en lezen"), care.SUBJECTS),
    Shelf(_("Voorbeelden en bronnen"), examples.SUBJECTS),
)
BY_SLUG: Mapping[str, Subject] = {subject.slug: subject for shelf in SHELVES for subject in shelf.subjects}
