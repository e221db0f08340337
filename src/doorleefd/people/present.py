"""Whether someone can add something now: who takes part, and whose words are in use."""

from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal
from doorleefd.people.models import Participation, Use
from doorleefd.people.queries import permissions_of


class TakesPartNoMore(Refusal):
    sentence = _("Meedoen aan dit onderwerp staat op nee. Zeg eerst weer ja tegen meedoen.")


class StandsStill(Refusal):
    """The words are kept and used for nothing (GDPR art. 18); taking part is still a yes."""

    sentence = _("Dit verhaal staat stil. Zet het eerst weer aan.")


def refuse_absent(participation: Participation) -> None:
    """Raises TakesPartNoMore, StandsStill."""
    if not permissions_of(participation).get(Use.TAKE_PART):
        raise TakesPartNoMore
    if participation.restricted_on:
        raise StandsStill
