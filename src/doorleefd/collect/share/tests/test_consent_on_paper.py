"""Permission on paper: a sheet with every text and use, and who took it when (R209)."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from pypdf import PdfReader

from doorleefd.people.models import Participation, PermissionEvent, SaidBy, Use
from doorleefd.trajectory.easy_text import easy_version_of
from doorleefd.trajectory.public_text import version_of

pytestmark = pytest.mark.django_db


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


def test_what_was_signed_is_kept_with_the_day_and_who_took_it(sign_in, alice, chandra, fill):
    signed_on = timezone.now().date() - timedelta(days=3)
    sign_in(alice)
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
    fill(speaks="young", parent_agreed="on")
    assert PermissionEvent.objects.get(use=Use.TAKE_PART).said_by == SaidBy.WITH_PARENT


def test_a_colleague_of_another_organisation_took_nothing(sign_in, alice, bob, fill):
    sign_in(alice)
    fill(taken_by=str(bob.pk))
    assert not Participation.objects.exists()
