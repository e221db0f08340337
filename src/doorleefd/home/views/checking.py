"""With the code: what the report will say of the own words, and whether that is right (R210)."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.opening import with_code
from doorleefd.people.queries import permissions_of
from doorleefd.respond.along import CORRECTION, has_said_along
from doorleefd.respond.checking.actions import answer_check, meet_check
from doorleefd.respond.checking.forms import VerdictForm
from doorleefd.respond.checking.own import own_check, own_part
from doorleefd.respond.checking.refusals import NothingSaid
from doorleefd.respond.checking.standing import check_of
from doorleefd.respond.models import CheckAnswer
from doorleefd.respond.report.versions import is_made_final
from doorleefd.rights.asked import around, participation_asked
from doorleefd.rights.queries.gone_out import gone_out_of
from doorleefd.rights.requests.weighing import has_objected
from doorleefd.trajectory.refusals import TakesNothingNew
from doorleefd.trajectory.terms import why_nothing_new
from doorleefd.ui.asking import kept


@with_code
def page(request: Any, teller: Teller) -> HttpResponse:
    """The own part of the report, and the question whether it is right."""
    whose = participation_asked(request, teller)
    form = VerdictForm(request.POST if "answered" in request.POST else None)

    def write() -> None:
        answer_check(by=teller, participation=whose, said=form.said(), now=request.now)

    is_kept = kept(form, write, fields={NothingSaid: "words", TakesNothingNew: "words"})
    check = own_check(whose, teller=teller)
    if check is None:
        return _away(request, teller, whose)
    if check.is_open:
        meet_check(by=teller, trajectory=whose.trajectory, now=request.now)
    given = {
        "part": own_part(whose, teller=teller),
        "check": check,
        "gone_out": gone_out_of(teller.contributor, about=whose) if _corrects(check.answer) else [],
        "has_objected": check.stands_still and has_objected(teller.contributor),
        "has_said": has_said_along(CORRECTION, whose, teller=teller),
        "form": form,
        "is_kept": is_kept,
        "is_final": is_made_final(whose.trajectory),
        "too_near": why_nothing_new(whose.trajectory, today=localdate(request.now)),
    }
    return render(request, "home/check.html", {**around(request, teller, whose), **given})


def _corrects(answer: CheckAnswer | None) -> bool:
    return answer is not None and answer.verdict == CheckAnswer.Verdict.CORRECTS


def _away(request: Any, teller: Teller, whose: Participation) -> HttpResponse:
    """The tab of someone who stopped meanwhile, or changed the words so that they are to be reviewed anew: told so.

    To anyone else there is no such page.
    """
    takes_part = permissions_of(whose).get(Use.TAKE_PART, False)
    check = check_of(whose.trajectory)
    if takes_part and not (check and check.is_held):
        raise Http404
    given = {"has_typed": "answered" in request.POST, "takes_part": takes_part}
    return render(request, "home/check_away.html", {**around(request, teller, whose), **given})
