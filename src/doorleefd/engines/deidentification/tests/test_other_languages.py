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
        "Thank you for reading. Kind regards, a neighbour. My sister hopes, my ex drew the curtains and I came by van.",
        "If you are under 27 they make you wait. She is the only 1 who calls. I live at 41, and my bus is line 12.",
        "I waited in Room 12, then at Counter 3, on Track 5 and in Group 8. It is called Participation.",
        "I speak English and French, we had turkey for dinner, and the Chinese restaurant is dear.",
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
        (
            "I am, I think, late. He is fifty nine, no, sixty, she's in her late fifties.",
            ["fifty nine", "sixty", "late fifties"],
        ),
        (
            "Misha is 12, Katya six, and two kids with her: 4 and 18 months.",
            ["Misha", "12", "Katya", "six", "4", "18 months"],
        ),
        (
            "I came here at 57 knowing nobody, in my fiftieth year I left, I am divorced and 71.",
            ["57", "fiftieth", "71"],
        ),
        (
            "This is Rhiannon Pugh, P-U-G-H, and Mr P. is spelled k o w a l.",
            ["Rhiannon Pugh", "P-U-G-H", "P.", "k o w a l"],
        ),
        ("He answers to Reg and she is called Easter. Nickname at work: Bibi.", ["Reg", "Easter", "Bibi"]),
        ("so me n jaz n moh went, my brother drew, he may come. greetings favour", ["jaz", "moh", "drew", "favour"]),
        (
            "They moved us out of Korte Akkers 3B to Seringenhof 12 to 48, by the sluisweg near lisse.",
            ["Korte Akkers 3B", "Seringenhof 12 to 48", "the sluisweg", "lisse"],
        ),
        (
            "He is Canadian and I'm English; we fled iraq, they came from turkey.",
            ["Canadian", "English", "iraq", "turkey"],
        ),
        (
            "She sings at St Cuthbert's and works for kwast & zoon, plate WPR 4J817.",
            ["St Cuthbert's", "kwast & zoon", "WPR 4J817"],
        ),
        ('They call my son "Jay", both boys are, both 17, and I\'m not Polish.', ["Jay", "17", "Polish"]),
        ("A road sweeper, 42, and my neighbour. Broke his wrist. 74. He was told.", ["42", "74"]),
        ("Ich bin Amira und wohne mit den Kindern in Enschede.", ["Amira", "Enschede"]),
    ],
)
def test_names_places_ages_and_dates_go(text, masked):
    assert words(text) == masked
