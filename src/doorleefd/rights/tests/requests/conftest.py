"""Someone who told and left a number, and requests about what they told."""

import pytest
from allauth.mfa.models import Authenticator

from doorleefd.people.models import Basis, Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.models import RightsRequest
from doorleefd.rights.requests import actions, identity
from doorleefd.rights.requests.identity import Match
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail

Kind, Outcome, Way = RightsRequest.Kind, RightsRequest.Outcome, ContactDetail.Way


@pytest.fixture
def participation(told):
    return Participation.objects.get(contributor=told.contributor)


@pytest.fixture
def twice_proven(femke, organise):
    with organise():
        Authenticator.objects.create(user=femke, type=Authenticator.Type.TOTP, data={})
    return femke


@pytest.fixture
def reachable(told, participation, now):
    keep_contact(
        by=Teller(told.contributor),
        participation=participation,
        use=Use.CONTACT,
        way=Way.SMS,
        address="06 12 34 56 78",
        said=HowSaid("1"),
        now=now,
    )


@pytest.fixture
def ask(veenbeek, femke, now):
    def asking(kind, *, on=None, by=femke, came_by="letter"):
        on = on or now.date()
        return actions.receive_request(
            by=by, organisation=veenbeek, kind=kind, came_by=came_by, received_on=on, filed_as="Z-12", now=now
        )

    return asking


@pytest.fixture
def known(ask, told, femke, now):
    """A request of which the code says who asks."""

    def asking(kind=Kind.CORRECT, came_by="letter"):
        asked = ask(kind, came_by=came_by)
        assert identity.check_by_code(by=femke, request=asked, code=told.code, now=now) is Match.ONE
        return asked

    return asking


@pytest.fixture
def by_contact(twice_proven, now):
    """Compare an address or number for a request."""

    def compare(asked, address, way=Way.SMS, about=None, told_on=None):
        given = {"by": twice_proven, "request": asked, "way": way, "address": address, "about": about, "now": now}
        return identity.check_by_contact(told_on=told_on, **given)

    return compare


@pytest.fixture
def neighbour(trajectory, tell, reachable, now):
    """Someone else, who left a number too: of the same household, or not."""

    def telling(number, about=trajectory):
        told = tell(about, "Een zeppelin kwam over.")
        keep_contact(
            by=Teller(told.contributor),
            participation=Participation.objects.get(contributor=told.contributor),
            use=Use.CONTACT,
            way=Way.SMS,
            address=number,
            said=HowSaid("1"),
            now=now,
        )
        return told

    return telling


@pytest.fixture
def public_task(participation, organise):
    """The basis of taking part is a public task: an objection may be weighed."""
    with organise():
        participation.permission_events.update(basis=Basis.PUBLIC_TASK)
