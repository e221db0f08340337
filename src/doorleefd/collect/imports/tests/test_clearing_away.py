"""A file is kept no longer than needed: a day, or until someone throws it away."""

from datetime import timedelta

import pytest
from django.utils import timezone

from doorleefd.collect.imports.models import ImportRun, Upload
from doorleefd.foundation import upkeep
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.keystore.models import DataKey
from doorleefd.foundation.sealing import Sealed
from doorleefd.foundation.upkeep import orphans

pytestmark = pytest.mark.django_db


def test_what_is_kept_is_sealed(reader):
    reader.preview()
    upload = Upload.objects.of_house().get()
    assert isinstance(upload.tables, Sealed)
    assert b"brief" not in upload.tables.box
    assert b"Ans" not in upload.choice.box


def test_an_abandoned_file_is_destroyed_after_a_day(reader):
    reader.preview()
    key = Upload.objects.of_house().get().key_id
    upkeep.tick(now=timezone.now() + timedelta(hours=23))
    assert Upload.objects.of_house().exists()
    upkeep.tick(now=timezone.now() + timedelta(hours=25))
    assert not Upload.objects.of_house().exists()
    assert not ImportRun.objects.exists()
    assert not DataKey.objects.filter(pk=key).exists()


def test_a_file_that_is_being_read_in_is_left_alone(reader):
    reader.preview()
    reader.begin()
    upkeep.tick(now=timezone.now() + timedelta(hours=25))
    assert Upload.objects.of_house().exists()


def test_its_key_is_not_taken_for_an_orphan(reader):
    reader.preview()
    key = Upload.objects.of_house().get().key_id
    for days in (1, 2):
        orphans.sweep(now=timezone.now() + timedelta(days=days))
    assert keys.open_keys([key])


def test_throwing_away_destroys_it_at_once(reader):
    reader.preview()
    key = Upload.objects.of_house().get().key_id
    answer = reader.post("throw_away")
    assert answer.url == reader.address("begin")
    assert not ImportRun.objects.exists()
    assert not keys.open_keys([key])


def test_what_was_read_in_cannot_be_thrown_away_like_that(reader):
    run = reader.read_in()
    reader.post("throw_away")
    assert ImportRun.objects.filter(pk=run.pk).exists()


def test_after_it_is_gone_the_page_says_so(reader):
    reader.preview()
    job = reader.begin()
    keys.destroy_keys([Upload.objects.of_house().get().key_id])
    from doorleefd.foundation import jobs

    jobs.run(job.pk)
    assert "Het bestand is er niet meer" in reader.get("show").content.decode()
