"""Opens every door of the house as everyone, and writes down which marked words came out, and where."""

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import product
from typing import Any
from uuid import UUID, uuid4

import rules
from django.apps import apps
from django.core import mail
from django.db import connections, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from doorleefd.analyse.models import Coding, CoreInsight, Fragment, Pattern, Recommendation, Theme
from doorleefd.collect.models import Contribution, Recording
from doorleefd.foundation.guard import passes
from doorleefd.respond.models import Decision
from doorleefd.trajectory.models import Group
from tests.laws.cast import House
from tests.laws.marks import EVERY_MARK, mark
from tests.structure.test_every_route_declares_who_may_open_it import OUR_ROUTES

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
SEARCHES = ("home:find", "analyse:seek")
CODE_PAGES = ("home:", "rights:")
NUMBERS = (1, 6)
# Which rows an argument of an address may name. A new argument stands here, or the walk stops.
NAMED = {
    "accusation": ["analyse.Accusation"],
    "reader": ["trajectory.Reader"],
    "activity": ["trajectory.Activity"],
    "alignment": ["trajectory.Alignment"],
    "answer": ["respond.Answer", "respond.CheckAnswer"],
    "chosen": ["trajectory.ChosenPlace"],
    "entry": ["trajectory.OwnEntry"],
    "held": ["analyse.HeldText"],
    "indicator": ["trajectory.Indicator"],
    "line": ["trajectory.PlanningLine", "trajectory.BudgetLine", "trajectory.Resource", "trajectory.FindingPlace"],
    "name": ["analyse.LocalName"],
    "pk": ["rights.HandingOver", "rights.Hold"],
    "request_id": ["rights.RightsRequest"],
    "review": ["trajectory.DesignReview"],
    "run": ["imports.ImportRun"],
    "sending": ["respond.ReportSending"],
    "wish": ["vault.ContactDetail"],
}
ADDRESSES = re.compile(r'(?:href|src|action|formaction|hx-\w+)="([^"]*)"')
# They also post to every address and search for every mark; the roles of the others open no more than theirs.
THOROUGH = {"alice", "ravi", "kees", "bob", "anonymous"}
# They try the trajectory of the other organisation too.
CROSSING = {"alice", "bob", "anonymous"}


@dataclass(frozen=True)
class Seen:
    """A mark that came out: to whom, at which route, and whether in the page, its headers, a log or an e-mail."""

    actor: str
    route: str
    label: str
    where: str = "page"


@dataclass
class Walk:
    """What one walk through the house brought out."""

    seen: set[Seen] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)
    cookies: dict[str, set[str]] = field(default_factory=dict)
    pages: int = 0
    opened: set[tuple[str, str]] = field(default_factory=set)
    stored: set[tuple[str, str]] = field(default_factory=set)
    addresses: set[tuple[str, str]] = field(default_factory=set)
    written_by_looking: set[tuple[str, str]] = field(default_factory=set)
    code_pages: dict[str, str] = field(default_factory=dict)


