"""The English of the screens: the catalogue stands in git, and Django reads a compiled copy of it."""

import os
from pathlib import Path

import polib

CATALOGUES = Path(__file__).resolve().parent.parent / "locale"


def compile_texts(folder: Path = CATALOGUES) -> list[Path]:
    """Compile each catalogue under `folder` that is newer than its copy; gives the copies that were written.

    Raises PermissionError where the folder may not be written.
    """
    return [_compiled(catalogue) for catalogue in sorted(folder.glob("*/LC_MESSAGES/*.po")) if _is_newer(catalogue)]


def _is_newer(catalogue: Path) -> bool:
    copy = catalogue.with_suffix(".mo")
    return not copy.exists() or copy.stat().st_mtime_ns < catalogue.stat().st_mtime_ns


def _compiled(catalogue: Path) -> Path:
    """Written aside and then put in place, so that a server that starts meanwhile reads a whole file."""
    copy = catalogue.with_suffix(".mo")
    aside = copy.with_suffix(f".{os.getpid()}")
    polib.pofile(str(catalogue)).save_as_mofile(str(aside))
    aside.replace(copy)
    return copy
