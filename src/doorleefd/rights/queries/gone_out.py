"""Which words of a teller went out on paper or in a file, for that teller alone: it is said as it is (GDPR art. 19)."""

from dataclasses import dataclass
from datetime import date

from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Contributor, Teller
from doorleefd.respond.models import DecisionVoice, ReportQuote, ReportSending
from doorleefd.rights.models import HandingOver


@dataclass(frozen=True)
class GoneOut:
    """On which day something with words of the teller in it went to whom."""

    day: date
    to: str


def gone_out_of(contributor: Contributor) -> list[GoneOut]:
    """Reports that were sent, and packages with sentences that were handed over; the latest first. Four queries."""
    teller = Teller(contributor)
    own = {"fragment__version__part__contribution__participation__contributor": contributor}
    quoted = ReportQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(**own).values("block__version")
    sent = ReportSending.objects.filter(organisation=contributor.organisation_id, version__in=quoted)
    read = DecisionVoice.objects.visible_to(teller, Purpose.RIGHTS).filter(**own)
    trajectories = read.values("decision__recommendation__insight__trajectory")
    handed = HandingOver.objects.filter(
        organisation=contributor.organisation_id, trajectory__in=trajectories, with_quotes=True
    ).exclude(handed_on=None)
    found = [GoneOut(each.on, each.to) for each in sent] + [
        GoneOut(each.handed_on, each.to) for each in handed if each.handed_on
    ]
    return sorted(found, key=lambda each: each.day, reverse=True)
