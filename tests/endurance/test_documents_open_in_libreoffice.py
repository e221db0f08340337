"""DOCX and ODT as another program reads them: LibreOffice turns each into the other, and the headings survive."""

import shutil
import subprocess

import pytest

from doorleefd.engines.documents import FORMATS
from doorleefd.engines.documents.tests.made import EVERYTHING
from doorleefd.engines.documents.tests.reading import HEADINGS_OF, found, part

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(
    OFFICE is None, reason="no LibreOffice here (soffice; on Debian: apt install libreoffice-writer-nogui)"
)
HEADINGS = [(1, "Waarom"), (2, "Hoe"), (3, "Begroting"), (4, "Dieper"), (1, "Wanneer")]


def turned(folder, ending: str, into: str) -> bytes:
    """The document with everything, written with one ending and saved by LibreOffice with another."""
    (folder / f"plan.{ending}").write_bytes(FORMATS[ending].write(EVERYTHING))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        OFFICE,
        profile,
        "--headless",
        "--convert-to",
        into,
        "--outdir",
        folder / "out",
        folder / f"plan.{ending}",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / "out" / f"plan.{into}").read_bytes()


@needs_office
def test_word_to_opendocument(tmp_path):
    odt = turned(tmp_path, "docx", "odt")
    assert HEADINGS_OF["odt"](odt) == HEADINGS
    assert len(found(part(odt, "content.xml"), "//table:table-header-rows/table:table-row")) == 1


@needs_office
def test_opendocument_to_word(tmp_path):
    docx = turned(tmp_path, "odt", "docx")
    assert HEADINGS_OF["docx"](docx) == HEADINGS
    assert len(found(part(docx, "word/document.xml"), "//w:tblHeader")) == 1


@needs_office
@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_both_can_be_printed(tmp_path, ending):
    assert turned(tmp_path, ending, "pdf").startswith(b"%PDF")
