"""The pages of reading in keep what was typed, say what is wrong, and show only what they must."""

import pytest
from django.urls import reverse

from doorleefd.collect.imports.models import ImportRun
from doorleefd.collect.imports.tests.conftest import CSV, workbook
from doorleefd.collect.models import Contribution
from doorleefd.foundation import jobs
from doorleefd.people.models import Membership
from doorleefd.trajectory.models import Group

pytestmark = pytest.mark.django_db
UNKNOWN = "naam;verhaal;datum;groep\nAns;Een brief.;1-5-2026;Ouderen\nBea;Nog een.;1-5-2026;Jongeren\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Dit bestand is leeg."),
        (b"<html><table></table></html>", "Dit is een webpagina, geen tabel."),
        (workbook(Blad1=[["verhaal"], ["Een brief."]])[:-60], "Dit Excel-bestand is kapot"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "Dit is geen tabel die wij kunnen lezen."),
    ],
)
def test_a_bad_file_is_refused_at_the_field_with_one_sentence(reader, content, sentence):
    answer = reader.choose(content)
    assert answer.status_code == 200
    assert answer.content.decode().count(sentence) == 2  # in the summary and at the field
    assert not ImportRun.objects.exists()


def test_who_brings_a_story_of_someone_under_sixteen_hears_which_row_and_what_to_do(reader):
    told = "verhaal;datum;spreekt als\nIk kreeg een brief.;1-5-2026;zelf\nIk ook.;1-5-2026;kind/jongere\n"
    page = reader.preview(told).content.decode()
    assert "Rij 3, spreekt als" in page
    assert "Voer het verhaal dan zelf in met ‘Vertel voor iemand’" in page


def test_no_file_is_asked_for(reader):
    assert "Kies een bestand." in reader.post("begin").content.decode()


def test_more_than_the_server_takes_in_is_said_to_be_too_large(reader, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000
    from doorleefd.collect.imports import forms

    form = forms.FileForm({}, {}, sent_bytes=20_000_001)
    assert not form.is_valid()
    assert "groter dan 20 MB" in str(form.errors)


def test_the_agreements_are_all_asked(reader):
    reader.choose(CSV)
    reader.columns()
    page = reader.post("terms", {"told_on": ""}).content.decode()
    for sentence in ("waar dit bestand vandaan komt", "Kies de grond.", "waarop mensen ja zeiden", "Zonder dit mag je"):
        assert sentence in page


def test_without_a_column_of_days_a_day_is_asked(reader):
    reader.choose("verhaal\nIk kreeg een brief.\nNog een.\n")
    reader.columns()
    assert "er is geen kolom met een datum gekozen" in reader.terms().content.decode()
    assert "Deze dag moet nog komen." in reader.terms(told_on="2999-01-01").content.decode()


def test_the_preview_comes_only_after_the_agreements(reader):
    reader.choose(CSV)
    assert reader.get("check").url == reader.address("terms")


def test_the_preview_shows_rows_problems_and_numbers(reader):
    page = reader.preview("naam;verhaal;datum\nAns;Een brief.;1-5-2026\nBea;;1-5-2026\n").content.decode()
    assert "Er komt 1 verhaal binnen" in page
    assert "Rij 3, verhaal" in page
    assert "geen tekst" in page
    assert "Een brief." in page


def test_a_file_without_a_single_good_row_cannot_be_read_in(reader):
    page = reader.preview("naam;verhaal;datum\nAns;Een brief.;ooit\nBea;Nog een;nooit\n", columns={"column_2": "date"})
    assert "Er is geen enkele rij die ingelezen kan worden." in page.content.decode()


def test_script_in_a_file_is_shown_as_text(reader):
    page = reader.preview("naam;verhaal;datum\n<b>Ans</b>;<script>alert(1)</script>;1-5-2026\n").content.decode()
    assert "<script>alert(1)</script>" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_an_unknown_group_is_offered_and_made(reader, trajectory):
    assert "Ouderen (1 rij)" in reader.preview(UNKNOWN).content.decode()
    reader.post("make_groups", {"groups": ["Ouderen"]})
    assert Group.objects.filter(trajectory=trajectory, name="Ouderen").exists()
    assert "Ouderen (1 rij)" not in reader.get("check").content.decode()
    jobs.run(reader.begin().pk)
    assert Membership.objects.count() == 2


def test_a_group_that_is_not_made_is_left_off(reader):
    reader.read_in(UNKNOWN)
    assert Contribution.objects.of_house().count() == 2
    assert Membership.objects.count() == 1


def test_who_may_not_shape_a_trajectory_makes_no_groups(reader_of, chandra, trajectory):
    reader = reader_of(chandra)
    page = reader.preview(UNKNOWN).content.decode()
    assert "Vraag je trajectleider" in page
    reader.post("make_groups", {"groups": ["Ouderen"]})
    assert not Group.objects.filter(trajectory=trajectory, name="Ouderen").exists()


def test_only_offered_groups_can_be_made(reader, trajectory):
    reader.preview(UNKNOWN)
    reader.post("make_groups", {"groups": ["Verzonnen"]})
    assert not Group.objects.filter(trajectory=trajectory, name="Verzonnen").exists()


def test_while_busy_the_steps_lead_to_the_progress(reader):
    reader.preview()
    reader.begin()
    for name in ("columns", "terms", "check"):
        assert reader.get(name).url == reader.address("show")
    assert "Het inlezen begint zo." in reader.get("show").content.decode()


def test_the_result_leads_to_the_review(reader, trajectory):
    reader.read_in()
    assert reverse("analyse:reviewing", kwargs={"trajectory": trajectory.pk}) in reader.get("show").content.decode()


def test_the_name_of_the_file_is_kept_nowhere(reader):
    reader.choose(CSV, name="uitkering van Ans Jansen.csv")
    reader.columns()
    reader.terms()
    assert "Ans Jansen" not in str(ImportRun.objects.values().get())
    assert "Ans Jansen" not in reader.get("check").content.decode()
