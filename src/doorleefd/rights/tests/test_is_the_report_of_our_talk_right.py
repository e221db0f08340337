"""What an employee wrote down of a talk is laid before who was there: right, or how it should be (R210)."""

from datetime import date

import pytest

from doorleefd.collect.models import Contribution, unchecked_reports
from doorleefd.people.models import Channel, Teller
from doorleefd.rights.actions import NotYours, agree, correct

pytestmark = pytest.mark.django_db
ASKED, YES = "Klopt dit verslag van ons gesprek?", "Ja, dit klopt"


@pytest.fixture
def told(trajectory, tell, alice, organise):
    received = tell(trajectory, "Er kwam een blauwe brief.", channel=Channel.CONVERSATION)
    with organise():
        Contribution.objects.of_house().update(entered_by=alice)
    return received


@pytest.fixture
def report(told):
    return Contribution.objects.of_house().get(participation__contributor=told.contributor)


@pytest.fixture
def say_yes(open_page):
    """Press the button on the page as it stands there now."""

    def said(report):
        seen = open_page("verhaal").context["contributions"][0].seen
        return open_page("verhaal/klopt", contribution=str(report.pk), seen=seen)

    return said


@pytest.fixture
def code_page(client, told):
    return lambda: client.post("/code/", {"code": told.code}).content.decode()


@pytest.fixture
def review(client, chandra, trajectory, report):
    def shown():
        client.force_login(chandra, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client.get(f"/trajecten/{trajectory.pk}/nakijken/{report.pk}/").content.decode()

    return shown


def test_who_was_there_says_that_it_is_right(open_page, say_yes, code_page, report, review):
    assert "Klopt het verslag van ons gesprek?" in code_page()
    assert ASKED in open_page("verhaal").content.decode()
    assert "zei nog niet of het klopt" in review()
    shown = say_yes(report).content.decode()
    assert "dat dit verslag van ons gesprek klopt" in shown
    assert YES not in shown
    assert "Klopt het verslag van ons gesprek?" not in code_page()
    assert "dat het klopt." in review()


def test_what_is_said_otherwise_counts_and_is_asked_anew(open_page, say_yes, report, review):
    say_yes(report)
    part = open_page("verhaal").context["contributions"][0].parts[0]
    open_page("verhaal/veranderen", part=str(part.part_id), words="Er kwam een gele brief.")
    report.refresh_from_db()
    assert (report.agreed_on, report.review) == (None, Contribution.Review.WAITING)
    assert YES in open_page("verhaal").content.decode()
    assert "gele brief" in review()


def test_a_yes_never_holds_for_words_that_were_not_read(open_page, told, report, femke, now):
    page = open_page("verhaal").context["contributions"][0]
    on_the_phone = {"how": Channel.PHONE, "recorded_by": femke}
    teller, part = Teller(told.contributor), page.parts[0]
    correct(by=teller, part_id=part.part_id, words="Er kwam een rode brief.", now=now, **on_the_phone)
    for seen in (page.seen, ""):
        answer = open_page("verhaal/klopt", contribution=str(report.pk), seen=seen).content.decode()
        assert "Intussen is hier iets veranderd. Dit is nog niet bewaard." in answer
        assert ("rode brief" in answer, YES in answer) == (True, True)
    report.refresh_from_db()
    assert report.agreed_on is None
    change = {"part": str(part.part_id), "words": "Er kwam een brief.", "seen": str(part.number)}
    refused = open_page("verhaal/veranderen", **change)
    assert "Dit staat er nu" in refused.content.decode()
    assert open_page("verhaal").context["contributions"][0].parts[0].words == "Er kwam een rode brief."
    for _twice in range(2):
        open_page("verhaal/veranderen", **change | {"seen": str(refused.context["part"].number)})
    now_told = open_page("verhaal").context["contributions"][0].parts[0]
    assert (now_told.words, now_told.number) == ("Er kwam een brief.", 3)


@pytest.mark.parametrize("channel", [Channel.OPEN_PAGE, Channel.PAPER, Channel.IMPORT])
def test_what_the_teller_wrote_is_no_report(channel, open_page, report, organise):
    with organise():
        Contribution.objects.of_house().update(channel=channel)
    assert ASKED not in open_page("verhaal").content.decode()
    assert open_page("verhaal/klopt", contribution=str(report.pk)).status_code == 404


@pytest.mark.parametrize("how", [Channel.PHONE, Channel.PAPER])
def test_of_a_story_that_an_employee_corrected_on_the_phone_the_teller_says_whether_it_is_right(
    how, open_page, told, report, organise, femke, now
):
    with organise():
        Contribution.objects.of_house().update(channel=Channel.OPEN_PAGE, entered_by=None)
    part = open_page("verhaal").context["contributions"][0].parts[0].part_id
    words = "Er kwam een rode brief."
    correct(by=Teller(told.contributor), part_id=part, words=words, now=now, how=how, recorded_by=femke)
    is_of_a_talk = how == Channel.PHONE
    assert ("Schreven wij goed op wat u zei?" in open_page("verhaal").content.decode()) == is_of_a_talk
    report.refresh_from_db()
    unchecked = Contribution.objects.of_house().filter(unchecked_reports(""))
    assert (report.is_unchecked_report, unchecked.exists()) == (is_of_a_talk, is_of_a_talk)
    open_page("verhaal/veranderen", part=str(part), words="Er kwam een gele brief.")
    report.refresh_from_db()
    assert not report.is_report


def test_nobody_agrees_for_another(open_page, tell, trajectory, report, now):
    other = tell(trajectory, "Een zeppelin kwam over.")
    with pytest.raises(NotYours):
        agree(by=Teller(other.contributor), contribution_id=report.pk, seen="", now=now)
    assert open_page("verhaal/klopt", contribution="kwinkslag").status_code == 404
    report.refresh_from_db()
    assert report.agreed_on is None


def test_the_day_is_carried_along(open_page, report, organise):
    with organise():
        Contribution.objects.of_house().update(agreed_on=date(2026, 6, 2))
    assert "2 juni 2026" in open_page("download").content.decode()
