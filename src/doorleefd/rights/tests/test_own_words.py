"""With the code a teller sees, changes, adds, withdraws and erases the own words."""

import re
from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review, add_theme, mark
from doorleefd.analyse.models import Fragment
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller
from doorleefd.rights.actions import erase

pytestmark = pytest.mark.django_db


def current_words(contributor):
    teller = Teller(contributor)
    versions = Version.objects.visible_to(teller, Purpose.RIGHTS).filter(kind="told", is_current=True)
    return [version.words for version in versions.order_by("part__order").unsealed()]


def test_the_own_words_are_there_as_they_were_told(open_page):
    page = open_page("verhaal").content.decode()
    assert "Er kwam een blauwe brief." in page
    assert "Ik schrok ervan." in page


def test_a_wrong_code_does_not_tell_whether_it_ever_existed(client, told, tell, trajectory, now):
    gone = tell(trajectory, "Dit haal ik weg.")
    erase(by=Teller(gone.contributor), contributor=gone.contributor, now=now)
    never, erased = (client.post("/code/verhaal/", {"code": code}) for code in ("maan zeehond brood 47", gone.code))
    assert never.status_code == erased.status_code == 422
    shown = [re.sub(r'nonce="[^"]*"', "", page.content.decode()) for page in (never, erased)]
    assert shown[0].replace("maan zeehond brood 47", "") == shown[1].replace(gone.code, "")


def test_after_twenty_wrong_codes_one_has_to_wait(client, told):
    for number in range(20):
        client.post("/code/verhaal/", {"code": f"maan maan maan {number:02}"}, REMOTE_ADDR="203.0.113.23")
    shut = client.post("/code/verhaal/", {"code": told.code}, REMOTE_ADDR="203.0.113.23")
    assert "uur kan het weer." in shut.content.decode()


def test_changed_words_wait_for_review_and_the_old_ones_stay_for_the_teller(open_page, told):
    part = Version.objects.of_house().order_by("part__order").first().part_id
    page = open_page("verhaal/veranderen", part=str(part), words="Er kwam een rode brief.").content.decode()
    assert current_words(told.contributor)[0] == "Er kwam een rode brief."
    assert "Er kwam een blauwe brief." in page
    assert Contribution.objects.of_house().get().review == "waiting"


def test_reviewed_words_are_changed_from_the_page_that_shows_them(open_page, told, chandra, now):
    contribution = Contribution.objects.of_house().get()
    part = accept_review(by=chandra, contribution=contribution, marks={}, now=now)[0].part_id
    page = open_page("verhaal/veranderen", part=str(part)).content.decode()
    seen = re.search(r'name="seen" value="(\d+)"', page)[1]
    open_page("verhaal/veranderen", part=str(part), seen=seen, words="Er kwam een gele brief.")
    assert current_words(told.contributor)[0] == "Er kwam een gele brief."


@pytest.mark.parametrize(("left", "warns"), [(15, False), (14, True)])
def test_what_is_changed_so_late_that_it_may_go_unread_is_said_first_and_never_refused(
    open_page, told, trajectory, organise, today, left, warns
):
    with organise():
        trajectory.keep_until = today + timedelta(days=left)
        trajectory.save()
    part = str(Version.objects.of_house().order_by("part__order").first().part_id)
    page = open_page("verhaal/veranderen", part=part).content.decode()
    said = "Verandert u nu nog iets en leest niemand het op tijd, dan gaat alles weg wat u die keer vertelde."
    assert (said in page, "tot 29 juni 2026. " in page) == (warns, warns)
    changed = open_page("verhaal/veranderen", part=part, words="Er kwam een rode brief.").content.decode()
    assert ("Leest iemand de nieuwe woorden op tijd, dan tellen ze weer mee." in changed) == warns
    assert current_words(told.contributor)[0] == "Er kwam een rode brief."


@pytest.mark.parametrize(("left", "warns"), [(15, False), (14, True)])
def test_a_no_so_late_that_the_story_may_go_unread_is_said_first_and_works_at_once(
    open_page, told, trajectory, organise, today, left, warns
):
    said = "Lukt dat niet op tijd, dan gaat alles weg wat u vertelde"
    with organise():
        trajectory.keep_until = today + timedelta(days=left)
        trajectory.save()
    open_page("toestemming", use="sensitive", given="yes")
    # What nobody read yet waits already: a "no" changes nothing for it.
    assert said not in open_page("toestemming").content.decode()
    with organise():
        Contribution.objects.of_house().update(review="accepted")
    assert [said in open_page(page).content.decode() for page in ("toestemming", "weghalen")] == [warns, warns]
    answered = open_page("toestemming", use="sensitive", given="no").content.decode()
    assert ("Dit geldt vanaf nu." in answered, said in answered) == (True, False)
    assert Contribution.objects.of_house().get().review == "waiting"


