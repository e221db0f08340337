"""A masked text keeps exact offsets both ways, and one person keeps one pseudonym."""

import pytest

from doorleefd.engines.deidentification import EntityType, Mention, masked, mentions


def mask(text):
    return masked(text, mentions(text))


def test_the_same_name_gets_the_same_pseudonym():
    result = mask("Volgens Kees de Boer klopt dat niet, maar Kees vergist zich. Ahmed zei dat ook.")
    assert result.text == "Volgens [persoon 1] klopt dat niet, maar [persoon 1] vergist zich. [persoon 2] zei dat ook."


def test_a_short_name_before_the_full_one_is_the_same_person():
    assert (
        mask("Eerst kwam Kees, later zei Kees de Boer: ja.").text
        == "Eerst kwam [persoon 1], later zei [persoon 1]: ja."
    )


def test_an_initial_stands_for_the_name_that_begins_with_it():
    assert mask("Kees de Boer kwam. K. de Boer tekende.").text == "[persoon 1] kwam. [persoon 1] tekende."


def test_a_first_name_that_two_share_stays_a_person_of_its_own():
    result = mask("Kees de Boer en Kees Jansen waren er, en Kees ook.")
    assert result.text == "[persoon 1] en [persoon 2] waren er, en [persoon 3] ook."


def test_places_are_numbered_and_dates_are_not():
    result = mask("Op 3 mei ging ik van Deurne naar Helmond en op 4 mei naar Deurne.")
    assert result.text == "Op [datum] ging ik van [plaats 1] naar [plaats 2] en op [datum] naar [plaats 1]."


def test_every_span_points_back_at_what_was_told():
    text = "🙂 Kees belde 06-12345678 vanuit Asten."
    result = mask(text)
    for span in result.spans:
        assert result.text[span.start : span.end] == span.pseudonym
    assert [text[span.told_start : span.told_end] for span in result.spans] == ["Kees", "06-12345678", "Asten"]


def test_a_range_can_be_carried_both_ways():
    text = "Ik zag Kees in Asten lopen."
    result = mask(text)
    start = result.text.index("lopen")
    assert result.told_range(start, start + 5) == (text.index("lopen"), text.index("lopen") + 5)
    assert result.masked_range(text.index("lopen"), text.index("lopen") + 5) == (start, start + 5)


def test_a_range_that_cuts_a_pseudonym_takes_the_whole_name():
    text = "Ik zag Kees in Asten."
    result = mask(text)
    inside = result.text.index("[persoon") + 3
    assert text[slice(*result.told_range(inside, inside + 2))] == "Kees"
    assert result.text[slice(*result.masked_range(8, 10))] == "[persoon 1]"


def test_overlapping_mentions_are_refused():
    both = [Mention(0, 4, "Kees", EntityType.PERSOON), Mention(2, 6, "es d", EntityType.PERSOON)]
    with pytest.raises(ValueError, match="overlap"):
        masked("Kees de Boer", both)
    with pytest.raises(ValueError, match="leave the text"):
        masked("Kees", [Mention(0, 9, "Kees", EntityType.PERSOON)])
