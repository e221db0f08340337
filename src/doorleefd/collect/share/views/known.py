"""What is known of someone who tells here, and what is not."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from doorleefd.collect.share.known import known_of
from doorleefd.collect.share.views.finding import trajectory_at
from doorleefd.collect.share.views.surroundings import surroundings
from doorleefd.ui.access import public


@public
def known(request: Any, organisation: str, trajectory: str) -> HttpResponse:
    """The page to read before telling, or after."""
    found = trajectory_at(organisation, trajectory)
    return render(request, "share/known.html", surroundings(found) | {"of_you": known_of(found)})
