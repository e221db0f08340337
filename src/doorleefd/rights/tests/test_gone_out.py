"""Who takes words back hears who got them, and who got them is asked to remove them (GDPR art. 19)."""

import pytest
from django.utils import translation

from doorleefd.analyse.models import Fragment
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.models import ReportBlock, ReportQuote, ReportSending, ReportVersion
from doorleefd.respond.report.versions import sendings_to_ask
from doorleefd.rights import actions
from doorleefd.rights.queries.gone_out import gone_out_of

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def sent(known, trajectory, alice, organise, now):
    """A final report with a sentence of the teller, that went to the council."""
    own = {"organisation": trajectory.organisation}
    with organise():
        version = ReportVersion.objects.create(
            trajectory=trajectory, number=9, title="Verslag", language="nl", is_final=True, by=alice, at=now, **own
        )
        block = ReportBlock.objects.create(version=version, order=0, kind=ReportBlock.Kind.QUOTE, **own)
        fragment = Fragment.objects.of_house().first()
        ReportQuote.objects.create(block=block, fragment=fragment, **own)
        return ReportSending.objects.create(
            version=version, to="de gemeenteraad", on=now.date(), digest="0" * 64, by=alice, at=now, **own
        )


@pytest.fixture
def behind(client, known):
    participation = Participation.objects.get(contributor=known.contributor)

    def post(page, **fields):
        given = {"code": known.code, "participation": str(participation.pk), **fields}
        return client.post(f"/code/{page}/", given).content.decode()

    return post


def test_before_and_after_one_hears_who_got_the_words(sent, behind):
    for page in ({}, {"wish": "erase"}, {"wish": "withdraw"}):
        assert "de gemeenteraad" in behind("weghalen", **page)
    assert "de gemeenteraad" in behind("stilzetten", wish="restrict")
    assert "de gemeenteraad" in behind("weghalen", wish="erase_surely")


def test_of_another_nothing_is_said(sent, trajectory, tell):
    other = tell(trajectory, "Iets anders.")
    assert gone_out_of(other.contributor) == []


@pytest.mark.parametrize("way", ["restrict", "erase"])
def test_who_got_them_is_to_be_asked(sent, known, alice, client, now, way):
    assert sendings_to_ask(alice) == []
    teller, participation = Teller(known.contributor), Participation.objects.get(contributor=known.contributor)
    if way == "restrict":
        actions.restrict(by=teller, participation=participation, now=now)
    else:
        actions.erase(by=teller, contributor=known.contributor, now=now)
    assert sendings_to_ask(alice) == [sent]
    client.force_login(alice, backend=BACKEND)
    with translation.override("nl"):
        assert "de gemeenteraad" in client.get("/vandaag/").content.decode()


def test_another_organisation_asks_nobody(sent, known, bob, now):
    actions.erase(by=Teller(known.contributor), contributor=known.contributor, now=now)
    assert sendings_to_ask(bob) == []
