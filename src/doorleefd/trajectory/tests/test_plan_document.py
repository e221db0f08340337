"""The plan as a file: one definition, three kinds, each part and each gap in it (R170)."""

import io
import zipfile

import pytest
from django.urls import reverse
from pypdf import PdfReader

from doorleefd.engines.documents import Heading
from doorleefd.trajectory import actions
from doorleefd.trajectory.models import PlanVersion
from doorleefd.trajectory.plan import document_of, plan_of
from doorleefd.trajectory.plan_answers import Agreed, Budgeted, Planned

pytestmark = pytest.mark.django_db
KINDS = ["pdf", "docx", "odt"]


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


def words_in(content, ending):
    """The text of a file on one line, without what only marks it up."""
    if ending == "pdf":
        text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    else:
        inner = "word/document.xml" if ending == "docx" else "content.xml"
        raw = zipfile.ZipFile(io.BytesIO(content)).read(inner).decode()
        text = "".join(part.split(">", 1)[-1] for part in raw.split("<"))
    return "".join(text.split()).replace("\u00ad", "").replace("-", "")


@pytest.fixture
def full(alice, ready, now, today):
    planned = Planned(what="Groepsgesprek in de Brug", first=today, last=None, by_week=False, who="Ravi")
    actions.add_planning_line(by=alice, trajectory=ready, planned=planned, now=now)
    budgeted = Budgeted(kind="volunteer", what="zes mensen", number=6, amount=50, paid_by="Sociaal")
    actions.add_budget_line(by=alice, trajectory=ready, budgeted=budgeted, now=now)
    return ready


@pytest.mark.parametrize("ending", KINDS)
def test_every_part_and_every_gap_is_in_the_file(as_, alice, full, ending):
    response = as_(alice).get(at("plan_document", full, ending))
    written = words_in(response.content, ending)
    plan = plan_of(full)
    for part in plan.parts:
        assert "".join(part.title.split()) in written
        for line in part.gaps:
            assert "".join(line.question.split()).replace("-", "") in written
    assert written.count("Nognietingevuld.") == sum(len(part.gaps) for part in plan.parts)
    assert "GroepsgesprekindeBrug" in written
    assert "€300,00" in written


@pytest.mark.parametrize("ending", KINDS)
def test_the_file_is_kept_nowhere_and_its_name_says_nothing(as_, alice, full, ending):
    response = as_(alice).get(at("plan_document", full, ending))
    assert "no-store" in response["Cache-Control"]
    assert response["Content-Disposition"] == f'attachment; filename="plan.{ending}"'


def test_a_kept_version_is_a_file_too_with_whom_it_was_agreed(as_, alice, full, now, today):
    version = actions.keep_plan(by=alice, trajectory=full, now=now)
    actions.align_plan(by=alice, version=version, agreed=Agreed("de Meidoorn", today, "Akkoord."), now=now)
    response = as_(alice).get(at("version_document", full, 1, "docx"))
    assert response["Content-Disposition"] == 'attachment; filename="plan-1.docx"'
    assert "deMeidoorn,15juni2026:Akkoord." in words_in(response.content, "docx")


def test_the_pdf_is_tagged_in_the_language_of_the_reader(as_, alice, full):
    client = as_(alice)
    for language, country in (("nl", "NL"), ("en", "GB")):
        client.cookies["taal"] = language
        root = PdfReader(io.BytesIO(client.get(at("plan_document", full, "pdf")).content)).trailer["/Root"]
        assert root["/Lang"] == f"{language}-{country}"
        assert root["/MarkInfo"]["/Marked"]


def test_the_headings_are_the_parts_in_their_order(ready, today):
    plan = plan_of(ready)
    blocks = document_of(plan, day=today).blocks
    headings = [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    assert headings[:7] == [part.title for part in plan.parts]


def test_another_kind_of_file_is_not_made(as_, alice, ready):
    assert as_(alice).get(at("plan_document", ready, "xlsx")).status_code == 404


def test_another_organisation_finds_no_file(as_, bob, alice, ready, now):
    actions.keep_plan(by=alice, trajectory=ready, now=now)
    client = as_(bob)
    assert client.get(at("plan_document", ready, "pdf")).status_code == 404
    assert client.get(at("version_document", ready, PlanVersion.objects.get().number, "pdf")).status_code == 404
