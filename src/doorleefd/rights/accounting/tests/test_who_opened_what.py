"""Whoever opens told words or contact details stands in the log: by login for the privacy officer, by function and
day for the teller."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

import doorleefd.analyse
from doorleefd.administration.put_back import keep_put_back
from doorleefd.analyse.actions.reviewing import read_told
from doorleefd.collect.models import Contribution, Recording, WordsOpened
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.backup import repeating
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Participation, Teller
from doorleefd.people.said import HowSaid
from doorleefd.rights.accounting.openings import OpeningFilter, Openings
from doorleefd.rights.queries import everything_about

pytestmark = pytest.mark.django_db
ADDRESS = "/ingeziene-gegevens/"


@pytest.fixture
def contribution(told):
    return Contribution.objects.of_house().get()


@pytest.fixture
def page_of_review(contribution):
    return f"/trajecten/{contribution.trajectory_id}/nakijken/{contribution.pk}/"


def openings():
    return list(WordsOpened.objects.values_list("login__name", "what", "as_role", "count"))


def test_a_review_page_is_one_line_with_how_many_answers(as_login, chandra, page_of_review):
    assert as_login(chandra).get(page_of_review).status_code == 200
    assert openings() == [("Chandra", "words", "researcher", 2)]
    row = AuditEntry.objects.get(verb="told words opened")
    assert (row.login.name, row.count) == ("Chandra", 2)


def test_marking_on_it_is_the_same_visit(as_login, chandra, page_of_review):
    client = as_login(chandra)
    for _time in range(3):
        client.get(page_of_review)
        client.post(page_of_review + "anderen/")
    assert len(openings()) == 1


def test_coming_back_later_is_another_visit(chandra, contribution, now):
    for later in (timedelta(), timedelta(minutes=29), timedelta(hours=2)):
        read_told(contribution, by=chandra, now=now + later)
    assert WordsOpened.objects.count() == 2


def test_two_people_are_two_lines(chandra, alice, contribution, now):
    read_told(contribution, by=chandra, now=now)
    read_told(contribution, by=alice, now=now)
    assert {role for _, _, role, _ in openings()} == {"researcher", "lead"}


def test_listening_is_a_line_too(as_login, chandra, page_of_review):
    recording = Recording.objects.of_house().get()
    assert as_login(chandra).get(f"{page_of_review}opname/{recording.pk}/").content == b"klank"
    assert [what for _, what, _, _ in openings()] == ["recording"]


def test_who_may_not_read_leaves_no_line_and_reads_nothing(as_login, kees, manon, bob, page_of_review):
    for login in (kees, manon, bob):
        assert as_login(login).get(page_of_review).status_code in (403, 404)
    assert not openings()


def test_no_page_opens_told_words_around_the_log():
    """A view that called the queries beneath `read_told` and `hear_recording` would leave no line."""
    views = Path(doorleefd.analyse.__file__).parent / "views"
    for file in views.rglob("*.py"):
        assert not re.search(r"\b(told_versions|sound_to_review|sound_of)\b", file.read_text()), file.name


def test_the_privacy_officer_reads_both_kinds(as_login, femke, chandra, contribution, reach, trajectory, now):
    read_told(contribution, by=chandra, now=now)
    reach("Brief over het antwoord", at=now + timedelta(minutes=1))
    page = as_login(femke).get(ADDRESS)
    assert [line.who for line in page.context["lines"]] == ["Alice", "Chandra"]
    text = page.content.decode()
    for known in ("woorden zoals verteld", "nakijken", "Brief over het antwoord", trajectory.title, "15 jun 2026"):
        assert known in text
    for unknown in ("blauwe", str(contribution.pk), str(contribution.participation_id)):
        assert unknown not in text


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({"kind": "words"}, {"Chandra"}),
        ({"kind": "contact"}, {"Alice"}),
        ({"kind": "recording"}, set()),
        ({"since": "2026-06-16"}, {"Alice"}),
        ({"until": "2026-06-15"}, {"Chandra"}),
        ({"since": "gisteren", "kind": "alles"}, {"Alice", "Chandra"}),
    ],
)
def test_it_can_be_narrowed(as_login, femke, chandra, contribution, reach, now, chosen, found):
    read_told(contribution, by=chandra, now=now)
    reach("Brief over het antwoord", at=now + timedelta(days=2))
    assert {line.who for line in as_login(femke).get(ADDRESS, chosen).context["lines"]} == found


def test_it_can_be_narrowed_to_one_login(as_login, femke, chandra, alice, contribution, reach, now):
    read_told(contribution, by=chandra, now=now)
    reach("Brief over het antwoord")
    client = as_login(femke)
    assert [line.who for line in client.get(ADDRESS, {"login": str(alice.pk)}).context["lines"]] == ["Alice"]


def test_a_long_log_comes_by_page_and_costs_no_more(as_login, femke, reach, now, django_assert_max_num_queries):
    reach("Brief 0")
    client = as_login(femke)
    client.get(ADDRESS)
    with django_assert_max_num_queries(20) as few:
        client.get(ADDRESS)
    for number in range(1, 60):
        reach(f"Brief {number}", at=now + timedelta(minutes=number))
    with django_assert_max_num_queries(len(few)):
        first = client.get(ADDRESS)
    assert first.context["lines"][0].reason == "Brief 59"
    assert [len(page.context["lines"]) for page in (first, client.get(ADDRESS, {"bladzijde": 2}))] == [50, 10]


@pytest.mark.parametrize("who", ["alice", "kees", "chandra", "manon", "adriaan"])
def test_it_is_for_the_privacy_officer_alone(as_login, request, who, reach):
    reach("Brief over het antwoord")
    client = as_login(request.getfixturevalue(who))
    assert client.get(ADDRESS).status_code == 403
    assert ADDRESS not in client.get("/vandaag/").content.decode()


def test_nor_for_one_who_decides(as_login, hire, veenbeek, chandra, contribution, now):
    read_told(contribution, by=chandra, now=now)
    decides = hire(veenbeek, "Dirk", Role.PRIVACY_OFFICER, decides_on_benefit=True)
    assert as_login(decides).get(ADDRESS).status_code == 403
    assert not Openings(decides, chosen=OpeningFilter(), per_page=50).get_page(1).object_list


def test_how_many_there_are_is_told_to_nobody(as_login, femke, reach):
    reach("Brief over het antwoord")
    assert not re.search(r"\b\d+ regels?\b|Bladzijde \d+ van", as_login(femke).get(ADDRESS).content.decode())


def test_another_organisation_sees_nothing(as_login, bob, chandra, contribution, reach, now):
    read_told(contribution, by=chandra, now=now)
    reach("Brief over het antwoord")
    page = as_login(bob).get(ADDRESS).content.decode()
    assert "Niemand heeft nog" in page
    assert "Chandra" not in page


def of_the_teller(client, told, page="wie-las"):
    participation = Participation.objects.get(contributor=told.contributor)
    return client.post(f"/code/{page}/", {"code": told.code, "participation": str(participation.pk)})


def test_the_teller_reads_function_and_day(client, told, chandra, ravi, contribution, reach, now):
    read_told(contribution, by=chandra, now=now)
    reach("Brief over het antwoord", by=ravi)
    page = of_the_teller(client, told).content.decode()
    for known in ("15 juni 2026", "onderzoeker", "woorden zoals verteld", "trajectleider", "Brief over het antwoord"):
        assert known in page
    for unknown in ("Chandra", "Ravi", "10:30", "12:30"):
        assert unknown not in page
    assert len(page.encode()) < 60_000


def test_a_busy_day_is_one_line(told, chandra, contribution, now):
    for hours in range(3):
        read_told(contribution, by=chandra, now=now + timedelta(hours=hours))
    lines = everything_about(Teller(told.contributor))["trajectories"][0]["words_opened"]
    day = timezone.localtime(now).date()
    assert lines == [
        {"day": day, "by": "onderzoeker", "what": "woorden zoals verteld", "purpose": "nakijken"},
    ]


def test_nobody_looked_yet(client, told):
    assert "Nog niemand van ons opende uw verhaal zoals u het vertelde" in of_the_teller(client, told).content.decode()


def test_it_is_carried_away(client, told, chandra, contribution, reach, now):
    read_told(contribution, by=chandra, now=now)
    reach("Brief over het antwoord")
    page = of_the_teller(client, told, "download").content.decode()
    for known in ("onderzoeker", "woorden zoals verteld", "nakijken", "trajectleider", "Brief over het antwoord"):
        assert known in page


def test_another_teller_reads_nothing_of_it(client, trajectory, tell, chandra, contribution, now):
    read_told(contribution, by=chandra, now=now)
    other = tell(trajectory, "Iets anders.")
    assert "Nog niemand van ons" in of_the_teller(client, other).content.decode()


def test_after_withdrawal_nobody_opens_them(as_login, chandra, told, contribution, page_of_review, now):
    from doorleefd.rights import actions

    actions.withdraw_all(
        by=Teller(told.contributor), participation=contribution.participation, said=HowSaid("1"), now=now
    )
    assert as_login(chandra).get(page_of_review).status_code == 404
    assert not openings()


@pytest.fixture
def put_back(now):
    """A backup of three days before was put back, in every organisation here."""
    repeating.tell(made_at=now - timedelta(days=3), now=now)


NOT_WHOLE = "Van 12 juni 2026 tot en met 15 juni 2026 is deze lijst niet volledig: toen is een back-up teruggezet."


def test_after_a_restore_the_officer_and_the_teller_read_of_which_days_openings_are_lost(
    as_login, client, told, femke, put_back
):
    [row] = AuditEntry.objects.filter(verb="backup put back", organisation=femke.organisation)
    assert (row.actor_kind, row.count) == ("house", 3)
    page = of_the_teller(client, told).content.decode()
    assert (NOT_WHOLE in page, "Op deze lijst staat nog niemand." in page) == (True, True)
    assert "Nog niemand van ons opende" not in page
    participation = Participation.objects.get(contributor=told.contributor)
    [mine] = everything_about(Teller(participation.contributor))["trajectories"]
    assert [said.startswith(NOT_WHOLE) for said in mine["openings_missing"]] == [True]
    officer = as_login(femke)
    assert NOT_WHOLE in officer.get(ADDRESS).content.decode()
    assert NOT_WHOLE in officer.get(f"{ADDRESS}?since=2026-06-15").content.decode()
    assert NOT_WHOLE not in officer.get(f"{ADDRESS}?since=2026-06-16").content.decode()
    assert "back-up teruggezet" in officer.get("/instellingen/medewerkers/veranderd/").content.decode()


def test_who_told_after_it_reads_nothing_of_it(trajectory, tell, client, femke, now):
    keep_put_back(
        by=HOUSE, organisation=femke.organisation, made_at=now - timedelta(days=3), now=now - timedelta(days=1)
    )
    assert "niet volledig" not in of_the_teller(client, tell(trajectory, "Er kwam een brief.")).content.decode()


def test_it_is_of_one_organisation(as_login, zandwoude, femke, now):
    keep_put_back(by=HOUSE, organisation=zandwoude, made_at=now, now=now)
    assert "niet volledig" not in as_login(femke).get(ADDRESS).content.decode()
    keep_put_back(by=HOUSE, organisation=femke.organisation, made_at=now, now=now)
    assert "Op 15 juni 2026 is deze lijst niet volledig" in as_login(femke).get(ADDRESS).content.decode()
