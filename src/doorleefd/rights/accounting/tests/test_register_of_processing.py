"""The register of processing fills itself from the trajectories; people add what only they know."""

import csv
import io
import re

import pytest

from doorleefd.administration.actions import end_login
from doorleefd.analyse.repeating import RepeatsATeller
from doorleefd.foundation.models.login import Login, Role
from doorleefd.rights.accounting.actions import OnlyAnExercise, write_in_register
from doorleefd.rights.accounting.register import activities_of, activity_of
from doorleefd.rights.models import RegisterText, StatementFacts
from doorleefd.trajectory.actions.terms import set_term
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db
ADDRESS = "/instellingen/register/"
Part = RegisterText.Part


@pytest.fixture
def write(alice, trajectory, now):
    def writing(**texts):
        chosen = {Part(name): text for name, text in texts.items()}
        return write_in_register(by=alice, trajectory=trajectory, texts=chosen, now=now)

    return writing


@pytest.fixture
def read(trajectory, femke):
    def reading(part):
        shown = activity_of(trajectory, viewer=femke)
        return next(entry for entry in shown.entries if entry.part == part)

    return reading


def form_of(client, address):
    return {bound.name: bound.initial for bound in client.get(address).context["form"]}


def test_it_is_filled_in_from_the_trajectory(as_login, femke, trajectory):
    page = as_login(femke).get(ADDRESS).content.decode()
    for known in (
        trajectory.title,
        "Onze brieven en onze begeleiding veranderen",
        "art. 6 lid 1 onder a",
        "Mensen in de dagbesteding",
        "Psychische klachten",
        f"1 oktober {trajectory.keep_until.year}",
        "Chandra",
        "Medewerkers die met Doorleefd werken",
        str(trajectory.pk),
    ):
        assert known in page


def test_who_can_read_no_more_is_named_as_a_reader_nowhere(read, as_login, femke, adriaan, chandra, now):
    end_login(by=adriaan, login=chandra, now=now)
    assert "zoals ze verteld zijn: Alice\n" in read(Part.RECIPIENTS).text
    page = as_login(femke).get(ADDRESS).content.decode()
    assert "zoals ze verteld zijn: Alice" in page
    assert "Alice en Chandra" not in page


def test_it_begins_with_who_is_responsible(as_login, femke, veenbeek, organise):
    assert "Vul bij Verklaringen in hoe mensen de privacyfunctionaris bereiken." in (
        as_login(femke).get(ADDRESS).content.decode()
    )
    with organise():
        StatementFacts.objects.create(organisation=veenbeek, officer_contact="fg@veenbeek.example")
    for address in (ADDRESS, f"{ADDRESS}register.csv"):
        page = as_login(femke).get(address).content.decode()
        assert "fg@veenbeek.example" in page
        assert veenbeek.phone in page


def test_it_says_what_is_still_to_be_added(as_login, femke, trajectory):
    assert "Vul bij Verklaringen in wie de computers beheert." in as_login(femke).get(ADDRESS).content.decode()


def part_of(veenbeek, viewer, name, part):
    activity = next(each for each in activities_of(veenbeek, viewer=viewer) if name in each.name)
    return next(entry.text for entry in activity.entries if entry.part == part)


@pytest.mark.parametrize(
    ("name", "kind", "usual", "shorter"),
    [
        ("Beschuldigingen", "accused", "180 dagen nadat de zaak klaar is", "90 dagen nadat de zaak klaar is"),
        ("Medewerkers die", "closed", "2 jaar nadat een login dichtging", "90 dagen nadat een login dichtging"),
        ("Medewerkers die", "opening", "contactgegevens opende: 3 jaar", "contactgegevens opende: 90 dagen"),
        ("Medewerkers die", "account", "gaat na 1 jaar dicht", "gaat na 90 dagen dicht"),
        ("Wat vertellers zelf", "request", "2 jaar na het antwoord", "90 dagen na het antwoord"),
    ],
)
def test_each_term_stands_there_as_it_is_set(veenbeek, femke, adriaan, now, name, kind, usual, shorter):
    assert usual in part_of(veenbeek, femke, name, Part.TERM)
    set_term(by=adriaan, trajectory=None, kind=kind, days=90, reason="Korter is genoeg.", now=now)
    assert shorter in part_of(veenbeek, femke, name, Part.TERM)


def test_it_says_that_a_name_stays_in_what_is_kept(veenbeek, femke):
    said = "In een verslag of toets die wij bewaren, staat wie toen iets besliste of las. Die naam blijft staan."
    assert said in part_of(veenbeek, femke, "Medewerkers die", Part.TERM).splitlines()


@pytest.mark.parametrize(
    ("two_steps", "server", "said"),
    [
        (False, "", "kan, en is niet voor iedereen verplicht"),
        (True, "", "Inloggen in twee stappen."),
        (True, "https://login.example", "of via de inlogserver"),
    ],
)
def test_it_says_of_two_steps_what_is_so_in_this_installation(settings, veenbeek, femke, two_steps, server, said):
    settings.SECOND_FACTOR, settings.OPENID_ISSUER = two_steps, server
    measures = part_of(veenbeek, femke, "Medewerkers die", Part.MEASURES)
    assert said in measures
    assert ("Ook wie een code vergelijkt" in measures) is two_steps


