"""The ways from the page of a trajectory into these screens, and what waits behind them."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from doorleefd.foundation.models import Login
from doorleefd.respond.messages.occasions import last_occasion
from doorleefd.respond.messages.queries import errands_of, worries_in
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.overview import Door


def waiting_messages(trajectory: Trajectory, viewer: Login) -> str:
    """That people wait for a letter, an sms or a call; for whoever may bring it."""
    about = last_occasion(trajectory) if viewer.has_perm("vault.open_contact") else None
    waits = about and any(not errand.is_done for errand in errands_of(about, viewer=viewer))
    return _("er wachten nog mensen op bericht") if waits else ""


def waiting_worries(trajectory: Trajectory, viewer: Login) -> str:
    """That someone asks for a human eye, and nobody spoke to them since."""
    waiting = sum(worry.is_open for worry in worries_in(trajectory, viewer=viewer))
    if not waiting:
        return ""
    said = ngettext("Iemand vraagt om een menselijke blik", "%(number)s mensen vragen om een menselijke blik", waiting)
    return said % {"number": waiting}


MESSAGES = Door(
    step=Step.USE,
    order=75,
    label=gettext_lazy("Berichten"),
    url_name="respond:messages",
    may="respond.see_messages",
    remark=waiting_messages,
)
AFTERCARE = Door(
    step=Step.COLLECT,
    order=90,
    label=gettext_lazy("Nazorg"),
    url_name="respond:aftercare",
    may="vault.open_contact",
    remark=waiting_worries,
)
