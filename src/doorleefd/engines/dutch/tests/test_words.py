import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.dutch import first_keys, keys_of, stems, words


def key(word: str) -> str:
    (keys,) = stems(word)
    return keys[0]


@pytest.mark.parametrize(
    "forms",
    [
        "huis huizen huisje Huis",
        "gesprek gesprekken gesprekje",
        "lopen loopt liep liepen gelopen",
        "begrijpen begreep begrepen begrijpt",
        "formulier formulieren formuliertje",
        "collega collega's collegas collega’s",
        "financiën financien",
        "klantmanager klantmanagers",
        "moeilijk moeilijke moeilijker moeilijkste",
        "e-mail email",
    ],
)
def test_the_forms_of_one_word_have_one_key(forms: str) -> None:
    assert len({key(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("begeleiden", "beleid"),
        ("gemeente", "menen"),
        ("gezin", "zin"),
        ("gebouw", "bouwen"),
        ("plaats", "plaat"),
        ("bomen", "bommen"),
        ("grootmoeder", "grootvader"),
        ("koe", "bul"),
    ],
)
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("compound", "part"),
    [
        ("werkplek", "plek"),
        ("wachtlijsten", "lijst"),
        ("reiskostenvergoeding", "reizen"),
        ("ervaringsdeskundige", "ervaring"),
        ("klantenraad", "klant"),
        ("kinderopvang", "kinderen"),
        ("keukentafelgesprekken", "gesprek"),
        ("WMO-consulent", "consulenten"),
    ],
)
def test_a_compound_is_found_by_its_part(compound: str, part: str) -> None:
    (keys,) = stems(compound)
    parts = {key(part), key(f"{part}s")}
    assert parts & set(keys[1:])


def test_a_part_is_not_found_by_its_compound() -> None:
    assert key("werkplek") not in keys_of("plek")


@pytest.mark.parametrize(
    "word",
    [
        "begeleider",
        "uitkering",
        "voorbeeld",
        "aandacht",
        "eigenlijk",
        "trouwens",
        "samenleving",
        "probleem",
        "belangrijk",
        "moeilijkheid",
    ],
)
def test_a_word_that_is_no_compound_or_very_common_stays_whole(word: str) -> None:
    assert len(stems(word)[0]) == 1


def test_every_word_stands_at_its_place_in_the_text() -> None:
    text = "Ik kreeg 3 foto's, geen 'huis'."
    found = words(text)
    assert [text[word.start : word.end] for word in found] == ["Ik", "kreeg", "3", "foto's", "geen", "huis"]
    assert [word.position for word in found] == list(range(6))


def test_a_text_without_words_has_no_keys() -> None:
    assert keys_of(" \n…!? 😀 ") == []


def test_two_threads_stem_as_one_does() -> None:
    forms = [f"{word}{ending}" for word in ("fluister", "wandel", "bibber", "knutsel") for ending in ("t", "de", "en")]
    expected = [key(form) for form in forms]
    seen: list[list[str]] = []
    threads = [threading.Thread(target=lambda: seen.append([key(form) for form in forms])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [expected] * 4


@pytest.mark.parametrize("text", ["a" * 1_000_000, "a'" * 500_000, "werk" * 250_000, "é́" * 300_000, "a-" * 500_000])
def test_a_megabyte_without_a_space_takes_no_more_than_moments(text: str) -> None:
    started = time.perf_counter()
    stems(text)
    assert time.perf_counter() - started < 5


@given(st.text())
def test_any_text_gives_a_place_and_keys_for_each_word(text: str) -> None:
    found = words(text)
    assert [word.keys for word in found] == stems(text)
    for before, after in zip(found, found[1:], strict=False):
        assert before.end <= after.start
    for word in found:
        assert word.keys
        assert all(word.keys)
        assert len(set(word.keys)) == len(word.keys)
        assert not any(character.isspace() for character in "".join(word.keys))


@given(st.text(alphabet="abeghijklnorstuvwz", min_size=1, max_size=30))
def test_capitals_change_nothing(word: str) -> None:
    assert stems(word.upper()) == stems(word)


@given(st.text())
def test_the_first_keys_are_those_of_the_words(text):
    assert first_keys(text) == [word.keys[0] for word in words(text)]
