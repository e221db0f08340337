"""How someone wants to hear, and whether we may call in worry: changed or taken back with the code (R239)."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from doorleefd.collect.share.codenote import Holder
from doorleefd.collect.share.forms import NO, YES
from doorleefd.collect.share.views.thanks import answered
from doorleefd.collect.share.wishes import AS_IT_IS, NO_MESSAGE, Way, WishForm, keep_noes, who_may_call
from doorleefd.people.models import Channel, Participation, Teller, Use
from doorleefd.people.opening import with_code
from doorleefd.people.queries import permissions_of
from doorleefd.rights.asked import around, participation_asked
from doorleefd.rights.codetext import keep_what_is_asked, version_asked
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import own_details


@with_code
def page(request: Any, teller: Teller) -> HttpResponse:
    """What holds now, and the two questions once more; an address is asked only where one is needed."""
    participation = participation_asked(request, teller)
    given = around(request, teller, participation)
    given["takes_part"] = permissions_of(participation).get(Use.TAKE_PART, False)
    given["version"] = version = version_asked(participation)
    given |= _held(participation, teller, given, data=request.POST if "way" in request.POST else None)
    wishes = given["wishes"]
    if wishes.is_valid() and wishes.may_be_called and request.POST.get("version", version) != version:
        wishes.add_error("may_call", wishes.fields["may_call"].error_messages["invalid_choice"])
    if not wishes.is_valid():
        return render(request, "home/wishes.html", given)
    holder = Holder(teller, participation, code="", how=Channel.OPEN_PAGE, version=version)
    return _with_address(request, given, holder, wishes)


def _with_address(request: Any, given: dict[str, Any], holder: Holder, wishes: WishForm) -> HttpResponse:
    """Keep each no at once; ask for what a yes needs, with what we have filled in, and keep that."""
    took_back = keep_noes(holder, wishes=wishes, now=request.now)
    known = _addresses_now(own_details(holder.participation, viewer=holder.teller), wishes.wanted_way)
    kept, form = answered(request, holder, wishes, informal=given["informal"], known=known)
    if kept is None:
        given |= {"form": form, "took_back": took_back}
        return render(request, "home/wishes_address.html", given)
    if kept.way or kept.may_be_called:
        keep_what_is_asked(by=holder.teller, participation=holder.participation, now=request.now)
    given |= _held(holder.participation, holder.teller, given, data=None)
    return render(request, "home/wishes.html", {**given, "changed": True})


def _held(participation: Participation, teller: Teller, given: dict[str, Any], *, data: Any) -> dict[str, Any]:
    """What holds now, who was named when someone said yes to a call, and the questions once more."""
    details = own_details(participation, viewer=teller)
    agreed = None
    if Use.AFTERCARE in details:
        named = who_may_call([participation.pk], organisation_id=participation.organisation_id)
        agreed = named.get(participation.pk, "")
    trajectory = participation.trajectory
    wishes = WishForm(data, trajectory=trajectory, informal=given["informal"], agreed=agreed)
    message = details.get(Use.CONTACT)
    wishes.initial = {
        "way": message.way if message else NO_MESSAGE,
        "may_call": _call_now(trajectory.aftercare_name, agreed),
    }
    return {"details": details, "agreed": agreed, "wishes": wishes}


def _call_now(name: str, agreed: str | None) -> str:
    """The answer that stands: none yet where another person does this work now, since a yes names one person."""
    if agreed is None:
        return NO
    if not name:
        return AS_IT_IS
    return YES if agreed in ("", name) else ""


def _addresses_now(details: dict[str, ContactDetail], way: Way | None) -> dict[str, str]:
    """What we have already for these ways, so that only what changes is typed."""
    message, worry = details.get(Use.CONTACT), details.get(Use.AFTERCARE)
    return {
        "address": message.address if message and message.way == way else "",
        "number": worry.address if worry else "",
    }
