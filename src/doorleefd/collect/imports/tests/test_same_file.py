"""The same file is recognised within a trajectory, by its bytes and by nothing that can be read back."""

import pytest

from doorleefd.collect.imports.models import ImportRun, Upload
from doorleefd.collect.imports.tests.conftest import CSV, Reader
from doorleefd.collect.models import Contribution
from doorleefd.foundation import jobs
from doorleefd.foundation.models import Job
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db


def test_it_is_refused_at_the_field_with_a_way_to_the_earlier_one(reader):
    run = reader.read_in()
    answer = reader.choose(CSV)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Dit bestand is al ingelezen op" in page
    assert reader.address("show", run) in page
    assert not Upload.objects.of_house().exists()


def test_another_file_is_welcome(reader):
    reader.read_in()
    assert reader.choose(CSV + "Dirk;Nog een brief.;4-5-2026;;\r\n").status_code == 302


def test_another_trajectory_may_have_the_same_file(reader, client, organise, trajectory, alice, now):
    reader.read_in()
    with organise():
        other = Trajectory.objects.create(
            organisation=trajectory.organisation, title="Ander", slug="ander", owner=alice, created_at=now
        )
    assert Reader(client, alice, other).choose(CSV).status_code == 302


def test_chosen_twice_before_reading_in_is_one_upload(reader):
    reader.choose(CSV)
    reader.choose(CSV)
    assert ImportRun.objects.count() == 1


def test_two_people_with_the_same_file_at_once_read_it_in_once(reader, reader_of, chandra):
    reader.preview()
    first = reader.begin()
    second_reader = reader_of(chandra)
    second_reader.preview()
    second = second_reader.begin()
    jobs.run(first.pk)
    jobs.run(second.pk)
    assert Contribution.objects.of_house().count() == 3
    second.refresh_from_db()
    assert second.state == Job.State.FAILED
    assert "al ingelezen" in second.message


def test_its_digest_says_nothing_without_the_key(reader):
    import hashlib

    run = reader.read_in()
    assert run.content_digest != hashlib.sha256(CSV.encode()).hexdigest()
