"""What the fictional municipality accounts for: what it says to the public, its register, and its DPIA pre-checks."""

from dataclasses import replace
from datetime import datetime

from doorleefd.demo.content.shapes import municipality as shapes
from doorleefd.demo.filling.organisations import Staff
from doorleefd.foundation.models import Login
from doorleefd.rights.accounting.actions import assess, write_in_register
from doorleefd.rights.accounting.assessing import proposals, proposed_words
from doorleefd.rights.models import RegisterText
from doorleefd.rights.statements.actions import Facts, change_facts
from doorleefd.trajectory.models import Trajectory

OFFICER = "fenna"


def account(told: shapes.Municipality, *, staff: Staff, now: datetime) -> None:
    """The facts for its statements, and who looked beforehand. Nobody investigated its pages, and so it claims none."""
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
    asked = Trajectory.objects.filter(organisation=officer.organisation, is_practice=False, state=Trajectory.State.OPEN)
    _look_beforehand(asked.order_by("opened_at")[0], officer=officer, now=now)


def _look_beforehand(trajectory: Trajectory, *, officer: Login, now: datetime) -> None:
    """The lead followed the proposals, after asking the privacy officer; the other trajectories still wait for it."""
    assess(
        by=trajectory.owner,
        trajectory=trajectory,
        answers=tuple(proposals(trajectory)),
        written=replace(
            proposed_words(trajectory),
            own_risks="In een kleine gemeente kennen mensen elkaar. Wij lezen elk citaat daarom nog een keer.",
            officer_advice="Akkoord, als een mens elk verhaal naleest voordat anderen het zien.",
        ),
        now=now,
    )
    abroad = {RegisterText.Part.ABROAD: "Nee. De server en de reservekopieën staan in Nederland."}
    write_in_register(by=officer, trajectory=trajectory, texts=abroad, now=now)
