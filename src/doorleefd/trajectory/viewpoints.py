"""The balance of the three sources of knowledge, in words (R008 to R010, R014)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice import sources_balance
from doorleefd.engines.advice.sourced import Sourced
from doorleefd.engines.advice.sources_balance import Knowledge
from doorleefd.trajectory.models import Viewpoint
from doorleefd.trajectory.reasons import Said, said

KNOWLEDGE: Mapping[Knowledge, Lazy] = {
    Knowledge.EXPERIENTIAL: _("wat mensen zelf meemaken"),
    Knowledge.PROFESSIONAL: _("wat collega’s in de praktijk zien"),
    Knowledge.SCIENTIFIC: _("wat onderzoek zegt"),
}
CAUTIONS: Mapping[Sourced, Lazy] = {
    sources_balance.Caution.SOURCE_MISSING: _(
        "De drie bronnen samen zeggen meer dan elk apart. Gebruik je ze alle drie genoeg?"
    ),
    sources_balance.Caution.MOSTLY_FORMAL_EXPERTS: _(
        "Wie al jaren vanuit een vaste rol meepraat, kan bij het systeem gaan horen. Zoek ook mensen zonder zo’n rol."
    ),
}


@dataclass(frozen=True)
class Balance:
    """The sources nobody wrote anything about yet, and what to think of."""

    missing: Sequence[str]
    cautions: Sequence[Said]


def balance_of(viewpoint: Viewpoint) -> Balance:
    """What is out of balance; nothing while nobody filled the page in."""
    if not viewpoint.is_answered:
        return Balance((), ())
    used = [source for source in Knowledge if getattr(viewpoint, source).strip()]
    missing = [str(KNOWLEDGE[source]) for source in sources_balance.missing_sources(used)]
    found = sources_balance.cautions(sources_balance.Balance(used, viewpoint.mostly_formal))
    return Balance(missing, said(found, CAUTIONS))
