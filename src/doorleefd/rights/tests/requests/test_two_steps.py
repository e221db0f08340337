"""Where an installation asks two steps of everyone, what is done for a teller asks them in the action itself."""

import pytest

from doorleefd.rights.models import RightsRequest
from doorleefd.rights.requests import actions, identity
from doorleefd.rights.requests.refusals import NeedsTwoSteps

pytestmark = pytest.mark.django_db
Kind = RightsRequest.Kind
CARRIED_OUT = {
    Kind.ERASE: actions.erase_on_request,
    Kind.RESTRICT: actions.restrict_on_request,
    Kind.OBJECT: actions.honour_objection,
}


@pytest.mark.parametrize("kind", CARRIED_OUT)
def test_carrying_out_asks_two_steps_where_the_installation_does(settings, known, twice_proven, alice, now, kind):
    asked = known(kind)
    settings.SECOND_FACTOR = True
    with pytest.raises(NeedsTwoSteps):
        CARRIED_OUT[kind](by=alice, request=asked, now=now)
    CARRIED_OUT[kind](by=twice_proven, request=asked, now=now)
    asked.refresh_from_db()
    assert asked.carried_out_on


def test_comparing_a_code_does_and_counts_no_try(settings, ask, told, femke, now):
    asked = ask(Kind.ERASE)
    settings.SECOND_FACTOR = True
    with pytest.raises(NeedsTwoSteps):
        identity.check_by_code(by=femke, request=asked, code=told.code, now=now)
    asked.refresh_from_db()
    assert asked.code_tries == 0


def test_where_it_does_not_one_step_is_enough(settings, known, femke, now):
    settings.SECOND_FACTOR = False
    asked = known(Kind.ERASE)
    actions.erase_on_request(by=femke, request=asked, now=now)
    asked.refresh_from_db()
    assert asked.carried_out_on