@pytest.mark.parametrize(
    ("name", "begins", "permission"),
    [
        ("Wat vertellers zelf", "Wat er met een code", "administration.see_acts_of_tellers"),
        ("Wat vertellers zelf", "Een verzoek", "rights.answer_request"),
        ("Medewerkers die", "Logins, rollen", "administration.see_audit"),
        ("Medewerkers die", "De lijst van wie wat opende", "rights.see_openings"),
        ("beschut werk", "Lezen mee zonder namen", "collect.read"),
        ("beschut werk", "Contactgegevens openen", "vault.open_contact"),
    ],
)
def test_who_it_says_gets_something_is_who_may_by_the_rules(veenbeek, trajectory, femke, name, begins, permission):
    def may(*roles, decides=False):
        login = Login(organisation=veenbeek, decides_on_benefit=decides)
        login.roles = frozenset(roles)
        return login.has_perm(permission)

    text = part_of(veenbeek, femke, name, Part.RECIPIENTS)
    said = next(line for line in text.splitlines() if line.startswith(begins))
    able = [role for role in Role if may(role)]
    assert able
    assert [role for role in Role if re.search(rf"\b{role.label}\b", said)] == able
    if not may(*Role, decides=True):
        assert "Niet als die beslist over uitkering, plek of hulp." in text


def test_it_names_what_else_is_kept_of_who_told_and_of_who_has_no_login(read):
    """Member check, reaction, evaluation, calls, messages, a child; who got a report, or can be called."""
    for said in ("ons verslag klopt", "ons antwoord goed was", "vond om te vertellen", "belden", "bericht", "kind"):
        assert said in read(Part.DATA).text
    for part in (Part.PEOPLE, Part.DATA, Part.TERM):
        assert "wie een verslag of pakket kreeg" in read(part).text
    assert "Een pakket dat niemand overdroeg, met voor wie het was: 90 dagen." in read(Part.TERM).text


def test_what_people_wrote_takes_its_place(write, read):
    write(basis="Taak uit de Participatiewet, artikel 7.")
    assert read(Part.BASIS).text == "Taak uit de Participatiewet, artikel 7."
    assert read(Part.BASIS).by == "Alice"


def test_a_text_left_as_it_is_follows_the_trajectory(as_login, alice, trajectory, organise, read):
    client = as_login(alice)
    address = f"{ADDRESS}{trajectory.pk}/"
    assert client.post(address, form_of(client, address)).status_code == 302
    assert not RegisterText.objects.exists()
    with organise():
        Trajectory.objects.update(sought_from="Mensen in beschut werk")
    assert "Mensen in beschut werk" in read(Part.PEOPLE).text


def test_an_emptied_text_gives_the_trajectory_back(write, read):
    write(basis="Iets anders.")
    write(basis="")
    assert "art. 6 lid 1 onder a" in read(Part.BASIS).text


def test_it_repeats_no_teller(write, trajectory, tell, alice, now):
    from doorleefd.analyse.actions import accept_review
    from doorleefd.collect.models import Contribution

    words = "Mijn begeleider vergat drie weken lang mijn nieuwe formulier op te sturen"
    tell(trajectory, words)
    accept_review(by=alice, contribution=Contribution.objects.of_house().get(), marks={}, now=now)
    with pytest.raises(RepeatsATeller):
        write(purpose=f"Wij hoorden: {words}.")


def test_an_exercise_is_not_in_it(as_login, femke, trajectory, organise, write):
    with organise():
        Trajectory.objects.update(is_practice=True)
    trajectory.refresh_from_db()
    assert str(trajectory.pk) not in as_login(femke).get(ADDRESS).content.decode()
    with pytest.raises(OnlyAnExercise):
        write(basis="Iets.")


@pytest.mark.parametrize(("ending", "begin"), [("pdf", b"%PDF"), ("odt", b"PK"), ("docx", b"PK")])
def test_it_is_carried_away_as_a_document(as_login, femke, trajectory, ending, begin):
    answer = as_login(femke).get(f"{ADDRESS}register.{ending}")
    assert answer.content.startswith(begin)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="register.{ending}"'


def test_a_sheet_runs_nothing(as_login, femke, trajectory, organise):
    with organise():
        Trajectory.objects.update(title='=HYPERLINK("http://elders.example")', knowledge_sought="+31 6")
    sheet = as_login(femke).get(f"{ADDRESS}register.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(sheet), delimiter=";"))
    assert [len(row) for row in rows] == [12] * 5
    assert not [cell for row in rows for cell in row if cell[:1] in set("=+-@\t\r")]


def test_another_file_is_not_there(as_login, femke):
    assert as_login(femke).get(f"{ADDRESS}register.exe").status_code == 404


def test_many_trajectories_cost_no_more(femke, veenbeek, alice, organise, trajectory, now, django_assert_num_queries):
    with organise():
        for number in range(12):
            Trajectory.objects.create(
                organisation=veenbeek, title=f"T{number}", slug=f"t{number}", owner=alice, created_at=now
            )
    with django_assert_num_queries(6):
        assert len(activities_of(veenbeek, viewer=femke)) == 16


def test_another_organisation_sees_its_own(as_login, bob, trajectory):
    client = as_login(bob)
    assert trajectory.title not in client.get(ADDRESS).content.decode()
    assert client.get(f"{ADDRESS}{trajectory.pk}/").status_code == 404
    assert trajectory.title not in client.get(f"{ADDRESS}register.csv").content.decode()


@pytest.mark.parametrize("who", ["chandra", "ravi", "manon"])
def test_it_is_for_lead_administrator_and_privacy_officer(as_login, request, who, trajectory):
    client = as_login(request.getfixturevalue(who))
    assert client.get(ADDRESS).status_code == 403
    assert client.get(f"{ADDRESS}{trajectory.pk}/").status_code == 403
