"""A no in a member check that a restored backup does not know: said again, without the words that came with it (R210).

Those words are on no list: staff see that it is not right, and whoever said it is asked anew while the check is open.
"""

from datetime import date
from uuid import UUID

from doorleefd.people.models import Channel, Participation
from doorleefd.respond.models import CheckAnswer, CheckedInsight, CheckedQuote

Verdict = CheckAnswer.Verdict


def noes() -> list[tuple[UUID, date, str]]:
    """Of each participation whose last answer is that it is not right: on which day, and how; one query."""
    said = CheckAnswer.objects.of_house().filter(verdict=Verdict.CORRECTS).order_by("participation")
    return list(said.values_list("participation", "day", "how"))


def is_no_unknown(participation: Participation, *, day: date) -> bool:
    """Whether a no of this day is not known here, and came not before a yes of a later day; one query."""
    here = CheckAnswer.objects.of_house().filter(participation=participation).first()
    return here is None or (here.verdict == Verdict.AGREES and here.day <= day)


def say_no_again(participation: Participation, *, day: date, how: Channel) -> None:
    """Inside an action: this person said no. What they looked at then is not known, so no quote of it was checked."""
    answer, _new = CheckAnswer.objects.of_house().update_or_create(
        organisation_id=participation.organisation_id,
        participation=participation,
        defaults={
            "verdict": Verdict.CORRECTS,
            "contribution": None,
            "how": how,
            "day": day,
            "recorded_by": None,
            "handled_by": None,
            "handled_on": None,
        },
    )
    CheckedQuote.objects.of_house().filter(answer=answer).delete()
    CheckedInsight.objects.filter(answer=answer).delete()
