"""Who knew words without opening them: said in the same sentences on the page of who read them and in the file."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from doorleefd.rights.carrying.shape import Speech


def known_unopened(speech: Speech, *, was_written_down: bool, was_read_in: bool) -> Iterable[str]:
    """A sentence for whoever wrote the words down, and one for whoever read them in with a file."""
    if was_written_down:
        yield speech.you(
            _("Een van ons schreef op wat u vertelde, of een deel ervan. Die hoorde of las het dus ook."),
            _("Een van ons schreef op wat je vertelde, of een deel ervan. Die hoorde of las het dus ook."),
        )
    if was_read_in:
        yield speech.you(
            _(
                "Wat u vertelde, of een deel ervan, kwam bij ons binnen met een bestand. Wie dat bestand inlas, kon uw "
                "woorden zien."
            ),
            _(
                "Wat je vertelde, of een deel ervan, kwam bij ons binnen met een bestand. Wie dat bestand inlas, kon "
                "je woorden zien."
            ),
        )
