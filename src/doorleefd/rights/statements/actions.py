"""Keeping what the statements are made from, and each version of them."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Login, Organisation
from doorleefd.rights.models import StatementFacts, StatementVersion
from doorleefd.rights.statements.queries import changed_since_kept


class HalfAnInvestigation(Refusal):
    sentence = _("Vul van het onderzoek alle drie in: wie het deed, wanneer, en wat eruit kwam. Of geen van drie.")


class NotYetInvestigated(Refusal):
    sentence = _("De dag van het onderzoek ligt in de toekomst. Vul het in als het er is.")


@dataclass(frozen=True)
class Facts:
    """The answers of one form."""

    postal_address: str
    officer_contact: str
    suppliers: str
    access_contact: str
    access_answer_days: int | None
    access_findings: str
    audited_by: str
    audited_on: date | None
    audit_outcome: str


@action(may="rights.change_statements", audit="facts for statements changed", on="organisation")
def change_facts(*, by: Login, organisation: Organisation, facts: Facts, now: datetime) -> StatementFacts:
    """Keep what only the organisation knows; statements that read otherwise by it get a new version.

    Raises HalfAnInvestigation, NotYetInvestigated.
    """
    investigation = (facts.audited_by, facts.audited_on, facts.audit_outcome)
    if any(investigation) and not all(investigation):
        raise HalfAnInvestigation
    if facts.audited_on and facts.audited_on > timezone.localdate(now):
        raise NotYetInvestigated
    kept, _new = StatementFacts.objects.update_or_create(organisation=organisation, defaults=asdict(facts))
    keep_changes(by=HOUSE, organisation=organisation, now=now)
    return kept


@action(may="rights.keep_statements", audit="statements kept", on="organisation")
def keep_changes(*, by: House, organisation: Organisation, now: datetime) -> int:
    """Keep a version of each statement that reads otherwise than its last; how many."""
    today = timezone.localdate(now)
    made = [
        StatementVersion(organisation=organisation, kind=kind, number=number, since=today, content=content)
        for kind, number, content in changed_since_kept(organisation, today=today)
    ]
    StatementVersion.objects.bulk_create(made)
    counted(max(1, len(made)))
    return len(made)


def keep_all_changes(*, now: datetime) -> int:
    """Each night, of every organisation; an organisation whose texts are the same writes nothing."""
    today = timezone.localdate(now)
    changed = [one for one in Organisation.objects.order_by("pk") if changed_since_kept(one, today=today)]
    return sum(keep_changes(by=HOUSE, organisation=one, now=now) for one in changed)
