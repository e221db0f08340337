"""An answer says what changed, what did not, and why; without it one closes only with a reason (rule 11, R240)."""

import pytest

from doorleefd.engines.advice.closing import Part, lacking_in, may_close

WHOLE = dict.fromkeys(Part, "Dit staat er.")


def test_a_whole_answer_lacks_nothing():
    assert lacking_in(WHOLE) == ()


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("said", ["", "  \n"])
def test_each_part_must_say_something(part, said):
    assert lacking_in({**WHOLE, part: said}) == (part,)


def test_an_answer_that_was_not_begun_lacks_all():
    assert lacking_in({}) == tuple(Part)


def test_one_closes_with_an_answer_or_with_a_reason():
    assert may_close(is_answered=True, reason="")
    assert may_close(is_answered=False, reason="Het project is gestopt.")
    assert not may_close(is_answered=False, reason=" ")
