"""What an organisation says to the public is made from what is so, has a day, and claims nothing untested."""

import html
import re
from datetime import date, timedelta

import pytest
from django.conf import settings as configured

from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import AuditEntry, Organisation
from doorleefd.foundation.sealing import opened
from doorleefd.people.models import Teller
from doorleefd.rights.accounting.register import activity_of
from doorleefd.rights.actions import erase, remove_contribution
from doorleefd.rights.handing_over.rules_of import receivers
from doorleefd.rights.models import RegisterText, StatementFacts, StatementVersion
from doorleefd.rights.statements.actions import (
    keep_all_changes,
)
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db
PAGES = ("privacy", "toegankelijkheid", "cookies")
FORM = "/instellingen/verklaringen/"


def test_privacy_says_what_each_trajectory_is_for_on_which_basis_and_how_long(read, trajectory):
    page = read("privacy")
    for known in (
        "De stap naar beschut werk.",
        "(toestemming)",
        f"1 oktober {trajectory.keep_until.year}",
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


def test_what_is_in_the_archive_is_in_it_for_as_long_as_words_as_told_are_kept(read, tell, trajectory, organise):
    with organise():
        Trajectory.objects.update(state=Trajectory.State.ARCHIVED)
    assert "eschut werk" not in read("privacy")
    tell(trajectory, "Een verhaal.")
    assert f"Wij bewaren de verhalen tot 1 oktober {trajectory.keep_until.year}." in read("privacy")


def test_another_organisation_is_not_in_it(client, trajectory, zandwoude):
    page = client.get("/privacy/zandwoude/").content.decode()
    assert "eschut werk" not in page
    assert "Veenbeek" not in page


def test_backups_are_told_only_where_they_are_made(read, settings):
    settings.BACKUP_FOLDER, settings.BACKUP_KEY_DAYS = "", 3
    assert "reservekopie" not in read("privacy")
    settings.BACKUP_FOLDER = "/elders"
    assert "na hoogstens 4 dagen" in read("privacy")


def test_of_backups_it_promises_for_one_thing_that_is_removed_what_it_does_and_no_more(
    read, settings, trajectory, tell, now
):
    """The key of a teller lives on for what stays: a copy of before opens until it goes, or everything is erased."""
    settings.BACKUP_FOLDER, settings.BACKUP_KEY_DAYS, settings.BACKUP_DAYS = "/elders", 3, 30
    teller = Teller(tell(trajectory, "De bus kwam niet.").contributor)
    copied = list(Version.objects.of_house())
    remove_contribution(by=teller, contribution=Contribution.objects.of_house().get(), now=now)
    assert [version.words for version in opened(copied)] == ["De bus kwam niet."]
    assert "Haalt u één ding weg, of gaat het vanzelf weg?" in read("privacy")
    assert "Dat duurt hoogstens 30 dagen." in read("privacy")
    erase(by=teller, contributor=teller.contributor, now=now)
    assert not keys.open_keys([copied[0].key_id])
    assert "Wist u alles? In een reservekopie is het na hoogstens 4 dagen niet meer te lezen." in read("privacy")


def test_what_the_organisation_filled_in_stands_there(read, fill_in):
    fill_in(officer_contact="fg@veenbeek.example", suppliers="Voorbeeld Hosting, de server\n\nDrukwerk Plus, brieven")
    page = read("privacy")
    assert "fg@veenbeek.example" in page
    assert "<li>Drukwerk Plus, brieven</li>" in page


@pytest.mark.parametrize("name", PAGES)
def test_what_it_did_not_fill_in_leaves_no_hole(read, name):
    page = read(name)
    assert not re.search(r"<li>\s*</li>|<p[^>]*>\s*</p>|: \.|None|%\(", page)


def test_who_asks_for_documents_and_the_archive_are_named_as_receivers_where_the_register_names_them(
    read, femke, trajectory
):
    """GDPR art. 13 and 30: both say it, from one source."""
    page = html.unescape(read("privacy"))
    kept = activity_of(trajectory, viewer=femke).entries
    registered = next(entry.text for entry in kept if entry.part == RegisterText.Part.RECIPIENTS)
    assert "Wet open overheid (Woo), kan een pakket krijgen. Een archief ook." in page
    assert all(said in page and said in registered for said in receivers())


def test_who_got_a_report_or_can_be_called_is_told_to_be_kept(read):
    assert "Kreeg iemand een verslag of pakket van ons? Dan bewaren wij aan wie." in read("privacy")


def test_two_texts_of_one_day_are_told_apart(read, fill_in, as_login, femke, now):
    keep_all_changes(now=now)
    fill_in(at=now + timedelta(days=20), officer_contact="fg@veenbeek.example")
    fill_in(at=now + timedelta(days=20, hours=1), officer_contact="nieuw@veenbeek.example")
    page = read("privacy")
    listed = re.findall(r'<a href="\?versie=\d">([^<]+)</a>', page)
    assert listed == ["5 juli 2026, nummer 2 van die dag", "5 juli 2026, nummer 1 van die dag", "15 juni 2026"]
    assert "Dit is een eerdere tekst, van 5 juli 2026, nummer 1 van die dag." in read("privacy", versie=2)
    assert "5 juli 2026, nummer 1 van die dag" in as_login(femke).get(FORM).content.decode()


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
        "Wie van ons uw verhaal opschrijft, ziet wel uw code.",
        "Neem daarom meteen een nieuwe code op uw pagina.",
        "Dan bewaren wij de opname",
        "of iemand hielp",
        "Wat u nodig hebt om mee te doen",
        "Hoe u het vond om te vertellen",
        "In een verslag of toets die wij bewaren, staat wie toen iets besliste of las. Die naam blijft staan.",
    ],
)
def test_privacy_leaves_nothing_out_that_is_done_or_kept(read, said):
    assert said in read("privacy")


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
