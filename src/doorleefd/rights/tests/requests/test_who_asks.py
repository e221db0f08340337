"""Who asks is checked without a name: by the code, or by what was left, and then on that very number or address."""

from datetime import timedelta

import pytest

from doorleefd.collect.models import Contribution
from doorleefd.foundation.models import AuditEntry
from doorleefd.rights.models import RightsRequest
from doorleefd.rights.requests import actions, identity, refusals
from doorleefd.rights.requests.identity import Match
from doorleefd.rights.tests.requests.answering import answer
from doorleefd.trajectory.models import Trajectory
from doorleefd.vault.actions import NeedsSecondFactor
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
Kind, Outcome, Way = RightsRequest.Kind, RightsRequest.Outcome, ContactDetail.Way


def askers_of(asked):
    return set(asked.askers.values_list("contributor", flat=True))


def test_a_number_is_compared_however_it_is_written_and_never_shown(ask, told, reachable, twice_proven, now):
    asked = ask(Kind.ERASE)
    compare = {"by": twice_proven, "request": asked, "about": None, "now": now}
    assert identity.check_by_contact(way=Way.PHONE, address="0687654321", **compare) is Match.NOBODY
    assert identity.check_by_contact(way=Way.PHONE, address="+31 6 12 34 56 78", **compare) is Match.ONE
    assert list(asked.askers.values_list("contributor", flat=True)) == [told.contributor.pk]
    rows = AuditEntry.objects.filter(subject_id=str(asked.pk))
    assert rows.filter(verb="request: contact details compared").count() == 2


def test_nobody_goes_on_guessing(ask, reachable, by_contact, femke, told, now):
    asked = ask(Kind.ERASE)
    for _try in range(identity.MOST_TRIES):
        assert by_contact(asked, "n@voorbeeld.nl", Way.EMAIL) is Match.NOBODY
    with pytest.raises(refusals.TooManyTries):
        by_contact(asked, "n@voorbeeld.nl", Way.EMAIL)
    assert identity.check_by_code(by=femke, request=asked, code=told.code, now=now) is Match.ONE


def test_nor_in_one_request_after_another(ask, reachable, by_contact, monkeypatch):
    monkeypatch.setattr(identity, "MOST_A_DAY", 3)
    for _request in range(3):
        by_contact(ask(Kind.ERASE), "n@voorbeeld.nl", Way.EMAIL)
    with pytest.raises(refusals.TooManyToday):
        by_contact(ask(Kind.ERASE), "n@voorbeeld.nl", Way.EMAIL)


def test_a_number_that_more_people_left_shows_nobody(ask, told, neighbour, by_contact):
    neighbour("0612345678")
    asked = ask(Kind.SEE)
    assert by_contact(asked, "0612345678") is Match.MORE
    assert (askers_of(asked), asked.checked) == (set(), "")


def test_the_subject_tells_them_apart(ask, told, trajectory, neighbour, by_contact, organise):
    with organise():
        other = Trajectory.objects.get(pk=trajectory.pk)
        other.pk, other.slug = None, "een-ander-onderwerp"
        other.save()
    theirs = neighbour("0612345678", other)
    asked = ask(Kind.SEE)
    assert by_contact(asked, "0612345678", about=other) is Match.ONE
    assert askers_of(asked) == {theirs.contributor.pk}


def test_the_day_tells_two_stories_on_one_number_apart_and_the_call_comes_first_still(
    ask, told, trajectory, neighbour, by_contact, twice_proven, organise, now
):
    """A family with one telephone, or someone who told twice: whoever answers names the day."""
    theirs, day = neighbour("0612345678"), now.date() - timedelta(days=9)
    with organise():
        Contribution.objects.of_house().filter(participation__contributor=theirs.contributor).update(told_on=day)
    asked = ask(Kind.ERASE)
    assert by_contact(asked, "0612345678", about=trajectory) is Match.MORE
    assert by_contact(asked, "0612345678", told_on=day - timedelta(days=1)) is Match.NOBODY
    assert by_contact(asked, "0612345678", about=trajectory, told_on=day) is Match.ONE
    assert askers_of(asked) == {theirs.contributor.pk}
    with pytest.raises(refusals.NeedsCallBack):
        actions.ask_erasure(by=twice_proven, request=asked, now=now)
    identity.call_back(by=twice_proven, request=asked, on=now.date(), now=now)
    assert list(actions.make_new_code(by=twice_proven, request=asked, now=now))


