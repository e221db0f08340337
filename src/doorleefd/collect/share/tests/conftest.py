"""Someone who goes through the pages of telling without a browser."""

import re

import pytest
from django.utils import timezone

ADDRESS = "/vertel/veenbeek/beschut-werk/"
WORDS = {3: "Ik kreeg een brief.", 4: "Ik schrok.", 5: "Niemand legde het uit.", 6: "Bel mij eens."}


class Telling:
    """Posts answers to the open page, each with the note of the page before."""

    def __init__(self, client, address=ADDRESS):
        self.client, self.address, self.note, self.last = client, address, "", None

    def post(self, page, *, answer=None, note=None, **fields):
        sent = {"page": page, "note": self.note if note is None else note}
        if answer is not None:
            sent |= {"answer": answer} | ({"sensitive": "yes"} if page == 2 else {})
        sent |= fields
        self.last = self.client.post(self.address, sent)
        found = re.search(r'name="note" value="([^"]*)"', self.text)
        self.note = found.group(1) if found else ""
        return self

    @property
    def text(self):
        return self.last.content.decode()

    @property
    def heading(self):
        return " ".join(re.sub(r"<[^>]+>", "", re.search(r"<h1[^>]*>(.*?)</h1>", self.text, re.S).group(1)).split())

    @property
    def code(self):
        return re.search(r'class="code"[^>]*>([^<]+)<', self.text).group(1)

    def agree(self):
        return self.post(1).post(2, answer="yes")

    def until_check(self, quotes="report", fits=()):
        self.agree()
        for page, words in WORDS.items():
            self.post(page, answer=words)
        return self.post(7, answer=list(fits)).post(8, answer=quotes)

    def send(self):
        return self.post(9, go="send")


@pytest.fixture(autouse=True)
def calm_clock(monkeypatch, now):
    """Requests happen at `now`: later on the page of the cast takes nothing new any more."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)


@pytest.fixture
def teller(client, trajectory):
    """Someone on the open page of the open trajectory."""
    return Telling(client)


@pytest.fixture
def change(organise, trajectory):
    """Change the trajectory: `change(state="closed")`."""

    def changed(**fields):
        for name, value in fields.items():
            setattr(trajectory, name, value)
        with organise():
            trajectory.save()

    return changed


@pytest.fixture
def sign_in(client):
    def signed_in(login):
        client.force_login(login, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return signed_in


@pytest.fixture
def address(trajectory):
    return f"/trajecten/{trajectory.pk}/voor-iemand/"


@pytest.fixture
def fill(client, address):
    """Fill in the form and send it; `note` is that of a fresh page unless given."""

    def filled(note=None, **fields):
        page = client.get(address).content.decode()
        fresh = note or re.search(r'name="note" value="([^"]+)"', page).group(1)
        taker = re.search(r'<option value="([^"]+)" selected', page)
        given = {
            "note": fresh,
            "channel": "phone",
            "told_on": timezone.localdate().isoformat(),
            "agreed": "on",
            "taken_by": taker.group(1) if taker else "",
            "text_read": "usual",
            "read_how": "aloud",
            "sensitive": "no",
            "experience": "Aan de telefoon verteld.",
            "speaks": "self",
            "quotes": "report",
            **fields,
        }
        response = client.post(address, {name: value for name, value in given.items() if value is not None})
        return fresh, response.content.decode()

    return filled
