"""How someone wants to hear, and whether we may call in worry: changed or taken back with the code (R239)."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from doorleefd.collect.share.codenote import Holder
from doorleefd.collect.share.forms import NO, YES
from doorleefd.collect.share.views.thanks import answered
from doorleefd.collect.share.wishes import NO_MESSAGE, Way, WishForm, keep_noes
from doorleefd.people.models import Channel, Teller, Use
from doorleefd.people.opening import with_code
from doorleefd.rights.asked import around, participation_asked
from doorleefd.rights.codetext import keep_what_is_asked, version_asked
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import own_details


@with_code
def page(request: Any, teller: Teller) -> HttpResponse:
    """What holds now, and the two questions once more; an address is asked only where one is needed."""
    participation = participation_asked(request, teller)
    given = around(request, teller, participation)
    details = own_details(participation, viewer=teller)
    wishes = WishForm(
        request.POST if "way" in request.POST else None,
        trajectory=participation.trajectory,
        informal=given["informal"],
    )
    wishes.initial = _wished_now(details)
    given["wishes"] = wishes
    if not wishes.is_valid():
        return render(request, "home/wishes.html", {**given, "details": details})
    version = version_asked(participation)
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
    details = own_details(holder.participation, viewer=holder.teller)
    given["wishes"] = WishForm(trajectory=given["trajectory"], informal=given["informal"])
    given["wishes"].initial = _wished_now(details)
    return render(request, "home/wishes.html", {**given, "details": details, "changed": True})


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
