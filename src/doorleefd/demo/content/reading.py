"""TOML in, frozen dataclasses out: strict, so that a misspelt key or type stops the reading with its place."""

import tomllib
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class ContentError(ValueError):
    """The content does not have the shape that it should have; the message says where."""


def read(kind: type[T], *paths: Path) -> T:
    """One `kind` from all these files together. Raises ContentError."""
    merged: dict[str, Any] = {}
    for path in paths:
        _merge(merged, tomllib.loads(path.read_text(encoding="utf-8")), path.name)
    return _shaped(kind, merged, kind.__name__)


def _merge(into: dict[str, Any], table: dict[str, Any], where: str) -> None:
    """Lists of the same name are put behind each other; anything else may be said only once."""
    for key, value in table.items():
        if key not in into:
            into[key] = value
        elif isinstance(value, list) and isinstance(into[key], list):
            into[key] = into[key] + value
        else:
            raise ContentError(f"{where}: {key} is said twice")


def _shaped(kind: Any, value: Any, where: str) -> Any:
    """`value` as `kind`: a dataclass, a tuple, a mapping, an optional, an enumeration, a text, a number or a bool."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _shaped(next(arg for arg in get_args(kind) if arg is not types.NoneType), value, where)
    if origin is tuple:
        return tuple(
            _shaped(get_args(kind)[0], item, f"{where}[{n}]") for n, item in enumerate(_is(list, value, where))
        )
    if origin is Mapping:
        key_kind, value_kind = get_args(kind)
        return {
            _shaped(key_kind, key, where): _shaped(value_kind, item, f"{where}.{key}")
            for key, item in _is(dict, value, where).items()
        }
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind, _is(dict, value, where), where)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _member(kind, value, where)
    return unwrapped(_is(str, value, where)) if kind is str else _is(kind, value, where)


def _dataclass(kind: type, table: dict[str, Any], where: str) -> Any:
    hints = get_type_hints(kind)
    keys = {field.name: _key_of(field, table) for field in fields(kind)}
    if unknown := set(table) - set(keys.values()):
        raise ContentError(f"{where}: does not know {', '.join(sorted(unknown))}")
    if missing := [field.name for field in fields(kind) if keys[field.name] not in table and _required(field)]:
        raise ContentError(f"{where}: misses {', '.join(missing)}")
    return kind(
        **{name: _shaped(hints[name], table[key], f"{where}.{key}") for name, key in keys.items() if key in table}
    )


def _key_of(field: Field[Any], table: dict[str, Any]) -> str:
    """A list of tables is called after one of them in TOML: `[[theme]]` fills `themes`, `[[memo]]` fills `memos`."""
    singular = field.name.removesuffix("s")
    return singular if field.name not in table and isinstance(table.get(singular), list) else field.name


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _member(kind: type[StrEnum], value: Any, where: str) -> StrEnum:
    try:
        return kind(value)
    except ValueError:
        raise ContentError(f"{where}: {value!r} is no {kind.__name__}") from None


def _is(kind: type, value: Any, where: str) -> Any:
    if type(value) is not kind:
        raise ContentError(f"{where}: is {type(value).__name__}, should be {kind.__name__}")
    return value


def unwrapped(text: str) -> str:
    """The text with single line breaks as spaces: the files are wrapped to be read, a blank line is a paragraph."""
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(" ".join(line.strip() for line in paragraph.splitlines()) for paragraph in paragraphs)
