"""A trajectory brings its own names and its own words that stay."""

from doorleefd.engines.deidentification import EntityType, mentions


def words(text, **lists):
    return [found.text for found in mentions(text, **lists)]


def test_a_name_of_the_list_is_masked_wherever_it_stands():
    found = mentions("toen ging xandroela weer weg", names=["Xandroela"])
    assert [(one.text, one.type) for one in found] == [("xandroela", EntityType.PERSOON)]


def test_a_name_of_the_list_that_is_a_word_needs_its_capital():
    assert words("Ik ging met Tafel naar de tafel.", names=["Tafel"]) == ["Tafel"]


def test_a_name_of_several_words_is_masked_whole():
    assert words("Ik ken Zwiep van de Zolder niet.", names=["Zwiep van de Zolder"]) == ["Zwiep van de Zolder"]


def test_an_allowed_word_stays():
    assert words("Ik zit bij Senzer in Helmond.", allowed=["Senzer"]) == ["Helmond"]


def test_the_list_of_names_goes_before_what_is_allowed():
    assert words("Ik zag Senzer.", names=["Senzer"], allowed=["Senzer"]) == ["Senzer"]


def test_empty_and_odd_lists_do_no_harm():
    assert words("Ik wil naar huis.", names=["", "  ", "…"], allowed=["", "-"]) == []


def test_what_was_masked_before_is_left_alone():
    assert words("Gisteren belde [persoon 1] uit [plaats 2], zegt [NAAM].") == []
