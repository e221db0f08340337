"""A file goes from the form to contributions, people, groups and permissions."""

import pytest

from doorleefd.collect.imports.models import Codes, ImportedPerson, ImportRun, Upload
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.foundation.models import AuditEntry, Job
from doorleefd.people.models import Channel, Contributor, Membership, Participation, PermissionEvent, Use

pytestmark = pytest.mark.django_db


def test_every_row_is_a_contribution_and_every_name_one_person(reader):
    run = reader.read_in()
    assert (run.state, run.rows, run.contributions, run.people) == (ImportRun.State.READ_IN, 3, 3, 2)
    assert Contribution.objects.of_house().count() == 3
    assert Contributor.objects.count() == 2
    assert set(Participation.objects.values_list("is_known_person", flat=True)) == {True}


def test_the_words_are_sealed_as_told_with_their_question_and_day(reader, may_first):
    reader.read_in()
    versions = Version.objects.of_house().order_by("part__contribution__told_on").unsealed()
    assert [version.words for version in versions][0] == "Ik kreeg een brief die ik niet snapte."
    assert {version.origin for version in versions} == {Version.Origin.IMPORT}
    assert set(Part.objects.of_house().values_list("question", flat=True)) == {"wat vertelde u?"}
    assert Contribution.objects.of_house().order_by("told_on").first().told_on == may_first


def test_basis_uses_and_text_are_recorded_for_each_person(reader, alice):
    reader.read_in(quotes="report", text_version="folder april")
    events = PermissionEvent.objects.all()
    assert {(event.basis, event.text_version, event.recorded_by) for event in events} == {
        ("explicit_consent", "folder april", alice)
    }
    given = {(event.use, event.given) for event in events}
    assert given == {(Use.TAKE_PART, True), (Use.SENSITIVE, True), (Use.REPORT, True), (Use.PUBLISH, False)}
    assert events.count() == 8


def test_each_person_keeps_from_which_file_they_came(reader):
    run = reader.read_in()
    assert ImportedPerson.objects.filter(run=run).count() == 2
    assert (run.source, run.basis) == ("Enquête voorjaar", "explicit_consent")


def test_groups_and_channel_come_along(reader):
    reader.read_in()
    names = set(Membership.objects.values_list("group__name", flat=True))
    assert names == {"Jongeren", "Psychische klachten"}
    assert set(Contribution.objects.of_house().values_list("channel", flat=True)) == {
        Channel.PHONE,
        Channel.CONVERSATION,
    }


def test_someone_in_two_groups_by_two_rows_is_in_both(reader):
    reader.read_in(
        "wie,verhaal,groep\nAns,Een verhaal.,Jongeren\nAns,Nog een.,Psychische klachten\n", told_on="2026-05-01"
    )
    assert Membership.objects.count() == 2
    assert Participation.objects.count() == 1


def test_without_a_column_of_people_each_row_is_at_most_one(reader):
    page = reader.preview("verhaal\nEen brief.\nEen gesprek.\n", told_on="2026-05-01").content.decode()
    assert "van hoogstens 2 mensen" in page
    reader.post("check")
    Job.objects.get()


def test_the_file_is_destroyed_once_read_in(reader):
    from doorleefd.foundation.keystore.models import DataKey

    reader.preview()
    key = Upload.objects.of_house().get().key_id
    job = reader.begin()
    from doorleefd.foundation import jobs

    jobs.run(job.pk)
    assert not Upload.objects.of_house().exists()
    assert not DataKey.objects.filter(pk=key).exists()
    assert Codes.objects.of_house().count() == 1


def test_the_result_tells_what_came_in_and_what_did_not(reader):
    reader.read_in(CSV_WITH_GAPS)
    page = reader.get("show").content.decode()
    assert "2 verhalen ingelezen" in page
    assert "geen tekst" in page
    assert "datum niet te lezen" in page
    assert "dubbel" in page


CSV_WITH_GAPS = (
    "naam;verhaal;datum\n"
    "Ans;Een brief.;1-5-2026\n"
    "Ans;Een brief.;1-5-2026\n"
    "Bea;;1-5-2026\n"
    "Cor;Een gesprek.;32-13-2026\n"
    "Dik;Een telefoontje.;2-5-2026\n"
)


def test_what_is_kept_of_the_import_holds_no_words(reader):
    run = reader.read_in()
    kept = str(ImportRun.objects.filter(pk=run.pk).values().get()) + str(list(AuditEntry.objects.values()))
    kept += str(list(Job.objects.values()))
    for words in ("brief", "Ans", "bestand.csv"):
        assert words not in kept
