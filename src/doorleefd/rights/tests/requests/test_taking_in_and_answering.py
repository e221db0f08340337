"""A request by telephone or letter: the term runs, it is carried out, and it ends in an answer."""

from datetime import date, timedelta

import pytest

from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Contributor, Participation
from doorleefd.people.queries import people_in
from doorleefd.rights.models import Asker, RightsRequest
from doorleefd.rights.requests import actions, identity, queries, refusals
from doorleefd.rights.requests.identity import Match
from doorleefd.rights.tests.requests.answering import answer
from doorleefd.trajectory.terms import months_after
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
Kind, Outcome, Way = RightsRequest.Kind, RightsRequest.Outcome, ContactDetail.Way


@pytest.mark.parametrize(
    ("day", "due", "extended"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30)),
        (date(2026, 6, 15), date(2026, 7, 15), date(2026, 9, 15)),
        (date(2026, 12, 5), date(2027, 1, 5), date(2027, 3, 5)),
    ],
)
def test_a_month_to_answer_and_three_when_extended(day, due, extended):
    assert (months_after(day, 1), months_after(day, 3)) == (due, extended)


def test_it_is_extended_once_in_time_and_with_a_reason(ask, femke, now):
    asked = ask(Kind.SEE)
    with pytest.raises(refusals.NeedsReason):
        actions.extend_term(by=femke, request=asked, because="druk", now=now)
    actions.extend_term(by=femke, request=asked, because="Er kwamen er veel tegelijk.", now=now)
    assert asked.due_on == date(2026, 9, 15)
    with pytest.raises(refusals.ExtendedBefore):
        actions.extend_term(by=femke, request=asked, because="Er kwamen er veel tegelijk.", now=now)
    late = ask(Kind.SEE, on=date(2026, 5, 1))
    with pytest.raises(refusals.TermIsOver):
        actions.extend_term(by=femke, request=late, because="Er kwamen er veel tegelijk.", now=now)


def test_nothing_is_received_tomorrow(ask, now):
    with pytest.raises(refusals.NotYet):
        ask(Kind.SEE, on=now.date() + timedelta(days=1))


def test_erasing_takes_the_person_and_leaves_that_it_was_done(known, told, femke, now):
    asked = known(Kind.ERASE)
    actions.erase_on_request(by=femke, request=asked, now=now)
    assert not Contributor.objects.exists()
    assert not Asker.objects.exists()
    answer(asked, femke, now)
    assert asked.outcome == Outcome.DONE


def test_an_erasure_on_request_that_was_killed_is_ended_at_night(known, told, femke, now):
    from doorleefd.rights.actions import finish_erasing

    actions.ask_erasure(by=femke, request=known(Kind.ERASE), now=now)
    assert Contributor.objects.exists()
    assert finish_erasing(now=now) == 1


def test_standing_still_and_stopping_are_carried_out(known, participation, trajectory, femke, now):
    actions.restrict_on_request(by=femke, request=known(Kind.RESTRICT), now=now)
    participation.refresh_from_db()
    assert participation.restricted_on == now.date()
    assert people_in(trajectory) == 0


def test_nothing_is_carried_out_for_nobody(ask, femke, now):
    asked = ask(Kind.ERASE)
    identity.check_otherwise(by=femke, request=asked, how="Zij liet haar pas zien.", now=now)
    with pytest.raises(refusals.NobodyKnown):
        actions.erase_on_request(by=femke, request=asked, now=now)
    answer(asked, femke, now, Outcome.NOT_FOUND, "Wij weten niet welk verhaal van u is.")


def test_done_is_said_only_of_what_was_done(known, femke, now):
    with pytest.raises(refusals.NotCarriedOut):
        answer(known(Kind.ERASE), femke, now)


def test_answered_it_leads_to_nobody_and_changes_no_more(known, femke, now):
    asked = known(Kind.RESTRICT)
    actions.restrict_on_request(by=femke, request=asked, now=now)
    answer(asked, femke, now)
    assert not Asker.objects.exists()
    with pytest.raises(refusals.AlreadyAnswered):
        actions.restrict_on_request(by=femke, request=asked, now=now)


def test_its_log_holds_no_words_and_no_contributor(known, told, femke, now):
    asked = known(Kind.RESTRICT)
    actions.restrict_on_request(by=femke, request=asked, now=now)
    log = list(queries.log_of(asked, viewer=femke))
    assert {entry.verb for entry in log} == {"request: received", "request: code compared", "request: words restricted"}
    assert not AuditEntry.objects.filter(subject_id__in=[str(told.contributor.pk)]).exists()


def test_what_is_due_first_stands_first_and_costs_no_more_queries(ask, femke, now, django_assert_max_num_queries):
    days = [date(2026, 5, 1), date(2026, 6, 10), date(2026, 5, 20)]
    for day in days * 5:
        ask(Kind.SEE, on=day)
    with django_assert_max_num_queries(2):
        shown = list(queries.requests_of(femke))
    assert [asked.received_on for asked in shown] == sorted(days * 5)
    due = queries.due_for(femke, today=now.date())
    assert (due.late, due.soon) == (5, 5)


def test_what_people_do_with_the_code_is_counted_without_who(told, client, femke, now):
    participation = Participation.objects.get(contributor=told.contributor)
    client.post("/code/download/", {"code": told.code, "participation": str(participation.pk), "as": "json"})
    (done,) = queries.done_with_the_code(femke, since=date(2020, 1, 1))
    assert (done.verb, done.times) == ("own words carried away", 1)
    row = AuditEntry.objects.get(verb="own words carried away")
    assert (row.at, row.subject_id, row.login) == (None, "", None)


def test_whoever_decides_on_benefit_takes_in_and_sees_nothing(ask, kees, known, now):
    asked = ask(Kind.ERASE, by=kees)
    assert not queries.requests_of(kees).exists()
    with pytest.raises(NotAllowed):
        identity.check_by_code(by=kees, request=asked, code="x", now=now)


def test_another_organisation_finds_nothing(known, told, bob, zandwoude, now):
    asked = known(Kind.ERASE)
    assert not queries.requests_of(bob).exists()
    with pytest.raises(OtherOrganisation):
        actions.erase_on_request(by=bob, request=asked, now=now)
    theirs = actions.receive_request(
        by=bob, organisation=zandwoude, kind="erase", came_by="phone", received_on=now.date(), filed_as="", now=now
    )
    assert Match.NOBODY is identity.check_by_code(by=bob, request=theirs, code=told.code, now=now)
