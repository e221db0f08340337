"""A password is not a word of the house with a year behind it, and none that leaked."""

import hashlib

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ImproperlyConfigured, ValidationError

from doorleefd.foundation.passwords import NotLeaked

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("password", ["Welkom-Veenbeek-2026", "D00rl33fd!2026!", "gemeente-zomer-1", "W@chtwoord12345"])
def test_words_of_the_house_are_refused(alice, password):
    with pytest.raises(ValidationError):
        validate_password(password, user=alice)


def test_less_than_twelve_signs_are_refused(alice):
    with pytest.raises(ValidationError):
        validate_password("tegel8fluit", user=alice)


@pytest.mark.parametrize(
    "password", ["een-lang-wachtwoord", "kastanje fluit 8 tegel", "84720-19375-5521x", "é 🙂 " * 50]
)
def test_other_long_passwords_are_taken(alice, password):
    validate_password(password, user=alice)


def test_a_leaked_password_is_found_wherever_it_stands_in_the_file(tmp_path):
    leaked = [f"geheim-nummer-{number}" for number in range(1_000)]
    hashes = sorted(hashlib.sha1(one.encode()).hexdigest().upper() for one in leaked)
    file = tmp_path / "leaked.txt"
    file.write_text("".join(f"{digest}:{at * 7}\r\n" for at, digest in enumerate(hashes)))
    asked = NotLeaked(str(file))
    for password in leaked:
        with pytest.raises(ValidationError):
            asked.validate(password)
    for number in range(1_000, 1_200):
        asked.validate(f"geheim-nummer-{number}")


def test_a_file_that_is_not_there_is_said_at_once():
    with pytest.raises(ImproperlyConfigured):
        NotLeaked("/nowhere/leaked.txt")
