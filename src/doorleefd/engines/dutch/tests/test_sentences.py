import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.dutch import sentences


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ik ging weg.|Hij bleef.",
        "Ik belde dhr. De Vries.|Hij was er niet.",
        "Dat was bijv. op maandag.|Toen kwam mevr. Bakker o.a. langs.",
        "Op 3 jan. 2020 om 12.30 uur kreeg ik € 1.200,50 terug.|Fijn.",
        "Mijn begeleider, drs. P. J. Jansen, schreef een brief.|Ik las hem.",
        "Ik kocht brood, melk enz.|Daarna ging ik naar huis.",
        "Hij zei: \"Kom morgen maar.\"|Toen ging ik.",
        "\"Waarom?\" vroeg ik.|\"Daarom.\"|Meer zei hij niet.",
        "Ik wachtte... en wachtte.|Niemand kwam…|Toen ging ik.",
        "Wat nu?!|Niemand wist het!|(Echt niet.)|Zo ging dat.",
        "ik ging weg.|hij bleef.|waarom? dat weet ik niet".replace("waarom? ", "waarom?|"),
        "Ik ging naar huis.|Toen belde ze.".replace(".|", ".|"),
        "1. Eerst bellen.|2. Dan wachten.|3. Weer bellen.",
        "Zie www.gemeente.nl of mail naar post@gemeente.nl.|Dat deed ik.",
        "Ik was klaar met Jan.|Hij ook.",
        "Het was stil.|’s Avonds ging ik weg.",
    ],
)  # fmt: skip
def test_a_sentence_ends_where_a_reader_would_stop(text: str) -> None:
    assert told(text.replace("|", " ")) == text.split("|")


def test_a_forgotten_space_does_not_join_two_sentences() -> None:
    assert told("Ik ging naar huis.Toen belde ze.") == ["Ik ging naar huis.", "Toen belde ze."]


def test_an_address_with_capitals_is_not_cut() -> None:
    assert told("Kijk op www.Gemeente.nl of Jan.Bakker@post.nl eens.") == [
        "Kijk op www.Gemeente.nl of Jan.Bakker@post.nl eens."
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\n\n", " \n\t\n ", "\u2028"])
def test_a_line_break_ends_a_sentence(line_break: str) -> None:
    assert told(f"zonder punt{line_break}en verder") == ["zonder punt", "en verder"]


def test_nothing_but_blanks_is_no_sentence() -> None:
    assert sentences("") == sentences(" \n\t ") == []


@pytest.mark.parametrize("text", ["." * 1_000_000, ". " * 400_000, "a." * 500_000, '." ' * 300_000, " " * 1_000_000])
def test_a_megabyte_takes_no_more_than_moments(text: str) -> None:
    started = time.perf_counter()
    sentences(text)
    assert time.perf_counter() - started < 5


@given(st.one_of(st.text(), st.text(alphabet="aB1.!?… \n\"'”)dhr")))
def test_all_that_is_not_blank_lies_in_exactly_one_sentence(text: str) -> None:
    reached = 0
    for start, end in sentences(text):
        assert reached <= start < end <= len(text)
        assert text[reached:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
        reached = end
    assert text[reached:].strip() == ""
