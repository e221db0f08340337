"""While an objection is weighed the words stand still; after it they go for good, or go on."""

import pytest

from doorleefd.people.models import Basis, Channel, PermissionEvent, Teller
from doorleefd.people.queries import permissions_of
from doorleefd.rights.actions import restrict
from doorleefd.rights.models import RightsRequest
from doorleefd.rights.requests import actions, refusals
from doorleefd.rights.tests.requests.answering import answer
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
Kind, Outcome, Way = RightsRequest.Kind, RightsRequest.Outcome, ContactDetail.Way


def test_while_an_objection_is_weighed_nothing_is_done_with_the_words(known, participation, now):
    known(Kind.OBJECT)
    participation.refresh_from_db()
    assert participation.restricted_on == now.date()


def test_an_objection_that_is_honoured_stops_for_good(known, participation, femke, now):
    asked = known(Kind.OBJECT)
    actions.honour_objection(by=femke, request=asked, now=now)
    participation.refresh_from_db()
    assert participation.restricted_on is None
    assert not any(permissions_of(participation).values())
    assert PermissionEvent.objects.filter(given=False).last().how == Channel.PAPER


def test_an_objection_is_weighed_before_it_is_closed(known, ask, participation, femke, now):
    asked = known(Kind.OBJECT)
    with pytest.raises(refusals.IsFound):
        answer(asked, femke, now, Outcome.NOT_FOUND, "Wij weten niet welk verhaal van u is.")
    with pytest.raises(refusals.NobodyKnown):
        answer(ask(Kind.OBJECT), femke, now, Outcome.NOT_FOUND, "Wij weten niet welk verhaal van u is.")
    with pytest.raises(refusals.NobodyKnown):
        answer(ask(Kind.OBJECT), femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een zwaarwegend belang.")


def test_what_stood_still_by_ones_own_wish_stays_so_after_the_weighing(
    told, participation, known, organise, femke, now
):
    with organise():
        participation.permission_events.update(basis=Basis.PUBLIC_TASK)
    restrict(by=Teller(told.contributor), participation=participation, now=now)
    answer(known(Kind.OBJECT), femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek loopt nog.")
    participation.refresh_from_db()
    assert participation.restricted_on == now.date()


@pytest.mark.parametrize("meanwhile", [Kind.RESTRICT, Kind.OBJECT])
def test_a_refused_objection_lifts_no_standing_still_for_another_reason(
    meanwhile, participation, known, organise, femke, now
):
    with organise():
        participation.permission_events.update(basis=Basis.PUBLIC_TASK)
    objection, other = known(Kind.OBJECT), known(meanwhile)
    if meanwhile == Kind.RESTRICT:
        actions.restrict_on_request(by=femke, request=other, now=now)
    answer(objection, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek loopt nog.")
    participation.refresh_from_db()
    assert participation.restricted_on == now.date()
    if meanwhile == Kind.OBJECT:
        answer(other, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek loopt nog.")
        participation.refresh_from_db()
        assert participation.restricted_on is None


def test_an_objection_to_what_one_said_yes_to_cannot_be_refused(known, femke, now):
    asked = known(Kind.OBJECT)
    with pytest.raises(refusals.CannotBeRefused):
        answer(asked, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een zwaarwegend belang.")


def test_an_objection_to_a_public_task_is_refused_with_what_was_weighed(known, participation, organise, femke, now):
    with organise():
        participation.permission_events.update(basis=Basis.PUBLIC_TASK)
    asked = known(Kind.OBJECT)
    with pytest.raises(refusals.NeedsWeighing):
        answer(asked, femke, now, Outcome.REFUSED, "Wij doen dit niet.")
    answer(asked, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    participation.refresh_from_db()
    assert participation.restricted_on is None


def test_who_objected_reads_that_the_answer_sets_it_going_and_keeps_it_still(
    open_page, participation, known, organise, femke, client, now
):
    with organise():
        participation.permission_events.update(basis=Basis.PUBLIC_TASK)
    asked = known(Kind.OBJECT)
    page = open_page("stilzetten").content.decode()
    assert "Is ons antwoord nee? Dan gebruiken wij uw verhaal weer." in page
    assert "Het blijft zo tot u het weer aanzet." not in page
    assert "Het blijft zo tot u het weer aanzet." in open_page("stilzetten", wish="restrict").content.decode()
    answer(asked, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    participation.refresh_from_db()
    assert participation.restricted_on
    client.force_login(femke, backend=BACKEND)
    letter = client.get(f"/verzoeken/{asked.pk}/brief/").content.decode()
    assert "Nu gebruiken wij het weer, behalve als u zelf koos" in letter