def test_two_stories_of_one_day_on_one_number_stay_two_and_staff_read_so(
    ask, told, trajectory, neighbour, twice_proven, client
):
    neighbour("0612345678")
    asked = ask(Kind.ERASE)
    client.force_login(twice_proven, backend="allauth.account.auth_backends.AuthenticationBackend")
    day = Contribution.objects.of_house().filter(participation__contributor=told.contributor).get().told_on
    given = {"check": "contact", "way": "phone", "address": "0612345678"}
    path = f"/verzoeken/{asked.pk}/wie/"
    page = client.post(path, given, follow=True).content.decode()
    assert ("op welke dag en over welk onderwerp" in page, "alleen de code helpt nog" in page) == (True, False)
    given |= {"about": str(trajectory.pk), "told_on": day.isoformat()}
    assert "alleen de code helpt nog" in client.post(path, given, follow=True).content.decode()
    assert askers_of(asked) == set()


def test_a_number_that_was_typed_wrong_hands_out_nothing_of_its_owner(ask, told, neighbour, by_contact, femke, now):
    neighbour("0687654321")
    asked = ask(Kind.SEE)
    assert by_contact(asked, "0687654321") is Match.ONE
    identity.check_otherwise(by=femke, request=asked, how="Zij belde met dit nummer.", now=now)
    identity.call_back(by=femke, request=asked, on=now.date(), now=now)
    assert by_contact(asked, "0612345678") is Match.ONE
    assert (askers_of(asked), asked.checked_how, asked.called_back_on) == ({told.contributor.pk}, "", None)
    by_contact(asked, "0687654321")
    identity.check_by_code(by=femke, request=asked, code=told.code, now=now)
    assert askers_of(asked) == {told.contributor.pk}


def test_after_a_code_a_number_adds_no_stranger(known, told, neighbour, by_contact):
    neighbour("0687654321")
    asked = known(Kind.ERASE)
    assert by_contact(asked, "0687654321") is Match.OTHER
    assert by_contact(asked, "0612345678") is Match.ONE
    asked.refresh_from_db()
    assert (askers_of(asked), asked.checked) == ({told.contributor.pk}, "code")


def test_comparing_counts_on_from_what_another_employee_did(ask, femke, now):
    asked = ask(Kind.SEE)
    other = RightsRequest.objects.get(pk=asked.pk)
    for page in (asked, other):
        identity.check_by_code(by=femke, request=page, code="AAAA-AAAA-AAAA", now=now)
    other.refresh_from_db()
    assert other.code_tries == 2


def test_whoever_names_two_codes_asks_for_both(known, neighbour, femke, now):
    asked, other = known(Kind.SEE), neighbour("0687654321")
    identity.check_by_code(by=femke, request=asked, code=other.code, now=now)
    assert len(askers_of(asked)) == 2


def test_it_was_someone_else_whose_words_go_on_as_they_did(known, participation, femke, now):
    asked = known(Kind.OBJECT)
    identity.check_anew(by=femke, request=asked, now=now)
    participation.refresh_from_db()
    assert (participation.restricted_on, askers_of(asked), asked.checked) == (None, set(), "")


def test_what_else_was_done_does_not_take_the_place_of_what_was_found(known, told, femke, now):
    asked, later = known(Kind.SEE), now + timedelta(days=3)
    identity.check_otherwise(by=femke, request=asked, how="Teruggebeld op het nummer.", now=later)
    asked.refresh_from_db()
    assert (asked.checked, asked.checked_on, asked.checked_how) == ("code", now.date(), "Teruggebeld op het nummer.")


