"""The page that asks how it was to tell: two questions behind the code, each to be skipped (R103, R215)."""

from typing import Any

from django.http import HttpResponse
from django.utils.timezone import localdate

from doorleefd.foundation.acting import Refusal
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.opening import with_code
from doorleefd.people.queries import permissions_of
from doorleefd.respond.models import Evaluation
from doorleefd.rights.asked import participation_asked
from doorleefd.rights.evaluating import evaluate
from doorleefd.rights.forms import EvaluationForm
from doorleefd.rights.queries.evaluation import evaluation_of, said_with
from doorleefd.rights.views import page_of
from doorleefd.trajectory.terms import why_nothing_new


@with_code
def page(request: Any, teller: Teller) -> HttpResponse:
    """What was said before stands in the form, to be changed or emptied."""
    participation = participation_asked(request, teller)
    form = EvaluationForm(request.POST if "answered" in request.POST else None)
    form.initial = _said_before(participation, teller)
    is_kept = form.is_valid() and _kept(request, teller, participation, form)
    if is_kept:
        form = EvaluationForm(initial=_said_before(participation, teller))
    context = {
        "form": form,
        "is_kept": is_kept,
        "was_too_hard": is_kept and form.initial.get("how_it_was") == Evaluation.HowItWas.TOO_HARD,
        "takes_part": permissions_of(participation).get(Use.TAKE_PART, False),
        "too_near": why_nothing_new(participation.trajectory, today=localdate(request.now)),
    }
    return page_of(request, teller, participation, "rights/evaluation.html", context)


def _said_before(participation: Participation, teller: Teller) -> dict[str, str]:
    before = evaluation_of(participation, teller=teller)
    return {"how_it_was": before.how_it_was, "words": said_with(before, teller=teller)} if before else {}


def _kept(request: Any, teller: Teller, participation: Participation, form: EvaluationForm) -> bool:
    try:
        evaluate(by=teller, participation=participation, now=request.now, **form.cleaned_data)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
