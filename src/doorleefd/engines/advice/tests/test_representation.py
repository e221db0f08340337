"""An important group is reached or explained before an insight is final (rule 4, R076, R078)."""

from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.representation import Heard, Standing, open_gaps

heard = st.builds(
    Heard,
    group=st.text(max_size=5),
    target=st.integers(0, 50),
    reached=st.integers(0, 50),
    is_important=st.booleans(),
    explanation=st.sampled_from(["", "  ", "Zij waren op reis."]),
)


def test_a_group_as_large_as_wanted_is_heard():
    assert Heard("jongeren", target=5, reached=5, is_important=True).standing is Standing.HEARD


def test_no_one_of_an_important_group_is_an_open_gap():
    group = Heard("jongeren", target=5, reached=0, is_important=True)
    assert group.standing is Standing.UNHEARD
    assert open_gaps([group]) == (group,)


def test_an_explained_gap_is_no_longer_open():
    group = Heard("naasten", target=5, reached=2, is_important=True, explanation="Niemand wilde op tijd.")
    assert group.standing is Standing.EXPLAINED
    assert open_gaps([group]) == ()


def test_a_blank_explanation_explains_nothing():
    assert Heard("naasten", target=5, reached=2, is_important=True, explanation=" \n").is_open_gap


def test_a_group_that_matters_less_keeps_nothing_open():
    assert open_gaps([Heard("werkgevers", target=5, reached=0, is_important=False)]) == ()


def test_the_group_furthest_from_its_target_comes_first():
    near = Heard("naasten", target=10, reached=9, is_important=True)
    far = Heard("jongeren", target=10, reached=1, is_important=True)
    assert open_gaps([near, far]) == (far, near)


@given(st.lists(heard))
def test_only_important_groups_below_their_target_are_open_gaps(groups):
    for gap in open_gaps(groups):
        assert gap.is_important
        assert gap.reached < gap.target
        assert not gap.explanation.strip()
