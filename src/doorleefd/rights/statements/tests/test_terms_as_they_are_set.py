"""How long what is kept stands in the privacy statement as it is set, and is never typed there (R213)."""

import pytest

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
    assert "Wie van ons uw woorden of uw adres opende, houden wij bij. Dat gaat weg na 3 jaar." in read("privacy")
