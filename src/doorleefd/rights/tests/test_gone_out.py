"""Who takes words back hears who got them, and who got them is asked to remove them (GDPR art. 19)."""

import pytest
from django.utils import translation
from django.utils.timezone import localdate

from doorleefd.analyse.actions.reviewing import accept_review, read_told
from doorleefd.analyse.models import Fragment
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.models import DownloadedQuote, ReportBlock, ReportQuote, ReportSending, ReportVersion
from doorleefd.respond.report.versions import sendings_to_ask
from doorleefd.rights import actions
from doorleefd.rights.models import Asker, RightsRequest
from doorleefd.rights.queries import everything_about
from doorleefd.rights.queries.gone_out import gone_out_of
from doorleefd.rights.requests.actions import is_carried_out
from doorleefd.trajectory.models import Trajectory

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


def take_in(kind, client, known, login):
    """A request by letter, found with the code; the path to its page."""
    client.force_login(login, backend=BACKEND)
    client.post("/verzoeken/nieuw/", {"kind": kind, "came_by": "letter", "received_on": "2026-06-10", "filed_as": ""})
    path = f"/verzoeken/{RightsRequest.objects.latest('number').pk}/"
    client.post(path + "wie/", {"check": "code", "code": known.code})
    return path


@pytest.mark.parametrize("kind", ["restrict", "object", "erase"])
def test_who_asks_by_letter_hears_it_too(sent, known, client, femke, kind):
    """Staff can say it before it is done; the letter says it after, also when nothing is left to look it up in."""
    path = take_in(kind, client, known, femke)
    page = client.get(path).content.decode()
    assert ("de gemeenteraad" in page, "Doen wij wat de verteller vraagt? Dan komt het" in page) == (True, True)
    client.post(path + "uitvoeren/")
    assert "de gemeenteraad" in client.get(path).content.decode()
    client.post(path + "antwoord/", {"outcome": "done", "answer": ""})
    assert "de gemeenteraad" in client.get(path + "brief/").content.decode()
    assert "haalde het verslag op" in client.get(path + "brief/").content.decode()


def test_who_asks_to_correct_by_letter_hears_who_got_the_words(sent, known, client, femke, organise, now):
    path = take_in("correct", client, known, femke)
    assert "de gemeenteraad" in client.get(path).content.decode()
    with organise():
        is_carried_out(RightsRequest.objects.get(kind="correct"), now=now)
    client.post(path + "antwoord/", {"outcome": "done", "answer": "Wij verbeterden de naam van de straat."})
    letter = client.get(path + "brief/").content.decode()
    assert "de gemeenteraad" in letter
    assert "Moeten die woorden nu weg" in letter


def test_a_request_that_is_refused_promises_to_ask_nobody(sent, known, client, femke):
    path = take_in("erase", client, known, femke)
    client.post(path + "antwoord/", {"outcome": "refused", "answer": "De wet zegt dat wij dit bewaren."})
    letter = client.get(path + "brief/").content.decode()
    assert "Wij doen niet wat u vroeg." in letter
    assert "de gemeenteraad" not in letter
    assert "om het weg te gooien" not in letter


def test_before_one_changes_words_one_reads_where_they_went(sent, known, behind):
    part = Fragment.objects.of_house().select_related("version").get().version.part_id
    page = behind("verhaal/veranderen", part=str(part))
    assert "de gemeenteraad" in page
    assert "Moeten die woorden nu weg" in page


def test_who_asks_to_see_finds_it_in_the_file_and_nobody_hears_it_of_a_number(sent, known, client, femke, organise):
    assert "de gemeenteraad" not in client.get(take_in("see", client, known, femke)).content.decode()
    path = take_in("erase", client, known, femke)
    with organise():
        Asker.objects.filter(request__kind="erase").update(shown_by="contact")
    assert "de gemeenteraad" not in client.get(path).content.decode()


def test_who_had_words_stood_still_by_telephone_hears_it_once_called_back(sent, known, client, femke, organise):
    """Restricting waits for no call; who got the words is said to the teller alone, so after it."""
    path = take_in("restrict", client, known, femke)
    with organise():
        Asker.objects.update(shown_by="contact", route="sms")
    client.post(path + "uitvoeren/")
    before = client.get(path).content.decode()
    assert ("de gemeenteraad" in before, "terugbellen/" in before) == (False, True)
    client.post(path + "terugbellen/", {"on": localdate().isoformat()})
    assert "de gemeenteraad" in client.get(path).content.decode()
    client.post(path + "antwoord/", {"outcome": "done", "answer": ""})
    assert "de gemeenteraad" in client.get(path + "brief/").content.decode()


@pytest.mark.parametrize(("wish", "is_said"), [("everything", True), ("report", True), ("contact", False)])
def test_who_calls_to_stop_hears_it_too(sent, known, client, alice, wish, is_said):
    client.force_login(alice, backend=BACKEND)
    given = {"how": "phone", "code": known.code, "wish": wish}
    page = client.post("/iemand-wil-stoppen/", given, follow=True).content.decode()
    assert ("de gemeenteraad" in page) == is_said


