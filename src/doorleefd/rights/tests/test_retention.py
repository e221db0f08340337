"""What had its time goes at night, with a line in the log and without a word; what is held stays (R213)."""

from datetime import date, timedelta

import pytest

from doorleefd.administration.actions.logins import NameIsGone, end_login, reopen_login
from doorleefd.analyse import actions as analyse
from doorleefd.analyse.actions.accusing import Accused, mark_accusation
from doorleefd.analyse.actions.local_names import keep_local_name
from doorleefd.analyse.models import Accusation, AccusationNote, Fragment, LocalName
from doorleefd.collect.models import Contribution, MaskSpan, Recording, Version, WordsOpened
from doorleefd.foundation import upkeep
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Channel, Participation, Teller, Use
from doorleefd.respond.actions import publish_answer, write_answer
from doorleefd.rights import actions
from doorleefd.rights.models import Hold, Removal, RightsRequest
from doorleefd.rights.queries import everything_about, own_contributions
from doorleefd.rights.requests.actions import receive_request
from doorleefd.rights.requests.identity import check_by_code
from doorleefd.rights.retention import actions as retention
from doorleefd.rights.retention import kinds, queries
from doorleefd.trajectory.actions import terms
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.queries import names_left_in
from doorleefd.trajectory.terms import days_kept, told_until
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail, IdentityOpened

pytestmark = pytest.mark.django_db
WORDS = "De kwinkslag was een blauwe brief."


@pytest.fixture
def night(now):
    """Let the night of a day come: `night(date(2027, 10, 1))`."""

    def came(day):
        return retention.remove_every_night(now=now.replace(year=day.year, month=day.month, day=day.day))

    return came


@pytest.fixture
def accepted(trajectory, tell, chandra, now):
    """A story that was accepted without names, with one mark on it, and its sound."""
    told = tell(trajectory, WORDS, report=True, spoken=b"klank")
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    analyse.accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    version = Version.objects.visible_to(chandra, Purpose.ANALYSE).get()
    theme = analyse.add_theme(by=chandra, trajectory=trajectory, name="Post", parent=None, now=now)
    analyse.mark(by=chandra, version=version, start=0, end=12, theme=theme, now=now)
    return told


@pytest.fixture
def reachable(accepted, trajectory, alice, now):
    participation = Participation.objects.get(contributor=accepted.contributor)
    keep_contact(
        by=Teller(accepted.contributor),
        participation=participation,
        use=Use.CONTACT,
        way=ContactDetail.Way.EMAIL,
        address="naam@voorbeeld.nl",
        text_version="1",
        how=Channel.OPEN_PAGE,
        now=now,
    )
    texts = dict.fromkeys(("opening", "did_change", "did_not_change", "for_unused", "what_next"), "Tekst.")
    publish_answer(by=alice, answer=write_answer(by=alice, trajectory=trajectory, now=now, **texts), now=now)


def kinds_of(model):
    return set(model.objects.of_house().values_list("kind", flat=True))


def test_the_words_as_told_go_on_the_day_that_was_promised(accepted, trajectory, night):
    night(trajectory.keep_until - timedelta(days=1))
    assert kinds_of(Version) == {"told", "deidentified"}
    night(trajectory.keep_until)
    assert kinds_of(Version) == {"deidentified"}


def test_names_that_staff_wrote_down_go_with_the_words(accepted, trajectory, chandra, night, now):
    """What may stay everywhere is nobody's name."""
    person, word = LocalName.Kind.PERSON, LocalName.Kind.ALLOWED
    by = {"by": chandra, "trajectory": trajectory, "now": now}
    keep_local_name(**by, text="Juf Ans", kind=person, everywhere=False)
    keep_local_name(**by, text="De Linde", kind=word, everywhere=True)
    night(trajectory.keep_until - timedelta(days=1))
    assert LocalName.objects.count() == 2
    night(trajectory.keep_until)
    assert LocalName.objects.get().text == "De Linde"


