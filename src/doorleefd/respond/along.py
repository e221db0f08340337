"""Words that a teller gives along with a choice on the code page: a contribution like any other (law 3)."""

from datetime import datetime
from uuid import uuid5

from doorleefd.collect.actions import receive_many
from doorleefd.collect.actions.preparing import digests_of_sendings
from doorleefd.collect.models import Contribution
from doorleefd.collect.tellings import Telling, Told
from doorleefd.people.models import Channel, Participation, Teller

LONGEST_ALONG = 2000


def tell_along(
    *,
    by: Teller,
    participation: Participation,
    said: str,
    question: str,
    aspect: str,
    about: str,
    now: datetime,
    channel: Channel = Channel.OPEN_PAGE,
) -> Contribution:
    """Keep the words under the same code, to be reviewed like all words; the same words about the same are one.

    Within an action.
    """
    sending = uuid5(participation.pk, f"{about} {said}")
    telling = Telling(
        sending=sending,
        told=(Told(said, question=question, aspect=aspect),),
        channel=channel,
        told_on=now.date(),
        uses={},
        text_version="",
        contributor=by.contributor,
    )
    receive_many(by=by, trajectory=participation.trajectory, tellings=[telling], now=now)
    return Contribution.objects.of_house().get(
        organisation_id=participation.organisation_id, sending=digests_of_sendings([sending])[0]
    )
