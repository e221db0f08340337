"""Each kind of what is kept goes on its day, and what was promised to stay stays (R213)."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from doorleefd.analyse.actions import set_aside, take_back_review
from doorleefd.analyse.actions.accusing import Accused, mark_accusation
from doorleefd.analyse.actions.local_names import keep_local_name
from doorleefd.analyse.actions.reviewing import NothingToRead
from doorleefd.analyse.models import Accusation, AccusationNote, Fragment, LocalName
from doorleefd.collect.models import Contribution, MaskSpan, Part, Recording, Version, WordsOpened
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import answer_permission, correct
from doorleefd.rights.models import RightsRequest
from doorleefd.rights.queries import everything_about, own_contributions
from doorleefd.rights.requests.actions import receive_request
from doorleefd.rights.tests.retention.keeping import kinds_of
from doorleefd.trajectory.actions import close_trajectory, terms
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.terms import days_kept
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail, IdentityOpened

pytestmark = pytest.mark.django_db
WORDS = "De kwinkslag was een blauwe brief."


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
    assert LocalName.objects.of_house().count() == 2
    made = list(LocalName.objects.of_house().values_list("key_id", flat=True))
    night(trajectory.keep_until)
    (left,) = LocalName.objects.of_house().unsealed()
    assert left.text == "De Linde"
    assert LocalName.objects.of_house().count() == 1
    assert set(keys.open_keys(made)) == {left.key_id}


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


def test_of_what_was_corrected_and_not_read_since_no_old_form_stays(accepted, trajectory, now, night):
    part = Part.objects.of_house().get()
    correct(by=Teller(accepted.contributor), part_id=part.pk, words="De kwinkslag was een rode brief.", now=now)
    night(trajectory.keep_until)
    assert not Contribution.objects.of_house().exists()


def test_what_stayed_is_not_put_back_to_be_read_where_nobody_can(
    accepted, trajectory, client, chandra, night, organise, today
):
    """Nobody could accept it again, and what stayed would be lost to the analysis and to whoever told it."""
    trajectory.keep_until = today + timedelta(days=30)
    with organise():
        trajectory.save()
    night(trajectory.keep_until)
    contribution = Contribution.objects.of_house().get()
    client.force_login(chandra, backend="allauth.account.auth_backends.AuthenticationBackend")
    opened = client.get(reverse("analyse:review", args=[trajectory.pk, contribution.pk])).content.decode()
    assert WORDS not in opened
    assert "Zo lezen anderen het" in opened
    assert "Opnieuw nakijken" not in opened
    again = reverse("analyse:review_again", args=[trajectory.pk, contribution.pk])
    assert "Hier valt niets meer na te kijken." in client.post(again, follow=True).content.decode()
    contribution.refresh_from_db()
    assert contribution.review == Contribution.Review.ACCEPTED
    assert Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed()[0].words == WORDS


def test_what_was_set_aside_because_its_words_had_gone_stays_aside(accepted, trajectory, chandra, now, night):
    night(trajectory.keep_until)
    participation = Participation.objects.get(contributor=accepted.contributor)
    teller = {"by": Teller(accepted.contributor), "participation": participation, "said": HowSaid("1"), "now": now}
    answer_permission(use=Use.SENSITIVE, given=True, **teller)
    answer_permission(use=Use.SENSITIVE, given=False, **teller)
    contribution = Contribution.objects.of_house().get()
    assert contribution.review == Contribution.Review.SET_ASIDE
    with pytest.raises(NothingToRead):
        take_back_review(by=chandra, contribution=contribution, now=now)
    contribution.refresh_from_db()
    assert contribution.review == Contribution.Review.SET_ASIDE


def test_after_closing_they_go_when_the_term_of_the_organisation_is_over(accepted, trajectory, alice, now, night):
    close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now)
    night(date(2027, 6, 14))
    assert kinds_of(Version) == {"told", "deidentified"}
    night(date(2027, 6, 15))
    assert kinds_of(Version) == {"deidentified"}


def test_a_recording_goes_thirty_days_after_the_review(accepted, now, night):
    night(now.date() + timedelta(days=29))
    assert Recording.objects.of_house().exists()
    night(now.date() + timedelta(days=30))
    assert not Recording.objects.of_house().exists()


@pytest.mark.parametrize("how", ["corrected", "set aside and taken back"])
def test_a_recording_counts_from_the_first_review_alone(accepted, trajectory, tell, chandra, now, night, how):
    later = now + timedelta(days=29)
    if how == "corrected":
        part = Part.objects.of_house().get()
        correct(by=Teller(accepted.contributor), part_id=part.pk, words="Een gele brief.", now=later)
    else:
        contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
        take_back_review(by=chandra, contribution=contribution, now=now)
        set_aside(by=chandra, contribution=contribution, now=later)
        take_back_review(by=chandra, contribution=contribution, now=later)
    night(later.date())
    assert Recording.objects.of_house().exists()
    night(later.date() + timedelta(days=1))
    assert not Recording.objects.of_house().exists()


def test_contact_details_go_three_months_after_the_answer(reachable, now, night):
    night(now.date() + timedelta(days=89))
    assert ContactDetail.objects.of_house().exists()
    night(now.date() + timedelta(days=90))
    assert not ContactDetail.objects.of_house().exists()


def test_contact_details_left_after_an_answer_wait_for_the_next(reachable, publish, now, night):
    participation = Participation.objects.get()
    given = {"by": Teller(participation.contributor), "participation": participation, "said": HowSaid("1")}
    later = now + timedelta(days=95)
    night(later.date())
    assert not permissions_of(participation)[Use.CONTACT], "no yes stays to which nothing belongs"
    keep_contact(**given, use=Use.AFTERCARE, way=ContactDetail.Way.PHONE, address="0612345678", now=later)
    night(later.date() + timedelta(days=60))
    assert ContactDetail.objects.of_house().exists()
    assert permissions_of(participation)[Use.AFTERCARE]
    publish(now=later + timedelta(days=60))
    night(later.date() + timedelta(days=149))
    assert ContactDetail.objects.of_house().exists()
    night(later.date() + timedelta(days=150))
    assert not ContactDetail.objects.of_house().exists()
    assert not permissions_of(participation)[Use.AFTERCARE]


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


def test_who_is_accused_goes_with_the_words_as_told(trajectory, tell, chandra, femke, now, night):
    tell(trajectory, "Mijn consulent Karin schreeuwde.")
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    accused = Accused("Karin", Accusation.Kind.TREATMENT, "Geschreeuwd.")
    mark_accusation(by=chandra, contribution=contribution, accused=accused, now=now)
    night(trajectory.keep_until)
    assert not AccusationNote.objects.of_house().exists()
    assert Accusation.objects.get().steps.count() == 1
