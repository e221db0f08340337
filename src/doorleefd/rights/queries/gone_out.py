"""Which words of a teller went out on paper or in a file, for that teller alone: it is said as it is (GDPR art. 19)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.collect.models import WordsOpened
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Contributor, Participation, Teller
from doorleefd.respond.models import DownloadedQuote, ReportQuote, ReportSending
from doorleefd.rights.models import HandedQuote


@dataclass(frozen=True)
class GoneOut:
    """On which day something with words of the teller in it went to whom; or what was done, where nobody noted that."""

    day: date
    to: str
    is_noted: bool = True

    @classmethod
    def read(cls, row: dict[str, Any]) -> "GoneOut":
        """As it was kept with a request."""
        return cls(date.fromisoformat(row["day"]), row["to"], row["is_noted"])

    def row(self) -> dict[str, Any]:
        return {"day": self.day.isoformat(), "to": self.to, "is_noted": self.is_noted}


def gone_out_of(contributor: Contributor, about: Participation | None = None) -> list[GoneOut]:
    """Reports that were sent and packages that were handed over with sentences of the teller; and what staff took
    along as a file of either, for whom nobody noted; the latest first. `about` leaves out every other subject that
    the teller told about. Four queries."""
    teller = Teller(contributor)
    told = Participation.objects.filter(contributor=contributor)
    if about:
        told = told.filter(pk=about.pk)
    own = {"fragment__version__part__contribution__participation__in": told}
    quoted = ReportQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(**own).values("block__version")
    sent = ReportSending.objects.filter(organisation=contributor.organisation_id, version__in=quoted)
    handed = HandedQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(**own).values_list("on", "handing__to")
    taken = DownloadedQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(**own).values_list("on", flat=True)
    found = {GoneOut(each.on, each.to) for each in sent} | {GoneOut(on, to) for on, to in handed}
    opened = WordsOpened.objects.filter(contribution__participation__in=told, what=WordsOpened.What.QUOTES).values_list(
        "at", flat=True
    )
    in_report = _("een medewerker haalde het verslag op als bestand")
    in_package = _("een medewerker opende een bestand dat voor een Woo-verzoek of archief klaarstaat")
    found |= {GoneOut(on, in_report, is_noted=False) for on in taken}
    found |= {GoneOut(localdate(at), in_package, is_noted=False) for at in opened}
    return latest_first(found)


def latest_first(found: Iterable[GoneOut]) -> list[GoneOut]:
    return sorted(found, key=lambda each: (each.day, each.to), reverse=True)
