"""A case from taking it up to its end, with the rights of the colleague."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions.accusing import (
    mark_accusation,
)
from doorleefd.analyse.models import Accusation
from doorleefd.respond.accusations import actions
from doorleefd.respond.accusations.queries import waiting_cases, written_in
from doorleefd.respond.accusations.refusals import (
    CaseIsClosed,
    DoneBefore,
    NotToldYet,
    StillTold,
)
from doorleefd.respond.tests.accusations.accused import NAME, NAMED, Outcome

pytestmark = pytest.mark.django_db


def test_the_case_from_taking_up_to_the_end(come_in, case, femke):
    client = come_in(femke)
    root = f"/beschuldigingen/{case.pk}/"
    before = client.get(root).content.decode()
    assert "Ik pak dit op" in before
    assert NAME not in before
    assert "geschreeuwd" not in before
    client.post(f"{root}oppakken/")
    first = client.get(root).content.decode()
    assert NAME in first
    assert "Er zou geschreeuwd zijn" in first
    assert "schreeuwde tegen mij" not in first
    client.post(f"{root}verteld/")
    assert "Schrijf op wat de medewerker zei" in client.post(f"{root}reactie/", {"words": ""}).content.decode()
    client.post(f"{root}reactie/", {"words": "Ik herken dit niet."})
    assert "Ik herken dit niet." in client.get(root).content.decode()
    client.post(f"{root}afsluiten/", {"outcome": "spoken"})
    last = client.get(root).content.decode()
    assert "besproken met de medewerker" in last
    case.refresh_from_db()
    steps = [each.step.kind for each in written_in(case, viewer=femke)]
    assert steps == ["marked", "taken_up", "told", "reacted", "closed"]


def test_it_does_not_end_before_the_colleague_knows(case, femke, now):
    actions.take_up(by=femke, accusation=case, now=now)
    with pytest.raises(NotToldYet):
        actions.close_case(by=femke, accusation=case, outcome=Outcome.UNFOUNDED, now=now)
    with pytest.raises(NotToldYet):
        actions.keep_reaction(by=femke, accusation=case, words="Nee.", now=now)
    actions.close_case(by=femke, accusation=case, outcome=Outcome.NO_ACCUSATION, because="not_here", now=now)


def test_a_step_is_done_once_and_nothing_after_the_end(told_colleague, femke, now):
    with pytest.raises(DoneBefore):
        actions.tell_colleague(by=femke, accusation=told_colleague, now=now)
    actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.SPOKEN, now=now)
    with pytest.raises(CaseIsClosed):
        actions.keep_reaction(by=femke, accusation=told_colleague, words="Toch nog iets.", now=now)


def test_overdue_stands_on_today_and_in_the_list(come_in, case, femke, organise, now):
    assert waiting_cases(femke, today=now.date()).late == 0
    with organise():
        Accusation.objects.update(due_on=now.date() - timedelta(days=1))
    assert waiting_cases(femke, today=now.date()) == waiting_cases(femke, today=now.date()).__class__(1, 1)
    client = come_in(femke)
    page = client.get("/vandaag/").content.decode()
    assert "1 zaak over een medewerker wacht op jou" in page
    assert "1 had al klaar moeten zijn." in page
    assert "te laat" in client.get("/beschuldigingen/").content.decode()


def test_the_list_costs_a_fixed_number_of_queries(
    come_in, case, story, chandra, femke, now, django_assert_max_num_queries
):
    for _each in range(8):
        mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    client = come_in(femke)
    with django_assert_max_num_queries(12):
        client.get("/beschuldigingen/")


def test_a_case_is_not_closed_as_taken_back_while_its_teller_takes_part(come_in, told_colleague, femke, teller, now):
    """Who told would read that nothing was done with it, without a reason, and never took it back."""
    with pytest.raises(StillTold):
        actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.GONE, now=now)
    root = f"/beschuldigingen/{told_colleague.pk}/"
    assert 'value="gone"' not in come_in(femke).get(root).content.decode()
    told_colleague.refresh_from_db()
    assert told_colleague.is_open
