"""After the teller's no, or while the story stands still, a case uses nothing of it, and no paper tells of the no."""

import pytest

from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Participation
from doorleefd.people.said import HowSaid
from doorleefd.respond.accusations import actions, rights, shown
from doorleefd.respond.accusations.refusals import NotTakenUp, StoryIsGone, StoryStandsStill
from doorleefd.respond.tests.accusations.accused import Outcome, page_of
from doorleefd.rights.actions import restrict, withdraw_all

pytestmark = pytest.mark.django_db
WHY = "Zij liet zien dat het anders is."
OFFERS = ("Ik pak dit op", "Ik heb het verteld", "Bewaar de reactie", "Verbeter de naam", "Weeg een bezwaar", "brief/")
TELLS_OF_IT = ("nergens voor", "Geen collega leest", "terug", "stil", "verteller nam", "Het verhaal is weg")


@pytest.fixture(params=[withdraw_all, restrict])
def says_no(request, teller, now):
    """The teller stops, or lets it stand still; gives the refusal that everything gets then."""
    participation = Participation.objects.get(contributor=teller.contributor)
    said = {"said": HowSaid("1")} if request.param is withdraw_all else {}

    def no():
        request.param(by=teller, participation=participation, now=now, **said)
        return StoryIsGone if said else StoryStandsStill

    return no


def steps_of(case):
    return [each.kind for each in case.steps.all()]


def test_nobody_is_told_or_shown_of_it_who_did_not_know(says_no, case, femke, now, come_in):
    actions.take_up(by=femke, accusation=case, now=now)
    refusal, before = says_no(), steps_of(case)
    for step in (actions.tell_colleague, shown.show_kept):
        with pytest.raises(refusal):
            step(by=femke, accusation=case, now=now)
    client, root = come_in(femke), f"/beschuldigingen/{case.pk}/"
    client.post(f"{root}verteld/")
    client.post(f"{root}inzage/")
    assert client.get(f"{root}brief/").status_code == 404
    page = client.get(root).content.decode()
    assert [each for each in (*OFFERS, "Maak het blad") if each in page] == []
    assert steps_of(case) == before


def test_of_a_colleague_who_knows_nothing_more_is_written(says_no, told_colleague, femke, now, come_in):
    refusal, before = says_no(), steps_of(told_colleague)
    asked = {"by": femke, "accusation": told_colleague, "now": now}
    for step, said in (
        (actions.keep_reaction, {"words": "Nee."}),
        (actions.close_case, {"outcome": Outcome.SPOKEN}),
        (rights.correct_name, {"name": "Karin", "reason": WHY}),
        (rights.weigh_objection, {"reason": WHY}),
        (rights.let_rest, {"reason": WHY}),
    ):
        with pytest.raises(refusal):
            step(**asked, **said)
    assert steps_of(told_colleague) == before
    page = come_in(femke).get(f"/beschuldigingen/{told_colleague.pk}/").content.decode()
    assert [each for each in OFFERS[:-1] if each in page] == []
    assert ("Sluit de zaak af</button>" in page) is (refusal is StoryIsGone)
    assert 'value="spoken"' not in page


def test_that_colleague_keeps_the_rights_and_reads_nothing_of_the_no(says_no, told_colleague, femke, now, come_in):
    refusal, client, root = says_no(), come_in(femke), f"/beschuldigingen/{told_colleague.pk}/"
    client.post(f"{root}inzage/")
    for paper in ("brief", "inzage"):
        page = client.get(f"{root}{paper}/").content.decode().split("<main")[1]
        assert "Beste collega," in page
        assert "Wat nu niet kan, doen wij zodra het kan." in page
        assert [each for each in TELLS_OF_IT if each in page.replace("Terug naar de zaak", "")] == []
    if refusal is StoryIsGone:
        actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.GONE, now=now)
        page = client.get(f"{root}brief/").content.decode().split("<main")[1]
        assert "Dit is klaar. Je naam en wat erover geschreven was, zijn gewist." in page
        assert "Dit is klaar sinds" not in page
    else:
        rights.erase_name(by=femke, accusation=told_colleague, reason=WHY, now=now)


def test_what_nobody_handles_is_taken_up_without_a_word_to_be_closed(says_no, case, femke, now, come_in):
    refusal, client, root = says_no(), come_in(femke), f"/beschuldigingen/{case.pk}/"
    with pytest.raises(NotTakenUp):
        actions.close_case(by=femke, accusation=case, outcome=Outcome.GONE, now=now)
    assert "leest wat erin staat" not in client.get(root).content.decode()
    client.post(f"{root}oppakken/")
    client.post(f"{root}afsluiten/", {"outcome": "gone"})
    case.refresh_from_db()
    assert case.is_open is (refusal is StoryStandsStill)


def test_the_teller_reads_that_nothing_is_done_with_it(says_no, case, story, client):
    assert "Uiterlijk 29 juni 2026" in page_of(client, story.code)
    refusal = says_no()
    page = page_of(client, story.code)
    assert "Uiterlijk 29 juni 2026 staat hier" not in page
    assert "kijkt ernaar" not in page
    assert ("Omdat u stopte, doen wij hier niets meer mee." in page) is (refusal is StoryIsGone)
    assert ("Zolang uw verhaal stilstaat, doen wij hier niets mee." in page) is (refusal is StoryStandsStill)


@pytest.mark.parametrize("asks", ["weghalen", "stilzetten", "toestemming"])
def test_and_reads_that_before(asks, case, story, tell, trajectory, client):
    other = tell(trajectory, "Ik kreeg een brief.")
    for code, runs in ((story.code, True), (other.code, False)):
        mine = Participation.objects.get(contributor=contributor_with(code))
        page = client.post(f"/code/{asks}/", {"code": code, "participation": str(mine.pk)}).content.decode()
        assert ("Ook met wat u over een medewerker vertelde, doen wij dan niets meer." in page) is (
            runs and asks != "stilzetten"
        )
        assert ("Ook met wat u over een medewerker vertelde, doen wij dan niets, tot" in page) is (
            runs and asks == "stilzetten"
        )
