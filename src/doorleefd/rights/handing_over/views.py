"""The packages of a trajectory: prepare, look at, hand over."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.rights.handing_over import actions, queries
from doorleefd.rights.handing_over.forms import PackageForm
from doorleefd.rights.handing_over.package import package_of
from doorleefd.rights.models.handing_over import HandingOver
from doorleefd.trajectory.finding import found_also_in_archive
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told
from doorleefd.ui.downloading import attached


@staff(may="rights.hand_over")
def packages(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """What was handed over, and a new one. A trajectory in the archive of the house has this page too."""
    of = found_also_in_archive(request, trajectory)
    form = PackageForm(request.POST if request.method == "POST" else None)
    made: list[HandingOver] = []

    def write() -> None:
        given: dict[str, Any] = {**form.cleaned_data, "now": request.now}
        made.append(actions.prepare_package(by=request.login, trajectory=of, **given))

    if kept(form, write):
        return redirect("rights:package", of.pk, made[0].pk)
    context = {"trajectory": of, "form": form, "packages": queries.packages_of(of, viewer=request.login)}
    return render(request, "rights/handing_over/packages.html", context)


@staff(may="rights.hand_over")
def one(request: StaffRequest, trajectory: UUID, pk: UUID) -> HttpResponse:
    """What is in a package and what stays out; a colleague says that it may go."""
    of = found_also_in_archive(request, trajectory)
    handing = found(lambda: queries.package_in(pk, trajectory=of, viewer=request.login))
    if request.method == "POST":
        return _looked_at(request, handing)
    package = package_of(handing, viewer=request.login)
    context = {
        "trajectory": of,
        "handing": handing,
        "package": package,
        "is_mine": handing.prepared_by_id == request.login.pk,
        "may_go": bool(handing.looked_at) and handing.looked_at == package.digest,
        "is_to_ask": queries.taken_back(request.login).filter(handing=handing).exists(),
        "is_changed": bool(handing.looked_at) and handing.looked_at != package.digest,
    }
    return render(request, "rights/handing_over/one.html", context)


@staff(may="rights.hand_over")
def file(request: StaffRequest, trajectory: UUID, pk: UUID, number: int) -> HttpResponse:
    """One file of a package, by its place in the list from 1, to look at before it goes; that is kept first."""
    of = found_also_in_archive(request, trajectory)
    handing = found(lambda: queries.package_in(pk, trajectory=of, viewer=request.login))
    try:
        piece = actions.open_file(by=request.login, handing=handing, number=number, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("rights:package", of.pk, handing.pk)
    kind = "application/pdf" if piece.name.endswith(".pdf") else "text/csv; charset=utf-8"
    return attached(piece.content, kind, piece.name)


@staff(may="rights.hand_over")
@require_POST
def hand_over(request: StaffRequest, trajectory: UUID, pk: UUID) -> HttpResponse:
    """The zip, once a colleague looked at what is in it."""
    of = found_also_in_archive(request, trajectory)
    handing = found(lambda: queries.package_in(pk, trajectory=of, viewer=request.login))
    try:
        content = actions.hand_over(by=request.login, handing=handing, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("rights:package", of.pk, handing.pk)
    return attached(content, "application/zip", f"{handing.purpose}-{of.slug}.zip")


@staff(may="rights.hand_over")
@require_POST
def ask_to_remove(request: StaffRequest, trajectory: UUID, pk: UUID) -> HttpResponse:
    """The receiver was asked to remove the package."""
    of = found_also_in_archive(request, trajectory)
    handing = found(lambda: queries.package_in(pk, trajectory=of, viewer=request.login))
    with refusal_told(request):
        actions.ask_to_remove(by=request.login, handing=handing, now=request.now)
        messages.success(request, _("Vastgelegd dat je het vroeg."))
    return redirect("rights:package", of.pk, handing.pk)


def _looked_at(request: StaffRequest, handing: HandingOver) -> HttpResponse:
    with refusal_told(request):
        actions.look_at_package(
            by=request.login, handing=handing, digest=request.POST.get("digest", ""), now=request.now
        )
        messages.success(request, _("Vastgelegd dat je het pakket hebt nagekeken. Het mag nu weg."))
    return redirect("rights:package", handing.trajectory_id, handing.pk)
