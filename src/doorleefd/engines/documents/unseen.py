"""What no font on paper shows is said where it is missing: a square alone would pass for someone's words."""

from collections.abc import Iterator
from typing import Any
from unicodedata import category, name

from doorleefd.engines.documents.definition import Document, Language
from doorleefd.engines.documents.wording import OTHER_SIGNS, SIGNS, UNSEEN, UNSEEN_SAID, WORDS


def said_where_unseen(definition: Document, whole: dict[str, Any], shown: dict[str, Any]) -> dict[str, Any]:
    """`shown`, which has squares, with a note below each block that has one, and above all blocks for the title."""
    blocks = _note(definition, _without_blocks(whole), _without_blocks(shown))
    for before, after in zip(whole["blocks"], shown["blocks"], strict=True):
        blocks += [after, *_note(definition, before, after)]
    return shown | {"blocks": blocks}


def kinds_unseen(whole: Any, shown: Any, language: Language) -> list[str]:
    """Of which scripts there are signs in `whole` for which a square stands in `shown`, each once."""
    return list(dict.fromkeys(_kind(sign, language) for sign in _missing(whole, shown)))


def _note(definition: Document, whole: Any, shown: Any) -> list[dict[str, Any]]:
    language = definition.language
    kinds = kinds_unseen(whole, shown, language)
    if not kinds:
        return []
    said = UNSEEN_SAID[language].format(kinds=", ".join(kinds), square=UNSEEN)
    text = f"{said} {definition.whole_in}".strip()
    return [{"is": "Note", "kind": "careful", "label": WORDS[language]["careful"], "text": text}]


def _missing(whole: Any, shown: Any) -> Iterator[str]:
    """Each sign of `whole` for which a square stands in `shown`, which is the same but for the squares."""
    if isinstance(whole, dict):
        for key, value in whole.items():
            yield from _missing(value, shown[key])
    elif isinstance(whole, list | tuple):
        for before, after in zip(whole, shown, strict=True):
            yield from _missing(before, after)
    elif isinstance(whole, str):
        yield from (before for before, after in zip(whole, shown, strict=True) if before != after)


def _kind(sign: str, language: Language) -> str:
    """Of which script a sign is, as a reader would call it."""
    if category(sign) in {"So", "Sk", "Cn", "Cf"} or "\ufe00" <= sign <= "\ufe0f":
        return "emoji"
    return SIGNS[language].get(name(sign, "").partition(" ")[0], OTHER_SIGNS[language])


def _without_blocks(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key not in ("blocks", "whole_in")}
