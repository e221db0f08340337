"""Permission on paper: a sheet with every text and use, and who took it when (R209)."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from pypdf import PdfReader

from doorleefd.collect.share import agreed
from doorleefd.collect.share.tests.written_down import code_in
from doorleefd.people.models import ConsentText, Participation, PermissionEvent, SaidBy, Use
from doorleefd.trajectory.easy_text import easy_version_of
from doorleefd.trajectory.public_text import version_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept_yet():
    agreed._kept.clear()
    yield
    agreed._kept.clear()


def sheet(client, trajectory, reading="gewoon"):
    path = f"/trajecten/{trajectory.pk}/toestemming-op-papier/{reading}.pdf"
    reader = PdfReader(BytesIO(client.get(path).content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_sheet_holds_the_texts_their_version_and_each_use_apart(sign_in, alice, trajectory):
    words = sheet(sign_in(alice), trajectory)
    assert version_of(trajectory) in words
    for said in ("Meedoen hoeft niet.", "Ik doe mee.", "gezondheid, geloof of afkomst", "Iemand hielp mij"):
        assert said in words
    assert "opname" not in words
    for said in ("Ja, in verslagen", "Ja, ook op internet", "Ik wil bericht", "Marja mag mij bellen", "Handtekening"):
        assert said in words
    assert words.count("☐") >= 14


def test_the_easy_sheet_says_that_no_reader_tested_it(sign_in, alice, trajectory):
    words = sheet(sign_in(alice), trajectory, "makkelijk")
    assert "nog niet getest door lezers" in words
    assert easy_version_of(trajectory) in words


@pytest.mark.parametrize("ending", ["html", "docx", "odt"])
def test_it_comes_in_every_format(sign_in, alice, trajectory, ending):
    path = f"/trajecten/{trajectory.pk}/toestemming-op-papier/makkelijk.{ending}"
    assert sign_in(alice).get(path).status_code == 200


def test_another_organisation_finds_no_sheet(sign_in, bob, trajectory):
    client = sign_in(bob)
    assert client.get(f"/trajecten/{trajectory.pk}/toestemming-op-papier/").status_code == 404
    assert client.get(f"/trajecten/{trajectory.pk}/toestemming-op-papier/gewoon.pdf").status_code == 404


@pytest.fixture
def printed_before(organise):
    """As if what is kept now was printed some days ago."""

    def earlier(days):
        with organise():
            ConsentText.objects.update(first_used=timezone.localdate() - timedelta(days=days))

    return earlier


def on_paper(fill, days_ago, **fields):
    signed_on = timezone.localdate() - timedelta(days=days_ago)
    return fill(channel="paper", read_how="paper", told_on=signed_on.isoformat(), **fields)[1]


def signed():
    return PermissionEvent.objects.get(use=Use.TAKE_PART).text_version


def test_the_text_that_was_signed_is_kept_and_shown_not_the_one_of_now(
    sign_in, alice, trajectory, fill, change, client, printed_before
):
    sheet(sign_in(alice), trajectory)
    printed_before(20)
    old = version_of(trajectory)
    change(cannot_change="De kleur van het stadhuis", english={})
    sheet(client, trajectory)
    page = on_paper(fill, 10)
    assert signed() == old != version_of(trajectory)
    client.logout()
    shown = {"code": code_in(page), "participation": str(Participation.objects.get().pk)}
    agreed = client.post("/code/toestemming/", shown).content.decode()
    assert ("Hier zei u ja op:" in agreed, "kleur van het stadhuis" in agreed) == (True, False)


def test_an_old_sheet_that_is_signed_late_is_chosen_by_its_number(
    sign_in, alice, trajectory, fill, change, client, printed_before
):
    sheet(sign_in(alice), trajectory)
    old = version_of(trajectory)
    change(cannot_change="De kleur van het stadhuis")
    sheet(client, trajectory)
    printed_before(20)
    assert "Kies het nummer dat op het papier staat." in on_paper(fill, 10)
    assert "gewoon of makkelijk" in on_paper(fill, 10, sheet=old, text_read="easy")
    assert not Participation.objects.exists()
    on_paper(fill, 10, sheet=old)
    assert signed() == old


def test_which_text_held_is_not_guessed_where_a_text_was_taken_back_to_the_first(
    sign_in, alice, trajectory, fill, change, client, printed_before
):
    first, words = version_of(trajectory), trajectory.cannot_change
    sheet(sign_in(alice), trajectory)
    printed_before(20)
    change(cannot_change="De kleur van het stadhuis")
    sheet(client, trajectory)
    change(cannot_change=words)
    sheet(client, trajectory)
    assert version_of(trajectory) == first
    assert "Kies het nummer dat op het papier staat." in on_paper(fill, 0)
    on_paper(fill, 0, sheet=first)
    assert signed() == first


def test_a_paper_of_before_any_text_that_is_known_is_not_put_under_the_text_of_now(sign_in, alice, fill):
    sign_in(alice)
    assert "Kies het nummer dat op het papier staat." in on_paper(fill, 10)
    assert not Participation.objects.exists()
    on_paper(fill, 0)
    assert signed()


def test_what_was_signed_is_kept_with_the_day_and_who_took_it(
    sign_in, alice, chandra, fill, trajectory, printed_before
):
    signed_on = timezone.localdate() - timedelta(days=3)
    sheet(sign_in(alice), trajectory, "makkelijk")
    printed_before(4)
    taken = {"told_on": signed_on.isoformat(), "taken_by": str(chandra.pk)}
    fill(channel="paper", read_how="paper", text_read="easy", **taken)
    event = PermissionEvent.objects.get(use=Use.TAKE_PART)
    assert (event.day, event.taken_by, event.recorded_by) == (signed_on, chandra, alice)
    assert not event.was_read_aloud
    assert event.text_version.endswith("-easy")


def test_by_telephone_the_text_is_read_aloud(sign_in, alice, fill):
    sign_in(alice)
    assert "Door de telefoon lees je de tekst voor." in fill(read_how="paper")[1]
    fill()
    assert PermissionEvent.objects.get(use=Use.TAKE_PART).was_read_aloud


def test_for_a_child_a_parent_says_yes_too(sign_in, alice, fill):
    sign_in(alice)
    assert "Onder de 16 zegt een ouder of voogd ook ja." in fill(speaks="young")[1]
    assert not Participation.objects.exists()
    assert "Onder de 16 zegt een ouder of voogd ook ja." in fill(speaks="young", parent_agreed="on")[1]
    assert not Participation.objects.exists()
    fill(speaks="young", parent_agreed="on", parent_agreed_to_quotes="on")
    for use in (Use.TAKE_PART, Use.REPORT):
        assert PermissionEvent.objects.get(use=use).said_by == SaidBy.WITH_PARENT


def test_for_a_child_a_parent_is_not_asked_about_a_no(sign_in, alice, fill):
    sign_in(alice)
    fill(speaks="young", parent_agreed="on", quotes="no")
    assert PermissionEvent.objects.get(use=Use.REPORT).said_by == SaidBy.SELF


def test_a_colleague_of_another_organisation_took_nothing(sign_in, alice, bob, fill):
    sign_in(alice)
    fill(taken_by=str(bob.pk))
    assert not Participation.objects.exists()
