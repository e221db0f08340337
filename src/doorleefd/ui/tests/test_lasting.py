"""A term is said as people say it: in years where it is whole years, else in days."""

from doorleefd.ui.templatetags.lasting import lasting


def test_whole_years_are_said_in_years():
    assert [lasting(days) for days in (365, 730)] == ["1 jaar", "2 jaar"]


def test_anything_else_is_said_in_days():
    assert [lasting(days) for days in (1, 30, 364, 400)] == ["1 dag", "30 dagen", "364 dagen", "400 dagen"]
