"""How it was to tell: said with the code, changed, taken back, and read by nobody before review (R103, R215)."""

import re
from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review, add_theme, write_memo
from doorleefd.analyse.models import HeldText
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller
from doorleefd.people.present import TakesPartNoMore
from doorleefd.people.said import HowSaid
from doorleefd.people.still import count_every_night
from doorleefd.respond.models import Evaluation
from doorleefd.rights.actions import NotYours, erase, restrict, withdraw_all
from doorleefd.rights.evaluating import evaluate
from doorleefd.rights.retention.actions import remove_every_night

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
BETTER = "Vraag eerst hoe het met mij gaat, en pas daarna wat er is gebeurd."


@pytest.fixture
def participation(told):
    return Participation.objects.get(contributor=told.contributor)


@pytest.fixture
def answer(open_page):
    """Answer the two questions behind the code: `answer(how_it_was="good", words="…")`; gives the page."""

    def answered(**fields):
        return open_page("hoe-was-het", answered="1", **fields).content.decode()

    return answered


@pytest.fixture
def read(client, trajectory):
    """What a login reads of it: `read(alice)`."""

    def shown(login):
        client.force_login(login, backend=BACKEND)
        return client.get(f"/trajecten/{trajectory.pk}/reacties/").content.decode()

    return shown


def accept_better(chandra, now):
    said = Version.objects.visible_to(chandra, Purpose.REVIEW).get(part__aspect="evaluation", is_current=True)
    return accept_review(by=chandra, contribution=said.part.contribution, marks={}, now=now)


def test_the_code_page_asks_it_until_it_was_answered(client, told, answer):
    def page():
        return client.post("/code/", {"code": told.code}).content.decode()

    assert "Beantwoord twee vragen" in page()
    answer(how_it_was="good")
    assert "Beantwoord twee vragen" not in page()
    assert "Hoe het was om te vertellen" in page()


def test_it_is_kept_and_stands_there_to_be_changed(answer, open_page, participation):
    assert "Bewaard." in answer(how_it_was="good", words=BETTER)
    page = open_page("hoe-was-het").content.decode()
    assert BETTER in page
    assert 'value="good" ' in page
    answer(how_it_was="fine", words=f"{BETTER} En neem de tijd.")
    kept = Evaluation.objects.of_house().get()
    assert kept.how_it_was == "fine"
    told = Version.objects.of_house().filter(part__contribution=kept.contribution).unsealed()
    assert [version.words for version in told if version.is_current] == [f"{BETTER} En neem de tijd."]
    assert len(told) == 2


def test_sent_twice_is_one(answer):
    for _ in range(2):
        answer(how_it_was="good", words=BETTER)
    assert Contribution.objects.of_house().count() == 2


def test_both_questions_may_stay_empty(answer):
    assert "Bewaard." in answer()
    assert not Evaluation.objects.of_house().exists()


def test_emptied_words_are_gone_and_what_staff_copied_from_them_is_looked_at(
    answer, participation, trajectory, chandra, now
):
    theme = add_theme(by=chandra, trajectory=trajectory, name="Vragen", parent=None, now=now)
    write_memo(by=chandra, theme=theme, text=f"Iemand zei: {BETTER}", now=now)
    answer(how_it_was="hard_but_good", words=BETTER)
    answer(how_it_was="hard_but_good", words="")
    assert Contribution.objects.of_house().count() == 1
    assert Evaluation.objects.of_house().get().contribution is None
    assert HeldText.objects.filter(kind="analyse.memo").exists()
    answer()
    assert not Evaluation.objects.of_house().exists()


def test_too_hard_says_whom_to_call(answer, open_page):
    said = "Wat naar dat het te moeilijk was"
    assert said not in answer(how_it_was="fine")
    page = answer(how_it_was="too_hard")
    assert said in page
    assert 'href="tel:113"' in page


@pytest.mark.parametrize("said_before", [False, True])
def test_shortly_before_the_words_go_no_new_ones_are_asked(said_before, answer, open_page, trajectory, organise, today):
    """What was said before can be changed still, and the page says what may come of that."""
    if said_before:
        answer(how_it_was="good", words=BETTER)
    with organise():
        trajectory.keep_until = today + timedelta(days=14)
        trajectory.save()
    page = open_page("hoe-was-het").content.decode()
    assert ("<textarea" in page, "leest niemand ze op tijd, dan gaan ze weg." in page) == (said_before, said_before)
    assert ("Daarom nemen wij niets nieuws meer aan." in page) != said_before
    words = f"{BETTER} En neem de tijd." if said_before else ""
    assert "Bewaard." in answer(how_it_was="fine", words=words)
    if not said_before:
        assert BETTER in answer(how_it_was="fine", words=BETTER)


def test_words_that_had_their_time_are_no_wish_to_remove_what_was_accepted(answer, trajectory, chandra, now):
    answer(how_it_was="good", words=BETTER)
    accept_better(chandra, now)
    remove_every_night(now=now + timedelta(days=3 * 366))
    answer(how_it_was="fine", words="")
    kept = Evaluation.objects.of_house().get()
    assert kept.how_it_was == "fine"
    assert Version.objects.of_house().get(part__contribution=kept.contribution).kind == Version.Kind.DEIDENTIFIED
    assert "Bewaard." not in answer(how_it_was="fine", words="Iets nieuws.")


