"""Drawings are plain numbers, with their figures in a table."""

import pytest

from doorleefd.ui import charts


def test_a_hidden_bar_is_drawn_as_the_largest_it_could_be():
    drawing = charts.bars("Kanaal", [("Gesprek", 18), ("Papier", None)])
    assert drawing.bars[0].filled == 100
    assert drawing.bars[1].text == "minder dan 5 mensen"
    assert drawing.bars[1].filled == charts.bars("x", [("a", 18), ("b", 4)]).bars[1].filled


def test_no_bars_at_all_draw_nothing():
    assert charts.bars("Leeg", []).bars == []


def test_higher_figures_lie_higher_on_a_line():
    low, high = charts.line("x", ["jan", "feb"], [("a", [3, 12])]).series[0].points
    assert high.y < low.y
    assert high.x > low.x


def test_names_at_the_ends_of_lines_do_not_overlap():
    series = charts.line("x", ["jan"], [("a", [5]), ("b", [5]), ("c", [5])]).series
    heights = sorted(one.name_y for one in series)
    assert all(lower - upper >= 18 for upper, lower in zip(heights, heights[1:], strict=False))


@pytest.mark.parametrize("most", [0, 1, 2, 3, 7, 10, 11, 18, 99, 100, 101, 12_345])
def test_the_scale_reaches_the_highest_figure(most):
    levels = charts.line("x", ["jan"], [("a", [most])]).levels
    assert int(levels[-1].label) >= most
    assert all(0 <= tick.at <= 260 for tick in levels)


@pytest.mark.parametrize("series", [[("a", [1])] * 7, [("a", [1, 2])], [("a", [-1])]])
def test_what_cannot_be_drawn_is_refused(series):
    with pytest.raises(ValueError):
        charts.line("x", ["jan"], series)


def test_a_feeling_is_said_in_words(show):
    page = show("{% chart drawing %}", drawing=charts.journey("De stap", [("Brief", -2), ("Werk", 2)]))
    assert "heel slecht" in page
    assert "<table>" in page


def test_a_feeling_beyond_the_scale_is_refused():
    with pytest.raises(ValueError):
        charts.journey("De stap", [("Brief", 3)])


def test_the_drawn_thread_is_also_a_list(show):
    drawing = charts.thread("De draad", [("Stemmen", 31), ("Besluit", None)], reached=1)
    page = show("{% chart drawing %}", drawing=drawing)
    assert "<li>Stemmen, 31 mensen</li>" in page
    assert "<li>Besluit, komt nog</li>" in page
    assert [strand.waits for strand in drawing.strands] == [True]


def test_a_line_stands_beside_its_figures(show):
    page = show("{% chart drawing %}", drawing=charts.line("Maand", ["jan", "feb"], [("Bellen", [1, 4])]))
    assert '<td class="number">4</td>' in page
    assert "style=" not in page
    assert 'fill="#' not in page


def test_a_label_of_a_user_is_escaped(show):
    drawing = charts.line("<b>", ["<i>"], [("<u>", [1])])
    page = show("{% chart drawing %}", drawing=drawing)
    assert not any(tag in page for tag in ("<b>", "<i>", "<u>"))
