"""What a message is about: an answer that is there, or the report that one is asked to look at (R210, R239)."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from doorleefd.collect.models import Contribution
from doorleefd.foundation.models import Organisation
from doorleefd.people.models import Participation, takes_part
from doorleefd.respond.checking.standing import answers_counted, check_of, is_open, last_round
from doorleefd.respond.models import Answer, CheckRound, Message
from doorleefd.respond.queries import published_answer
from doorleefd.trajectory.models import Trajectory

Occasion = Answer | CheckRound


def told_in(about: Occasion) -> dict[str, Any]:
    """The fields of a message that say what it is about."""
    field = "answer" if isinstance(about, Answer) else "check_round"
    return {"organisation_id": about.organisation_id, field: about}


def messages_about(about: Occasion) -> QuerySet[Message]:
    return Message.objects.filter(**told_in(about))


def may_be_told(about: Occasion) -> bool:
    """Whether there is something to tell: an answer that is out, or a check that still runs."""
    return about.published_at is not None if isinstance(about, Answer) else is_open(about.member_check)


def need_not_be_told(about: Occasion) -> set[UUID]:
    """The participations that are not asked or reminded to look at the report: whoever answered, and whoever left, and
    whoever told what nobody reviewed yet.

    An answer is for everyone who asked for it, also after taking part no more (law 12). One query.
    """
    if isinstance(about, Answer):
        return set()
    here = Participation.objects.filter(organisation=about.organisation_id, trajectory=about.trajectory)
    answered = Q(pk__in=answers_counted(about.trajectory).values("participation"))
    reviewed = Contribution.objects.of_house().filter(
        organisation=about.organisation_id, participation=OuterRef("pk"), review=Contribution.Review.ACCEPTED
    )
    spared = answered | ~Q(takes_part(participation="pk")) | ~Q(Exists(reviewed))
    return set(here.filter(spared).values_list("pk", flat=True))


def occasion_of(pk: UUID) -> Occasion:
    """Raises CheckRound.DoesNotExist."""
    answer = Answer.objects.select_related("organisation", "trajectory__organisation").filter(pk=pk).first()
    rounds = CheckRound.objects.select_related("organisation", "member_check__trajectory__organisation")
    return answer or rounds.get(pk=pk)


def organisation_of(about: Occasion) -> Organisation:
    organisation: Organisation = about.trajectory.organisation
    return organisation


def last_occasion(trajectory: Trajectory) -> Occasion | None:
    """What people are told of now: the report, while they can look at it, and else the answer."""
    check = check_of(trajectory)
    asked = last_round(check) if check and is_open(check) else None
    return asked or published_answer(trajectory)