def test_bad_input_keeps_what_was_typed(answer):
    page = answer(how_it_was="purple", words=BETTER)
    assert BETTER in page
    assert "Dit is te lang" in answer(words="a " * 1500)
    assert not Evaluation.objects.of_house().exists()


def test_words_are_read_by_staff_only_after_review(answer, read, alice, chandra, now):
    answer(words=BETTER)
    page = read(alice)
    assert BETTER not in page
    assert "als het is nagekeken" in page
    accept_better(chandra, now)
    assert BETTER in read(alice)


def test_the_words_are_no_part_of_the_story_on_the_code_page(client, told, answer, chandra, now):
    story = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    accept_review(by=chandra, contribution=story, marks={}, now=now)
    answer(words=BETTER)
    assert "Wij lazen het" in client.post("/code/", {"code": told.code}).content.decode()


def figures_in(page):
    return re.findall(r'<td class="number">([^<]*)</td>', page)


def test_figures_tell_nothing_about_a_few_and_no_total_gives_them_away(trajectory, tell, read, alice, now):
    for number in range(6):
        say(tell(trajectory, f"Verhaal {number}."), "good", now)
    say(tell(trajectory, "Nog een."), "too_hard", now)
    assert "Nog geen 5 mensen zeiden hoe het was" in read(alice)
    count_every_night(now=now)
    assert figures_in(read(alice)) == ["ten minste 5 keer", *["minder dan 5 keer"] * 3]
    assert "7" not in re.sub(r"<[^>]*>", "", read(alice).split("<table>")[1].split("</table>")[0])


def test_one_who_answers_or_leaves_moves_no_figure(trajectory, tell, read, alice, now):
    """Exactly five: the one who leaves would be the step."""
    everyone = [tell(trajectory, f"Verhaal {number}.") for number in range(5)]
    for each in everyone:
        say(each, "good", now)
    count_every_night(now=now)
    before = figures_in(read(alice))
    assert before[0] == "ten minste 5 keer"
    say(tell(trajectory, "Nog een."), "too_hard", now)
    leave(everyone[0], now)
    count_every_night(now=now)
    assert figures_in(read(alice)) == before


def test_figures_go_with_consent(trajectory, tell, read, alice, now):
    everyone = [tell(trajectory, f"Verhaal {number}.") for number in range(5)]
    for each in everyone:
        say(each, "good", now)
    count_every_night(now=now)
    for each in everyone:
        leave(each, now)
    count_every_night(now=now)
    assert figures_in(read(alice)) == ["minder dan 5 keer"] * 4


def leave(told, now):
    mine = Participation.objects.get(contributor=told.contributor)
    withdraw_all(by=Teller(told.contributor), participation=mine, said=HowSaid("1"), now=now)


def test_withdrawn_words_are_read_no_more_and_nothing_is_asked(answer, read, told, participation, alice, chandra, now):
    answer(how_it_was="good", words=BETTER)
    accept_better(chandra, now)
    withdraw_all(by=Teller(told.contributor), participation=participation, said=HowSaid("1"), now=now)
    assert BETTER not in read(alice)
    assert "Daarom vragen wij u nu niets" in answer(how_it_was="good")
    with pytest.raises(TakesPartNoMore):
        evaluate(by=Teller(told.contributor), participation=participation, how_it_was="good", words="", now=now)


def test_an_old_tab_adds_no_words_to_a_story_that_stands_still(answer, told, participation, now):
    answer(how_it_was="good")
    restrict(by=Teller(told.contributor), participation=participation, now=now)
    assert "Dit verhaal staat stil" in answer(how_it_was="good", words=BETTER)
    assert Contribution.objects.of_house().count() == 1
    assert "Bewaard." in answer()
    assert not Evaluation.objects.of_house().exists()


def test_erased_nothing_is_left(answer, told, now):
    answer(how_it_was="good", words=BETTER)
    erase(by=Teller(told.contributor), contributor=told.contributor, now=now)
    assert not Evaluation.objects.of_house().exists()
    assert not Contribution.objects.of_house().exists()


def test_it_is_among_all_that_is_carried_away(answer, open_page):
    answer(how_it_was="hard_but_good", words=BETTER)
    page = open_page("download").content.decode()
    assert "moeilijk, en toch goed" in page
    assert BETTER in page


def test_whoever_decides_on_benefit_reads_no_words(answer, read, kees, chandra, now):
    answer(how_it_was="good", words=BETTER)
    accept_better(chandra, now)
    assert BETTER not in read(kees)


def test_another_organisation_finds_nothing(answer, client, bob, trajectory):
    answer(words=BETTER)
    client.force_login(bob, backend=BACKEND)
    assert client.get(f"/trajecten/{trajectory.pk}/reacties/").status_code == 404


def test_only_the_teller_says_it(alice, tell, trajectory, participation, now):
    other = Teller(tell(trajectory, "Een ander.").contributor)
    with pytest.raises(NotYours):
        evaluate(by=other, participation=participation, how_it_was="good", words="", now=now)
    with pytest.raises(NotAllowed):
        evaluate(by=alice, participation=participation, how_it_was="good", words="", now=now)


def say(told, how_it_was, now):
    mine = Participation.objects.get(contributor=told.contributor)
    evaluate(by=Teller(told.contributor), participation=mine, how_it_was=how_it_was, words="", now=now)
