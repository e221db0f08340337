"""What an organisation says to the public is made from what is so, has a day, and claims nothing untested."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.utils import timezone

from doorleefd.foundation.models import AuditEntry, Organisation
from doorleefd.rights.models import StatementFacts, StatementVersion
from doorleefd.rights.statements import tested
from doorleefd.rights.statements.actions import (
    Facts,
    HalfAnInvestigation,
    NotYetInvestigated,
    change_facts,
    keep_all_changes,
)
from doorleefd.rights.statements.cookies import RECORDED, REMEMBERED
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ROOT = Path(__file__).parents[5]
PAGES = ("privacy", "toegankelijkheid", "cookies")
EMPTY = Facts("", "", "", "", None, "", "", None, "")
FORM = "/instellingen/verklaringen/"


@pytest.fixture
def fill_in(femke, veenbeek, now):
    def facts(at=now, **given):
        return change_facts(by=femke, organisation=veenbeek, facts=Facts(**{**EMPTY.__dict__, **given}), now=at)

    return facts


@pytest.fixture
def as_login(client):
    def logged_in(login):
        client.force_login(login, backend=BACKEND)
        return client

    return logged_in


def test_privacy_says_what_each_trajectory_is_for_on_which_basis_and_how_long(read, trajectory):
    page = read("privacy")
    for known in (
        "De stap naar beschut werk.",
        "(toestemming)",
        "1 oktober 2027",
        "Gemeente Veenbeek",
        "0123 45 67 89",
    ):
        assert known in page


def test_a_trajectory_on_public_task_says_so(read, trajectory, organise):
    with organise():
        Trajectory.objects.update(basis=Trajectory.Basis.PUBLIC_TASK)
    assert "taak van algemeen belang" in read("privacy")


@pytest.mark.parametrize("given", [{"state": Trajectory.State.DRAFT}, {"is_practice": True}])
def test_what_never_asked_anyone_is_not_in_it(read, trajectory, organise, given):
    with organise():
        Trajectory.objects.update(**given)
    page = read("privacy")
    assert "eschut werk" not in page
    assert "Op dit moment vragen wij niets." in page


def test_another_organisation_is_not_in_it(client, trajectory, zandwoude):
    page = client.get("/privacy/zandwoude/").content.decode()
    assert "eschut werk" not in page
    assert "Veenbeek" not in page


def test_backups_are_told_only_where_they_are_made(read, settings):
    settings.BACKUP_FOLDER, settings.BACKUP_KEY_DAYS = "", 3
    assert "reservekopie" not in read("privacy")
    settings.BACKUP_FOLDER = "/elders"
    assert "na hoogstens 4 dagen" in read("privacy")


def test_what_the_organisation_filled_in_stands_there(read, fill_in):
    fill_in(officer_contact="fg@veenbeek.example", suppliers="Voorbeeld Hosting, de server\n\nDrukwerk Plus, brieven")
    page = read("privacy")
    assert "fg@veenbeek.example" in page
    assert "<li>Drukwerk Plus, brieven</li>" in page


@pytest.mark.parametrize("name", PAGES)
def test_what_it_did_not_fill_in_leaves_no_hole(read, name):
    page = read(name)
    assert not re.search(r"<li>\s*</li>|<p[^>]*>\s*</p>|: \.|None|%\(", page)


def test_staff_see_what_is_missing(as_login, femke, fill_in):
    assert "nog invullen" in as_login(femke).get(FORM).content.decode()
    fill_in(
        postal_address="Postbus 1, 1234 AB Veenbeek",
        officer_contact="fg@veenbeek.example",
        suppliers="Eigen afdeling",
        access_contact="web@veenbeek.example",
        access_answer_days=15,
        audited_by="Bureau Toegang",
        audited_on=date(2026, 3, 1),
        audit_outcome="partly",
    )
    assert "nog invullen" not in as_login(femke).get(FORM).content.decode()


def test_it_speaks_as_the_organisation_does(read, veenbeek, organise):
    assert "U vertelt ons iets." in read("privacy")
    with organise():
        Organisation.objects.update(address_form="je")
    page = read("privacy")
    assert "Je vertelt ons iets." in page
    assert not re.search(r"\b[Uu]w?\b", re.sub(r"<[^>]+>", " ", page.split("<main")[1].split("</main>")[0]))


def test_privacy_says_what_cannot_be_promised_before_it_happens(read):
    page = read("privacy")
    assert "Wat wij niet kunnen beloven" in page
    for said in ("gedrukt of verstuurd", "soms herkennen", "Wie uw code heeft", "alle sleutels"):
        assert said in page


@pytest.mark.parametrize(
    "said",
    [
        "De computer zoekt woorden die doen denken dat het niet goed met u gaat.",
        "De computer wijst woorden aan over ziekte, geloof of afkomst.",
        "Gaat een verhaal over een medewerker?",
        "Koos u zelf zo iemand om het op te schrijven?",
        "Dan bewaren wij de opname",
        "of iemand hielp",
        "Wat u nodig hebt om mee te doen",
        "Hoe u het vond om te vertellen",
    ],
)
def test_privacy_leaves_nothing_out_that_is_done_or_kept(read, said):
    assert said in read("privacy")


def test_accessibility_claims_nothing_without_an_investigation(read):
    page = read("toegankelijkheid")
    assert "Wij zeggen daarom niet dat deze pagina&#x27;s voldoen." in page
    assert "pagina&#x27;s voldoen.</p>" not in page.replace(
        "Wij zeggen daarom niet dat deze pagina&#x27;s voldoen.</p>", ""
    )
    assert "Nationale ombudsman" in page


def test_an_investigation_is_told_with_who_and_when(read, fill_in):
    fill_in(audited_by="Bureau Toegang", audited_on=date(2026, 3, 1), audit_outcome="partly")
    page = read("toegankelijkheid")
    assert "Bureau Toegang onderzocht deze pagina&#x27;s op 1 maart 2026." in page
    assert "een deel voldoet, een deel nog niet" in page


def test_an_old_investigation_says_nothing_of_now(read, fill_in):
    long_ago = timezone.localdate() - timedelta(days=4 * 365)
    fill_in(at=timezone.now(), audited_by="Bureau Toegang", audited_on=long_ago, audit_outcome="fully")
    page = read("toegankelijkheid")
    assert "Wij zeggen daarom niet" in page
    assert "de onderzochte pagina" not in page


def test_half_an_investigation_is_refused(fill_in):
    with pytest.raises(HalfAnInvestigation):
        fill_in(audited_by="Bureau Toegang", audit_outcome="fully")
    with pytest.raises(NotYetInvestigated):
        fill_in(audited_by="Bureau Toegang", audited_on=date(2027, 1, 1), audit_outcome="fully")


def test_findings_and_answer_days_of_the_organisation_stand_there(read, fill_in):
    fill_in(access_findings="De kaart werkt niet met het toetsenbord.", access_answer_days=15)
    page = read("toegankelijkheid")
    assert "De kaart werkt niet met het toetsenbord." in page
    assert "binnen 15 werkdagen" in page


def test_what_is_said_to_be_tested_is_tested_and_stands_in_the_docs():
    docs = (ROOT / "docs/accessibility.md").read_text()
    for one in tested.BY_MACHINE:
        assert (ROOT / one.by).exists()
        assert f"`{one.by}`" in docs
    if "## Not yet tested with people" in docs:
        assert not tested.BY_PEOPLE
        assert not tested.BY_SCREEN_READER


def test_cookies_are_those_of_this_installation(read, settings):
    settings.SESSION_COOKIE_NAME = "__Host-sessionid"
    page = read("cookies")
    for name in (
        "__Host-sessionid",
        configured.CSRF_COOKIE_NAME,
        configured.KNOWN_COOKIE_NAME,
        configured.LANGUAGE_COOKIE_NAME,
    ):
        assert name in page


def test_what_the_browser_keeps_is_all_told():
    """Whatever a script of ours keeps in a browser stands in the statement."""
    scripts = [file for file in (ROOT / "src/doorleefd").rglob("static/**/*.js") if "vendor" not in file.parts]
    keeping = [
        file.name
        for file in scripts
        if re.search(r"localStorage|sessionStorage|indexedDB|\.cookie\b", file.read_text())
    ]
    assert sorted(keeping) == ["comfort.js", "recorder.js"]
    texts = {file.name: file.read_text() for file in scripts}
    remembered = re.search(r"of \[([^\]]+)\]", texts["comfort.js"])[1].replace('"', "").split(", ")
    assert {f"doorleefd-{name}" for name in remembered} == set(REMEMBERED)
    assert f"KEY = `{RECORDED} $" in texts["recorder.js"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_light_and_sets_no_cookie(client, veenbeek, trajectory, name):
    answer = client.get(f"/{name}/veenbeek/")
    assert len(answer.content) < 20_000
    assert not client.cookies


def test_it_stands_at_the_foot_of_the_pages_for_residents(client, trajectory):
    for page in ("/vertel/veenbeek/beschut-werk/", "/wat-wij-deden/veenbeek/", "/privacy/veenbeek/"):
        text = client.get(page).content.decode()
        assert all(f"/{name}/veenbeek/" in text for name in PAGES)


def test_a_click_can_not_lose_what_is_being_told(client, trajectory):
    page = client.post("/vertel/veenbeek/beschut-werk/", {"page": "1"}).content.decode()
    assert "/privacy/veenbeek/" not in page


def test_it_has_a_day_and_keeps_what_it_said_before(read, fill_in, femke, now):
    keep_all_changes(now=now)
    assert "Deze tekst geldt sinds 15 juni 2026" in read("cookies")
    fill_in(at=now + timedelta(days=20), officer_contact="fg@veenbeek.example")
    assert "Deze tekst geldt sinds 5 juli 2026" in read("privacy")
    assert "Deze tekst geldt sinds 15 juni 2026" in read("cookies")
    before = read("privacy", versie=1)
    assert "fg@veenbeek.example" not in before
    assert "Dit is een eerdere tekst, van 15 juni 2026" in before


def test_in_english_it_holds_since_the_same_day(client, veenbeek, now):
    keep_all_changes(now=now)
    client.cookies[configured.LANGUAGE_COOKIE_NAME] = "en"
    assert client.get("/cookies/veenbeek/").context["shown"].since == now.date()


def test_in_english_what_the_organisation_wrote_stands_apart(client, veenbeek, trajectory, organise):
    with organise():
        Trajectory.objects.update(public_purpose="onze brieven beter te maken")
    client.cookies[configured.LANGUAGE_COOKIE_NAME] = "en"
    page = client.get("/privacy/veenbeek/").content.decode()
    assert "“om onze brieven beter te maken”" in page
    assert "order to onze" not in page


def test_a_night_without_changes_writes_nothing(veenbeek, now):
    keep_all_changes(now=now)
    rows = AuditEntry.objects.count()
    assert keep_all_changes(now=now + timedelta(days=1)) == 0
    assert (AuditEntry.objects.count(), StatementVersion.objects.count()) == (rows, 3)


@pytest.mark.parametrize("asked", ["9", "0", "x", "-1", "99999999999999999999", "²"])
def test_a_version_that_never_was_is_not_there(client, veenbeek, asked):
    assert client.get("/privacy/veenbeek/", {"versie": asked}).status_code == 404


def test_an_organisation_that_is_not_there(client):
    assert client.get("/privacy/nergens/").status_code == 404


def test_staff_fill_it_in(as_login, adriaan):
    client = as_login(adriaan)
    given = {"officer_contact": "fg@veenbeek.example", "access_answer_days": "10"}
    assert client.post(FORM, given).status_code == 302
    assert StatementFacts.objects.get().access_answer_days == 10
    refused = client.post(FORM, {"audited_by": "Bureau Toegang", "officer_contact": "ander@veenbeek.example"})
    assert "Vul van het onderzoek alle drie in" in refused.content.decode()
    assert StatementFacts.objects.get().officer_contact == "fg@veenbeek.example"


@pytest.mark.parametrize("who", ["alice", "chandra", "kees", "manon"])
def test_it_is_for_administrator_and_privacy_officer(as_login, request, who):
    assert as_login(request.getfixturevalue(who)).get(FORM).status_code == 403


def test_another_organisation_changes_its_own(as_login, bob, fill_in):
    fill_in(officer_contact="fg@veenbeek.example")
    client = as_login(bob)
    assert "fg@veenbeek.example" not in client.get(FORM).content.decode()
    client.post(FORM, {"officer_contact": "fg@zandwoude.example"})
    assert StatementFacts.objects.get(organisation__slug="veenbeek").officer_contact == "fg@veenbeek.example"
