"""A mention takes along what belongs to it, so that nothing that identifies stays beside it."""

import pytest

from doorleefd.engines.deidentification import masked, mentions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ik werk bij bakkerij Van den Heuvel", ["bakkerij Van den Heuvel"]),
        ("ik oefen in buurthuis de zonnewijzer", ["buurthuis de zonnewijzer"]),
        ("Mijn werkgever, Hendrix Transport BV, zei niets.", ["Hendrix Transport BV"]),
        ("ik kom uit almere haven", ["almere haven"]),
        ("Hij heet Dennis V. en hij dreigt.", ["Dennis V."]),
        ("Mijn kinderen (3, 5 en bijna 9) slapen.", ["3", "5", "9"]),
        ("Ik ben 23 jaar oud.", ["23 jaar oud"]),
        ("Op 3 en 17 april was er niemand.", ["3 en 17 april"]),
    ],
)
def test_it_is_masked_whole(text, found):
    assert [one.text for one in mentions(text)] == found


def test_an_article_does_not_make_another_organisation():
    text = "Ik werk bij de Jumbo. Bij Jumbo is het druk."
    assert masked(text, mentions(text)).text == "Ik werk bij [organisatie 1]. Bij [organisatie 1] is het druk."
