"""Each night a line for each processing, as OpenTelemetry reads it; law 13 decides what it leaves out."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings as configured
from django.utils.timezone import localtime

from doorleefd.analyse.actions.accusing import Accused, mark_accusation
from doorleefd.analyse.actions.reviewing import read_told
from doorleefd.analyse.models import Accusation, Fragment
from doorleefd.collect.models import Contribution
from doorleefd.foundation import upkeep
from doorleefd.foundation.audit import chain
from doorleefd.people.models import Participation
from doorleefd.respond.accusations.actions import take_up
from doorleefd.rights.accounting import processing
from doorleefd.rights.accounting.every_house import accused_activity_number
from doorleefd.rights.accounting.register import activities_of
from doorleefd.trajectory.models import Activity, Trajectory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.PROCESSING_LOG = tmp_path / "logboek"
    yield settings.PROCESSING_LOG
    chain._head().unlink(missing_ok=True)


@pytest.fixture
def lines(folder, now):
    """What was written the night after: each span with its attributes."""

    def written():
        chain.seal_past_days(now=now + timedelta(days=1))
        processing.write_log(now=now + timedelta(days=1))
        texts = [line for file in sorted(folder.iterdir()) for line in file.read_text().splitlines()]
        return [_plain(json.loads(text)) for text in texts]

    return written


def _plain(exported):
    (resource,) = exported["resourceSpans"]
    (scope,) = resource["scopeSpans"]
    (span,) = scope["spans"]
    said = {one["key"]: next(iter(one["value"].values())) for one in span["attributes"]}
    return {**span, "attributes": said}


def test_opening_told_words_is_a_line_of_its_trajectory(lines, told, trajectory, chandra, now):
    read_told(Contribution.objects.of_house().get(), by=chandra, now=now)
    line = next(line for line in lines() if line["name"] == "told words opened")
    assert line["attributes"]["dpl.core.processing_activity_id"] == f"urn:uuid:{trajectory.pk}"
    assert line["attributes"]["dpl.core.data_subject_id_type"] == processing.DAY_PSEUDONYM
    assert line["attributes"]["doorleefd.count"] == "2"
    assert (len(line["traceId"]), len(line["spanId"])) == (32, 16)
    assert line["startTimeUnixNano"] == str(int(now.timestamp()) * 1_000_000_000)


def test_of_a_teller_there_is_the_day_and_no_person_or_trajectory(lines, told, trajectory, femke):
    line = next(line for line in lines() if line["name"] == "contribution received")
    begin, end = (int(line[name]) // 1_000_000_000 for name in ("startTimeUnixNano", "endTimeUnixNano"))
    assert localtime(datetime.fromtimestamp(begin, UTC)).hour == 0
    assert end - begin == 24 * 60 * 60
    assert "dpl.core.data_subject_id" not in line["attributes"]
    assert str(trajectory.pk) not in json.dumps(line)


def test_every_line_refers_to_the_register(lines, told, trajectory, veenbeek, chandra, femke, now):
    read_told(Contribution.objects.of_house().get(), by=chandra, now=now)
    known = {f"urn:uuid:{one.number}" for one in activities_of(veenbeek, viewer=femke)}
    assert {line["attributes"]["dpl.core.processing_activity_id"] for line in lines()} <= known


def test_a_case_about_a_colleague_is_a_line_of_its_own_activity(lines, told, veenbeek, chandra, femke, now):
    accused = Accused(name="", kind=Accusation.Kind.MISTAKE)
    case = mark_accusation(by=chandra, contribution=Contribution.objects.of_house().get(), accused=accused, now=now)
    take_up(by=femke, accusation=case, now=now)
    line = next(line for line in lines() if line["name"] == "accusation taken up")
    activity = line["attributes"]["dpl.core.processing_activity_id"]
    assert activity == f"urn:uuid:{accused_activity_number(veenbeek.pk)}"
    assert activity in {f"urn:uuid:{one.number}" for one in activities_of(veenbeek, viewer=femke)}


def test_no_words_no_names_and_no_one_to_follow(lines, folder, told, chandra, now):
    contribution = Contribution.objects.of_house().get()
    read_told(contribution, by=chandra, now=now)
    lines()
    text = "".join(file.read_text() for file in folder.iterdir())
    for unknown in ("blauwe", "Chandra", "chandra@", str(chandra.pk), str(contribution.pk), contribution.pk.hex):
        assert unknown not in text


def test_the_pseudonym_is_of_one_day(folder, told, chandra, now):
    contribution = Contribution.objects.of_house().get()
    for days in (0, 1):
        read_told(contribution, by=chandra, now=now + timedelta(days=days))
    chain.seal_past_days(now=now + timedelta(days=3))
    processing.write_log(now=now + timedelta(days=3))
    texts = [line for file in folder.iterdir() for line in file.read_text().splitlines()]
    opened = [line for line in map(_plain, map(json.loads, texts)) if line["name"] == "told words opened"]
    assert len({line["attributes"]["dpl.core.data_subject_id"] for line in opened}) == 2


def test_written_once_however_often_the_night_comes(lines, folder, told, now):
    lines()
    before = {file: file.read_text() for file in folder.iterdir()}
    assert processing.write_log(now=now + timedelta(days=2)) == 0
    assert {file: file.read_text() for file in folder.iterdir()} == before


def test_after_its_term_a_file_goes(lines, folder, told, now):
    lines()
    later = now + configured.AUDIT_KEPT + timedelta(days=2)
    chain.forget_old(now=later)
    processing.drop_old_files(now=later)
    assert not list(folder.glob("*.jsonl"))


def test_the_scrub_writes_it(folder, told, now):
    upkeep.scrub(now=now + timedelta(days=1))
    assert len(list(folder.glob("dataverwerkingen-2026-06-15-*.jsonl"))) == 1


@pytest.mark.parametrize(
    ("model", "path"),
    [
        (Trajectory, "pk"),
        (Activity, "trajectory"),
        (Contribution, "trajectory"),
        (Participation, "trajectory"),
        (Fragment, "version__part__contribution__trajectory"),
    ],
)
def test_the_way_to_the_trajectory(model, path):
    assert processing.path_to_trajectory(model) == path
