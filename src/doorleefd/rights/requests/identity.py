"""Checking who asks: by the code, by the contact details that were left, or otherwise. Nothing of it is shown.

Codes add up: whoever names two, told under both. A contact detail is weaker, since a number may be typed wrong or be
shared: it stands until another one or a code takes its place, and beside a code it adds nobody; one that stands
with more codes shows nobody. And anyone may know someone's number: what it shows is carried out only once whoever asks
answered on that very number or address.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from enum import Enum

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.utils.timezone import localdate

from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import action
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Contributor, Participation
from doorleefd.rights.models.requests import Asker, RightsRequest
from doorleefd.rights.requests.gone_out import keep_gone_out
from doorleefd.rights.requests.refusals import (
    AddressWrong,
    AlreadyAnswered,
    BeforeItCame,
    DoneAlready,
    NeedsTwoSteps,
    NeedsWords,
    NothingToCallBack,
    NotYet,
    TooManyToday,
    TooManyTries,
)
from doorleefd.rights.requests.weighing import go_on, stand_still
from doorleefd.trajectory.models import Trajectory
from doorleefd.vault.actions import NeedsSecondFactor
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import contributors_reached_at
from doorleefd.vault.rules import has_second_factor

Checked = RightsRequest.Checked
MOST_TRIES = 5
MOST_A_DAY = 20
A_DAY = timedelta(days=1)
SHORTEST = 10
CALLED_BACK = ("called_back_way", "called_back_by", "called_back_on")
CODE_COMPARED, CONTACT_COMPARED = "request: code compared", "request: contact details compared"


class Match(Enum):
    """With how many codes what was compared stands; OTHER: with one, that is not the one whose code was named."""

    NOBODY = 0
    ONE = 1
    MORE = 2
    OTHER = 3


@action(may="rights.answer_request", audit=CODE_COMPARED, on="request")
def check_by_code(*, by: Login, request: RightsRequest, code: str, now: datetime) -> Match:
    """Whether this is the code of someone who told here; if so, that is who asks.

    Raises NeedsTwoSteps, AlreadyAnswered, DoneAlready, TooManyTries, TooManyToday.
    """
    refuse_one_step(by)
    _try_once(request, "code_tries", by, now)
    found = contributor_with(code)
    if found is None or found.organisation_id != request.organisation_id:
        return Match.NOBODY
    _known(by, request, found, Checked.CODE, "", now)
    return Match.ONE


@action(may="rights.answer_request", audit=CONTACT_COMPARED, on="request")
def check_by_contact(
    *,
    by: Login,
    request: RightsRequest,
    way: ContactDetail.Way,
    address: str,
    about: Trajectory | None,
    told_on: date | None = None,
    now: datetime,
) -> Match:
    """Whether this address or number was left with one code, of those that told in `about` and on `told_on` as far as
    these are given; if so, that is who asks, unless a code that was named shows someone else. The vault compares, and
    shows nothing; a day that was asked is compared and not kept.

    Raises AlreadyAnswered, DoneAlready, TooManyTries, TooManyToday, NeedsSecondFactor, AddressWrong.
    """
    if not has_second_factor(by):
        raise NeedsSecondFactor
    _try_once(request, "tries", by, now)
    try:
        found = contributors_reached_at(address, way=way, viewer=by)
    except ValidationError as wrong:
        raise AddressWrong(wrong.messages[0]) from wrong
    if about or told_on:
        found = _who_told(found, about=about, told_on=told_on)
    if len(found) != 1:
        return Match.MORE if found else Match.NOBODY
    by_code = request.askers.filter(shown_by=Checked.CODE)
    if by_code.exists() and not by_code.filter(contributor=found[0]).exists():
        return Match.OTHER
    _known(by, request, found[0], Checked.CONTACT, way, now)
    return Match.ONE


def _who_told(found: Collection[Contributor], *, about: Trajectory | None, told_on: date | None) -> list[Contributor]:
    """Those who told in this trajectory, and on this day: more people, or more stories of one, may have one number."""
    taking_part = Participation.objects.filter(contributor__in=found)
    if about:
        taking_part = taking_part.filter(trajectory=about)
    if told_on:
        told = Contribution.objects.of_house().filter(participation=OuterRef("pk"), told_on=told_on)
        taking_part = taking_part.filter(Exists(told))
    who = set(taking_part.values_list("contributor", flat=True))
    return [contributor for contributor in found if contributor.pk in who]


@action(may="rights.answer_request", audit="request: called back", on="request")
def call_back(*, by: Login, request: RightsRequest, on: date, now: datetime) -> None:
    """Keep that whoever asks answered on the number or address that was compared: only who holds it can (R214).

    Kept are who tried it, on which day, and by which way: no word, no number. What stands still since before this call
    is whole, so who got it can be told from now on. Raises AlreadyAnswered, NothingToCallBack, NotYet, BeforeItCame.
    """
    refuse_answered(request)
    asker = request.askers.filter(shown_by=Checked.CONTACT).first()
    if asker is None:
        raise NothingToCallBack
    if on > localdate(now):
        raise NotYet
    if on < request.received_on:
        raise BeforeItCame
    is_first = request.called_back_on is None
    request.called_back_way, request.called_back_by, request.called_back_on = asker.route, by, on
    request.save(update_fields=CALLED_BACK)
    if is_first and request.carried_out_on:
        keep_gone_out(request)


@action(may="rights.answer_request", audit="request: checked who asks otherwise", on="request")
def check_otherwise(*, by: Login, request: RightsRequest, how: str, now: datetime) -> None:
    """Keep what else was done to know who asks. Where nothing led to a code, that is how it was checked (art. 11).

    Raises AlreadyAnswered, DoneAlready, NeedsWords.
    """
    _refuse_done(request)
    if len(how.strip()) < SHORTEST:
        raise NeedsWords
    request.checked_how = how.strip()
    if not request.askers.exists():
        request.checked, request.checked_by, request.checked_on = Checked.OTHER, by, localdate(now)
    request.save(update_fields=["checked_how", "checked", "checked_by", "checked_on"])


@action(may="rights.answer_request", audit="request: checked anew who asks", on="request")
def check_anew(*, by: Login, request: RightsRequest, now: datetime) -> None:
    """Forget who was found: it was someone else. Their words go on as they did. Raises AlreadyAnswered, DoneAlready."""
    _refuse_done(request)
    request.askers.all().delete()
    go_on(request, now=now)
    request.checked, request.checked_how, request.checked_by, request.checked_on = "", "", None, None
    request.save(update_fields=["checked", "checked_how", "checked_by", "checked_on"])
    _nobody_called_back(request)


def refuse_one_step(by: Login) -> None:
    """What is done for someone else asks two steps where the installation asks them of everyone; also of a login that
    came in by the server of the organisation, as `hand_out` does. Raises NeedsTwoSteps.
    """
    if settings.SECOND_FACTOR and not has_second_factor(by):
        raise NeedsTwoSteps


def refuse_answered(request: RightsRequest) -> None:
    if not request.is_open:
        raise AlreadyAnswered


def _refuse_done(request: RightsRequest) -> None:
    refuse_answered(request)
    if request.carried_out_on:
        raise DoneAlready


def _try_once(request: RightsRequest, tries: str, by: Login, now: datetime) -> None:
    """Count one comparison: so many for each request and kind, and for each login a day, however many requests."""
    # One at a time: two at the same moment would count as one, or each find nobody there yet.
    request.refresh_from_db(from_queryset=RightsRequest.objects.select_for_update())
    _refuse_done(request)
    if getattr(request, tries) >= MOST_TRIES:
        raise TooManyTries
    compared = AuditEntry.objects.filter(
        organisation=request.organisation_id, login=by, verb__in=[CODE_COMPARED, CONTACT_COMPARED], at__gt=now - A_DAY
    )
    if compared.count() >= MOST_A_DAY:
        raise TooManyToday
    setattr(request, tries, getattr(request, tries) + 1)
    request.save(update_fields=[tries])


def _known(
    by: Login, request: RightsRequest, found: Contributor, shown_by: RightsRequest.Checked, route: str, now: datetime
) -> None:
    """Let this be who asks; what only a contact detail showed before makes place."""
    replaced, _of_each = request.askers.filter(shown_by=Checked.CONTACT).exclude(contributor=found).delete()
    asker, is_new = Asker.objects.get_or_create(
        organisation=request.organisation,
        request=request,
        contributor=found,
        defaults={"shown_by": shown_by, "route": route},
    )
    is_another_route = asker.shown_by == shown_by == Checked.CONTACT and asker.route != route
    if (shown_by == Checked.CODE != asker.shown_by) or is_another_route:
        asker.shown_by, asker.route = shown_by, route
        asker.save(update_fields=["shown_by", "route"])
    if replaced or (is_new and shown_by == Checked.CONTACT) or is_another_route:
        # It was about someone else, or of before this was compared: nobody called back on it yet.
        request.checked_how = ""
        request.save(update_fields=["checked_how"])
        _nobody_called_back(request)
    go_on(request, now=now)
    stand_still(request, found, now=now)
    if shown_by == Checked.CODE or request.checked != Checked.CODE:
        request.checked, request.checked_by, request.checked_on = shown_by, by, localdate(now)
        request.save(update_fields=["checked", "checked_by", "checked_on"])


def _nobody_called_back(request: RightsRequest) -> None:
    request.called_back_way, request.called_back_by, request.called_back_on = "", None, None
    request.save(update_fields=CALLED_BACK)
