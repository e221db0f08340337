"""How someone wants to hear, and whether we may call in worry: changed or taken back with the code (R239)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from doorleefd.collect.share.codenote import Holder
from doorleefd.collect.share.forms import NO, YES
from doorleefd.collect.share.wishes import NO_MESSAGE, AddressForm, Way, WishForm, keep_wishes
from doorleefd.foundation.acting import Refusal
from doorleefd.people.models import Channel, Participation, Teller, Use
from doorleefd.people.opening import surroundings, with_code
from doorleefd.rights.queries import participation_of
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import own_details

TEXT_VERSION = "code-1"


@with_code
def page(request: Any, teller: Teller) -> HttpResponse:
    """What holds now, and the two questions once more; an address is asked only where one is needed."""
    try:
        participation = participation_of(UUID(request.POST.get("participation", "")), teller=teller)
    except (ValueError, Participation.DoesNotExist) as missing:
        raise Http404 from missing
    around = surroundings(request, teller)
    details = own_details(participation, viewer=teller)
    wishes = WishForm(
        request.POST if "way" in request.POST else None,
        trajectory=participation.trajectory,
        informal=around["informal"],
    )
    wishes.initial = _wished_now(details)
    around |= {"participation": participation, "trajectory": participation.trajectory, "wishes": wishes}
    if not wishes.is_valid():
        return render(request, "home/wishes.html", {**around, "details": details})
    return _with_address(request, around, Holder(teller, participation, code="", how=Channel.OPEN_PAGE), wishes)


def _with_address(request: Any, around: dict[str, Any], holder: Holder, wishes: WishForm) -> HttpResponse:
    """Ask for what is needed, with what we have filled in; keep it, or take it away at once."""
    given = "with_address" in request.POST
    nothing_needed = wishes.wanted_way is None and not wishes.may_be_called
    details = own_details(holder.participation, viewer=holder.teller)
    form = AddressForm(
        request.POST if given or nothing_needed else None,
        way=wishes.wanted_way,
        may_be_called=wishes.may_be_called,
        name=holder.participation.trajectory.aftercare_name,
        informal=around["informal"],
    )
    form.initial = _addresses_now(details, wishes.wanted_way)
    if form.is_valid():
        try:
            keep_wishes(holder, form=form, version=TEXT_VERSION, now=request.now)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            kept = own_details(holder.participation, viewer=holder.teller)
            around["wishes"] = WishForm(trajectory=around["trajectory"], informal=around["informal"])
            around["wishes"].initial = _wished_now(kept)
            return render(request, "home/wishes.html", {**around, "details": kept, "changed": True})
    return render(request, "home/wishes_address.html", {**around, "form": form})


def _wished_now(details: dict[str, ContactDetail]) -> dict[str, str]:
    message = details.get(Use.CONTACT)
    return {"way": message.way if message else NO_MESSAGE, "may_call": YES if Use.AFTERCARE in details else NO}


def _addresses_now(details: dict[str, ContactDetail], way: Way | None) -> dict[str, str]:
    """What we have already for these ways, so that only what changes is typed."""
    message, worry = details.get(Use.CONTACT), details.get(Use.AFTERCARE)
    return {
        "address": message.address if message and message.way == way else "",
        "number": worry.address if worry else "",
    }
