"""Files to read in, and someone who reads them in."""

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from doorleefd.collect.imports.models import ImportRun
from doorleefd.foundation import jobs
from doorleefd.foundation.models import Job

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
CSV = (
    "naam;wat vertelde u?;datum;groep;kanaal\r\n"
    "Ans;Ik kreeg een brief die ik niet snapte.;1-5-2026;jongeren;telefoon\r\n"
    "Ans;Later belde iemand. Dat hielp.;2-5-2026;Jongeren;telefoon\r\n"
    "Bea;Niemand belde terug.;3-5-2026;psychische klachten;gesprek\r\n"
)
TERMS = {
    "source": "Enquête voorjaar",
    "basis": "explicit_consent",
    "text_version": "folder april",
    "take_part": "on",
    "quotes": "report",
    "told_on": "",
    "letters": "yes",
}


def workbook(**sheets) -> bytes:
    """An XLSX file with these sheets, each a list of rows."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


class Reader:
    """Someone at a browser, step by step through the pages of reading in."""

    def __init__(self, client, login, trajectory):
        self.client, self.login, self.trajectory = client, login, trajectory
        client.force_login(login, backend=BACKEND)
        self.run = None

    def address(self, name, run=None):
        kwargs = {"trajectory": self.trajectory.pk}
        if name != "begin":
            kwargs["run"] = (run or self.run).pk
        return reverse(f"imports:{name}", kwargs=kwargs)

    def get(self, name):
        return self.client.get(self.address(name))

    def post(self, name, data=None):
        return self.client.post(self.address(name), data or {})

    def choose(self, content, name="bestand.csv"):
        content = content if isinstance(content, bytes) else content.encode()
        answer = self.post("begin", {"file": SimpleUploadedFile(name, content)})
        if answer.status_code == 302:
            self.run = ImportRun.objects.get(pk=answer.url.rstrip("/").split("/")[-2])
        return answer

    def columns(self, **changes):
        """Say what the columns are: as guessed, but for what is given, `columns(column_0="person")`."""
        form = self.get("columns").context["form"]
        guessed = {name: form[name].value() or "" for name in form.fields}
        return self.post("columns", {**guessed, **changes})

    def terms(self, **changes):
        return self.post("terms", {**TERMS, **changes})

    def preview(self, content=CSV, columns=None, **terms):
        """All steps up to the preview."""
        self.choose(content)
        self.columns(**(columns or {}))
        self.terms(**terms)
        return self.get("check")

    def begin(self):
        """Ask to read in; gives the job, which nobody does yet."""
        self.post("check")
        return Job.objects.get(subject_id=self.run.pk, state=Job.State.WAITING)

    def read_in(self, content=CSV, **terms):
        """The whole way; gives the import afterwards."""
        self.preview(content, **terms)
        jobs.run(self.begin().pk)
        self.run.refresh_from_db()
        return self.run


@pytest.fixture(autouse=True)
def calm_clock(monkeypatch, now):
    """Requests happen at `now`: later on the page of the cast takes nothing new any more."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)


@pytest.fixture
def reader(client, alice, trajectory):
    return Reader(client, alice, trajectory)


@pytest.fixture
def reader_of(client, trajectory):
    """Another login that reads in: `reader_of(chandra)`."""
    return lambda login: Reader(client, login, trajectory)


@pytest.fixture
def may_first():
    return date(2026, 5, 1)
