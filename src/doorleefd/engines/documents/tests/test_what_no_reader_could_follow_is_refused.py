import pytest

from doorleefd.engines.documents import Heading, Paragraph, Picture, Table
from doorleefd.engines.documents.tests.made import SQUARE, document


def test_a_heading_that_skips_a_level():
    with pytest.raises(ValueError, match="level 3 below one of level 1"):
        document(Heading("Een", 1), Heading("Drie", 3))


def test_a_first_heading_below_the_first_level():
    with pytest.raises(ValueError, match="level 2"):
        document(Paragraph("Eerst"), Heading("Twee", 2))


@pytest.mark.parametrize("level", [0, 5])
def test_a_heading_of_no_level(level):
    with pytest.raises(ValueError, match="of level"):
        Heading("Kop", level)


def test_a_title_of_controls_only():
    with pytest.raises(ValueError, match="without title"):
        document(title="\x00 \n")


def test_a_picture_that_tells_a_blind_reader_nothing():
    with pytest.raises(ValueError, match="without alt"):
        Picture(SQUARE, " ")


def test_a_table_with_a_crooked_row():
    with pytest.raises(ValueError, match="more or fewer"):
        Table("Scheef", ["a", "b"], [["1"]])


def test_headings_may_come_up_several_levels_at_once():
    assert document(Heading("1", 1), Heading("2", 2), Heading("3", 3), Heading("1", 1))
