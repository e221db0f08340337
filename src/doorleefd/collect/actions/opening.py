"""Keeping who opened the words of a teller as they were told (R283)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.models import ColleagueNamed, Contribution, Part, WordsOpened
from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import acting_as
from doorleefd.people.models import Contributor

# A page that is marked, posted and shown again is one visit.
VISIT = timedelta(minutes=30)


def keep_opening(
    *, by: Login, contribution: Contribution, what: WordsOpened.What, count: int, now: datetime
) -> WordsOpened | None:
    """Keep that these words are opened now; None where this visit is kept already, and nothing was written."""
    earlier = WordsOpened.objects.filter(
        organisation_id=contribution.organisation_id, contribution=contribution, login=by, what=what
    )
    if earlier.filter(at__gt=now - VISIT, at__lte=now).exists():
        return None
    return open_told(by=by, contribution=contribution, what=what, purpose=Purpose.REVIEW, count=count, now=now)


@action(may="collect.open_told", audit="told words opened", on="contribution")
def open_told(
    *, by: Login, contribution: Contribution, what: WordsOpened.What, purpose: Purpose, count: int, now: datetime
) -> WordsOpened:
    """Keep one visit to the told words of a contribution, by whom and how many answers."""
    counted(max(1, count))
    opened = _opened(by, contribution, what=what, purpose=purpose, count=count, now=now)
    opened.save(force_insert=True)
    return opened


class ForAColleague(Refusal):
    """Who asks named this very login: what was told is not opened by it, and why is not said."""

    sentence = _("Jij kunt dit verzoek niet uitvoeren. Laat een collega het doen.")


def open_everything(
    *, by: Login, contributor: Contributor, what: WordsOpened.What, now: datetime, reason: str = ""
) -> int:
    """Keep, within the action that does it, that everything someone told is opened; gives how many answers.

    Raises ForAColleague.
    """
    if ColleagueNamed.objects.filter(login=by, contribution__participation__contributor=contributor).exists():
        raise ForAColleague
    parts = Part.objects.of_house().filter(contribution__participation__contributor=contributor)
    told = Contribution.objects.of_house().filter(participation__contributor=contributor)
    counts = dict(parts.order_by().values_list("contribution").annotate(answers=Count("pk")))
    purpose = Purpose.RIGHTS
    WordsOpened.objects.bulk_create(
        _opened(by, one, what=what, purpose=purpose, count=counts.get(one.pk, 0), now=now, reason=reason)
        for one in told
    )
    return sum(counts.values())


def open_quotes(*, by: Login, quoted: Mapping[UUID, int], now: datetime) -> int:
    """Keep, within the action that does it, that a file with sentences of tellers is opened: how many of each
    contribution, by its id. Gives how many in all."""
    told = Contribution.objects.of_house().filter(organisation=by.organisation_id, pk__in=quoted)
    what, purpose = WordsOpened.What.QUOTES, Purpose.PUBLISH
    WordsOpened.objects.bulk_create(
        _opened(by, one, what=what, purpose=purpose, count=quoted[one.pk], now=now) for one in told
    )
    return sum(quoted.values())


def _opened(
    by: Login,
    contribution: Contribution,
    *,
    what: WordsOpened.What,
    purpose: Purpose,
    count: int,
    now: datetime,
    reason: str = "",
) -> WordsOpened:
    return WordsOpened(
        organisation_id=contribution.organisation_id,
        login=by,
        as_role=acting_as(by, Role.RESEARCHER, Role.LEAD, Role.PRIVACY_OFFICER),
        contribution=contribution,
        what=what,
        purpose=purpose,
        reason=reason,
        count=count,
        at=now,
    )