def test_one_hears_of_a_version_with_the_own_words_and_of_no_other(sent, known, trajectory, alice, organise, now):
    """Whoever is quoted in one version is not told where another one went."""
    own = {"organisation": trajectory.organisation, "by": alice, "at": now}
    with organise():
        earlier = ReportVersion.objects.create(
            trajectory=trajectory, number=8, title="Verslag", language="nl", is_final=True, **own
        )
        ReportSending.objects.create(version=earlier, to="de provincie", on=now.date(), digest="0" * 64, **own)
    told = {each.to for each in gone_out_of(known.contributor)}
    assert ("de gemeenteraad" in told, "de provincie" in told) == (True, False)


def test_a_correction_takes_back_nothing_that_went_out(sent, known, behind, chandra, now):
    part = Fragment.objects.of_house().select_related("version__part__contribution").get().version.part
    actions.correct(by=Teller(known.contributor), part_id=part.pk, words="Het ging heel anders.", now=now)
    contribution = part.contribution
    contribution.refresh_from_db()
    read_told(contribution, by=chandra, now=now)
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    assert "de gemeenteraad" in behind("weghalen")
    (marked,) = everything_about(Teller(known.contributor))["trajectories"][0]["marked"]
    assert "de gemeenteraad" in [each["sent_to"] for each in marked["quoted_in_report"]]
    assert marked["downloaded_on"]
    assert marked["handed_over"]


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


def test_whoever_takes_a_report_along_as_a_file_is_told_of_too(
    sent, known, behind, client, alice, trajectory, organise
):
    with organise():
        DownloadedQuote.objects.of_house().delete()
        sent.delete()
    assert "haalde het verslag op" not in behind("weghalen")
    client.force_login(alice, backend=BACKEND)
    client.get(f"/trajecten/{trajectory.pk}/verslag/versies/9/bestand/pdf/")
    client.get(f"/trajecten/{trajectory.pk}/verslag/versies/9/bestand/docx/")
    told = [each.to for each in gone_out_of(known.contributor) if "haalde" in each.to]
    assert told == ["een medewerker haalde het verslag op als bestand"]
    assert "haalde het verslag op" in behind("weghalen")
    assert AuditEntry.objects.filter(verb="report downloaded", login=alice).count() == 2
    with organise():
        DownloadedQuote.objects.of_house().delete()
        Fragment.objects.of_house().update(looked_on=None, looked_by=None)
    client.get(f"/trajecten/{trajectory.pk}/verslag/versies/9/bestand/pdf/")
    assert not DownloadedQuote.objects.of_house().exists()


@pytest.mark.parametrize(("use", "is_said"), [("report", True), ("take_part", True), ("publish", False)])
def test_who_says_no_on_the_page_of_permissions_reads_who_got_the_words(sent, behind, alice, use, is_said):
    """As long as they may be quoted in a report nobody is asked to remove them, and nobody is told so."""
    page = behind("toestemming", use=use, given="no")
    assert "Dit geldt vanaf nu." in page
    assert ("de gemeenteraad" in page, bool(sendings_to_ask(alice))) == (is_said, is_said)
    assert ("de gemeenteraad" in behind("toestemming")) == is_said


def test_a_no_to_what_is_sensitive_has_the_words_reviewed_anew_and_says_who_got_them(sent, behind, alice):
    behind("toestemming", use="sensitive", given="yes")
    assert "de gemeenteraad" in behind("toestemming", use="sensitive", given="no")
    assert sendings_to_ask(alice) == [sent]
    assert "de gemeenteraad" not in behind("toestemming")


@pytest.fixture
def behind_another(client, known, alice, organise, now):
    """Pages about another subject that the same teller told about."""
    own = {"organisation": alice.organisation}
    with organise():
        other = Trajectory.objects.create(title="Wachten", slug="wachten", owner=alice, created_at=now, **own)
        whose = Participation.objects.create(
            contributor=known.contributor, trajectory=other, channel="open_page", since=now.date(), **own
        )

    def post(page, **fields):
        given = {"code": known.code, "participation": str(whose.pk), **fields}
        return client.post(f"/code/{page}/", given).content.decode()

    return post


def test_a_page_about_one_subject_says_who_got_the_words_of_that_one(sent, behind, behind_another):
    for page, given in (
        ("toestemming", {"use": "report", "given": "no"}),
        ("stilzetten", {"wish": "restrict"}),
        ("weghalen", {"wish": "withdraw"}),
    ):
        assert "de gemeenteraad" not in behind_another(page, **given)
        assert "de gemeenteraad" in behind(page, **given)


def test_whoever_wants_everything_erased_reads_it_of_every_subject(sent, behind_another):
    for given in ({}, {"wish": "erase"}, {"wish": "erase_surely"}):
        assert "de gemeenteraad" in behind_another("weghalen", **given)


def test_who_says_yes_to_all_is_not_told_that_someone_is_asked_to_remove_words(sent, behind, alice):
    for use in ("take_part", "publish"):
        page = behind("toestemming", use=use, given="yes")
    assert ("de gemeenteraad" in page, "om het weg te gooien" in page) == (False, False)
    assert sendings_to_ask(alice) == []
