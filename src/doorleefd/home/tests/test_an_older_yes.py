"""Whose words rest on a yes of an earlier day: the readers of that day read them, and no one who came later (R207)."""

import re
from datetime import timedelta

import pytest

from doorleefd.analyse.queries.unread import told_before_all_readers, waiting_for_nobody
from doorleefd.analyse.queries.waiting import contributions_in
from doorleefd.collect.models import ColleagueNamed, Contribution
from doorleefd.people.models import Participation, PermissionEvent, Teller, Use
from doorleefd.respond.along import tell_along
from doorleefd.trajectory import actions
from doorleefd.trajectory.models import Reader

pytestmark = pytest.mark.django_db
WHY = "Chandra is ziek."


@pytest.fixture
def later(choose, trajectory, tell, alice, chandra, lena):
    """Someone told something, and then Lena was chosen."""
    tell(trajectory, "De brief maakte mij bang.")
    choose(alice, chandra, lena)
    return Reader.objects.get(login=lena)


def opened_by(login, trajectory):
    return contributions_in(trajectory, viewer=login, review=Contribution.Review.WAITING).count()


def test_what_rests_on_an_older_yes_stays_with_the_readers_of_that_yes(
    later, client, trajectory, tell, organise, alice, chandra, femke, lena, now, monkeypatch
):
    """Told more under the same code, and said along with an answer: neither page asks for a yes to who reads."""
    told = tell(trajectory, "Ik zei ja op Alice en Chandra.")
    participation = Participation.objects.get(contributor=told.contributor)
    nine_days_on = now + timedelta(days=9)
    monkeypatch.setattr("doorleefd.foundation.middleware.timezone.now", lambda: nine_days_on)
    asked = {"code": told.code, "participation": str(participation.pk)}
    client.post("/code/verhaal/meer/", {**asked, "words": "Daarna belde ik mijn zus."})
    question = {"question": "Wat veranderde er?", "aspect": "", "about": "antwoord"}
    along = {"by": Teller(told.contributor), "participation": participation, "said": "Nog niets.", **question}
    with organise():
        tell_along(**along, now=nine_days_on)
    mine = Contribution.objects.of_house().filter(participation=participation)
    assert set(mine.values_list("told_on", "yes_on")) == {(now.date(), None), (nine_days_on.date(), now.date())}
    assert (opened_by(alice, trajectory), opened_by(lena, trajectory)) == (4, 0)
    assert b"U zei ja op" in client.post("/code/download/", asked).content
    with organise():
        mine.filter(yes_on=None).delete()
        tell_along(**along | {"about": "later"}, now=nine_days_on)
        Reader.objects.exclude(pk=later.pk).delete()
        Contribution.objects.of_house().exclude(participation=participation).delete()
    assert mine.count() == mine.filter(yes_on=now.date()).count() == 3
    assert opened_by(lena, trajectory) == 0
    assert told_before_all_readers(femke) == [trajectory]
    with organise():
        ColleagueNamed.objects.create(organisation=trajectory.organisation, contribution=mine[0], login=lena)
    assert not waiting_for_nobody(femke)
    actions.open_earlier(by=femke, reader=later, why=WHY, now=nine_days_on)
    assert waiting_for_nobody(femke) == [trajectory]
    assert opened_by(lena, trajectory) == 2
    assert "nog een collega" in client.post("/code/", asked).content.decode()


def test_who_says_yes_in_the_evening_and_sends_it_the_next_morning_knew_of_the_readers_of_the_evening(
    choose, client, trajectory, tell, alice, chandra, lena, now, monkeypatch
):
    tell(trajectory, "Eerder.")
    evening, morning = now.replace(hour=19), now.replace(hour=7) + timedelta(days=1)
    clock = {"now": evening}
    monkeypatch.setattr("doorleefd.foundation.middleware.timezone.now", lambda: clock["now"])

    def post(page, held, **answers):
        shown = client.post("/vertel/veenbeek/beschut-werk/", {"page": page, "note": held, **answers}).content.decode()
        return found.group(1) if (found := re.search(r'name="note" value="([^"]*)"', shown)) else ""

    yes = {"answer": "yes", "sensitive": "yes"}
    asked = [post(1, "") for _ in range(3)]
    agreed = [post(2, held, **yes) for held in asked]
    choose(alice, chandra, lena, at=evening)
    clock["now"] = morning
    # Next to the yes of the evening: one said in the morning on a page of the evening, and a page only looked at again.
    for held in (agreed[0], post(2, asked[1], **yes), post(3, agreed[2], to="2", answer="")):
        post(9, post(3, held, answer="Ik kreeg een brief."), go="send")
    new = Contribution.objects.of_house().filter(told_on=morning.date())
    assert list(new.values_list("yes_on", flat=True)) == [evening.date()] * 3
    days = PermissionEvent.objects.filter(participation=new[0].participation).values_list("use", "day")
    assert dict(days)[Use.TAKE_PART] == evening.date()
    assert dict(days)[Use.REPORT] == morning.date()
    assert (opened_by(alice, trajectory), opened_by(lena, trajectory)) == (4, 0)
    post(9, post(3, post(2, post(1, ""), **yes), answer="Nu weet ik wie leest."), go="send")
    assert opened_by(lena, trajectory) == 1
