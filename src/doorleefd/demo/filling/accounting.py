"""What the fictional municipality says of itself to the public."""

from datetime import datetime

from doorleefd.demo.content.shapes import municipality as shapes
from doorleefd.demo.filling.organisations import Staff
from doorleefd.rights.statements.actions import Facts, change_facts

OFFICER = "fenna"


def account(told: shapes.Municipality, *, staff: Staff, now: datetime) -> None:
    """The facts for its statements. Nobody investigated its pages, and so it does not say that they are in order."""
    officer = staff[OFFICER]
    home = next(one for one in told.organisations if one.key == officer.organisation.slug)
    facts = Facts(
        postal_address=home.address,
        officer_contact=f"privacy@{home.domain}",
        suppliers="De eigen afdeling Informatie, beheert de server.",
        access_contact=f"web@{home.domain}",
        access_answer_days=15,
        access_findings="",
        audited_by="",
        audited_on=None,
        audit_outcome="",
    )
    change_facts(by=officer, organisation=officer.organisation, facts=facts, now=now)
