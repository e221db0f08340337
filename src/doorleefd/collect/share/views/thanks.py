"""The page with the code: what someone holds on to after telling."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorleefd.collect.actions import Received
from doorleefd.collect.share.cards import card_of
from doorleefd.collect.share.views.surroundings import surroundings
from doorleefd.trajectory.models import Trajectory


def thanks(request: HttpRequest, trajectory: Trajectory, received: Received) -> HttpResponse:
    """The code, what happens now, and the card to print."""
    context: dict[str, Any] = surroundings(trajectory)
    context |= {"card": card_of(received.code, request=request), "is_new": received.is_new}
    return render(request, "share/thanks.html", context)
