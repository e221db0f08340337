"""Sentences in another language than Dutch keep their plain words, and lose their names. The names are made up."""

import pytest

from doorleefd.engines.deidentification import mentions


def words(text):
    return [found.text for found in mentions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "I would like to contribute. Will anyone read this? May I hope for an answer?",
        "Mark my words, the Municipality will not answer. Grace and patience, they told me on Monday.",
        "Will you come in May? Hope is not a plan. Dear Sir, the Town Hall is closed on Fridays, said my Work Coach.",
        "I am one of four, she was first in line, we waited two years and a child of nobody pays 32 euros at nine.",
        "Ik vroeg het en hij zei: you have to work on yourself. Dat vond ik raar.",
        "Ich habe keine Arbeit und die Briefe sind zu schwer für mich.",
        "Je ne comprends pas les lettres et le bureau ne répond pas.",
    ],
)
def test_plain_words_stay(text):
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mark from the job centre said no. I asked Will and Hope.", ["Mark", "Will", "Hope"]),
        ("my son liya is 14 and she was born in eritrea, I am 41 years old", ["liya", "14", "eritrea", "41 years old"]),
        (
            "Grace is the nurse, Ruby was there and me and Deb ate. Bill paid the bill.",
            ["Grace", "Ruby", "Deb", "Bill"],
        ),
        ("She's nine, he turned forty, mum is in her fifties, a man of 70.", ["nine", "forty", "fifties", "70"]),
        ("He goes to the Sunflower daycare on the first of May.", ["the Sunflower daycare", "the first of May"]),
        (
            "my Nigerian papers, two Syrians, my wife's Russian, mrs van dam",
            ["Nigerian", "Syrians", "Russian", "van dam"],
        ),
        ("He is Syrian and we live in Almelo since 5 June 2021.", ["Syrian", "Almelo", "5 June 2021"]),
        ("My name is Dawit. Ik woon in Gouda, en mijn broer heet abel.", ["Dawit", "Gouda", "abel"]),
        ("Ich bin Amira und wohne mit den Kindern in Enschede.", ["Amira", "Enschede"]),
    ],
)
def test_names_places_ages_and_dates_go(text, masked):
    assert words(text) == masked
