"""The code page: what came of someone's own words (R239), and the way to every right."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Accusation
from doorleefd.collect.share.views.surroundings import calm_of
from doorleefd.foundation.acting import Refusal
from doorleefd.home.queries.own_thread import own_thread
from doorleefd.people.models import Participation, Teller
from doorleefd.people.opening import surroundings, with_code
from doorleefd.respond.accusations.actions import want_no_more
from doorleefd.respond.accusations.queries import own_accusation
from doorleefd.respond.accusations.refusals import CaseIsClosed
from doorleefd.respond.actions import react
from doorleefd.respond.along import LONGEST_ALONG
from doorleefd.respond.queries import answers_in
from doorleefd.rights.asked import participation_asked
from doorleefd.rights.queries import participations_of
from doorleefd.rights.requests.weighing import has_objected


class ReactionForm(forms.Form):
    """ "Was dit goed zo?" (R215)."""

    good = forms.ChoiceField(
        choices=[("yes", _("Ja")), ("no", _("Nee, niet opgelost"))],
        error_messages={"required": _("Kies ja of nee.")},
    )
    words = forms.CharField(
        label=_("Waarom wel of niet?"),
        required=False,
        max_length=LONGEST_ALONG,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
    )


@with_code
def page(request: Any, teller: Teller) -> HttpResponse:
    """The forward half of the thread, for each subject that this code took part in."""
    return _shown(request, teller)


@with_code
def reaction(request: Any, teller: Teller) -> HttpResponse:
    """Keep whether the answer was good so."""
    participation = participation_asked(request, teller)
    answers = answers_in(participation.trajectory)
    if not answers:
        raise Http404
    # A next answer may have come while they wrote: they speak of the one that they read.
    answer = next((each for each in answers if str(each.pk) == request.POST.get("answer")), answers[0])
    form = ReactionForm(request.POST)
    if form.is_valid():
        try:
            react(
                by=teller,
                answer=answer,
                participation=participation,
                was_good=form.cleaned_data["good"] == "yes",
                words=form.cleaned_data["words"].replace("\x00", ""),
                now=request.now,
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _shown(request, teller, about=participation)
    return _shown(request, teller, about=participation, form=form)


@with_code
def accusation(request: Any, teller: Teller) -> HttpResponse:
    """Keep that no more is wanted than that the name of a colleague is gone."""
    try:
        case = own_accusation(UUID(request.POST.get("accusation", "")), teller=teller)
    except (ValueError, Accusation.DoesNotExist) as missing:
        raise Http404 from missing
    # Said twice is said: whoever clicks again reads what holds.
    with suppress(CaseIsClosed):
        want_no_more(by=teller, accusation=case, now=request.now)
    return _shown(request, teller)


def _shown(
    request: Any, teller: Teller, *, about: Participation | None = None, form: ReactionForm | None = None
) -> HttpResponse:
    """`about` is the subject that was just reacted to; `form` holds what was wrong with the reaction."""
    participations = participations_of(teller)
    subject = participations[0].trajectory if participations else None
    stands_still = any(each.restricted_on for each in participations)
    context = {
        "today": localdate(request.now),
        "threads": [own_thread(each, teller=teller, today=localdate(request.now)) for each in participations],
        "has_objected": stands_still and has_objected(teller.contributor),
        "code_was_seen": teller.contributor.code.was_seen_by_staff,
        "trajectory": subject,
        "calm": calm_of(subject) if subject else "",
        "form": form or ReactionForm(),
        "about": about,
        "thanked": about is not None and form is None,
        "level": 3 if len(participations) > 1 else 2,
    }
    return render(request, "home/code.html", {**surroundings(request, teller), **context})
