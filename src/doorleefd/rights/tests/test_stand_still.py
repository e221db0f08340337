"""Words that stand still are kept, and used for nothing until it is lifted (GDPR art. 18)."""

import pytest

from doorleefd.analyse import actions as analyse
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Permission, PermissionEvent, Teller
from doorleefd.people.queries import people_in
from doorleefd.rights import actions
from doorleefd.rights.queries import everything_about, own_contributions

pytestmark = pytest.mark.django_db
PURPOSES = [Purpose.REVIEW, Purpose.ANALYSE, Purpose.QUOTE, Purpose.PUBLISH]


@pytest.fixture
def reviewed(trajectory, tell, chandra, now):
    told = tell(trajectory, "Er kwam een blauwe brief.", report=True, publish=True)
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    analyse.accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    return told


def seen(viewer):
    return [Version.objects.visible_to(viewer, purpose).exists() for purpose in PURPOSES]


def stand_still(told, now):
    participation = Participation.objects.get(contributor=told.contributor)
    actions.restrict(by=Teller(told.contributor), participation=participation, now=now)
    return participation


def test_no_purpose_sees_them(reviewed, chandra, now):
    assert seen(chandra) == [True] * 4
    stand_still(reviewed, now)
    assert seen(chandra) == [False] * 4


def test_they_are_not_counted(reviewed, trajectory, veenbeek, now):
    stand_still(reviewed, now)
    assert people_in(trajectory) == 0
    assert not Contribution.objects.counting(veenbeek.pk).exists()


def test_they_are_kept_and_the_teller_reads_them(reviewed, now):
    participation = stand_still(reviewed, now)
    assert own_contributions(participation, teller=Teller(reviewed.contributor))
    assert everything_about(Teller(reviewed.contributor))["trajectories"][0]["restricted_on"] == now.date()


def test_lifted_all_is_as_it_was(reviewed, chandra, now):
    events, given = PermissionEvent.objects.count(), Permission.objects.filter(given=True).count()
    participation = stand_still(reviewed, now)
    actions.lift_restriction(by=Teller(reviewed.contributor), participation=participation, now=now)
    assert seen(chandra) == [True] * 4
    assert (PermissionEvent.objects.count(), Permission.objects.filter(given=True).count()) == (events, given)


def test_nobody_restricts_the_words_of_another(reviewed, trajectory, tell, now):
    other = tell(trajectory, "Iets anders.")
    participation = Participation.objects.get(contributor=reviewed.contributor)
    with pytest.raises(actions.NotYours):
        actions.restrict(by=Teller(other.contributor), participation=participation, now=now)


def test_with_the_code_one_does_it_and_undoes_it(reviewed, client):
    participation = Participation.objects.get(contributor=reviewed.contributor)
    with_code = {"code": reviewed.code, "participation": str(participation.pk)}
    before = client.post("/code/stilzetten/", with_code).content.decode()
    assert "Zet mijn verhaal stil" in before
    assert "schrijven en bellen wij u niet" in before
    page = client.post("/code/stilzetten/", {**with_code, "wish": "restrict"}).content.decode()
    assert "Uw verhaal staat stil" in page
    assert "Uw verhaal staat stil" in client.post("/code/", with_code).content.decode()
    assert "Nog iets vertellen" not in client.post("/code/verhaal/", with_code).content.decode()
    client.post("/code/stilzetten/", {**with_code, "wish": "lift"})
    participation.refresh_from_db()
    assert participation.restricted_on is None


def test_nothing_is_added_while_they_stand_still(reviewed, client, now):
    participation = stand_still(reviewed, now)
    with_code = {"code": reviewed.code, "participation": str(participation.pk), "words": "Nog iets."}
    page = client.post("/code/verhaal/meer/", with_code).content.decode()
    assert "Dit verhaal staat stil" in page
    assert Contribution.objects.of_house().count() == 1


def test_who_changes_words_that_stand_still_is_not_told_that_they_count_again(client, reviewed, now):
    participation = stand_still(reviewed, now)
    (own,) = own_contributions(participation, teller=Teller(reviewed.contributor))
    given = {"code": reviewed.code, "participation": str(participation.pk), "part": str(own.parts[0].part_id)}
    page = client.post("/code/verhaal/veranderen/", {**given, "words": "Er kwam een brief."}).content.decode()
    assert "Het is veranderd." in page
    assert "Niemand leest deze woorden nu" in page
    assert "Daarna tellen ze weer mee" not in page
