"""The page of one's own recordings: hear them, and take them away."""

from base64 import b64encode
from typing import Any

from django.http import HttpResponse

from doorleefd.foundation.headers import playing
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.opening import with_code
from doorleefd.people.said import HowSaid
from doorleefd.rights import actions
from doorleefd.rights.asked import participation_asked
from doorleefd.rights.codetext import version_asked
from doorleefd.rights.queries import own_contributions, own_recordings, own_sound
from doorleefd.rights.views import page_of
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.terms import days_kept


@with_code
def recordings(request: Any, teller: Teller) -> HttpResponse:
    """Hear what one spoke; "Haal weg" is a no to the recording, which removes it at once (R208)."""
    participation = participation_asked(request, teller)
    if request.POST.get("wish") == "remove":
        actions.answer_permission(
            by=teller,
            participation=participation,
            use=Use.RECORDING,
            given=False,
            said=HowSaid(version_asked(participation)),
            now=request.now,
        )
    return _page(request, teller, participation)


@playing("data:")
def _page(request: Any, teller: Teller, participation: Participation) -> HttpResponse:
    """The one answer that may play the sound that it holds."""
    kept = own_recordings(participation, teller=teller)
    told = own_contributions(participation, teller=teller)
    context = {
        "sounds": [_in_the_page(each.media_type, own_sound(each, teller=teller)) for each in kept],
        "spoken_only": any(part.recording and not part.words for each in told for part in each.parts),
        "kept_days": days_kept(OwnTerm.Kind.RECORDING, participation.trajectory),
    }
    return page_of(request, teller, participation, "rights/recordings.html", context)


def _in_the_page(media_type: str, sound: bytes) -> str:
    """The sound as an address of itself: no other address could be asked for without the code (law 13)."""
    return f"data:{media_type};base64,{b64encode(sound).decode()}"
