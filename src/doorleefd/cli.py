"""The command `doorleefd`: the engines on a file of one's own, and the tasks of an operator."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

OWNER_ONLY = 0o077
"""What this account makes, a database and what SQLite lays beside it included, is for this account alone."""
Lines = Callable[[Iterable[str]], Iterator[str]]


def _deidentify() -> Lines:
    from doorleefd.engines.deidentification import deidentify_lines

    return deidentify_lines


def _plain() -> Lines:
    from doorleefd.engines.plain_language import plain_lines

    return plain_lines


def _stem() -> Lines:
    from doorleefd.engines.dutch import stem_lines

    return stem_lines


# The engines need no database and no settings, and so start at once.
ENGINES: dict[str, Callable[[], Lines]] = {"deidentify": _deidentify, "plain": _plain, "stem": _stem}


def main() -> None:
    """Run an engine over standard input, or hand the command to Django."""
    os.umask(OWNER_ONLY)
    name = sys.argv[1] if len(sys.argv) > 1 else "help"
    if name in ENGINES:
        for line in ENGINES[name]()(sys.stdin):
            sys.stdout.write(line + "\n")
        return
    arguments, folder = without_data_folder(sys.argv)
    if folder:
        os.environ["DOORLEEFD_DATA"] = str(Path(folder).resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorleefd.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(arguments)


def without_data_folder(arguments: list[str]) -> tuple[list[str], str]:
    """The arguments without `--data FOLDER`, and that folder: the settings read it before any command does."""
    left: list[str] = []
    folder = ""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--data":
            folder = next(rest, "")
        elif argument.startswith("--data="):
            folder = argument.removeprefix("--data=")
        else:
            left.append(argument)
    return left, folder


if __name__ == "__main__":
    main()
