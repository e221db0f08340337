"""Law 5: staff text that was written before anyone could know, and repeats a teller, goes when the words are withdrawn.

It is written before the review here, so that no refusal stands in its way; every text that staff write on evidence.
"""

from uuid import uuid4

import pytest
from django.urls import reverse

from doorleefd.analyse import actions
from doorleefd.analyse.actions.mending import clear_away_every_night
from doorleefd.analyse.holding import HELD
from doorleefd.analyse.models import HeldText, SharedReflection
from doorleefd.analyse.queries.held import held_in
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond import actions as respond
from doorleefd.respond.models import Answer
from doorleefd.rights.actions import answer_permission, correct, erase, withdraw_all
from doorleefd.trajectory.actions import align_plan, begin_trajectory, keep_plan
from doorleefd.trajectory.answers import Boxes
from doorleefd.trajectory.models import FindingPlace
from doorleefd.trajectory.plan_answers import Agreed
from tests.laws.test_law_05_references_are_alive import PLAIN, REPEATED, TEXTS, Desk
from tests.laws.walking import tables

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
WRITTEN = f"Wij hoorden dat {REPEATED} kwam."
LEFT = "Wij hoorden dat [ingetrokken] kwam."


@pytest.fixture
def desk(tell, trajectory, chandra, alice, now):
    """A desk that rests on someone else's words."""
    tell(trajectory, "Het ging anders dan gedacht.", report=True)
    other = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    actions.accept_review(by=chandra, contribution=other, marks={}, now=now)
    return Desk(trajectory, chandra, alice, now)


@pytest.fixture
def teller(desk, tell, trajectory):
    """Someone who told it, which nobody reviewed yet."""
    received = tell(trajectory, f"Ik weet het nog: {REPEATED} in de gang.", report=True, publish=True)
    return Teller(received.contributor)


def part_of(teller):
    participation = Participation.objects.get(contributor=teller.contributor)
    return Participation.objects.get(pk=participation.pk)


def withdraw(teller, now):
    withdraw_all(by=teller, participation=part_of(teller), said=HowSaid("1"), now=now)


def withdraw_again(teller, now):
    answer = {"by": teller, "participation": part_of(teller), "use": Use.TAKE_PART, "said": HowSaid("1"), "now": now}
    answer_permission(**answer, given=True)
    answer_permission(**answer, given=False)


def stored():
    return {name for name, text in tables() if "lag er een envelop" in text}


@pytest.mark.parametrize("write", TEXTS.values(), ids=TEXTS)
def test_withdrawn_words_leave(desk, teller, now, write):
    write(desk, WRITTEN)
    assert stored()
    withdraw(teller, now)
    assert not stored()
    assert LEFT in {held.text for held in HeldText.objects.all()}


@pytest.mark.parametrize("write", TEXTS.values(), ids=TEXTS)
def test_erased_words_leave_too(desk, teller, now, write):
    write(desk, WRITTEN)
    erase(by=teller, contributor=teller.contributor, now=now)
    assert not stored()
    assert HeldText.objects.exists()


@pytest.mark.parametrize("use", [Use.TAKE_PART, Use.REPORT, Use.PUBLISH])
def test_a_no_to_any_use_counts(desk, teller, now, use):
    desk.memo(WRITTEN)
    answer_permission(by=teller, participation=part_of(teller), use=use, given=False, said=HowSaid("1"), now=now)
    assert HeldText.objects.get().kind == "analyse.memo"


def test_a_no_that_was_no_already_changes_nothing(desk, tell, trajectory, now):
    received = tell(trajectory, f"Ik weet het nog: {REPEATED} in de gang.")
    desk.memo(WRITTEN)
    answer_permission(
        by=Teller(received.contributor),
        participation=part_of(Teller(received.contributor)),
        use=Use.PUBLISH,
        given=False,
        said=HowSaid("1"),
        now=now,
    )
    assert not HeldText.objects.exists()


@pytest.mark.parametrize(("said", "held"), [("Ik zeg er niets meer over.", 1), (f"Toch: {REPEATED} thuis.", 0)])
def test_a_correction_takes_back_what_it_leaves_out(desk, teller, now, said, held):
    desk.memo(WRITTEN)
    part = Version.objects.visible_to(teller, Purpose.RIGHTS).get().part_id
    correct(by=teller, part_id=part, words=said, now=now)
    assert HeldText.objects.count() == held


def test_texts_in_own_words_stay(desk, teller, now):
    memo = desk.memo(PLAIN)
    withdraw(teller, now)
    memo.refresh_from_db()
    assert memo.text == PLAIN
    assert not HeldText.objects.exists()


def test_what_people_confirmed_is_confirmed_no_more(desk, teller, now):
    """Nobody writes anew what they read: the insight is mended, and must be read together again (law 8)."""
    desk.reflection(sentence=WRITTEN)
    withdraw(teller, now)
    assert SharedReflection.objects.get().sentence == LEFT
    desk.learned.refresh_from_db()
    assert desk.learned.sentence == HELD


@pytest.fixture
def published(desk, teller, alice, now):
    """An answer that everyone reads, with the words in it, and then the withdrawal."""
    desk.decision()
    answer = desk.answer(did_change=WRITTEN)
    respond.publish_answer(by=alice, answer=answer, now=now)
    withdraw(teller, now)
    return answer


def public_page(client, trajectory):
    organisation = trajectory.organisation
    return client.get(f"/wat-wij-deden/{organisation.slug}/{trajectory.slug}/").content.decode()