def test_what_was_carried_out_is_not_checked_again(known, told, femke, now):
    asked = known(Kind.RESTRICT)
    actions.restrict_on_request(by=femke, request=asked, now=now)
    with pytest.raises(refusals.DoneAlready):
        identity.check_by_code(by=femke, request=asked, code=told.code, now=now)
    with pytest.raises(refusals.DoneAlready):
        identity.check_anew(by=femke, request=asked, now=now)


def test_contact_details_are_compared_by_whoever_proves_it_twice(ask, femke, now):
    with pytest.raises(NeedsSecondFactor):
        identity.check_by_contact(
            by=femke, request=ask(Kind.ERASE), way=Way.EMAIL, address="n@voorbeeld.nl", about=None, now=now
        )


@pytest.fixture
def by_number(ask, reachable, by_contact):
    """A request of someone who only named the number that the teller left."""

    def asking(kind):
        asked = ask(kind)
        assert by_contact(asked, "06 12345678") is Match.ONE
        return asked

    return asking


@pytest.mark.parametrize(
    ("kind", "act"),
    [
        (Kind.SEE, actions.make_new_code),
        (Kind.SEE, actions.hand_out),
        (Kind.ERASE, actions.ask_erasure),
        (Kind.OBJECT, actions.honour_objection),
    ],
)
def test_whoever_knows_a_number_gets_nothing_done_until_called_back_on_it(kind, act, by_number, twice_proven, now):
    asked, given = by_number(kind), {"by": twice_proven, "now": now}
    identity.check_otherwise(request=asked, how="Zij klonk als zichzelf.", **given)
    with pytest.raises(refusals.NeedsCallBack):
        act(request=asked, **given)
    identity.call_back(request=asked, on=now.date(), **given)
    act(request=asked, **given)
    assert asked.carried_out_on


def test_that_someone_answered_is_kept_without_a_number_or_a_word(by_number, femke, now):
    asked = by_number(Kind.SEE)
    identity.call_back(by=femke, request=asked, on=now.date(), now=now)
    asked.refresh_from_db()
    assert (asked.called_back_way, asked.called_back_by, asked.called_back_on) == (Way.SMS, femke, now.date())
    entry = AuditEntry.objects.get(verb="request: called back")
    assert (entry.login, entry.subject_id) == (femke, str(asked.pk))


@pytest.mark.parametrize(("days", "refusal"), [(1, refusals.NotYet), (-1, refusals.BeforeItCame)])
def test_nobody_answers_tomorrow_or_before_it_was_asked(days, refusal, by_number, femke, now):
    with pytest.raises(refusal):
        identity.call_back(by=femke, request=by_number(Kind.SEE), on=now.date() + timedelta(days=days), now=now)


def test_with_a_code_there_is_nothing_to_call_back(known, femke, now):
    with pytest.raises(refusals.NothingToCallBack):
        identity.call_back(by=femke, request=known(Kind.SEE), on=now.date(), now=now)


def test_what_stands_still_takes_nothing_away_and_waits_for_no_call(by_number, participation, femke, now):
    actions.restrict_on_request(by=femke, request=by_number(Kind.RESTRICT), now=now)
    participation.refresh_from_db()
    assert participation.restricted_on


def test_where_nobody_answers_the_call_it_can_still_be_answered_honestly(by_number, participation, femke, now):
    asked = by_number(Kind.OBJECT)
    identity.check_anew(by=femke, request=asked, now=now)
    identity.check_otherwise(by=femke, request=asked, how="Drie keer gebeld, niemand nam op.", now=now)
    answer(asked, femke, now, RightsRequest.Outcome.NOT_FOUND, "Wij bereikten u niet op dit nummer.")
    participation.refresh_from_db()
    assert (asked.is_open, participation.restricted_on) == (False, None)
