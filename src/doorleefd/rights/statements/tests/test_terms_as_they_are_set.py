"""How long what is kept stands in the privacy statement as it is set, and is never typed there (R213)."""

import pytest

from doorleefd.rights.accounting.register import activity_of
from doorleefd.rights.models import RegisterText
from doorleefd.trajectory.actions.terms import set_term

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "usual", "shorter"),
    [
        ("closed", "Naam en e-mailadres gaan weg: 2 jaar nadat", "Naam en e-mailadres gaan weg: 100 dagen nadat"),
        ("account", "gaat na 1 jaar dicht", "gaat na 100 dagen dicht"),
        ("accused", "gaat weg: 180 dagen na het einde", "gaat weg: 100 dagen na het einde"),
        ("request", "gaat weg: 2 jaar na ons antwoord", "gaat weg: 100 dagen na ons antwoord"),
    ],
)
def test_it_says_the_term_of_staff_and_requests_as_it_is_set(kind, usual, shorter, read, adriaan, now):
    assert usual in read("privacy")
    set_term(by=adriaan, trajectory=None, kind=kind, days=100, reason="Korter is genoeg.", now=now)
    assert shorter in read("privacy")


def test_a_trajectory_with_a_term_of_its_own_says_so(read, trajectory, alice, now):
    set_term(by=alice, trajectory=trajectory, kind="recording", days=1, reason="Wij luisteren het meteen af.", now=now)
    assert "Een opname gaat hier weg, 1 dag nadat wij hem nakeken." in read("privacy")
    assert "Dan gaat de opname weg met uw eigen woorden." in read("privacy"), "what nobody wrote out is not lost sooner"
    assert "Wie van ons uw woorden of uw adres opende, houden wij bij. Dat gaat weg na 3 jaar." in read("privacy")


def test_it_says_what_goes_with_the_words_where_no_answer_comes_and_no_sooner_of_a_recording(read, trajectory, femke):
    """As the nights do: an address goes with the words at the latest, a recording some time after its review."""
    page = read("privacy")
    assert "wissen wij uw eigen woorden. Ook een adres dat er nog is." in page
    assert "Dan bewaren wij de opname. Die gaat weg na het nakijken." in page
    entries = activity_of(trajectory, viewer=femke).entries
    terms = next(entry.text for entry in entries if entry.part == RegisterText.Part.TERM)
    assert "Contactgegevens: 90 dagen na het antwoord, en anders met de verhalen." in terms
    assert "Wat niemand opschreef, gaat met de verhalen." in terms
