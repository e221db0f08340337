"""The front door, today, and search."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate

from doorleefd.administration import changes
from doorleefd.analyse.queries.unread import told_before_all_readers, waiting_for_nobody
from doorleefd.foundation import jobs as work
from doorleefd.foundation.models import Organisation
from doorleefd.foundation.sessions import came_before
from doorleefd.home.queries.finding import contributions_holding, staff_texts_holding
from doorleefd.home.queries.today import running_jobs, waiting_for
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.people.opening import is_informal
from doorleefd.people.queries import only_organisation
from doorleefd.respond.accusations.queries import seen_by_nobody, waiting_cases
from doorleefd.respond.report.versions import sendings_to_ask
from doorleefd.rights.handing_over.queries import packages_to_ask
from doorleefd.rights.requests.queries import A_MONTH, due_for, lost_for
from doorleefd.rights.retention.queries import going_unread
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import left_behind_for
from doorleefd.trajectory.queries.readers import chosen_later
from doorleefd.trajectory.terms import LAST_DAYS
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
    # Near the day on which stories go, nobody can tell there any more.
    open_now = open_now.exclude(keep_until__lte=localdate(request.now) + LAST_DAYS)
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
    told_since = changes.told_since(came_before(request.session), now=request.now)
    context = {
        "done_to_me": changes.done_to(request.login, since=told_since),
        "unseen": changes.unseen_by(request.login),
        "waiting": waiting_for(request.login, today=localdate(request.now)),
        "jobs": [(job, work.label_of(job.kind)) for job in running_jobs(request.login)],
        "left": left_behind_for(request.login),
        "going_unread": going_unread(request.login, today=localdate(request.now)),
        "for_nobody": waiting_for_nobody(request.login),
        "too_old": told_before_all_readers(request.login),
        "chosen_later": chosen_later(request.login, today=localdate(request.now)),
        "requests": due_for(request.login, today=localdate(request.now)),
        "gaps": lost_for(request.login, since=localdate(request.now) - A_MONTH),
        "accusations": waiting_cases(request.login, today=localdate(request.now)),
        "unseen_accusations": seen_by_nobody(request.login).count(),
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
