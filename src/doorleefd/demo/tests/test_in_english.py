"""Every page over the filled demo is English for whoever asks for English, but for what people wrote themselves."""

import re
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import product

import pytest
from django.apps import apps
from django.db.models import CharField, JSONField, TextField
from django.urls import reverse
from tests.structure.test_every_route_declares_who_may_open_it import OUR_ROUTES

from doorleefd.analyse.models import AccusationNote, LocalName
from doorleefd.collect.models import Version
from doorleefd.demo.filling import code_of_a_teller, fill
from doorleefd.foundation.models.login import Role
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Participation
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.shipped import FILES

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
WHOLE = "van-dagbesteding-naar-beschut-werk"
OF_LOGIN = ["account_login", "account_logout", "account_reset_password", "account_change_password", "mfa_index"]
DUTCH = re.compile(
    r"\b(de(?!-)|het|een|jij|jullie|uw|wij|niet|geen|naar|voor|wordt|deze|staat|verhaal|verhalen|mensen|nog|kies)\b",
    re.I,
)
PLACEHOLDER = re.compile(r"%\(\w+\)|%s|\{\w+\}")
SEEN_OR_HEARD = {"aria-label", "placeholder", "title", "alt"}
SILENT = {"script", "style"}


class Texts(HTMLParser):
    """Every piece of text of a page, also what is only read out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.within: list[str] = []
        self.language = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.within.append(tag)
        if tag == "html":
            self.language = dict(attrs).get("lang", "")
        self.found += [value for name, value in attrs if name in SEEN_OR_HEARD and value]

    def handle_data(self, data):
        if self.within[-1:] != ["script"] and data.strip():
            self.found.append(data)


class Written:
    """What people wrote: every text in the database, every version of every contribution, and the lists in Dutch
    that an organisation begins with and makes its own."""

    def __init__(self) -> None:
        words = [version.words for version in Version.objects.of_house().unsealed()]
        words += [note.words for note in AccusationNote.objects.of_house().unsealed()]
        words += [name.text for name in LocalName.objects.of_house().unsealed()]
        for model in apps.get_models():
            names = [field.name for field in model._meta.fields if isinstance(field, CharField | TextField | JSONField)]
            rows = model._base_manager.values_list(*names) if names else []
            words += [text for row in rows for value in row for text in texts_in(value) if len(text) > 2]
        for file in FILES.values():
            words += texts_in(list(tomllib.loads(file.read_text(encoding="utf-8")).values()))
        self.values = sorted({plain(word) for word in words}, key=len, reverse=True)
        self.whole = "\n".join(self.values)

    def taken_out_of(self, text: str) -> str:
        text = plain(text)
        text = re.sub("“(.+?)”", lambda quote: "" if quote[1] in self.whole else quote[0], text)
        text = re.sub(
            "points out: (.+?)\\.", lambda words: "" if words[1].split(", ")[0] in self.whole else words[0], text
        )
        if text.strip("“”‘’ .…") in self.whole:
            return ""
        for value in self.values:
            text = text.replace(value, "…")
        return text


def texts_in(value: object) -> Iterator[str]:
    """A kept document, such as a saved plan, stays in the language it was written in."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, str):
        yield value


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def complaints(address: str, page: str, written: Written) -> Iterator[str]:
    texts = Texts(page)
    if texts.language != "en":
        yield f"{address}: in {texts.language!r}"
    for text in texts.found:
        if DUTCH.search(text) and DUTCH.search(left := written.taken_out_of(text)):
            yield f"{address}: {left}"
        if PLACEHOLDER.search(text):
            yield f"{address}: {text}"


def row_for(key: str, made: Trajectory) -> list[object]:
    """Something of the whole trajectory for an argument of an address, by the name of the argument."""
    if key == "trajectory":
        return [made.pk]
    rows: list[object] = []
    for model in apps.get_models():
        if model._meta.model_name.endswith(key):
            within = {"trajectory": made} if "trajectory" in {field.name for field in model._meta.fields} else {}
            rows += model._base_manager.filter(**within).values_list("pk", flat=True)[:1]
    return rows


def addresses(made: Trajectory) -> Iterator[str]:
    slugs = {"organisation": made.organisation.slug, "trajectory": made.slug, "slug": made.organisation.slug}
    for name, entry in OUR_ROUTES:
        kinds = entry.pattern.converters
        choices = [
            row_for(key, made) if "UUID" in type(kind).__name__ else [slugs.get(key, 1)] for key, kind in kinds.items()
        ]
        for values in product(*choices):
            yield reverse(name, kwargs=dict(zip(kinds, values, strict=True)))
    for name in OF_LOGIN:
        yield reverse(name)


def told_in_english(client, made: Trajectory) -> Iterator[tuple[str, str]]:
    """Every page of telling, to the one with the code."""
    address = reverse("share:tell", args=[made.organisation.slug, made.slug])
    answer = client.get(address)
    for page in range(1, 10):
        note = re.search(r'name="note" value="([^"]*)"', answer.content.decode())
        told = {"page": page, "note": note[1] if note else ""} | (
            {"answer": "yes", "sensitive": "yes"} if page == 2 else {}
        )
        told |= {"answer": "It went well."} if page == 3 else {}
        go = "send" if page == 9 else "skip" if page > 3 else "next"
        answer = client.post(address, told | {"go": go})
        yield f"{address} after page {page}", answer.content.decode()


@pytest.fixture
def made(db, now):
    fill(now=now)
    return Trajectory.objects.get(slug=WHOLE)


@pytest.fixture
def english(client):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en-GB,en;q=0.9"
    return client


@pytest.mark.django_db
def test_no_page_of_staff_or_for_all_has_dutch_left(english, made, hire):
    written, found, opened = Written(), [], 0
    logins = [None, hire(made.organisation, "Sjoerd", *Role)]
    for login in logins:
        if login:
            english.force_login(login, backend=BACKEND)
        for address in addresses(made):
            answer = english.get(address)
            if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
                opened += 1
                found += complaints(address, answer.content.decode(), written)
    assert opened > 60
    assert not found, "\n".join(sorted(set(found)))


@pytest.mark.django_db
def test_no_page_of_telling_has_dutch_left(english, made):
    written = Written()
    pages = list(told_in_english(english, made))
    assert "Thank you. We have your story." in pages[-1][1]
    found = [complaint for address, page in pages for complaint in complaints(address, page, written)]
    assert not found, "\n".join(found)


@pytest.mark.django_db
def test_no_page_behind_a_code_has_dutch_left(english, made):
    written, found = Written(), []
    code = code_of_a_teller()
    participation = Participation.objects.get(contributor=contributor_with(code), trajectory=made)
    for name, entry in OUR_ROUTES:
        if name == "home:code" or (name.startswith("rights:") and not entry.pattern.converters):
            answer = english.post(reverse(name), {"code": code, "participation": str(participation.pk)})
            if answer.headers["Content-Type"].startswith("text/html"):
                found += complaints(name, answer.content.decode(), written)
    assert not found, "\n".join(sorted(set(found)))