class _Lines(logging.Handler):
    """Keeps every log line, with what stands in it."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.getMessage()} {record.exc_text or ''} {record.exc_info or ''}")


@contextmanager
def undone() -> Iterator[None]:
    """Everything that is written within is taken back, on both databases."""
    with ExitStack() as stack:
        for alias in connections:
            atomic = transaction.atomic(using=alias)
            atomic._from_testcase = True  # type: ignore[attr-defined]
            stack.enter_context(atomic)
        try:
            yield
        finally:
            for alias in connections:
                transaction.set_rollback(True, using=alias)


class Walker:
    """Walks all routes as one person after the other."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.walk = Walk()
        self.known = self._known()

    def everywhere(self) -> Walk:
        lines = _Lines()
        logging.getLogger().addHandler(lines)
        try:
            for actor in [*self.house.logins, "anonymous"]:
                self._as_login(actor)
            for state in self.house.codes:
                self._as_teller(state)
        finally:
            logging.getLogger().removeHandler(lines)
        self._note("log", "", "\n".join(lines.lines), where="log")
        for message in mail.outbox:
            self._note("mail", "", f"{message.subject} {message.body}", where="mail")
        self._look_in_tables()
        return self.walk

    def _as_login(self, actor: str) -> None:
        client = Client(raise_request_exception=False)
        if actor in self.house.logins:
            client.force_login(self.house.logins[actor], backend=BACKEND)
        for name, entry in OUR_ROUTES:
            for number, address in enumerate(self.addresses(actor, name, entry)):
                with self._watched(actor, name):
                    answer = client.get(address)
                self._visit(actor, name, answer)
                if actor in THOROUGH or number == 0:
                    # Whoever ends sessions gets a new one, which is undone with the rest: the one of before stays.
                    logged_in = deepcopy(client.cookies)
                    with undone():
                        self._visit(actor, name, client.post(address, {}))
                    client.cookies = logged_in
                if self.is_shut_for(actor, entry):
                    break
        for name in SEARCHES:
            for label in EVERY_MARK if actor in THOROUGH else EVERY_MARK[:1]:
                self._search(actor, client, name, mark(label))

    @contextmanager
    def _watched(self, actor: str, name: str) -> Iterator[None]:
        """Note whether rows are written within; sessions aside, and a key that is made on its first use."""

        def watch(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
            if not passes(str(sql)):
                self.walk.written_by_looking.add((actor, name))
            return execute(sql, params, many, context)

        with connections["default"].execute_wrapper(watch):
            yield

    def is_shut_for(self, actor: str, entry: Any) -> bool:
        """Whether the door refuses someone before it looks at what is asked for: once is enough then."""
        access = entry.callback.access
        login = self.house.logins.get(actor)
        return access.startswith("staff:") and not rules.has_perm(access.removeprefix("staff:"), login)

    def _search(self, actor: str, client: Client, name: str, sought: str) -> None:
        """Look for a mark. The page says it back to whoever typed it, and so only the other marks count."""
        place = {"trajectory": self.house.trajectory.pk} if name.startswith("analyse") else {}
        answer = client.post(reverse(name, kwargs=place), {"text": sought, "words": sought})
        self._visit(actor, name, answer, but=sought)
        if answer.status_code == 302:
            self._visit(actor, name, client.get(answer.headers["Location"]), but=sought)

    def _as_teller(self, state: str) -> None:
        # Each from an address of their own: a code that is gone counts as a wrong guess.
        client = Client(raise_request_exception=False, REMOTE_ADDR=f"10.0.0.{list(self.house.codes).index(state)}")
        mine = {"code": self.house.codes[state], "participation": str(self.house.participations[state].pk)}
        theirs = {**mine, "participation": str(self.house.participations["quotable"].pk)}
        for name, entry in OUR_ROUTES:
            if name.startswith(CODE_PAGES) and entry.callback.access == "code":
                for fields in (mine, theirs):
                    with undone():
                        answer = client.post(reverse(name), fields)
                        self._visit(f"teller {state}", name, answer)
                if name == "home:code":
                    self.walk.code_pages[state] = answer.content.decode()

    def _visit(self, actor: str, name: str, answer: HttpResponse, *, but: str = "") -> None:
        self.walk.pages += 1
        if answer.status_code >= 500:
            self.walk.broken.append(f"{name} for {actor}: {answer.status_code}")
        if answer.status_code == 200:
            self.walk.opened.add((actor, name))
        if answer.cookies:
            self.walk.cookies.setdefault(actor, set()).add(name)
        page = b"".join(answer).decode(errors="replace")
        self._note(actor, name, page, but=but)
        for address in ADDRESSES.findall(page):
            self.walk.addresses |= {(name, label) for label in EVERY_MARK if mark(label) in address.lower()}
        self._note(actor, name, f"{answer.headers!r} {answer.cookies!r}", where="headers")

    def _note(self, actor: str, route: str, text: str, *, where: str = "page", but: str = "") -> None:
        for label in EVERY_MARK:
            word = mark(label)
            if word != but and word in text.lower():
                self.walk.seen.add(Seen(actor, route, label, where))

    def _look_in_tables(self) -> None:
        for table, text in tables():
            self.walk.stored |= {(table, label) for label in EVERY_MARK if mark(label) in text}

    def addresses(self, actor: str, name: str, entry: Any) -> Iterator[str]:
        converters = entry.pattern.converters
        self.known["trajectory"] = [self.house.trajectory.pk]
        if actor in CROSSING:
            self.known["trajectory"].append(self.house.elsewhere.pk)
        choices = [self.values(key, type(converter).__name__) for key, converter in converters.items()]
        for values in product(*choices):
            yield reverse(name, kwargs=dict(zip(converters, values, strict=True)))

    def values(self, key: str, converter: str) -> Iterable[Any]:
        if converter == "UUIDConverter":
            return self.known[key]
        if converter == "IntConverter":
            return NUMBERS
        return {"organisation": ["veenbeek", "zandwoude"], "trajectory": ["beschut-werk"]}.get(key, ["veenbeek"])

    def _known(self) -> dict[str, list[UUID]]:
        """The ids for each argument by its name."""
        house = self.house
        rows = {
            "theme": Theme, "pattern": Pattern, "insight": CoreInsight, "recommendation": Recommendation,
            "decision": Decision, "group": Group,
        }  # fmt: skip
        known = {key: list(model.objects.values_list("pk", flat=True)) for key, model in rows.items()}
        known["fragment"] = list(Fragment.objects.of_house().values_list("pk", flat=True))
        known["coding"] = list(Coding.objects.of_house().values_list("pk", flat=True))[:1]
        known["login"] = [house.logins["alice"].pk, house.logins["bob"].pk]
        known["contribution"] = list(Contribution.objects.of_house().values_list("pk", flat=True))
        known["recording"] = list(Recording.objects.of_house().values_list("pk", flat=True))
        for key, labels in NAMED.items():
            # Where nobody made any, an id that is nobody's: the door is tried all the same.
            known[key] = [pk for label in labels for pk in self._one_in_each(label)] or [uuid4()]
        return known

    def _one_in_each(self, label: str) -> list[UUID]:
        """Of this kind of row one of each organisation."""
        rows = apps.get_model(label)._base_manager
        firsts = [rows.filter(organisation=each).first() for each in (self.house.veenbeek, self.house.zandwoude)]
        return [row.pk for row in firsts if row]


def tables() -> Iterator[tuple[str, str]]:
    """Every table of both databases with all that stands in it, as it is stored, in small letters."""
    for alias in connections:
        with connections[alias].cursor() as cursor:
            for table in connections[alias].introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')
                yield table, repr([[_plain(value) for value in row] for row in cursor.fetchall()]).lower()


def _plain(value: Any) -> Any:
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else value
