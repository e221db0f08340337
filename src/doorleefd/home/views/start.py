"""The front door, today, and search."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate

from doorleefd.analyse.queries.unread import waiting_for_nobody
from doorleefd.foundation import jobs as work
from doorleefd.foundation.models import Organisation
from doorleefd.home.queries.finding import contributions_holding, staff_texts_holding
from doorleefd.home.queries.today import running_jobs, waiting_for
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.people.opening import is_informal
from doorleefd.people.queries import only_organisation
from doorleefd.respond.accusations.queries import waiting_cases
from doorleefd.respond.report.versions import sendings_to_ask
from doorleefd.rights.handing_over.queries import packages_to_ask
from doorleefd.rights.requests.queries import due_for
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import left_behind_for
from doorleefd.ui.access import public, staff
from doorleefd.ui.context import looks

MOST_OPEN = 30


@public
def front_door(request: Any) -> HttpResponse:
    """For who works here: today. For anyone else: where one can tell, and where a code opens a page."""
    if request.login is not None:
        return redirect("home:today")
    only = only_organisation()
    if only is None and not Organisation.objects.exists():
        return redirect("administration:first_run")
    open_now = Trajectory.objects.filter(state=Trajectory.State.OPEN, is_practice=False).select_related("organisation")
    context = {
        "organisation": only,
        **looks(only),
        "open_now": open_now.order_by("organisation__name", "title")[:MOST_OPEN],
        "code_page": CODE_PAGE,
        "informal": only is not None and is_informal(only),
    }
    return render(request, "home/front_door.html", context)


@staff(may="home.see_today")
def today(request: Any) -> HttpResponse:
    """What waits, and the next step."""
    context = {
        "waiting": waiting_for(request.login, today=request.now.date()),
        "jobs": [(job, work.label_of(job.kind)) for job in running_jobs(request.login)],
        "left": left_behind_for(request.login),
        "for_nobody": waiting_for_nobody(request.login),
        "requests": due_for(request.login, today=localdate(request.now)),
        "accusations": waiting_cases(request.login, today=localdate(request.now)),
        "to_ask": sendings_to_ask(request.login),
        "packages": packages_to_ask(request.login),
        "may_begin": request.login.has_perm("trajectory.begin"),
    }
    return render(request, "home/today.html", context)


@staff(may="home.find")
def find(request: Any) -> HttpResponse:
    """Search by POST: what one looks for may hold words of a teller, and those stand in no URL (law 13)."""
    # No keyboard has a NUL, and PostgreSQL takes none.
    text = request.POST.get("text", "").replace("\x00", "").strip()[:200]
    context: dict[str, Any] = {"text": text, "reads_closely": request.login.has_perm("analyse.code")}
    if text:
        page, found = contributions_holding(text, viewer=request.login, page=_number(request.POST.get("page", "1")))
        trajectories, insights = staff_texts_holding(text, viewer=request.login)
        context |= {"page": page, "found": found, "trajectories": trajectories, "insights": insights}
    return render(request, "home/find.html", context)


def _number(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) < 8 else 1
