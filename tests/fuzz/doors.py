"""Every address of the house as a description that strangers can read (OpenAPI), and every form that stands on a page.

Both are taken from the house itself: a new route or a new form is tried the day it comes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, URLResolver, get_resolver, resolve

from tests.fuzz.nasty import PIECES
from tests.laws.cast import House
from tests.laws.marks import mark
from tests.laws.walking import BACKEND, Walker
from tests.structure.test_every_route_declares_who_may_open_it import OUR_ROUTES, THIRD_PARTY

ACTORS = ("alice", "chandra", "manon", "femke", "adriaan", "ravi", "kees", "bob", "anonymous")
PLACE = re.compile(r"<(?:(\w+):)?(\w+)>")
TYPED = [piece for piece in PIECES if "\ud83d" not in piece]
FROM_VEENBEEK = ["druifelmop", "knaspelwig", "knaspelton", "vorzeldam", "plimbrok"]


@dataclass(frozen=True)
class Form:
    """A form as it stood on a page: who saw it, where it goes, what stood in it, and which fields take a file."""

    actor: str
    address: str
    filled: tuple[tuple[str, str], ...]
    files: frozenset[str]


@dataclass
class _Read(HTMLParser):
    """The forms of one page."""

    forms: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: dict[str, Any] | None = None
        self._choice = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = {"action": has.get("action", ""), "fields": {}, "files": set()}
            if has.get("method", "get").lower() == "post":
                self.forms.append(self._open)
        elif self._open is not None:
            self._add(tag, has)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None

    def _add(self, tag: str, has: dict[str, str]) -> None:
        if tag == "option" and self._choice and self._open is not None:
            self._open["fields"][self._choice] = has.get("value", "")
        self._choice = has.get("name", "") if tag == "select" else self._choice
        name = has.get("name", "")
        if not name or tag not in ("input", "textarea", "select", "button") or self._open is None:
            return
        if has.get("type") == "file":
            self._open["files"].add(name)
        else:
            self._open["fields"].setdefault(name, has.get("value", "Zo ging het."))


class Street:
    """Someone who stands before the house and tries every door, in whatever way.

    `elsewhere` holds the code of who told in the other organisation, and the notes of the pages behind it.
    """

    def __init__(self, house: House) -> None:
        self.house = house
        self.walker = Walker(house)
        self.clients = {actor: self._client(actor) for actor in ACTORS}
        self.elsewhere: set[str] = set()
        self.forms = list(dict.fromkeys(self._forms()))

    def send(self, actor: str, method: str, address: str, fields: Any = None, files: Any = ()) -> HttpResponse:
        """As a browser sends it, also what is no text at all."""
        client = self.clients[actor]
        if method == "GET":
            return client.get(address)
        typed = [(name, value) for name, value in dict(fields or {}).items() if name not in files]
        if files:
            # In a post with files the tester's own client refuses half a surrogate pair, as browsers do.
            said = {name: _bytes(value).decode(errors="replace") for name, value in typed}
            return client.post(address, said | {name: _file(fields[name]) for name in files})
        pairs = [(str(name).encode("utf-8", "surrogatepass"), _bytes(value)) for name, value in typed]
        return client.post(address, urlencode(pairs), content_type="application/x-www-form-urlencoded")

    def offence(self, actor: str, answer: HttpResponse, fields: Mapping[str, Any]) -> str:
        """What is wrong with an answer; empty when nothing is. Whoever holds a code is of the house it opens."""
        if answer.status_code >= 500:
            return f"{answer.status_code} for {actor}"
        page = b"".join(answer).decode(errors="replace").lower()
        is_elsewhere = actor == "bob" or not self.elsewhere.isdisjoint({fields.get("code"), fields.get("note")})
        theirs = FROM_VEENBEEK if is_elsewhere else [mark("other: fragment"), mark("other: rest")]
        return next((f"{actor} reads {word} of another organisation" for word in theirs if word in page), "")

    def openapi(self) -> dict[str, Any]:
        """The routes with what was seen to be posted to them, for a generator of requests."""
        posted: dict[str, dict[str, set[str]]] = {}
        for form in self.forms:
            fields = posted.setdefault(_route_of(form.address), {})
            for name, value in form.filled:
                fields.setdefault(name, set()).add(value[:2_000])
        paths = {}
        for name, template in templates():
            place = [self._part(key, converter) for converter, key in PLACE.findall(template)]
            paths[described_address(template)] = {
                "get": {"parameters": [*place, *QUERY], "responses": {"200": {"description": "a page"}}},
                "post": {
                    "parameters": place,
                    "requestBody": _body(posted.get(name, {})),
                    "responses": {"200": {"description": "a page"}},
                },
            }
        return {"openapi": "3.1.0", "info": {"title": "Doorleefd", "version": "1"}, "paths": paths}

    def _part(self, key: str, converter: str) -> dict[str, Any]:
        known = [
            str(value) for value in self.walker.values(key, f"{converter.title().replace('Uuid', 'UUID')}Converter")
        ]
        if key == "trajectory" and converter == "uuid":
            known = [str(self.house.trajectory.pk), str(self.house.elsewhere.pk)]
        shape = {"anyOf": [{"enum": known or ["x"]}, {"enum": known or ["x"]}, {"type": "string", "minLength": 1}]}
        return {"name": key, "in": "path", "required": True, "schema": shape}

    def _client(self, actor: str) -> Client:
        client = Client(raise_request_exception=False)
        if actor in self.house.logins:
            client.force_login(self.house.logins[actor], backend=BACKEND)
        return client

    def _forms(self) -> Iterator[Form]:
        for name, entry in OUR_ROUTES:
            yield from self._forms_behind(name, entry)
        for state in self.house.codes:
            for form in self._forms_of_teller(state):
                if state == "other":
                    self.elsewhere |= {value for name, value in form.filled if name in ("code", "note")}
                yield form

    def _forms_of_teller(self, state: str) -> Iterator[Form]:
        """Those on the pages behind a code, and the code itself sent to each of them."""
        mine = (("code", self.house.codes[state]), ("participation", str(self.house.participations[state].pk)))
        for name, template in templates():
            if name.startswith(("home:code", "home:reaction", "rights:")) and "<" not in template:
                yield Form("anonymous", f"/{template}", mine, frozenset())
                yield from _forms_on("anonymous", f"/{template}", self._page(f"/{template}", dict(mine)))

    def _forms_behind(self, name: str, entry: Any) -> Iterator[Form]:
        """Those of two pages of a route that open for someone: rarely more differ in their forms."""
        opened = 0
        for address in self.walker.addresses("alice", name, entry):
            for actor in ACTORS:
                answer = self.send(actor, "GET", address)
                if answer.status_code != 200 or "html" not in answer.headers.get("Content-Type", ""):
                    continue
                yield from _forms_on(actor, address, answer.content.decode())
                opened += 1
                break
            if opened == 2:
                return

    def _page(self, address: str, fields: dict[str, str]) -> str:
        return b"".join(self.send("anonymous", "POST", address, fields)).decode(errors="replace")


QUERY = [
    {"name": name, "in": "query", "schema": {"anyOf": [{"enum": TYPED}, {"type": "string"}]}}
    for name in ("bladzijde", "stapel", "groep", "thema", "q", "vorm", "next")
]


def templates() -> Iterator[tuple[str, str]]:
    """Each route of the house with its address, as Django writes it: `trajecten/<uuid:trajectory>/`."""

    def walked(patterns: Any, before: str, namespace: str) -> Iterator[tuple[str, str]]:
        for entry in patterns:
            address = before + str(entry.pattern)
            if isinstance(entry, URLResolver):
                yield from walked(entry.url_patterns, address, entry.namespace or namespace)
            else:
                yield f"{namespace}:{entry.name}" if namespace else str(entry.name), address

    ours = dict(OUR_ROUTES)
    for name, address in walked(get_resolver().url_patterns, "", ""):
        if name in ours and not name.startswith(THIRD_PARTY):
            yield name, address


def described_address(template: str) -> str:
    """`trajecten/<uuid:trajectory>/` as OpenAPI writes it: `/trajecten/{trajectory}/`."""
    return "/" + PLACE.sub(r"{\2}", template)


def _forms_on(actor: str, address: str, page: str) -> Iterator[Form]:
    read = _Read()
    read.feed(page)
    for form in read.forms:
        filled = tuple(sorted(form["fields"].items()))
        yield Form(actor, urlsplit(form["action"]).path or address, filled, frozenset(form["files"]))


def _route_of(address: str) -> str:
    try:
        return resolve(address).view_name
    except Resolver404:
        return ""


def _body(fields: dict[str, set[str]]) -> dict[str, Any]:
    shape = {
        name: {"anyOf": [{"enum": sorted(values)}, {"enum": TYPED}, {"type": "string"}]}
        for name, values in fields.items()
    }
    schema = {"type": "object", "properties": shape or {"text": {"type": "string"}}}
    return {"content": {"application/x-www-form-urlencoded": {"schema": schema}}}


def _bytes(value: Any) -> bytes:
    return str(value).encode("utf-8", "surrogatepass")


def _file(content: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile("bestand.csv", content if isinstance(content, bytes) else _bytes(content))
