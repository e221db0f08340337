"""What a reader of the workbench looks for, carried by the address; what was typed stands in it sealed (law 13)."""

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict

from doorleefd.analyse.models import Theme
from doorleefd.analyse.queries.reading import Wanted
from doorleefd.analyse.queries.themes import Branch
from doorleefd.foundation import tokens

LABEL = "analyse.seek"
LIVES = timedelta(hours=12)
LONGEST = 200


def asked_for(query: QueryDict, tree: list[Branch], *, now: datetime) -> Wanted:
    """What the address asks for; what it cannot mean is left out."""
    return Wanted(
        theme=_theme(query.get("thema", ""), tree),
        uncoded=query.get("nieuw") == "1",
        words=_words(query.get("zoek", ""), now),
    )


def address_of(wanted: Wanted, *, others: bool, now: datetime) -> str:
    """The same, for in an address: "thema=…&", or nothing."""
    asked: dict[str, str] = {}
    if wanted.theme:
        asked["thema"] = str(wanted.theme.pk)
    if wanted.uncoded:
        asked["nieuw"] = "1"
    if wanted.words:
        asked["zoek"] = tokens.written({"words": wanted.words[:LONGEST]}, label=LABEL, now=now)
    if others:
        asked["anderen"] = "1"
    return f"{urlencode(asked)}&" if asked else ""


def _theme(text: str, tree: list[Branch]) -> Theme | None:
    try:
        pk = UUID(text)
    except ValueError:
        return None
    return next((branch.theme for branch in tree if branch.theme.pk == pk), None)


def _words(note: str, now: datetime) -> str:
    if not note:
        return ""
    try:
        held: dict[str, Any] = tokens.read(note, label=LABEL, now=now, lives=LIVES)
    except tokens.NoteUnreadable:
        return ""
    return str(held["words"])
