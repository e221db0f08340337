"""A package for a Woo request or the archive: never told words, looked at by a colleague, and gone when it changed."""

import json
from pathlib import Path

import pytest
from django.utils.translation import override
from lxml import etree

from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import answer_permission
from doorleefd.rights.handing_over.contents import named_otherwise
from doorleefd.rights.handing_over.package import package_of
from doorleefd.rights.models import HandingOver
from doorleefd.rights.tests.handing_over.packages import handed, text_in

pytestmark = pytest.mark.django_db
SCHEMA = Path(__file__).parent / "MDTO-XML1.0.1.xsd"
WOO, ARCHIVE = HandingOver.Purpose.WOO, HandingOver.Purpose.ARCHIVE


def test_it_holds_what_was_found_decided_and_answered_and_no_words(told, prepare, femke, now):
    box = handed(prepare(), femke, now)
    assert {"plan.pdf", "inzichten-en-besluiten.pdf", "antwoord-1.pdf", "cijfers.csv", "logboek.csv"} < set(
        box.namelist()
    )
    said = text_in(box)
    assert "Eerst bellen helpt" in said
    assert "Wij bellen voortaan" in said
    assert "kwinkslag" not in said
    assert "minder dan 5" in said


def test_quotes_go_along_only_when_asked_and_of_who_said_yes_to_publishing(told, prepare, femke, now):
    assert "kwinkslag" in text_in(handed(prepare(with_quotes=True), femke, now))
    participation = Participation.objects.get(contributor=told.contributor)
    answer_permission(
        by=Teller(told.contributor),
        participation=participation,
        use=Use.PUBLISH,
        given=False,
        said=HowSaid("1"),
        now=now,
    )
    assert "kwinkslag" not in text_in(handed(prepare(with_quotes=True), femke, now))


def test_the_inventory_says_what_stays_out_and_on_which_ground(told, prepare, femke, now):
    box = handed(prepare(), femke, now)
    inventory = json.loads(box.read("inventaris.json"))
    grounds = " ".join(each["ground"] for each in inventory["niet_opgenomen"])
    assert "artikel 5.1, eerste lid, onder d" in grounds
    assert "artikel 5.1, tweede lid, onder e" in grounds
    assert {each["bestand"] for each in inventory["bestanden"]} == set(box.namelist()) - {"inventaris.json"}


def test_the_archive_gets_metadata_and_every_plan_that_was_kept(told, prepare, trajectory, alice, femke, now):
    from doorleefd.trajectory.actions import keep_plan

    keep_plan(by=alice, trajectory=trajectory, now=now)
    box = handed(prepare(ARCHIVE), femke, now)
    assert "plan-versie-1.pdf" in box.namelist()
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    metadata = [etree.fromstring(box.read(name)) for name in box.namelist() if name.endswith(".mdto.xml")]
    assert [schema.error_log for each in metadata if not schema.validate(each)] == []
    assert trajectory.title in metadata[0].xpath("string(//*[local-name()='informatieobject'])")
    assert len(metadata) - 1 == len([name for name in box.namelist() if name.endswith((".pdf", ".csv"))])
    assert "Woo" not in box.read("inventaris.json").decode()


def test_a_woo_request_gets_no_name_of_who_works_here_and_the_archive_does(
    told, prepare, organise, trajectory, alice, femke, now
):
    with organise():
        alice.name = "Alice Hoekstra"
        alice.save()
        trajectory.knowledge_sought = "Wat alice hoekstra al weet, en de rest niet."
        trajectory.save()
    woo, archive = (text_in(handed(prepare(purpose), femke, now)) for purpose in (WOO, ARCHIVE))
    assert "Hoekstra" in archive
    assert "hoekstra" not in woo.lower()
    assert "[medewerker]" in woo


def test_what_a_teller_said_stays_as_it_was_said(told, prepare, organise, alice, femke, now):
    with organise():
        alice.name = "kwinkslag"
        alice.save()
    assert "kwinkslag" in text_in(handed(prepare(with_quotes=True), femke, now))


def test_a_name_that_is_a_word_is_taken_out_as_a_name_alone():
    told = "Wat wil je? Wil belt Alice Hoekstra en Alice ook."
    assert named_otherwise(told, ["Wil", "Alice Hoekstra"], "[x]") == "Wat wil je? [x] belt [x] en [x] ook."


def test_a_colleague_who_reads_english_looks_at_the_same_package(told, prepare, femke):
    handing = prepare()
    digest = package_of(handing, viewer=femke).digest
    with override("en"):
        assert package_of(handing, viewer=femke).digest == digest


def test_no_cell_is_a_formula(told, prepare, femke, now):
    box = handed(prepare(), femke, now)
    assert "'=schrik" in box.read("cijfers.csv").decode()


def test_the_same_trajectory_gives_the_same_bytes(told, prepare, femke, now):
    handing = prepare()
    assert package_of(handing, viewer=femke).digest == package_of(handing, viewer=femke).digest
