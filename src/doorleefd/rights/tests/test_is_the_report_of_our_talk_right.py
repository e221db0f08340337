"""What an employee wrote down of a talk is laid before who was there: right, or how it should be (R210)."""

from datetime import date

import pytest

from doorleefd.collect.models import Contribution
from doorleefd.people.models import Channel, Teller
from doorleefd.rights.actions import NotYours, agree

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
def code_page(client, told):
    return lambda: client.post("/code/", {"code": told.code}).content.decode()


@pytest.fixture
def review(client, chandra, trajectory, report):
    def shown():
        client.force_login(chandra, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client.get(f"/trajecten/{trajectory.pk}/nakijken/{report.pk}/").content.decode()

    return shown


def test_who_was_there_says_that_it_is_right(open_page, code_page, report, review):
    assert "Klopt het verslag van ons gesprek?" in code_page()
    assert ASKED in open_page("verhaal").content.decode()
    assert "zei nog niet of het klopt" in review()
    shown = open_page("verhaal/klopt", contribution=str(report.pk)).content.decode()
    assert "dat dit verslag van ons gesprek klopt" in shown
    assert YES not in shown
    assert "Klopt het verslag van ons gesprek?" not in code_page()
    assert "dat het klopt." in review()


def test_what_is_said_otherwise_counts_and_is_asked_anew(open_page, report, review):
    open_page("verhaal/klopt", contribution=str(report.pk))
    part = open_page("verhaal").context["contributions"][0].parts[0]
    open_page("verhaal/veranderen", part=str(part.part_id), words="Er kwam een gele brief.")
    report.refresh_from_db()
    assert (report.agreed_on, report.review) == (None, Contribution.Review.WAITING)
    assert YES in open_page("verhaal").content.decode()
    assert "gele brief" in review()


@pytest.mark.parametrize("channel", [Channel.OPEN_PAGE, Channel.PAPER, Channel.IMPORT])
def test_what_the_teller_wrote_is_no_report(channel, open_page, report, organise):
    with organise():
        Contribution.objects.of_house().update(channel=channel)
    assert ASKED not in open_page("verhaal").content.decode()
    assert open_page("verhaal/klopt", contribution=str(report.pk)).status_code == 404


def test_nobody_agrees_for_another(open_page, tell, trajectory, report, now):
    other = tell(trajectory, "Een zeppelin kwam over.")
    with pytest.raises(NotYours):
        agree(by=Teller(other.contributor), contribution_id=report.pk, now=now)
    assert open_page("verhaal/klopt", contribution="kwinkslag").status_code == 404
    report.refresh_from_db()
    assert report.agreed_on is None


def test_the_day_is_carried_along(open_page, report, organise):
    with organise():
        Contribution.objects.of_house().update(agreed_on=date(2026, 6, 2))
    assert "2 juni 2026" in open_page("download").content.decode()
