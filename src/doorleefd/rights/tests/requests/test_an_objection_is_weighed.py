"""While an objection is weighed the words stand still; after it they go for good, or go on."""

import pytest

from doorleefd.people.models import Basis, Channel, PermissionEvent, Teller
from doorleefd.people.queries import permissions_of
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import lift_restriction, restrict, withdraw_all
from doorleefd.rights.models import RightsRequest
from doorleefd.rights.requests import actions, identity, refusals
from doorleefd.rights.tests.requests.answering import answer
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
Kind, Outcome, Way = RightsRequest.Kind, RightsRequest.Outcome, ContactDetail.Way
KEEP = "Laat het ook daarna stilstaan"
UNTIL_ON = "Het blijft zo tot u het weer aanzet."
TO_BE_ANSWERED = "Op uw bezwaar krijgt u nog wel bericht."
GOES_ON = "Uw verhaal stond stil omdat u bezwaar maakte. Nu gebruiken wij het weer."
IN_PART = "Een deel van wat u vertelde, gebruiken wij nu weer. Dat stond stil omdat u bezwaar maakte."


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


def letter_of(asked, client, login):
    client.force_login(login, backend=BACKEND)
    return client.get(f"/verzoeken/{asked.pk}/brief/").content.decode()


def test_who_objected_reads_that_the_answer_sets_it_going_and_keeps_it_still(
    open_page, participation, known, public_task, femke, client, now
):
    asked = known(Kind.OBJECT)
    page = open_page("stilzetten").content.decode()
    assert "Is ons antwoord nee? Dan gebruiken wij uw verhaal weer." in page
    assert f'<button class="button">{KEEP}</button>' in page
    assert UNTIL_ON not in page
    kept = open_page("stilzetten", wish="restrict").content.decode()
    assert "U maakte bezwaar. Wij wegen dat nog af. Is ons antwoord nee? Dan blijft uw verhaal stilstaan" in kept
    assert (UNTIL_ON in kept, KEEP in kept) == (False, False)
    answer(asked, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    participation.refresh_from_db()
    assert participation.restricted_on
    page = open_page("stilzetten").content.decode()
    assert (UNTIL_ON in page, "U maakte bezwaar." in page) == (True, False)
    assert GOES_ON not in letter_of(asked, client, femke)


def test_who_sets_the_story_going_again_reads_that_the_objection_still_runs(open_page, known, public_task, femke, now):
    asked = known(Kind.OBJECT)
    assert "Dat loopt nog." in open_page("stilzetten", wish="lift").content.decode()
    answer(asked, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    assert "Dat loopt nog." not in open_page("stilzetten").content.decode()


def test_who_objects_to_what_was_a_yes_reads_after_that_too_that_the_answer_is_no_no(open_page, known):
    known(Kind.OBJECT)
    page = open_page("stilzetten", wish="lift").content.decode()
    assert "Dat loopt nog. Daarna gebruiken wij uw woorden niet meer." in page
    assert "Is ons antwoord ja?" not in page


def test_who_objects_to_what_was_a_yes_is_not_told_that_the_answer_may_be_no(open_page, known):
    known(Kind.OBJECT)
    for given in ({}, {"wish": "restrict"}):
        page = open_page("stilzetten", **given).content.decode()
        assert "dus ons antwoord kan geen nee zijn" in page
        assert ("Is ons antwoord nee?" in page, UNTIL_ON in page, KEEP in page) == (False, False, False)


def test_an_objection_that_is_honoured_is_weighed_no_more(open_page, known, participation, told, femke, now):
    restrict(by=Teller(told.contributor), participation=participation, now=now)
    actions.honour_objection(by=femke, request=known(Kind.OBJECT), now=now)
    page = open_page("stilzetten").content.decode()
    assert (UNTIL_ON in page, "U maakte bezwaar." in page) == (True, False)


def test_the_code_page_says_that_an_objection_waits_for_an_answer(
    told, client, known, tell, trajectory, participation, now
):
    known(Kind.OBJECT)
    page = client.post("/code/", {"code": told.code}).content.decode()
    assert TO_BE_ANSWERED in page
    other = tell(trajectory, "Iets anders.")
    whose = other.contributor.participations.get()
    restrict(by=Teller(other.contributor), participation=whose, now=now)
    page = client.post("/code/", {"code": other.code}).content.decode()
    assert ("Uw verhaal staat stil." in page, TO_BE_ANSWERED in page) == (True, False)


def test_the_code_page_of_a_story_that_stands_still_says_nothing_of_an_objection_that_was_not_made(
    told, client, known, femke, now
):
    actions.restrict_on_request(by=femke, request=known(Kind.RESTRICT), now=now)
    page = client.post("/code/", {"code": told.code}).content.decode()
    assert ("Uw verhaal staat stil." in page, TO_BE_ANSWERED in page) == (True, False)


def test_nobody_is_told_to_have_objected_while_only_a_number_says_so(
    told, reachable, ask, by_contact, twice_proven, public_task, open_page, client, now
):
    asked = ask(Kind.OBJECT, came_by="phone")
    by_contact(asked, "06 12 34 56 78")
    page = client.post("/code/", {"code": told.code}).content.decode()
    assert ("Uw verhaal staat stil." in page, TO_BE_ANSWERED in page) == (True, False)
    page = open_page("stilzetten").content.decode()
    assert ("Was u het niet? Laat het ons weten." in page, "U maakte bezwaar." in page) == (True, False)
    assert f'<button class="button">{KEEP}</button>' in page
    client.force_login(twice_proven, backend=BACKEND)
    page = client.get(f"/verzoeken/{asked.pk}/antwoord/").content.decode()
    assert ("Weigeren kan als de verteller zelf antwoordde." in page, 'value="refused"' in page) == (True, False)
    with pytest.raises(refusals.NeedsCallBack):
        answer(asked, twice_proven, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    client.logout()
    identity.call_back(by=twice_proven, request=asked, on=now.date(), now=now)
    assert TO_BE_ANSWERED in client.post("/code/", {"code": told.code}).content.decode()
    page = open_page("stilzetten").content.decode()
    assert ("Was u het niet?" in page, "U maakte bezwaar." in page) == (False, True)


def test_the_letter_says_that_the_words_are_used_again_where_they_are(known, public_task, femke, client, now):
    asked = known(Kind.OBJECT)
    answer(asked, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    letter = letter_of(asked, client, femke)
    assert f"{GOES_ON} Met uw code kunt u het altijd stilzetten." in letter


@pytest.mark.parametrize("meanwhile", ["objects again", "stops", "lets it stand still"])
def test_the_letter_does_not_say_so_where_they_are_not(
    meanwhile, told, participation, known, public_task, femke, client, now
):
    asked, own = known(Kind.OBJECT), {"by": Teller(told.contributor), "participation": participation, "now": now}
    if meanwhile == "objects again":
        known(Kind.OBJECT)
    elif meanwhile == "stops":
        withdraw_all(said=HowSaid("1"), **own)
    else:
        restrict(**own)
    answer(asked, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    letter = letter_of(asked, client, femke)
    assert "Wij doen niet wat u vroeg." in letter
    assert (GOES_ON in letter, "Uw verhaal stond stil" in letter) == (False, False)


def test_the_letter_does_not_say_so_of_what_stood_still_for_no_objection(
    told, participation, known, public_task, femke, client, now
):
    own = {"by": Teller(told.contributor), "participation": participation, "now": now}
    restrict(**own)
    asked = known(Kind.OBJECT)
    lift_restriction(**own)
    answer(asked, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    assert "Uw verhaal stond stil" not in letter_of(asked, client, femke)


@pytest.fixture
def also_told(trajectory, tell, organise):
    """What the same person told under another code."""
    other = tell(trajectory, "Iets anders.")
    with organise():
        other.contributor.participations.get().permission_events.update(basis=Basis.PUBLIC_TASK)
    return other


@pytest.fixture
def objects_to_both(known, also_told, public_task, femke, now):
    asked = known(Kind.OBJECT)
    identity.check_by_code(by=femke, request=asked, code=also_told.code, now=now)
    return asked


@pytest.mark.parametrize("meanwhile", ["objects again", "stops", "lets it stand still"])
def test_the_letter_says_that_a_part_is_used_again_where_the_rest_is_not(
    meanwhile, objects_to_both, also_told, ask, femke, client, now
):
    whose = also_told.contributor.participations.get()
    own = {"by": Teller(also_told.contributor), "participation": whose, "now": now}
    if meanwhile == "objects again":
        identity.check_by_code(by=femke, request=ask(Kind.OBJECT), code=also_told.code, now=now)
    elif meanwhile == "stops":
        withdraw_all(said=HowSaid("1"), **own)
    else:
        restrict(**own)
    answer(objects_to_both, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    letter = letter_of(objects_to_both, client, femke)
    assert (IN_PART in letter, GOES_ON in letter) == (True, False)
    assert "Wat om een andere reden stilstaat, blijft stil. Waar u mee stopte, blijft gestopt." in letter


def test_the_letter_says_of_both_codes_that_all_is_used_again(objects_to_both, femke, client, now):
    answer(objects_to_both, femke, now, Outcome.REFUSED, "Wij doen dit niet.", "Een onderzoek naar misbruik loopt.")
    letter = letter_of(objects_to_both, client, femke)
    assert (GOES_ON in letter, IN_PART in letter) == (True, False)


def test_what_lacks_in_a_no_is_said_at_its_field_and_the_letter_says_what_was_weighed(
    known, public_task, femke, client
):
    asked = known(Kind.OBJECT)
    path, given = f"/verzoeken/{asked.pk}/antwoord/", {"outcome": "refused", "answer": "", "weighed": ""}
    client.force_login(femke, backend=BACKEND)
    assert 'href="#id_answer"' in client.post(path, given).content.decode()
    given["answer"] = "Wij doen dit niet."
    assert 'href="#id_weighed"' in client.post(path, given).content.decode()
    client.post(path, given | {"weighed": "Een onderzoek naar misbruik loopt."})
    assert "Dit wogen wij af:" in letter_of(asked, client, femke)