def test_the_evidence_stays_with_its_marks(accepted, trajectory, chandra, night):
    spans = MaskSpan.objects.count()
    night(trajectory.keep_until)
    assert Fragment.objects.visible_to(chandra, Purpose.ANALYSE).count() == 1
    assert Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed()[0].words == WORDS
    assert MaskSpan.objects.count() == spans


def test_the_teller_still_reads_what_stayed_and_that_the_rest_went(accepted, trajectory, client, night):
    night(trajectory.keep_until)
    participation = Participation.objects.get(contributor=accepted.contributor)
    (contribution,) = own_contributions(participation, teller=Teller(accepted.contributor))
    assert [(part.words, part.is_without_names) for part in contribution.parts] == [(WORDS, True)]
    assert "kwinkslag" in str(everything_about(Teller(accepted.contributor)))
    page = client.post("/code/verhaal/", {"code": accepted.code, "participation": str(participation.pk)})
    assert "Uw eigen woorden zijn gewist" in page.content.decode()
    assert "Veranderen" not in page.content.decode()


def test_what_nobody_accepted_goes_whole(trajectory, tell, night):
    tell(trajectory, "Nooit nagekeken.")
    night(trajectory.keep_until)
    assert not Contribution.objects.of_house().exists()


def test_after_closing_it_is_never_later_than_the_term_of_the_organisation(trajectory, organise, now):
    with organise():
        trajectory.closed_at = now
        trajectory.save()
    assert told_until(trajectory) == date(2027, 6, 15)


def test_a_recording_goes_thirty_days_after_the_review(accepted, now, night):
    night(now.date() + timedelta(days=29))
    assert Recording.objects.of_house().exists()
    night(now.date() + timedelta(days=30))
    assert not Recording.objects.of_house().exists()


def test_contact_details_go_three_months_after_the_answer(reachable, now, night):
    night(now.date() + timedelta(days=89))
    assert ContactDetail.objects.of_house().exists()
    night(now.date() + timedelta(days=90))
    assert not ContactDetail.objects.of_house().exists()


def test_a_trajectory_with_a_shorter_term_of_its_own_keeps_to_it(accepted, trajectory, alice, now, night):
    recording = OwnTerm.Kind.RECORDING
    given = {"by": alice, "trajectory": trajectory, "kind": recording, "reason": "Wij schrijven snel op.", "now": now}
    terms.set_term(days=7, **given)
    assert days_kept(recording, trajectory) == 7
    night(now.date() + timedelta(days=7))
    assert not Recording.objects.of_house().exists()
    with pytest.raises(terms.LongerThanPromised):
        terms.set_term(days=8, **given)
    with pytest.raises(terms.TooLongKept):
        terms.set_term(days=31, **given)


def test_a_login_that_nobody_used_is_ended_and_an_administrator_never(alice, adriaan, now, night):
    night(now.date() + timedelta(days=366))
    assert not Login.objects.get(pk=alice.pk).is_active
    assert Login.objects.get(pk=adriaan.pk).is_active


def test_of_a_login_that_was_closed_long_ago_the_function_stays(chandra, adriaan, now, night):
    end_login(by=adriaan, login=chandra, now=now)
    night((now + timedelta(days=729)).date())
    chandra.refresh_from_db()
    assert "@login.invalid" not in chandra.email
    night((now + timedelta(days=730)).date())
    chandra.refresh_from_db()
    assert (chandra.name, chandra.email) == (str(Role.RESEARCHER.label), f"{chandra.pk}@login.invalid")
    assert AuditEntry.objects.filter(verb="login ended", subject_id=str(chandra.pk)).exists()


