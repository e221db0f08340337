"""The public pages promise what the trajectory says, in "u" or "je", and show what is still missing."""

import re
from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from doorleefd.foundation.models import Organisation
from doorleefd.trajectory.easy_text import easy_promise_of
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.own_words import own_words_note, within
from doorleefd.trajectory.public_text import promise_of, version_of

pytestmark = pytest.mark.django_db


def words_of(paragraphs):
    return " ".join(sentence.text for paragraph in paragraphs for sentence in paragraph)


def test_the_opening_says_why_what_cannot_change_and_when_people_hear(trajectory):
    trajectory.compensation = "een bon van 10 euro."
    promise = promise_of(trajectory)
    assert promise.opening_title == "Wat maakt u mee met de stap naar beschut werk?"
    assert words_of(promise.opening) == (
        "Gemeente Veenbeek wil dit weten. Wij gebruiken het voor: onze brieven en onze begeleiding veranderen. "
        "Dit kan niet veranderen: de wet. "
        "Uiterlijk 1 oktober 2026 leest u wat wij doen, ook als er niets verandert. "
        "Meedoen hoeft niet. Uw keuze heeft geen gevolgen voor uw uitkering, werk of hulp. "
        "U krijgt: een bon van 10 euro."
    )


def test_a_purpose_written_for_residents_makes_one_sentence(trajectory):
    trajectory.public_purpose = "de stap naar werk makkelijker te maken."
    words = words_of(promise_of(trajectory).opening)
    assert words.startswith("Gemeente Veenbeek wil dit weten om de stap naar werk makkelijker te maken. Dit kan")


def test_the_permission_says_who_reads_and_how_long_it_is_kept(trajectory):
    words = words_of(promise_of(trajectory).permission)
    assert "Eerst: Alice en Chandra. Dan halen wij namen weg." in words
    assert "Daarna lezen onderzoekers en ervaringsdeskundigen van ons mee, zonder namen." in words
    assert "Wie over uw uitkering of hulp beslist, leest uw verhaal niet." in words
    assert f"Wij bewaren uw verhaal tot 1 oktober {trajectory.keep_until.year}." in words


def test_it_does_not_promise_that_deciders_stay_out_where_they_do_not(trajectory):
    trajectory.deciders_do_not_read = False
    assert "beslist" not in words_of(promise_of(trajectory).permission)


def test_an_organisation_that_says_je_never_says_u(trajectory):
    trajectory.organisation.address_form = Organisation.Address.INFORMAL
    promise = promise_of(trajectory)
    texts = [promise.opening_title, promise.permission_title, words_of(promise.opening), words_of(promise.permission)]
    words = " ".join([*texts, words_of([promise.calm])]).lower().replace("?", " ").replace(".", " ").split()
    assert "je" in words
    assert not {"u", "uw"} & set(words)


def test_what_is_missing_stands_there_as_a_gap(veenbeek):
    promise = promise_of(Trajectory(organisation=veenbeek, title="Leeg"))
    assert "Dit kan niet veranderen: …" in promise.gaps
    page = render_to_string("trajectory/public_opening.html", {"promise": promise})
    assert page.count("pencil") == 4


def test_a_complete_trajectory_has_no_gaps(trajectory):
    trajectory.compensation = "niets, wel koffie"
    assert promise_of(trajectory).gaps == []


def test_the_version_changes_with_what_is_promised_and_with_nothing_else(trajectory):
    before = version_of(trajectory)
    trajectory.title = "Anders"
    assert version_of(trajectory) == before
    trajectory.keep_until += timedelta(days=1)
    assert version_of(trajectory) != before


def test_a_name_keeps_its_capital_inside_a_sentence():
    assert within("UWV en de Wajong.") == "UWV en de Wajong"
    assert within("De wet. ") == "de wet"


def test_markup_in_an_answer_is_shown_as_it_was_typed(trajectory):
    trajectory.cannot_change = "<script>x</script>"
    page = render_to_string("trajectory/public_opening.html", {"promise": promise_of(trajectory)})
    assert "<script>" not in page


@pytest.mark.parametrize(("written", "said"), [("de stap makkelijker te maken.", "public"), ("", "intended")])
def test_the_easy_promise_names_the_same_purpose_as_the_usual_one(trajectory, written, said):
    trajectory.public_purpose = written
    use = within(trajectory.intended_use)
    for promise in (promise_of(trajectory), easy_promise_of(trajectory)):
        words = words_of(promise.opening)
        assert ("wil dit weten om de stap makkelijker te maken." in words.replace("willen", "wil")) == (
            said == "public"
        )
        assert (use in words) == (said == "intended")


DUTCH_WORDS = {
    "subject": "onze brieven",
    "public_purpose": "onze brieven beter te maken",
    "cannot_change": "wat de wet zegt",
    "compensation": "een bon van 10 euro",
    "aftercare_hours": "op werkdagen van 9 tot 17 uur",
}
MARKED = re.compile(r'<span lang="nl">“.*?”</span>')


def pages_of(promise):
    """What stands on the two pages and below them, with the markup of what is Dutch."""
    page = "".join(
        render_to_string(f"trajectory/public_{name}.html", {"promise": promise}) for name in ("opening", "permission")
    )
    return f"{promise.opening_title} {page} {promise.recording.shown} {promise.calm[0].shown}"


@pytest.mark.parametrize("read", [promise_of, easy_promise_of])
def test_in_english_no_dutch_words_stand_in_a_sentence_of_ours(trajectory, read):
    for name, words in DUTCH_WORDS.items():
        setattr(trajectory, name, words)
    with override("en"):
        page = pages_of(read(trajectory))
        note = own_words_note()
    assert all(f"{words}”" in page for words in DUTCH_WORDS.values())
    assert not [words for words in DUTCH_WORDS.values() if words in MARKED.sub("", page)]
    assert page.count(note) == 1
    assert " Alice and Chandra" in page
    assert "“" not in pages_of(read(trajectory))


@pytest.mark.parametrize("read", [promise_of, easy_promise_of])
def test_what_staff_wrote_in_english_stands_in_the_sentence_and_is_part_of_what_is_promised(trajectory, read):
    for name, words in DUTCH_WORDS.items():
        setattr(trajectory, name, words)
    before = read(trajectory).version
    trajectory.english = {name: f"english {name}" for name in DUTCH_WORDS}
    with override("en"):
        page = pages_of(read(trajectory))
        version = read(trajectory).version
    assert all(f"english {name}" in page for name in DUTCH_WORDS)
    assert "“" not in page
    assert read(trajectory).version == version != before


def test_the_easy_promise_says_what_cannot_change_and_what_stays_in_whole_sentences(trajectory):
    trajectory.cannot_change = "Wat de wet zegt."
    trajectory.compensation = "niets"
    promise = easy_promise_of(trajectory)
    assert "Dit kan niet veranderen: wat de wet zegt." in words_of(promise.opening)
    assert "Dit blijft: uw verhaal zonder namen, en wat wij ervan leerden." in words_of(promise.permission)
    assert promise.gaps == []
