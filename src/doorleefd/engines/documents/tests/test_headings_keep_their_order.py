import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doorleefd.engines.documents import FORMATS, Heading
from doorleefd.engines.documents.tests.made import EVERYTHING, any_headings, document
from doorleefd.engines.documents.tests.reading import HEADINGS_OF

slowly = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_every_level_of_heading_is_there_in_its_place(ending):
    assert HEADINGS_OF[ending](FORMATS[ending].write(EVERYTHING)) == [
        (1, "Waarom"),
        (2, "Hoe"),
        (3, "Begroting"),
        (4, "Dieper"),
        (1, "Wanneer"),
    ]


@slowly
@given(headings=any_headings(), ending=st.sampled_from(["docx", "html", "odt"]))
def test_whatever_they_say(headings: list[Heading], ending):
    wanted = [(heading.level, heading.text) for heading in headings]
    assert HEADINGS_OF[ending](FORMATS[ending].write(document(*headings))) == wanted


@slowly
@given(headings=any_headings())
def test_a_pdf_has_as_many_of_each_level(headings: list[Heading]):
    levels = [level for level, _ in HEADINGS_OF["pdf"](FORMATS["pdf"].write(document(*headings)))]
    assert levels == [heading.level for heading in headings]
