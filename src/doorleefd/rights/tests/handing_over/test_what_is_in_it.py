"""A package for a Woo request or the archive: never told words, looked at by a colleague, and gone when it changed."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.translation import override
from lxml import etree

from doorleefd.analyse.actions import make_pattern, mark
from doorleefd.analyse.models import Pattern, Theme
from doorleefd.collect.models import Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.rights.handing_over.called import persons_in
from doorleefd.rights.handing_over.contents import log_of
from doorleefd.rights.handing_over.naming import Name, named_otherwise, names_of_staff
from doorleefd.rights.handing_over.package import package_of
from doorleefd.rights.models import HandingOver
from doorleefd.rights.tests.handing_over.packages import handed, say_no_to_publishing, text_in

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
    say_no_to_publishing(told, now)
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


def test_nor_does_such_a_name_stand_in_a_pattern_among_the_figures_or_in_the_title(
    told, prepare, organise, trajectory, alice, femke, now
):
    with organise():
        alice.name, trajectory.title = "Alice Hoekstra", "Het spreekuur van Alice Hoekstra"
        alice.save()
        trajectory.save()
        Pattern.objects.update(name="Hoekstra belt niet terug")
    woo, archive = (handed(prepare(purpose), femke, now) for purpose in (WOO, ARCHIVE))
    assert "[medewerker] belt niet terug" in woo.read("cijfers.csv").decode()
    assert json.loads(woo.read("inventaris.json"))["traject"] == "Het spreekuur van [medewerker]"
    assert "hoekstra" not in text_in(woo).lower()
    assert "Hoekstra belt niet terug" in archive.read("cijfers.csv").decode()


def test_what_a_teller_said_stays_as_it_was_said(told, prepare, organise, alice, femke, now):
    with organise():
        alice.name = "kwinkslag"
        alice.save()
    assert "kwinkslag" in text_in(handed(prepare(with_quotes=True), femke, now))


def without(said, *names):
    return named_otherwise(said, [Name.of(name) for name in names], "[x]")


def test_a_name_that_is_a_word_is_taken_out_as_a_name_alone():
    told = "Wat wil je? Wil belt Alice Hoekstra en Alice ook."
    assert without(told, "Wil", "Alice Hoekstra") == "Wat wil je? [x] belt [x] en [x] ook."
    said = "Mevrouw wil graag bellen, mevrouw kan niet. d. lof, e. wet open overheid."
    assert without(said, "Wil", "Ayse Kan", "Piet Wet") == said
    assert without("Mevrouw Kan en E. Wet.", "Ayse Kan", "Piet Wet") == "Mevrouw [x] en E. [x]."


@pytest.mark.parametrize(
    ("name", "said", "left"),
    [
        (
            "Mirjam Oosterveld",
            "De heer oosterveld, OOSTERVELD, m. oosterveld en mirjam.",
            "De heer [x], [x], m. [x] en [x].",
        ),
        ("Jan de Wit", "De heer de wit, mw. De Wit, een wit huis, Jan.", "De heer [x], mw. [x], een wit huis, [x]."),
        ("Samira Haddou", "Bel samira of s.haddou@veenbeek.example.", "Bel [x] of s.[x]@veenbeek.example."),
        ("Wijkteam Noord", "Het wijkteam noord is een wijkteam. Noord.", "Het [x] is een wijkteam. Noord."),
        ("Li-Na", "Bel li-na, LI-NA of Li-na. Na die tijd, li.", "Bel [x], [x] of [x]. Na die tijd, li."),
        ("Mo", "Bel mo, Mo of MO. Momenteel.", "Bel [x], [x] of [x]. Momenteel."),
        ("Bo", "Bel Bo of BO. Een bo.", "Bel [x] of [x]. Een bo."),
        ("Jo Bos", "Bel Jo of jbos@b.example. Een jo.", "Bel [x] of jbos@b.example. Een jo."),
        ("Ben Haddou", "Ben ik haddou? Ik ben. khaddou@b.example", "Ben ik [x]? Ik ben. k[x]@b.example"),
    ],
)
def test_a_name_is_taken_out_in_whatever_letters_unless_it_is_a_word(name, said, left):
    assert without(said, name) == left


SAID = "Gemeente Utrecht heeft het team. Team Werk, Sociaal Noord. Bel Haddou, Jansen, Anna of mw. De Boer."


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Klantcontactcentrum Utrecht", SAID),
        ("Sociaal Team Zaandam", SAID),
        ("Wijkteam Noord, Utrecht", SAID),
        ("MEE Utrecht", SAID),
        ("Gemeente Utrecht", SAID),
        ("Consulent Werk en Inkomen", SAID),
        ("Team Werk", SAID.replace("Team Werk", "[x]")),
        ("Klantcontact", SAID),
        ("Team Haddou", SAID.replace("Haddou", "[x]")),
        ("Team Anna", SAID.replace("Anna", "[x]")),
        ("J. Jansen, sociaal team", SAID.replace("Jansen", "[x]")),
        ("Anna de Boer", SAID.replace("Anna", "[x]").replace("De Boer", "[x]")),
        ("Mw. Boer (wijkteam Noord)", SAID.replace("Boer", "[x]")),
        ("Boer, wijkteam", SAID.replace("Boer", "[x]")),
        ("Klantmanager Boer", SAID.replace("Boer", "[x]")),
        ("Mevrouw Haddou van het sociaal team", SAID.replace("Haddou", "[x]")),
        ("Jansen mr.", SAID.replace("Jansen", "[x]")),
        ("Sanne Haddou of een collega", SAID.replace("Haddou", "[x]")),
    ],
)
def test_of_a_desk_the_whole_name_goes_and_of_a_person_each_part(organise, trajectory, alice, name, left):
    trajectory.organisation.name, trajectory.contact_name, trajectory.aftercare_name = "Utrecht", name, ""
    with organise():
        assert named_otherwise(SAID, names_of_staff(trajectory), "[x]") == left
        alice.name, trajectory.contact_name = name, ""
        alice.save()
        assert named_otherwise(SAID, names_of_staff(trajectory), "[x]") == left


def test_whom_people_may_call_is_named_in_no_woo_package_with_or_without_a_login(
    told, prepare, organise, trajectory, femke, now
):
    with organise():
        trajectory.contact_name, trajectory.aftercare_name = "Dagmar Haddou", "Marja"
        trajectory.save()
    said = text_in(handed(prepare(WOO), femke, now))
    assert [name for name in ("Dagmar", "Haddou", "Marja") if name in said] == []
    assert "Haddou" in text_in(handed(prepare(ARCHIVE), femke, now))


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


def test_the_log_counts_acts_and_not_what_they_touched(told, trajectory, chandra, organise, now):
    """How many sentences went into a pattern may be fewer than any page shows; also in a row of an earlier version."""
    theme, version = Theme.objects.get(), Version.objects.visible_to(chandra, Purpose.ANALYSE).get()
    for start in (0, 3):
        mark(by=chandra, version=version, start=start, end=start + 12, theme=theme, now=now)
    make_pattern(by=chandra, trajectory=trajectory, name="blauw", description="", themes=[theme], now=now)
    assert [row.count for row in AuditEntry.objects.filter(verb="pattern made")] == [1, 1]
    with organise():
        AuditEntry.objects.create(
            organisation=trajectory.organisation,
            day=now.date(),
            at=now,
            actor_kind="login",
            verb="pattern made",
            subject_id=str(trajectory.pk),
            count=17,
        )
    assert ("patroon gemaakt", "3") in log_of(trajectory, before=now.date() + timedelta(days=1))


def test_beside_the_counts_of_the_log_stands_how_long_it_stays(prepare, femke):
    """In a trajectory that runs longer, what is older is gone from the counts."""
    log = next(piece for piece in package_of(prepare(), viewer=femke).pieces if piece.name == "logboek.csv")
    assert log.title.endswith("Een regel in het logboek blijft 3 jaar.")


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Regieteam Anna Bakker", "Anna Bakker"),
        ("Loket Anna Steenbergen", "Anna Steenbergen"),
        ("KCC Anna Berg", "Anna Berg"),
        ("de Vries, sociaal team", "de Vries"),
        ("de Boer (balie)", "de Boer"),
        ("A. Meester", "Meester"),
        ("Wijkteam Aydin", "Aydin"),
        ("Loket Adams", "Adams"),
        ("Wijkteam Breda", None),
        ("Het Loket", None),
        ("Team Werk en Inkomen", None),
    ],
)
def test_who_is_named_beside_a_desk_is_a_person_with_the_surname(name, person):
    assert persons_in(name, ["utrecht"]) == ([person] if person else [])
