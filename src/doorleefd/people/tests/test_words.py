"""The words of a personal code are told over the telephone and written down by people who find spelling hard."""

import re
from importlib.resources import files

import pytest

HOMOPHONES = (
    ("sch", "sg"), ("ch", "g"), ("gg", "g"), ("ij", "ei"), ("ouw", "ou"), ("auw", "ou"), ("au", "ou"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("x", "ks"), ("y", "i"), ("ieuw", "iw"), ("eeuw", "ew"), ("uw", "u"),
    ("c(?=[eiy])", "s"), ("c", "k"), ("v", "f"), ("z", "s"), ("dt$", "t"), ("d$", "t"), ("b$", "p"),
    ("isg$", "is"), ("ig$", "eg"), ("lijk$", "lek"),
)  # fmt: skip
SORE_POINTS = """
    aap angst arm bang bijstand bloed bom boete brand dik dom dood drank drugs dun engel ezel gat gek geld god
    graf gokken hoer hel heks huid huilen jood kerk kind koe koorts kreupel kut lul mager mes mis moord naakt
    oorlog penis pijn pil pistool politie poep ras rat rolstoel ruzie schaamte schuld seks slaan slet spook
    stom straf trut uitkering varken vet vluchten wapen wijn wond ziek zwaar zwart zwerven
"""


def words() -> list[str]:
    return files("doorleefd.people").joinpath("words.txt").read_text("utf-8").splitlines()


def sound_of(word: str) -> str:
    for written, heard in HOMOPHONES:
        word = re.sub(written, heard, word)
    return word


def open_to_closed(stem: str) -> str:
    """`bom` for `bomm`, `boom` for `bom` where the ending opened the syllable."""
    if re.search(r"([bdfgklmnprst])\1$", stem):
        return stem[:-1]
    return re.sub(r"(?<![aeiou])([aeou])([^aeiou])$", r"\1\1\2", stem)


def simpler_forms(word: str) -> set[str]:
    """What the word could be the plural, the infinitive, the inflection or the diminutive of."""
    forms = {word.removesuffix(ending) for ending in ("s", "je", "tje", "pje", "etje", "kje")}
    for ending in ("en", "e"):
        stem = word.removesuffix(ending)
        forms |= {stem, open_to_closed(stem)} if stem != word else set()
    forms |= {form[:-1] + {"v": "f", "z": "s"}[form[-1]] for form in forms if form[-1] in "vz"}
    return {form for form in forms if len(form) >= 3} - {word}


def test_there_are_as_many_as_twelve_bits_can_choose() -> None:
    assert len(words()) == 4096


def test_each_is_three_to_eight_plain_letters() -> None:
    assert [word for word in words() if not re.fullmatch("[a-z]{3,8}", word)] == []


def test_each_stands_there_once_and_in_order() -> None:
    assert words() == sorted(set(words()))


def test_no_two_sound_the_same() -> None:
    heard: dict[str, list[str]] = {}
    for word in words():
        heard.setdefault(sound_of(word), []).append(word)
    assert [alike for alike in heard.values() if len(alike) > 1] == []


def test_none_is_the_plural_or_the_diminutive_of_another() -> None:
    known = set(words())
    assert [(word, simpler_forms(word) & known) for word in words() if simpler_forms(word) & known] == []


def test_none_touches_a_sore_point() -> None:
    assert set(words()).isdisjoint(SORE_POINTS.split())


@pytest.mark.parametrize(
    ("one", "other"), [("lijden", "leiden"), ("kauw", "kou"), ("hard", "hart"), ("lach", "lag"), ("zij", "sei")]
)
def test_the_ear_of_this_test_hears_what_sounds_alike(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(
    ("form", "base"),
    [("bomen", "boom"), ("bommen", "bom"), ("huizen", "huis"), ("boompje", "boom"), ("tafels", "tafel")],
)
def test_the_eye_of_this_test_sees_what_is_one_word(form: str, base: str) -> None:
    assert base in simpler_forms(form)