def test_the_public_page_does_not_show_it_until_someone_looked(client, published, trajectory, alice, now):
    assert "Wij hoorden dat" not in public_page(client, trajectory)
    assert HELD in public_page(client, trajectory)
    (waiting,) = held_in(trajectory, viewer=alice)
    actions.mend(by=alice, held=waiting.held, text="Wij bellen nu eerst.", now=now)
    assert "Wij bellen nu eerst." in public_page(client, trajectory)
    assert not HeldText.objects.exists()


def test_an_answer_with_a_gap_is_not_published(desk, teller, alice, now):
    answer = desk.answer(did_change=WRITTEN)
    withdraw(teller, now)
    with pytest.raises(respond.AnswerIsHeld):
        respond.publish_answer(by=alice, answer=Answer.objects.get(pk=answer.pk), now=now)


def test_it_is_a_task_for_who_may_write_it(client, published, trajectory, alice, ravi, bob):
    address = reverse("analyse:held_texts", args=[trajectory.pk])
    for login, sees in ((alice, True), (ravi, False)):
        client.force_login(login, backend=BACKEND)
        assert ("antwoord: wat verandert er?" in client.get(address).content.decode()) == sees
        assert ("1 tekst om na te kijken" in client.get(f"/trajecten/{trajectory.pk}/").content.decode()) == sees
    client.force_login(bob, backend=BACKEND)
    assert client.get(address).status_code == 404


def test_it_is_mended_on_its_own_page(client, published, trajectory, alice, chandra):
    held = HeldText.objects.get()
    address = reverse("analyse:held_text", args=[trajectory.pk, held.pk])
    client.force_login(chandra, backend=BACKEND)
    assert client.get(address).status_code == 404
    client.force_login(alice, backend=BACKEND)
    assert LEFT in client.get(address).content.decode()
    assert "Schrijf eerst iets op" in client.post(address, {"text": " "}).content.decode()
    assert client.post(address, {"text": "Wij bellen nu eerst."}).status_code == 302
    published.refresh_from_db()
    assert published.did_change == "Wij bellen nu eerst."


def test_who_may_not_write_it_may_not_mend_it(published, chandra, now):
    with pytest.raises(NotAllowed):
        actions.mend(by=chandra, held=HeldText.objects.get(), text="Anders", now=now)


def test_what_was_written_anew_meanwhile_stands(desk, teller, trajectory, chandra, now):
    desk.changed_insight(sentence=WRITTEN)
    withdraw(teller, now)
    held = HeldText.objects.get()
    desk.changed_insight(sentence="Praat eerst.")
    assert not held_in(trajectory, viewer=chandra)
    with pytest.raises(actions.MendedAlready):
        actions.mend(by=chandra, held=held, text="Anders", now=now)
    desk.memo(WRITTEN)
    withdraw_again(teller, now)
    clear_away_every_night(now=now)
    assert HeldText.objects.get().kind == "analyse.memo"


def test_a_text_that_waits_loses_the_words_of_the_next_one_too(desk, teller, tell, trajectory, now):
    second = "en daarna heb ik er nooit meer iets van gehoord"
    told = Teller(tell(trajectory, f"Dat weet ik nog, {second} van hen.", report=True).contributor)
    desk.memo(f"{WRITTEN} Anderen zeiden {second} of zo.")
    withdraw(teller, now)
    withdraw(told, now)
    assert HeldText.objects.get().text == f"{LEFT} Anderen zeiden [ingetrokken] of zo."


def test_two_themes_can_wait_at_once(desk, teller, now):
    desk.theme_name(f"{REPEATED} hier")
    desk.theme_name(f"{REPEATED} daar")
    withdraw(teller, now)
    assert HeldText.objects.filter(kind="analyse.theme").count() == 2


def test_it_leaves_wherever_in_the_organisation_it_stands(desk, teller, alice, trajectory, veenbeek, now):
    elsewhere = begin_trajectory(by=alice, boxes=Boxes(uuid4(), WRITTEN, "Van buren.", "Beter wonen."), now=now)
    withdraw(teller, now)
    assert not stored()
    assert {held.trajectory for held in HeldText.objects.all()} == {elsewhere}
    elsewhere.refresh_from_db()
    assert elsewhere.knowledge_sought == HELD


def test_what_belongs_to_no_trajectory_waits_with_the_one_of_the_words(desk, teller, alice, trajectory, organise, now):
    with organise():
        FindingPlace.objects.create(organisation=trajectory.organisation, name="Huis", note=WRITTEN)
    withdraw(teller, now)
    assert HeldText.objects.get().trajectory == trajectory
    assert held_in(trajectory, viewer=alice)


def test_another_organisation_keeps_its_texts(desk, teller, bob, now):
    theirs = begin_trajectory(by=bob, boxes=Boxes(uuid4(), WRITTEN, "Van buren.", "Beter wonen."), now=now)
    withdraw(teller, now)
    theirs.refresh_from_db()
    assert theirs.knowledge_sought == WRITTEN


def test_what_partners_said_and_the_plan_that_was_kept_lose_it_too(desk, teller, alice, trajectory, organise, now):
    with organise():
        trajectory.can_change = WRITTEN
        trajectory.save()
    version = keep_plan(by=alice, trajectory=trajectory, now=now)
    agreed = Agreed(who="De buurt", on=now.date(), remarks=WRITTEN)
    alignment = align_plan(by=alice, version=version, agreed=agreed, now=now)
    withdraw(teller, now)
    assert not stored()
    alignment.refresh_from_db()
    assert alignment.remarks == HELD
    version.refresh_from_db()
    assert LEFT in str(version.content)


def test_many_texts_cost_as_few_questions_as_one(desk, teller, now, django_assert_max_num_queries):
    for _each in range(20):
        desk.memo(PLAIN)
    with django_assert_max_num_queries(100):
        withdraw(teller, now)
