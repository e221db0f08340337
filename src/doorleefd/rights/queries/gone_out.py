"""Which words of a teller went out on paper or in a file, for that teller alone: it is said as it is (GDPR art. 19)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Contributor, Teller
from doorleefd.respond.models import DownloadedQuote, ReportQuote, ReportSending
from doorleefd.rights.models import HandedQuote


@dataclass(frozen=True)
class GoneOut:
    """On which day something with words of the teller in it went to whom."""

    day: date
    to: str


def gone_out_of(contributor: Contributor) -> list[GoneOut]:
    """Reports that were sent and packages that were handed over with sentences of the teller, and those that
    staff took along as a file, to whom nobody noted; the latest first. Three queries."""
    teller = Teller(contributor)
    own = {"fragment__version__part__contribution__participation__contributor": contributor}
    quoted = ReportQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(**own).values("block__version")
    sent = ReportSending.objects.filter(organisation=contributor.organisation_id, version__in=quoted)
    handed = HandedQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(**own).values_list("on", "handing__to")
    taken = DownloadedQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(**own).values_list("on", flat=True)
    found = {GoneOut(each.on, each.to) for each in sent} | {GoneOut(on, to) for on, to in handed}
    found |= {GoneOut(on, _("een medewerker haalde het verslag op als bestand")) for on in taken}
    return sorted(found, key=lambda each: (each.day, each.to), reverse=True)
