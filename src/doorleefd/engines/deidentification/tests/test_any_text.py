"""Whatever the text, nothing breaks, offsets are exact and the time stays in proportion."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorleefd.engines.deidentification import EntityType, masked, mentions, suspects

PIECES = st.sampled_from(
    [
        "Kees",
        "kees de Boer",
        "Fatima El Amrani",
        "mevrouw De Vries",
        "mijn zoon Daan",
        "Wil",
        "wil",
        "uit Deurne",
        "in asten",
        "bij Senzer",
        "UWV",
        "06-12345678",
        "123456782",
        "NL91ABNA0417164300",
        "12 maart 2024",
        "in 2015",
        "ik ben 54",
        "54-jarige",
        "Kerkstraat 12",
        "5721 AB",
        "a@b.nl",
        "K-4829913",
        "Eritrese",
        "'s-Hertogenbosch",
        "J.",
        "van",
        "de",
        ".",
        ",",
        "!",
        "(",
        ")",
        "\n",
        "🙂",
        "שלום",
        "ﷺ",
        "é",
        "\u202e",
        "\ud83d",
        "\x07",
        "’s",
        "-",
        "zei",
        "MIJN NAAM",
        "mn zus shaniqwa",
        "ahmad heet ik",
        "rima, layan en joud",
        "buurthuis de brug",
        "stichting present",
        "de Bijlmer",
        "almere haven",
        "Dennis V.",
        "Hendrix BV",
        "(Levi, 8)",
        "4, 7 en bijna 9",
        "23 jaar oud",
        "3 en 17 april",
        "tweede kerstdag 2020",
        "IRH7K4P22",
        "kenteken NR 482 K",
        "[persoon 1]",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_mentions_are_exact_sorted_and_apart(text):
    last = 0
    for found in mentions(text):
        assert last <= found.start < found.end
        assert text[found.start : found.end] == found.text
        last = found.end


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_suspects_are_exact_and_outside_mentions(text):
    taken = {place for found in mentions(text) for place in range(found.start, found.end)}
    for suspect in suspects(text):
        assert text[suspect.start : suspect.end] == suspect.text
        assert taken.isdisjoint(range(suspect.start, suspect.end))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_masked_text_can_be_turned_back(text):
    result = masked(text, mentions(text))
    told, last = "", 0
    for span in result.spans:
        told += result.text[last : span.start] + text[span.told_start : span.told_end]
        last = span.end
        assert result.told_range(span.start, span.end) == (span.told_start, span.told_end)
        assert result.masked_range(span.told_start, span.told_end) == (span.start, span.end)
    assert told + result.text[last:] == text


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_pseudonym_is_never_masked_again(text):
    once = masked(text, mentions(text))
    again = mentions(once.text)
    for span in once.spans:
        assert all(found.end <= span.start or found.start >= span.end for found in again)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_mentions(text):
    assert mentions(text) == mentions(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_same_name_has_the_same_pseudonym(text):
    found = mentions(text)
    pseudonyms = {}
    for mention, span in zip(found, masked(text, found).spans, strict=True):
        if mention.type is EntityType.PERSOON:
            assert pseudonyms.setdefault(mention.text, span.pseudonym) == span.pseudonym


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=20), max_size=5), st.lists(st.text(max_size=20), max_size=5), TEXTS)
def test_any_list_will_do(names, allowed, text):
    mentions(text, names=names, allowed=allowed)


@pytest.mark.parametrize("unit", ["a", "A.", "Kees van de ", "A@A", "\x01\x02¤", "12-"])
def test_a_megabyte_takes_seconds(unit):
    text = unit * (1_000_000 // len(unit))
    begin = time.process_time()
    masked(text, mentions(text))
    assert time.process_time() - begin < 30
