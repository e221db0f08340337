"""Mending a staff text that was held: whoever may write it looks at it, and puts it back (law 5)."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.actions.themes import EmptyText, ThemeTaken
from doorleefd.analyse.holding import HELD, is_held, kind_of, still_held
from doorleefd.analyse.models import HeldText, Theme
from doorleefd.analyse.repeating import refuse_repeating
from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Login


class MendedAlready(Refusal):
    sentence = _("Iemand anders keek deze tekst al na. Wat jij typte, staat hier nog.")


class TooLong(Refusal):
    sentence = _("Deze tekst is te lang voor de plek waar hij staat. Maak hem korter.")


@action(may="analyse.mend", audit="held text mended", on="held")
def mend(*, by: Login, held: HeldText, text: str, now: datetime) -> None:
    """Put a text back in its place, in its own words. A published answer gets it too: it may not stay as it was.

    Raises MendedAlready, EmptyText, TooLong, RepeatsATeller, ThemeTaken.
    """
    kind, text = kind_of(held), text.strip()
    field = kind.model._meta.get_field(held.field)
    if not text and not field.blank or is_held(text):
        raise EmptyText
    if field.max_length and len(text) > field.max_length:
        raise TooLong
    refuse_repeating([text], trajectory=held.trajectory, by=by)
    if kind.model is Theme and held.trajectory.themes.filter(name__iexact=text).exists():
        raise ThemeTaken
    place = kind.rows().filter(pk=held.row, **{f"{held.field}__startswith": HELD})
    if not place.update(**{held.field: text}):
        raise MendedAlready
    HeldText.objects.filter(pk=held.pk).delete()


@action(may="analyse.clear_away", audit="held texts cleared away")
def clear_away(*, by: House, now: datetime) -> None:
    """Forget held texts whose place was written anew, or is gone."""
    gone, _each = HeldText.objects.exclude(still_held()).delete()
    counted(gone)


def clear_away_every_night(*, now: datetime) -> None:
    if HeldText.objects.exclude(still_held()).exists():
        clear_away(by=HOUSE, now=now)
