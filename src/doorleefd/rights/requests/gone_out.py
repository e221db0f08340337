"""Who got words of whoever asks, for the page of a request and for the letter (GDPR art. 19)."""

from doorleefd.people.models import Contributor
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.queries.gone_out import GoneOut, gone_out_of, latest_first
from doorleefd.rights.requests.queries import needs_call_back

Kind = RightsRequest.Kind
TELLS_WHO = (Kind.CORRECT, Kind.RESTRICT, Kind.OBJECT, Kind.ERASE)


def gone_out_for(request: RightsRequest) -> list[GoneOut]:
    """As it is now while the request runs, and as it was kept once that is carried out: then the words may be gone.

    Only where words change or are taken back: who asks to see or carry away has it in the file. And nothing while a
    number or address alone shows who asks, since anyone may know it.
    """
    if request.carried_out_on:
        return [GoneOut.read(row) for row in request.gone_out]
    return _gone_out_now(request)


def keep_gone_out(request: RightsRequest) -> None:
    """As it is now: while the words are still there, and once it is sure who asks."""
    request.gone_out = [each.row() for each in _gone_out_now(request)]
    request.save(update_fields=["gone_out"])


def _gone_out_now(request: RightsRequest) -> list[GoneOut]:
    if request.kind not in TELLS_WHO or needs_call_back(request):
        return []
    asking = Contributor.objects.filter(pk__in=request.askers.values("contributor"))
    return latest_first({each for contributor in asking for each in gone_out_of(contributor)})
