"""Nine pages, one question each; the answers travel in the page and nothing is kept before "Stuur"."""

import re

import pytest

from doorleefd.collect.models import Contribution
from doorleefd.collect.share.tests.conftest import ADDRESS, WORDS
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Contributor

pytestmark = pytest.mark.django_db


def test_the_opening_says_what_it_is_about_and_who_to_call(client, trajectory):
    page = client.get(ADDRESS).content.decode()
    assert "Wat maakt u mee met de stap naar beschut werk?" in page
    assert "Liever bellen? 0123 45 67 89" in page
    assert "Alice, op werkdagen van 9 tot 17 uur" in page
    assert "Verlaat deze pagina snel" in page


def test_a_sentence_that_staff_did_not_fill_in_is_not_shown_to_residents(client, trajectory):
    page = client.get(ADDRESS).content.decode()
    assert "pencil" not in page
    assert "…" not in page


def test_permission_comes_before_the_first_answer(teller):
    assert teller.post(1).heading == "Mogen wij uw verhaal gebruiken?"
    assert teller.post(3, answer="Al een antwoord").heading == "Mogen wij uw verhaal gebruiken?"
    assert teller.post(2, answer="yes").heading == "Wat heeft u meegemaakt?"


def test_without_a_choice_permission_is_asked_again(teller):
    page = teller.post(1).post(2)
    assert page.heading == "Mogen wij uw verhaal gebruiken?"
    assert "Kies ja of nee." in page.text


def test_who_says_no_stops_and_hears_that_it_is_fine(teller):
    page = teller.post(1).post(2, answer="no")
    assert page.heading == "U bent gestopt"
    assert "Er is niets bewaard" in page.text


def test_the_sentence_about_who_decides_stands_only_where_it_holds(teller, change):
    assert "beslist, leest uw verhaal niet" in teller.post(1).text
    change(deciders_do_not_read=False)
    assert "beslist, leest uw verhaal niet" not in teller.post(1).text


def test_the_questions_come_one_by_one_and_end_with_all_answers(teller):
    teller.agree()
    headings = [teller.heading]
    for page, words in WORDS.items():
        headings.append(teller.post(page, answer=words).heading)
    headings.append(teller.post(7).heading)
    headings.append(teller.post(8).heading)
    assert headings == [
        "Wat heeft u meegemaakt?",
        "Wat betekende dat voor u?",
        "Waardoor liep het zo?",
        "Wat zou helpen?",
        "Wat past bij u?",
        "Mogen anderen zinnen van u lezen?",
        "Klopt het zo?",
    ]
    assert all(words in teller.text for words in WORDS.values())
    assert "Er is nog niets verstuurd." in teller.text


def test_nothing_is_kept_before_it_is_sent(teller):
    teller.until_check()
    assert not Contribution.objects.of_house().exists()
    assert not Contributor.objects.exists()
    assert not AuditEntry.objects.exists()


def test_a_page_sets_no_cookie_and_is_stored_nowhere(client, teller, trajectory):
    responses = [client.get(ADDRESS), teller.agree().last, teller.until_check().last, teller.send().last]
    for response in responses:
        assert not response.cookies
        assert "no-store" in response["Cache-Control"]
        assert 'autocomplete="off"' in response.content.decode()
    assert not client.cookies


def test_the_note_shows_no_words(teller):
    teller.agree().post(3, answer="Een geheim verhaal")
    assert "geheim" not in teller.text


def test_skipping_leaves_the_question_open(teller):
    teller.agree().post(3, answer="Wel getypt", go="skip")
    assert teller.heading == "Wat betekende dat voor u?"
    for page in (4, 5, 6, 7, 8):
        teller.post(page, go="skip")
    assert "Wel getypt" not in teller.text
    assert teller.text.count("Overgeslagen") == 5


def test_going_back_keeps_what_was_typed_on_both_pages(teller):
    teller.agree().post(3, answer="Eerst").post(4, answer="Half getypt", go="back")
    assert "Eerst" in teller.text
    assert "Half getypt" in teller.post(3, answer="Eerst").text


def test_going_back_from_permission_needs_no_choice(teller):
    assert teller.post(1).post(2, go="back").heading.startswith("Wat maakt u mee")


def test_an_answer_can_be_changed_from_the_last_page(teller):
    teller.until_check().post(9, change="4")
    assert teller.heading == "Wat betekende dat voor u?"
    assert WORDS[4] in teller.text
    teller.post(4, answer="Ik was boos.", returning="1")
    assert teller.heading == "Klopt het zo?"
    assert "Ik was boos." in teller.text
    assert WORDS[4] not in teller.text


def test_who_stops_by_mistake_goes_on_where_they_were(teller):
    teller.agree().post(3, answer="Bijna weg", go="stop")
    assert teller.heading == "U bent gestopt"
    assert "Bijna weg" in teller.post(3, aside="1").text


def test_the_back_button_of_the_browser_brings_answers_along(teller):
    teller.agree().post(3, answer="Eerst").post(4, answer="Half", to="3")
    assert "Eerst" in teller.text
    assert "Half" in teller.post(3, answer="Eerst", to="4").text


def test_the_forward_button_does_not_go_around_permission(teller):
    assert teller.post(1).post(2, to="7").heading == "Mogen wij uw verhaal gebruiken?"


def test_help_in_a_hard_moment_stands_where_people_tell(teller):
    teller.agree()
    assert "Denkt u aan zelfmoord?" in teller.text
    assert '<a href="tel:113">113</a>' in teller.text
    assert '<a href="tel:0123456780">0123 45 67 80</a>' in teller.text
    teller.until_check()
    assert "Gaat het nu niet goed?" in teller.text


def test_an_organisation_that_says_je_never_says_u(teller, organise, veenbeek):
    veenbeek.address_form = "je"
    with organise():
        veenbeek.save()
    seen = [teller.post(1).text]
    for page in (2, 3, 4, 5, 6, 7, 8):
        seen.append(teller.post(page, answer="yes" if page == 2 else "").text)
    seen.append(teller.post(9, go="send").text)
    seen.append(teller.post(9, go="stop").text)
    seen.append(teller.until_check().send().text)
    for text in seen:
        assert " u " not in text
        assert " uw " not in text.replace("uw-", "")


@pytest.mark.parametrize(
    ("given", "how", "said"),
    [
        ("een bon van 10 euro", "bel Marja", "U krijgt: een bon van 10 euro. Zo krijgt u dat: bel Marja."),
        ("een bon van 10 euro", "", "Vraag ons hoe u dat krijgt."),
        ("Niets, wel koffie.", "", ""),
    ],
)
def test_who_told_reads_what_they_get_and_how(teller, change, given, how, said):
    change(compensation=given, compensation_how=how)
    words = " ".join(re.sub(r"<[^>]+>", "", teller.until_check().send().text).split())
    assert said in words
    assert ("U krijgt:" in words) is bool(said)


def test_in_english_the_hours_of_who_to_call_are_marked_as_dutch_and_the_numbers_still_call(
    client, teller, change, settings
):
    change(aftercare_hours="op werkdagen van 9 tot 17 uur")
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = teller.agree().post(3, answer="Iets").text
    assert '<span lang="nl">“op werkdagen van 9 tot 17 uur”</span>' in page
    assert 'href="tel:0123456780"' in page
