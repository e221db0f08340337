"""Who lost the code gets another, and who has no internet a file: whoever surely told, and nobody else."""

import re

import pytest

from doorleefd.collect.models import Part, WordsOpened
from doorleefd.foundation.models import AuditEntry
from doorleefd.people import codes
from doorleefd.rights.models import RightsRequest
from doorleefd.rights.requests import actions, refusals
from doorleefd.rights.tests.requests.answering import answer
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
Kind, Outcome, Way = RightsRequest.Kind, RightsRequest.Outcome, ContactDetail.Way


def test_with_a_new_code_the_person_sees_it_and_the_old_one_opens_nothing(known, told, reachable, twice_proven, now):
    asked = known(Kind.SEE)
    (made,) = actions.make_new_code(by=twice_proven, request=asked, now=now)
    assert codes.contributor_with(made) == told.contributor
    assert codes.contributor_with(told.code) is None
    answer(asked, twice_proven, now)


def test_a_page_that_the_old_code_opened_is_closed_by_the_new_one(
    client, known, told, participation, reachable, twice_proven, now
):
    page = client.post("/code/", {"code": told.code}).content.decode()
    note = re.search(r'name="note" value="([^"]+)"', page).group(1)
    given = {"note": note, "participation": participation.pk}
    assert "blauwe brief" in client.post("/code/verhaal/", given).content.decode()
    (made,) = actions.make_new_code(by=twice_proven, request=known(Kind.SEE), now=now)
    for address in ("/code/", "/code/verhaal/", "/code/verhaal/veranderen/", "/code/weghalen/"):
        closed = client.post(address, given).content.decode()
        assert "Er is een nieuwe code gemaakt" in closed, address
        assert "blauwe brief" not in closed
        assert 'name="note"' not in closed
    assert "blauwe brief" in client.post("/code/verhaal/", {**given, "code": made}).content.decode()


def test_everything_is_handed_out_for_what_was_asked_alone(known, twice_proven, now):
    (everything,) = actions.hand_out(by=twice_proven, request=known(Kind.CARRY), now=now)
    assert "blauwe brief" in str(everything)
    with pytest.raises(refusals.NotThisKind):
        actions.hand_out(by=twice_proven, request=known(Kind.ERASE), now=now)


def test_the_log_says_how_many_answers_were_handed_out_of_all_that_someone_told(known, twice_proven, now):
    actions.hand_out(by=twice_proven, request=known(Kind.CARRY), now=now)
    answers = Part.objects.of_house().count()
    assert AuditEntry.objects.get(verb="request: everything handed out").count == answers
    assert sum(WordsOpened.objects.values_list("count", flat=True)) == answers
