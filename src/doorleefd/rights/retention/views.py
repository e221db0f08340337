"""What is kept how long, what goes when, and what is held back (R213)."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.collect.imports.queries import CODES_LIVE
from doorleefd.rights.models.retention import Hold
from doorleefd.rights.practice.queries import A_MONTH
from doorleefd.rights.retention import queries
from doorleefd.rights.retention.actions import hold, lift_hold
from doorleefd.rights.retention.forms import DayForm, HoldForm, TermForm
from doorleefd.rights.retention.kinds import KINDS
from doorleefd.trajectory.actions.terms import set_term
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.terms import OF_TRAJECTORY, days_kept, days_of_organisation
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told

PER_PAGE = 20
TITLES = {kind.term: kind for kind in KINDS if kind.term}


@staff(may="rights.see_retention")
def overview(request: StaffRequest) -> HttpResponse:
    """Per kind: what, why, how long, and how much goes when; a dry run for any day; the holds and the log."""
    today = localdate(request.now)
    form = DayForm(request.GET) if "on" in request.GET else DayForm(initial={"on": today})
    on = form.cleaned_data["on"] if form.is_bound and form.is_valid() else None
    context: dict[str, Any] = {
        "coming": [
            (each, days_of_organisation(each.kind.term, request.organisation) if each.kind.term else None)
            for each in queries.coming_up(request.login, today=today)
        ],
        "form": form,
        "on": on,
        "going": queries.dry_run(request.login, on=on) if on else [],
        "holds": queries.holds_of(request.login),
        "page": Paginator(queries.removals_of(request.login), PER_PAGE).get_page(request.GET.get("bladzijde")),
        "titles": {kind.key: kind.title for kind in KINDS},
        "months": request.organisation.retention_months,
        "may_count": request.login.has_perm("rights.count_what_goes"),
        "may_set": request.login.has_perm("trajectory.set_term"),
        "may_hold": request.login.has_perm("rights.hold"),
        "letters_days": CODES_LIVE.days,
        "exercise_days": A_MONTH.days,
        "audit_days": settings.AUDIT_KEPT.days,
        "backup_days": settings.BACKUP_DAYS,
        "backup_key_days": settings.BACKUP_KEY_DAYS,
    }
    return render(request, "rights/retention/overview.html", context)


@staff(may="rights.see_retention")
def of_trajectory(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The terms of one trajectory, with what tellers read of them."""
    of = found_trajectory(request, trajectory)
    own = {row.kind: row for row in OwnTerm.objects.filter(organisation=request.organisation, trajectory=of)}
    context = {
        "trajectory": of,
        "rows": [(TITLES[kind], kind.value, days_kept(kind, of), own.get(kind)) for kind in OF_TRAJECTORY],
        "may_set": request.login.has_perm("trajectory.set_term"),
    }
    return render(request, "rights/retention/of_trajectory.html", context)


@staff(may="trajectory.set_term")
def term(request: StaffRequest, kind: str) -> HttpResponse:
    """A term for the whole organisation."""
    chosen = _kind(kind, OwnTerm.Kind)
    return _term_page(request, chosen, None, days_of_organisation(chosen, request.organisation))


@staff(may="trajectory.set_term")
def term_of_trajectory(request: StaffRequest, trajectory: UUID, kind: str) -> HttpResponse:
    """A term for one trajectory."""
    of, chosen = found_trajectory(request, trajectory), _kind(kind, OF_TRAJECTORY)
    return _term_page(request, chosen, of, days_kept(chosen, of))


@staff(may="rights.hold")
def hold_back(request: StaffRequest) -> HttpResponse:
    """Let nothing of a trajectory go, for a reason."""
    form = HoldForm(request.POST if request.method == "POST" else None, viewer=request.login)

    def write() -> None:
        hold(
            by=request.login,
            trajectory=form.cleaned_data["trajectory"],
            ground=Hold.Ground(form.cleaned_data["ground"]),
            reason=form.cleaned_data["reason"],
            now=request.now,
        )

    if kept(form, write):
        messages.success(request, _("Vanaf nu gaat hiervan niets weg."))
        return redirect("rights:retention")
    return render(request, "rights/retention/hold.html", {"form": form})


@staff(may="rights.hold")
@require_POST
def lift(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Let it go again when its time is over."""
    held = found(lambda: queries.hold_of(pk, viewer=request.login))
    with refusal_told(request):
        lift_hold(by=request.login, hold=held, now=request.now)
        messages.success(request, _("Vanaf vannacht gelden de gewone termijnen weer."))
    return redirect("rights:retention")


def _kind(named: str, among: Any) -> OwnTerm.Kind:
    if named not in [kind.value for kind in among]:
        raise Http404
    return OwnTerm.Kind(named)


def _term_page(request: StaffRequest, kind: OwnTerm.Kind, of: Trajectory | None, days: int) -> HttpResponse:
    form = TermForm(request.POST if request.method == "POST" else None, kind=kind, initial={"days": days})

    def write() -> None:
        set_term(by=request.login, trajectory=of, kind=kind, now=request.now, **form.cleaned_data)

    if kept(form, write):
        messages.success(request, _("De termijn is bewaard."))
        return redirect("rights:retention_of", of.pk) if of else redirect("rights:retention")
    kinds = [each for each in KINDS if each.term == kind]
    context = {"form": form, "trajectory": of, "called": kind.label, "kinds": kinds, "days": days}
    return render(request, "rights/retention/term.html", context)
