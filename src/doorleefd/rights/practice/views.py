"""The page on which a lead erases an exercise."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.rights.practice.actions import erase_exercise
from doorleefd.trajectory.finding import found_also_in_archive
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest


@staff(may="rights.erase_exercise")
def erase(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Say what goes, then let it go. A real trajectory has no such page."""
    found = found_also_in_archive(request, trajectory)
    if not found.is_practice:
        raise Http404
    if request.method == "POST":
        erase_exercise(by=request.login, trajectory=found, now=request.now)
        messages.success(request, _("De oefening is gewist, met alles wat erin verteld was."))
        return redirect("trajectory:all")
    return render(request, "rights/erase_exercise.html", {"trajectory": found})
