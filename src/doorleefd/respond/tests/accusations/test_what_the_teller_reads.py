"""The teller reads who looks and what came of it, and may end it."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.kept_out import NameNotMasked
from doorleefd.analyse.models import Accusation
from doorleefd.foundation.models import Organisation
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.accusations import actions
from doorleefd.respond.accusations.queries import own_accusations, waiting_cases
from doorleefd.respond.accusations.refusals import (
    NotYours,
)
from doorleefd.respond.tests.accusations.accused import NAME, Outcome, marks_on, page_of
from doorleefd.rights.queries import everything_about

pytestmark = pytest.mark.django_db


def test_the_teller_reads_who_looks_until_when_and_what_came_of_it(client, case, story, chandra, femke, now):
    page = page_of(client, story.code)
    assert "De naam halen wij weg voordat anderen het lezen." in page
    assert "de privacyfunctionaris. Uiterlijk 29 juni 2026" in page
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    assert "De naam hebben wij weggehaald." in page_of(client, story.code)
    actions.take_up(by=femke, accusation=case, now=now)
    actions.tell_colleague(by=femke, accusation=case, now=now)
    actions.close_case(by=femke, accusation=case, outcome=Outcome.SPOKEN, now=now)
    last = page_of(client, story.code)
    assert "Er is over gepraat met de medewerker." in last
    assert "Femke" not in last


def test_a_day_that_passed_is_said_to_be_late_with_whom_to_call(client, case, story, organise, now):
    with organise():
        Accusation.objects.update(due_on=now.date() - timedelta(days=1))
        Organisation.objects.filter(pk=case.organisation_id).update(phone="0599 12 34 56")
    page = page_of(client, story.code)
    assert "Wij beloofden dat hier uiterlijk 14 juni 2026 stond wat ervan kwam. Dat is niet gelukt." in page
    assert "Wilt u weten hoe het staat? Bel 0599" in page.replace("\xa0", " ")
    assert "staat hier wat ervan kwam" not in page


def test_where_nobody_is_accused_after_all_the_teller_reads_why(client, case, story, femke, come_in):
    url = f"/beschuldigingen/{case.pk}/"
    come_in(femke).post(f"{url}oppakken/")
    asked = come_in(femke).post(f"{url}afsluiten/", {"outcome": "no_accusation"}).content.decode()
    assert "Kies ook waarom niemand beschuldigd wordt." in asked
    come_in(femke).post(f"{url}afsluiten/", {"outcome": "no_accusation", "because": "not_here"})
    assert "Wie u noemde, werkt niet bij ons." in page_of(client, story.code)


def test_the_teller_ends_it_with_the_name_gone(client, case, story, chandra, femke, now):
    given = {"code": story.code, "participation": str(story.participation_id), "accusation": str(case.pk)}
    page = client.post("/code/medewerker/", given).content.decode()
    assert "U wilde alleen dat de naam weg is." in page
    assert client.post("/code/medewerker/", given).status_code == 200
    case.refresh_from_db()
    assert case.outcome == Outcome.NO_MORE
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=story, marks={}, now=now)
    assert waiting_cases(femke, today=now.date()).open == 0


def test_another_teller_ends_nothing(client, case, tell, trajectory, now):
    other = tell(trajectory, "Ik kreeg een brief.")
    with pytest.raises(NotYours):
        actions.want_no_more(by=Teller(other.contributor), accusation=case, now=now)
    given = {"code": other.code, "accusation": str(case.pk)}
    assert client.post("/code/medewerker/", given).status_code == 404
    participation = Participation.objects.get(contributor=other.contributor)
    assert not own_accusations(participation, teller=Teller(other.contributor))


def test_the_teller_carries_it_away_without_the_name(told_colleague, teller):
    carried = everything_about(teller)["trajectories"][0]["accusations"]
    assert [step["what"] for step in carried[0]["steps"]][0] == "aangewezen bij het nakijken"
    assert str(carried[0]["looked_at_by"]) == "privacyfunctionaris"
    assert "Karin" not in str(carried)
