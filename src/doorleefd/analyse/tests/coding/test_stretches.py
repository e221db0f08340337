"""A text cut for the workbench gives the text back, whatever is marked in it."""

from hypothesis import given
from hypothesis import strategies as st

from doorleefd.analyse.reading import Marked, stretches_of

TEXT = "Ik kreeg een brief. Ik snapte er niets van.\n\nToen belde ik."


def words_in(stretches):
    return "".join(run.words for stretch in stretches for run in stretch.runs)


def test_a_sentence_is_a_stop():
    stops = [TEXT[one.start : one.end] for one in stretches_of(TEXT, []) if one.is_sentence]
    assert stops == ["Ik kreeg een brief.", "Ik snapte er niets van.", "Toen belde ik."]


def test_a_mark_colours_its_words_only():
    runs = [run for stretch in stretches_of(TEXT, [Marked(13, 18, "Brief", True)]) for run in stretch.runs]
    assert [(run.words, run.hue, run.label) for run in runs if run.hue] == [("brief", "a", "Brief")]


def test_neighbours_differ():
    marks = [Marked(0, 19, "Brief", True), Marked(20, 43, "Schaamte", True)]
    hues = [run.hue for stretch in stretches_of(TEXT, marks) for run in stretch.runs if run.hue]
    assert hues == ["a", "b"]


def test_marks_of_others_have_no_hue_and_a_name():
    runs = stretches_of(TEXT, [Marked(0, 19, "Brief", False, by="Ravi")])[0].runs
    assert [(run.hue, run.others, run.label) for run in runs] == [("", True, "Ravi: Brief")]


@given(
    st.text(max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80), st.booleans()), max_size=6),
)
def test_nothing_is_lost_or_doubled(words, places):
    marks = [
        Marked(min(start, end), max(start, end), "Thema", own)
        for start, end, own in places
        if start != end and max(start, end) <= len(words)
    ]
    stretches = stretches_of(words, marks)
    assert words_in(stretches) == words
    assert all(words[run.start : run.end] == run.words for one in stretches for run in one.runs)
