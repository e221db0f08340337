"""A request by telephone or letter: who asks is checked without a name, the term runs, and it ends in an answer."""

import re
from datetime import date, timedelta

import pytest
from allauth.mfa.models import Authenticator

from doorleefd.collect.models import Part, WordsOpened
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.models import AuditEntry
from doorleefd.people import codes
from doorleefd.people.models import Basis, Channel, Contributor, Participation, PermissionEvent, Teller, Use
from doorleefd.people.queries import people_in, permissions_of
from doorleefd.rights.actions import restrict
from doorleefd.rights.models import Asker, RightsRequest
from doorleefd.rights.requests import actions, identity, queries, refusals
from doorleefd.rights.requests.identity import Match
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.terms import months_after
from doorleefd.vault.actions import NeedsSecondFactor, keep_contact
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
Kind, Outcome, Way = RightsRequest.Kind, RightsRequest.Outcome, ContactDetail.Way


@pytest.fixture
def told(trajectory, tell):
    return tell(trajectory, "De kwinkslag was een blauwe brief.", report=True)


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
        text_version="1",
        how=Channel.OPEN_PAGE,
        now=now,
    )


@pytest.fixture
def ask(veenbeek, femke, now):
    def asking(kind, *, on=None, by=femke):
        on = on or now.date()
        return actions.receive_request(
            by=by, organisation=veenbeek, kind=kind, came_by="letter", received_on=on, filed_as="Z-12", now=now
        )

    return asking


@pytest.fixture
def known(ask, told, femke, now):
    """A request of which the code says who asks."""

    def asking(kind):
        asked = ask(kind)
        assert identity.check_by_code(by=femke, request=asked, code=told.code, now=now) is Match.ONE
        return asked

    return asking


def answer(asked, by, now, outcome=Outcome.DONE, text="Wij hebben dit voor u gedaan.", weighed=""):
    actions.answer_request(by=by, request=asked, outcome=outcome, answer=text, weighed=weighed, now=now)


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


def test_a_number_is_compared_however_it_is_written_and_never_shown(ask, told, reachable, twice_proven, now):
    asked = ask(Kind.ERASE)
    compare = {"by": twice_proven, "request": asked, "about": None, "now": now}
    assert identity.check_by_contact(way=Way.PHONE, address="0687654321", **compare) is Match.NOBODY
    assert identity.check_by_contact(way=Way.PHONE, address="+31 6 12 34 56 78", **compare) is Match.ONE
    assert list(asked.askers.values_list("contributor", flat=True)) == [told.contributor.pk]
    rows = AuditEntry.objects.filter(subject_id=str(asked.pk))
    assert rows.filter(verb="request: contact details compared").count() == 2


@pytest.fixture
def by_contact(twice_proven, now):
    """Compare an address or number for a request."""

    def compare(asked, address, way=Way.SMS, about=None):
        given = {"by": twice_proven, "request": asked, "way": way, "address": address, "about": about, "now": now}
        return identity.check_by_contact(**given)

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
            text_version="1",
            how=Channel.OPEN_PAGE,
            now=now,
        )
        return told

    return telling


def askers_of(asked):
    return set(asked.askers.values_list("contributor", flat=True))


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


def test_a_number_that_was_typed_wrong_hands_out_nothing_of_its_owner(ask, told, neighbour, by_contact, femke, now):
    neighbour("0687654321")
    asked = ask(Kind.SEE)
    assert by_contact(asked, "0687654321") is Match.ONE
    identity.check_otherwise(by=femke, request=asked, how="Teruggebeld op dit nummer.", now=now)
    assert by_contact(asked, "0612345678") is Match.ONE
    assert (askers_of(asked), asked.checked_how) == ({told.contributor.pk}, "")
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


def test_with_a_new_code_the_person_sees_it_and_the_old_one_opens_nothing(known, told, reachable, twice_proven, now):
    asked = known(Kind.SEE)
    (made,) = actions.make_new_code(by=twice_proven, request=asked, now=now)
    assert codes.contributor_with(made) == told.contributor
    assert codes.contributor_with(told.code) is None
    answer(asked, twice_proven, now)


def test_a_page_that_the_old_code_opened_is_closed_by_the_new_one(
    client, known, told, participation, reachable, twice_proven, now
):
    page = client.post("/code/", {"code": told.code}).content.decode()
    note = re.search(r'name="note" value="([^"]+)"', page).group(1)
    assert (
        "kwinkslag" in client.post("/code/verhaal/", {"note": note, "participation": participation.pk}).content.decode()
    )
    (made,) = actions.make_new_code(by=twice_proven, request=known(Kind.SEE), now=now)
    for address in ("/code/", "/code/verhaal/", "/code/verhaal/veranderen/", "/code/weghalen/"):
        closed = client.post(address, {"note": note, "participation": participation.pk}).content.decode()
        assert "Er is een nieuwe code gemaakt" in closed, address
        assert "kwinkslag" not in closed
        assert 'name="note"' not in closed
    fields = {"note": note, "code": made, "participation": participation.pk}
    assert "kwinkslag" in client.post("/code/verhaal/", fields).content.decode()


def test_everything_is_handed_out_for_what_was_asked_alone(known, twice_proven, now):
    (everything,) = actions.hand_out(by=twice_proven, request=known(Kind.CARRY), now=now)
    assert "kwinkslag" in str(everything)
    with pytest.raises(refusals.NotThisKind):
        actions.hand_out(by=twice_proven, request=known(Kind.ERASE), now=now)


def test_the_log_says_how_many_answers_were_handed_out_of_all_that_someone_told(known, twice_proven, now):
    actions.hand_out(by=twice_proven, request=known(Kind.CARRY), now=now)
    answers = Part.objects.of_house().count()
    assert AuditEntry.objects.get(verb="request: everything handed out").count == answers
    assert sum(WordsOpened.objects.values_list("count", flat=True)) == answers


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
