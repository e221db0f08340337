"""What the statements on accessibility and on cookies say, and do not claim."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.utils import timezone

from doorleefd.rights.statements import tested
from doorleefd.rights.statements.actions import (
    HalfAnInvestigation,
    NotYetInvestigated,
)
from doorleefd.rights.statements.cookies import RECORDED, REMEMBERED

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[5]


def test_accessibility_claims_nothing_without_an_investigation(read):
    page = read("toegankelijkheid")
    assert "Wij zeggen daarom niet dat deze pagina&#x27;s voldoen." in page
    assert "pagina&#x27;s voldoen.</p>" not in page.replace(
        "Wij zeggen daarom niet dat deze pagina&#x27;s voldoen.</p>", ""
    )
    assert "Nationale ombudsman" in page


def test_an_investigation_is_told_with_who_and_when(read, fill_in):
    fill_in(audited_by="Bureau Toegang", audited_on=date(2026, 3, 1), audit_outcome="partly")
    page = read("toegankelijkheid")
    assert "Bureau Toegang onderzocht deze pagina&#x27;s op 1 maart 2026." in page
    assert "een deel voldoet, een deel nog niet" in page


def test_an_old_investigation_says_nothing_of_now(read, fill_in):
    long_ago = timezone.localdate() - timedelta(days=4 * 365)
    fill_in(at=timezone.now(), audited_by="Bureau Toegang", audited_on=long_ago, audit_outcome="fully")
    page = read("toegankelijkheid")
    assert "Wij zeggen daarom niet" in page
    assert "de onderzochte pagina" not in page


def test_half_an_investigation_is_refused(fill_in):
    with pytest.raises(HalfAnInvestigation):
        fill_in(audited_by="Bureau Toegang", audit_outcome="fully")
    with pytest.raises(NotYetInvestigated):
        fill_in(audited_by="Bureau Toegang", audited_on=date(2027, 1, 1), audit_outcome="fully")


def test_findings_and_answer_days_of_the_organisation_stand_there(read, fill_in):
    fill_in(access_findings="De kaart werkt niet met het toetsenbord.", access_answer_days=15)
    page = read("toegankelijkheid")
    assert "De kaart werkt niet met het toetsenbord." in page
    assert "binnen 15 werkdagen" in page


def test_what_is_said_to_be_tested_is_tested_and_stands_in_the_docs():
    docs = (ROOT / "docs/accessibility.md").read_text()
    for one in tested.BY_MACHINE:
        assert (ROOT / one.by).exists()
        assert f"`{one.by}`" in docs
    if "## Not yet tested with people" in docs:
        assert not tested.BY_PEOPLE
        assert not tested.BY_SCREEN_READER


def test_cookies_are_those_of_this_installation(read, settings):
    settings.SESSION_COOKIE_NAME = "__Host-sessionid"
    page = read("cookies")
    for name in (
        "__Host-sessionid",
        configured.CSRF_COOKIE_NAME,
        configured.KNOWN_COOKIE_NAME,
        configured.LANGUAGE_COOKIE_NAME,
    ):
        assert name in page


def test_what_the_browser_keeps_is_all_told():
    """Whatever a script of ours keeps in a browser stands in the statement."""
    scripts = [file for file in (ROOT / "src/doorleefd").rglob("static/**/*.js") if "vendor" not in file.parts]
    keeping = [
        file.name
        for file in scripts
        if re.search(r"localStorage|sessionStorage|indexedDB|\.cookie\b", file.read_text())
    ]
    assert sorted(keeping) == ["comfort.js", "recorder.js"]
    texts = {file.name: file.read_text() for file in scripts}
    remembered = re.search(r"of \[([^\]]+)\]", texts["comfort.js"])[1].replace('"', "").split(", ")
    assert {f"doorleefd-{name}" for name in remembered} == set(REMEMBERED)
    assert f"KEY = `{RECORDED} $" in texts["recorder.js"]
