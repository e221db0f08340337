"""A role that the table does not name for a phase gives a warning, never a stop (rule 8, R179)."""

import pytest

from doorleefd.engines.advice.roles import Caution, Phase, Role, cautions, roles_in


@pytest.mark.parametrize(
    ("phase", "roles"),
    [
        (Phase.EXPLORE, (Role.ADVISER, Role.ADVOCATE, Role.CO_RESEARCHER)),
        (Phase.DESIGN, (Role.ADVISER, Role.ADVOCATE, Role.CO_RESEARCHER, Role.INNOVATOR)),
        (Phase.DECIDE, (Role.ADVISER, Role.ADVOCATE)),
        (Phase.DO, (Role.ADVISER, Role.DRIVER)),
    ],
)
def test_each_phase_has_the_roles_of_the_table(phase, roles):
    assert roles_in(phase) == roles
    for role in Role:
        assert bool(cautions(role, phase)) is (role not in roles)


def test_an_innovator_while_deciding_is_unusual():
    assert cautions(Role.INNOVATOR, Phase.DECIDE) == (Caution.UNUSUAL_IN_THIS_PHASE,)


@pytest.mark.parametrize("role", Role)
def test_monitoring_is_not_in_the_table_and_warns_about_no_one(role):
    assert cautions(role, Phase.MONITOR) == ()