def test_the_same_no_said_once_more_sends_nothing_back_to_review(open_page, organise):
    open_page("toestemming", use="sensitive", given="no")
    with organise():
        Contribution.objects.of_house().update(review="accepted")
    open_page("toestemming", use="sensitive", given="no")
    assert Contribution.objects.of_house().get().review == "accepted"


def test_a_no_after_the_own_words_went_leaves_nothing_for_anyone_to_review(
    open_page, told, trajectory, organise, today, chandra
):
    open_page("toestemming", use="sensitive", given="yes")
    with organise():
        trajectory.keep_until = today - timedelta(days=1)
        trajectory.save()
        Contribution.objects.of_house().update(review="accepted")
        Version.objects.of_house().update(kind="deidentified")
    assert "Uw eigen woorden zijn al gewist, zoals beloofd." in open_page("toestemming").content.decode()
    open_page("toestemming", use="sensitive", given="no")
    assert Contribution.objects.of_house().get().review == "set_aside"
    assert not Version.objects.visible_to(chandra, Purpose.ANALYSE).exists()


def test_an_expired_page_keeps_what_was_typed(client, told):
    page = client.post("/code/verhaal/meer/", {"note": "te oud", "words": "Dit had ik getypt."}).content.decode()
    assert "Dit had ik getypt." in page
    assert "Vul uw code opnieuw in" in page


def test_more_words_come_under_the_same_code_and_sent_twice_is_once(open_page, told):
    sending = "6f2a8a64-8a49-4b8f-9d1b-2f9d0b9a1c11"
    for _ in range(2):
        open_page("verhaal/meer", words="En toen belde er iemand.", sending=sending)
    assert current_words(told.contributor).count("En toen belde er iemand.") == 1


def test_a_withdrawn_permission_takes_the_words_out_of_quotes(open_page, told, chandra, organise):
    with organise():
        Contribution.objects.of_house().update(review="accepted")
    quotable = Contribution.objects.visible_to(chandra, Purpose.QUOTE)
    assert quotable.count() == 1
    open_page("toestemming", use="report", given="no")
    assert quotable.all().count() == 0


def test_who_takes_part_no_more_is_read_by_nobody(open_page, told, chandra, alice):
    open_page("weghalen", wish="withdraw")
    for viewer in (chandra, alice):
        for purpose in (Purpose.REVIEW, Purpose.ANALYSE, Purpose.QUOTE, Purpose.PUBLISH):
            assert not Version.objects.visible_to(viewer, purpose).exists()
    assert "Niemand leest deze woorden nu" in open_page("verhaal").content.decode()


def test_erased_is_gone_with_the_key_and_the_code(open_page, told, client):
    assert "Alles voorgoed wissen?" in open_page("weghalen", wish="erase").content.decode()
    assert Version.objects.of_house().exists()
    assert "voorgoed" in open_page("weghalen", wish="erase_surely").content.decode()
    assert not Version.objects.of_house().exists()
    assert client.post("/code/verhaal/", {"code": told.code}).status_code == 422


def test_everything_can_be_carried_away(open_page):
    response = open_page("download", **{"as": "json"})
    assert response.headers["Content-Type"] == "application/json"
    carried = response.json()
    assert carried["trajectories"][0]["contributions"][0]["parts"][0]["words"] == "Er kwam een blauwe brief."


def test_someone_elses_words_cannot_be_reached(client, trajectory, tell, told):
    other = tell(trajectory, "Dit is van een ander.")
    participation = Participation.objects.get(contributor=told.contributor)
    response = client.post("/code/verhaal/", {"code": other.code, "participation": str(participation.pk)})
    assert response.status_code == 404


def test_no_page_behind_the_code_sets_a_cookie(open_page):
    assert not open_page("verhaal").cookies


def test_changed_words_keep_their_place_as_evidence(open_page, told, trajectory, chandra, now):
    """A pattern does not lose a person because that person said one thing in other words."""
    theme = add_theme(by=chandra, trajectory=trajectory, name="Brief", parent=None, now=now)
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    version = accept_review(by=chandra, contribution=contribution, marks={}, now=now)[0]
    coding = mark(by=chandra, version=version, start=0, end=8, theme=theme, now=now)
    open_page("verhaal/veranderen", part=str(version.part_id), words="Er kwam een rode brief.")
    changed = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    accept_review(by=chandra, contribution=changed, marks={}, now=now)
    fragment = Fragment.objects.visible_to(chandra, Purpose.ANALYSE).get(pk=coding.fragment_id)
    assert (fragment.start, fragment.end) == (0, 7)
    assert fragment.version_id != version.pk
