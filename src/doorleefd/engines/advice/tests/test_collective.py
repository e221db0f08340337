"""Bundled is not collective: people with lived experience recognise this very sentence (rule 10, law 8, R234)."""

from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.collective import Missing, Reflection, Standing, standing_of
from doorleefd.engines.advice.level import Level

SENTENCE = "Wie niet weet wat een stap kost, zet hem niet."
RECOGNISED = Reflection(SENTENCE, is_recognised=True)


def test_one_person_is_individual_whoever_recognises_it():
    assert standing_of(SENTENCE, people=1, reflections=[RECOGNISED]) == Standing(Level.INDIVIDUAL, Missing.MORE_PEOPLE)


def test_many_people_are_bundled():
    standing = standing_of(SENTENCE, people=500, reflections=[])
    assert standing == Standing(Level.BUNDLED, Missing.SHARED_REFLECTION)


def test_what_was_recognised_together_is_collective():
    assert standing_of(SENTENCE, people=2, reflections=[RECOGNISED]) == Standing(Level.COLLECTIVE)


def test_what_was_not_recognised_stays_bundled():
    refused = Reflection(SENTENCE, is_recognised=False)
    assert standing_of(SENTENCE, people=9, reflections=[refused]) == Standing(Level.BUNDLED, Missing.RECOGNITION)


def test_other_words_than_were_recognised_are_bundled_again():
    standing = standing_of("Een andere zin.", people=9, reflections=[RECOGNISED])
    assert standing == Standing(Level.BUNDLED, Missing.RECOGNITION)


reflections = st.lists(
    st.builds(Reflection, sentence=st.sampled_from([SENTENCE, "Anders."]), is_recognised=st.booleans())
)


@given(st.integers(0, 10_000), reflections)
def test_no_number_of_people_makes_collective_without_recognition(people, held):
    standing = standing_of(SENTENCE, people=people, reflections=held)
    assert (standing.level is Level.COLLECTIVE) is (people > 1 and RECOGNISED in held)
    assert (standing.missing is None) is (standing.level is Level.COLLECTIVE)
