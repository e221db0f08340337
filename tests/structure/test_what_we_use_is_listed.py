"""The bill of materials names every package of the lock file, with where it comes from and what it must hash to."""

import json
import subprocess
import sys

import pytest
from tools import dependencies

from tests.structure.house import ROOT


def test_every_pinned_package_is_in_it_with_its_hashes():
    pinned = [
        line for line in (ROOT / "requirements.lock").read_text().splitlines() if "==" in line[:60] and line[0] != " "
    ]
    found = dependencies.listed()["components"]
    assert len(found) == len(pinned) > 30
    assert all(one["externalReferences"] and one["purl"].startswith("pkg:pypi/") for one in found)


def test_the_command_writes_cyclonedx():
    words = [sys.executable, "tools/dependencies.py", "list"]
    written = json.loads(subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout)
    assert (written["bomFormat"], written["specVersion"]) == ("CycloneDX", "1.6")
    assert "django" in {one["name"] for one in written["components"]}


def test_nothing_under_the_gpl_is_imported():
    """The licences that the product may not bring along; `psycopg` is LGPL, which is allowed."""
    said = {one["name"]: json.dumps(one.get("licenses", "")) for one in dependencies.listed()["components"]}
    strict = {name for name, text in said.items() if "GPL" in text or "General Public" in text}
    assert strict <= {"psycopg", "psycopg-binary"}


def test_an_audit_that_cannot_run_says_so(monkeypatch, capsys):
    monkeypatch.setattr(dependencies, "ADVISORIES", "http://127.0.0.1:9/")
    assert dependencies.audited() == 0
    assert capsys.readouterr().out.startswith("NOT RUN")


@pytest.mark.parametrize("code", [0, 1])
def test_an_audit_that_runs_says_what_it_found(monkeypatch, code):
    monkeypatch.setattr(dependencies, "is_within_reach", lambda address: True)
    monkeypatch.setattr(subprocess, "run", lambda *args, **kwargs: subprocess.CompletedProcess(args, code))
    assert dependencies.audited() == code