def test_a_name_stays_while_a_running_trajectory_says_it_and_is_no_word_of_answers_after(
    chandra, adriaan, trajectory, organise, now, night
):
    end_login(by=adriaan, login=chandra, now=now)
    running = Trajectory.objects.filter(pk=trajectory.pk)
    with organise():
        running.update(contact_name=f"{chandra.name} of een collega", readers="De onderzoekers")
    night((now + timedelta(days=730)).date())
    assert [found.name for found in names_left_in(running.get())] == [chandra.name]
    with organise():
        running.update(contact_name="De onderzoeker")
    night((now + timedelta(days=731)).date())
    chandra.refresh_from_db()
    assert chandra.name_is_gone
    assert not names_left_in(running.get()), "a function is no name"
    with pytest.raises(NameIsGone):
        reopen_login(by=adriaan, login=chandra, recognised=True, now=now)


def test_a_login_that_was_opened_again_keeps_its_name(chandra, adriaan, now, night):
    end_login(by=adriaan, login=chandra, now=now)
    reopen_login(by=adriaan, login=chandra, recognised=True, now=now)
    (names,) = (kind for kind in kinds.KINDS if kind.key == "closed")
    assert not names.due(chandra.organisation, (now + timedelta(days=3000)).date()).exists()


def test_who_opened_what_goes_after_three_years(accepted, chandra, alice, organise, now, night):
    participation = Participation.objects.get()
    told = Contribution.objects.of_house().get()
    own = {"organisation": participation.organisation, "at": now}
    with organise():
        IdentityOpened.objects.create(login=alice, participation=participation, reason="bericht", **own)
        WordsOpened.objects.create(login=chandra, contribution=told, what="words", purpose="review", count=1, **own)
    openings = (WordsOpened, IdentityOpened)
    night((now + timedelta(days=1094)).date())
    assert all(model.objects.exists() for model in openings)
    night((now + timedelta(days=1095)).date())
    assert not any(model.objects.exists() for model in openings)


def test_old_requests_go(veenbeek, femke, organise, now, night):
    asked = receive_request(
        by=femke, organisation=veenbeek, kind="see", came_by="phone", received_on=now.date(), filed_as="", now=now
    )
    with organise():
        RightsRequest.objects.filter(pk=asked.pk).update(answered_on=now.date(), answered_by=femke, outcome="done")
    night(now.date() + timedelta(days=730))
    assert not RightsRequest.objects.exists()


def test_the_log_says_how_much_and_not_what(accepted, trajectory, night):
    night(trajectory.keep_until)
    logged = {(row.kind, row.trajectory, row.count) for row in Removal.objects.all()}
    assert (kinds.TOLD, trajectory, 1) in logged
    assert AuditEntry.objects.filter(verb="removed after its term", actor_kind="house").exists()


def test_killed_half_way_it_goes_on_and_nothing_is_half_done(trajectory, tell, night, monkeypatch):
    for number in range(3):
        tell(trajectory, f"Verhaal {number}.")
    monkeypatch.setattr(retention, "AT_ONCE", 2)
    removed, log = [], retention._log

    def cut_off(*given):
        removed.append(given)
        if len(removed) == 2:
            raise KeyboardInterrupt
        log(*given)

    with monkeypatch.context() as patched:
        patched.setattr(retention, "_log", cut_off)
        with pytest.raises(KeyboardInterrupt):
            night(trajectory.keep_until)
    assert Contribution.objects.of_house().count() == 1
    assert Removal.objects.get(kind=kinds.TOLD).count == 2
    night(trajectory.keep_until)
    assert not Contribution.objects.of_house().exists()
    assert Removal.objects.get(kind=kinds.TOLD).count == 3


def test_the_dry_run_says_what_the_night_does_and_takes_nothing(accepted, reachable, trajectory, femke, night):
    day = trajectory.keep_until
    going = {(each.kind.key, each.trajectory): each.count for each in queries.dry_run(femke, on=day)}
    assert going[kinds.TOLD, trajectory.title] == 1
    assert Version.objects.of_house().filter(kind="told").exists()
    night(day)
    gone = {(row.kind, row.trajectory.title if row.trajectory else ""): row.count for row in Removal.objects.all()}
    assert gone.items() <= going.items()
    assert [each for each in queries.dry_run(femke, on=day) if each.trajectory] == []


