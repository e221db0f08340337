"""The page for someone on the line. It says nothing of what was told, or of what was allowed until now (law 1); only
who got words that are taken back now, so that the caller hears it (GDPR art. 19)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.people.models import Channel
from doorleefd.rights.calling.actions import Wish, caller_with, withdraw_for
from doorleefd.rights.calling.forms import CallingForm
from doorleefd.rights.calling.queries import who_may_stop_for
from doorleefd.rights.queries.gone_out import GoneOut
from doorleefd.rights.queries.late_no import some_go_unread
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, kept


@staff(may="rights.take_call")
def withdraw(request: StaffRequest) -> HttpResponse:
    """Take a yes back for someone who names the code; whoever decides is told who may."""
    if not request.login.has_perm("rights.withdraw_for"):
        return render(request, "rights/calling_others.html", {"colleagues": who_may_stop_for(request.login)})
    form = CallingForm(request.POST if request.method == "POST" else None, initial={"how": Channel.PHONE})

    gone_out: list[GoneOut] = []

    def write() -> None:
        given = form.cleaned_data
        gone_out[:] = withdraw_for(
            by=request.login,
            contributor=caller_with(given["code"], viewer=request.login, now=request.now),
            wish=Wish(given["wish"]),
            how=Channel(given["how"]),
            now=request.now,
        )

    if not kept(form, write):
        may_receive = request.login.has_perm("rights.receive_request")
        late = some_go_unread(request.login, today=localdate(request.now))
        return render(request, "rights/calling.html", {"form": form, "may_receive": may_receive, "late": late})
    messages.success(request, _("Gedaan. Het geldt vanaf nu. Wat al gedrukt of verstuurd is, krijgen wij niet terug."))
    if gone_out:
        each = "; ".join(f"{date_format(one.day, 'j F Y')}, {one.to}" for one in gone_out)
        messages.warning(request, _("Zeg erbij wat met woorden van de persoon al de deur uit ging. %s.") % each)
    return redirect("rights:withdraw_for")
