"""Three sources of knowledge belong together, and experience is also that of people without a role (R010, R014)."""

import pytest

from doorleefd.engines.advice.sources_balance import Balance, Caution, Knowledge, cautions, missing_sources


def test_three_sources_are_in_balance():
    assert cautions(Balance(set(Knowledge))) == ()


@pytest.mark.parametrize("source", Knowledge)
def test_each_missing_source_is_named(source):
    used = set(Knowledge) - {source}
    assert missing_sources(used) == (source,)
    assert cautions(Balance(used)) == (Caution.SOURCE_MISSING,)


def test_mostly_experts_long_in_a_role_is_something_to_think_about():
    balance = Balance(set(Knowledge), is_mostly_formal=True)
    assert cautions(balance) == (Caution.MOSTLY_FORMAL_EXPERTS,)