def test_the_page_costs_no_more_queries_with_more_trajectories(
    trajectory, femke, organise, now, django_assert_max_num_queries
):
    from doorleefd.trajectory.models import Trajectory

    with organise():
        for number in range(12):
            Trajectory.objects.create(
                organisation=trajectory.organisation,
                title=f"Nog een {number}",
                slug=f"nog-een-{number}",
                owner=trajectory.owner,
                state="open",
                keep_until=date(2026, 1, 1),
                created_at=now,
            )
    with django_assert_max_num_queries(115):
        queries.coming_up(femke, today=now.date())


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_held_stays_until_it_is_lifted(accepted, trajectory, femke, now, night, whole):
    held = retention.hold(
        by=femke,
        trajectory=None if whole else trajectory,
        ground=Hold.Ground.WOO,
        reason="Woo-verzoek Z-88 loopt.",
        now=now,
    )
    night(trajectory.keep_until)
    assert kinds_of(Version) == {"told", "deidentified"}
    retention.lift_hold(by=femke, hold=held, now=now)
    night(trajectory.keep_until)
    assert kinds_of(Version) == {"deidentified"}


def test_words_that_stand_still_stay(accepted, trajectory, now, night):
    participation = Participation.objects.get(contributor=accepted.contributor)
    actions.restrict(by=Teller(accepted.contributor), participation=participation, now=now)
    night(trajectory.keep_until)
    assert kinds_of(Version) == {"told", "deidentified"}


def test_words_of_whom_a_request_runs_stay(accepted, trajectory, veenbeek, femke, now, night):
    asked = receive_request(
        by=femke, organisation=veenbeek, kind="see", came_by="phone", received_on=now.date(), filed_as="", now=now
    )
    check_by_code(by=femke, request=asked, code=accepted.code, now=now)
    night(trajectory.keep_until)
    assert kinds_of(Version) == {"told", "deidentified"}


def test_a_held_story_can_be_erased_by_its_teller(accepted, trajectory, femke, now):
    retention.hold(by=femke, trajectory=trajectory, ground="woo", reason="Woo-verzoek Z-88 loopt.", now=now)
    actions.erase(by=Teller(accepted.contributor), contributor=accepted.contributor, now=now)
    assert not Contribution.objects.of_house().exists()


def test_the_scrub_of_the_night_calls_it(trajectory, tell, now):
    tell(trajectory, "Er kwam een brief.")
    upkeep.scrub(now=now.replace(year=2027, month=12))
    assert not Contribution.objects.of_house().exists()


def test_another_organisation_sees_and_holds_nothing(accepted, trajectory, bob, now):
    assert [each for each in queries.dry_run(bob, on=trajectory.keep_until) if each.trajectory] == []
    assert not queries.removals_of(bob).exists()
    with pytest.raises(OtherOrganisation):
        retention.hold(by=bob, trajectory=trajectory, ground="woo", reason="Woo-verzoek Z-88 loopt.", now=now)


def test_who_only_reads_chooses_no_term(ravi, trajectory, now):
    with pytest.raises(NotAllowed):
        terms.set_term(by=ravi, trajectory=trajectory, kind="recording", days=7, reason="Zomaar ergens om.", now=now)
    assert queries.coming_up(ravi, today=now.date()) == []


def test_who_is_accused_goes_with_the_words_as_told(trajectory, tell, chandra, femke, now, night):
    tell(trajectory, "Mijn consulent Karin schreeuwde.")
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    accused = Accused("Karin", Accusation.Kind.TREATMENT, "Geschreeuwd.")
    mark_accusation(by=chandra, contribution=contribution, accused=accused, now=now)
    night(told_until(trajectory))
    assert not AccusationNote.objects.of_house().exists()
    assert Accusation.objects.get().steps.count() == 1
