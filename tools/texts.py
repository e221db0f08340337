"""The English catalogue: Dutch is the source of every text, English must be complete.

python tools/texts.py update   bring locale/en up to the sources; what is new stands there untranslated
python tools/texts.py check    fail when a text has no English, or the catalogue is not up to the sources
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "doorleefd"
CATALOGUE = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"
NOT_TEXTS = ("*/tests/*", "*/migrations/*")


def main() -> int:
    if sys.argv[1:] == ["update"]:
        _collect(PACKAGE)
        catalogue = polib.pofile(str(CATALOGUE))
        for entry in catalogue:
            entry.occurrences = []
        catalogue.save()
        _say(catalogue.untranslated_entries() + catalogue.fuzzy_entries())
        return 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "doorleefd"
        shutil.copytree(PACKAGE, copy)
        _collect(copy)
        fresh = polib.pofile(str(copy / CATALOGUE.relative_to(PACKAGE)))
    missing = fresh.untranslated_entries() + fresh.fuzzy_entries()
    _say(missing)
    _say_placeholders(fresh)
    return 1 if missing or _with_other_placeholders(fresh) else 0


def _collect(package: Path) -> None:
    """Run xgettext over the sources, the way Django does."""
    (package / "locale").mkdir(exist_ok=True)
    command = [sys.executable, "-m", "django", "makemessages", "--locale", "en", "--no-obsolete", "--no-wrap"]
    command += [f"--ignore={pattern}" for pattern in NOT_TEXTS]
    subprocess.run(
        [*command, "--no-location"],
        cwd=package,
        check=True,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": ""},
        stdout=subprocess.DEVNULL,
    )


def _with_other_placeholders(catalogue: polib.POFile) -> list[polib.POEntry]:
    """Entries whose English lacks or adds a placeholder of the Dutch: they would break the page."""
    return [entry for entry in catalogue.translated_entries() if not _same_placeholders(entry)]


def _same_placeholders(entry: polib.POEntry) -> bool:
    def names(text: str) -> set[str]:
        return set(re.findall(r"%\(\w+\)[sd]|%[sd]|\{\w+\}", text))

    english = [entry.msgstr, *entry.msgstr_plural.values()]
    wanted = names(entry.msgid) | names(entry.msgid_plural)
    return all(names(text) <= wanted for text in english if text) and names(" ".join(english)) == wanted


def _say(entries: list[polib.POEntry]) -> None:
    for entry in entries[:40]:
        print(f"No English for: {entry.msgid[:100]}")
    print(f"{len(entries)} texts have no English")


def _say_placeholders(catalogue: polib.POFile) -> None:
    for entry in _with_other_placeholders(catalogue):
        print(f"Other placeholders in: {entry.msgid[:100]}")


if __name__ == "__main__":
    sys.exit(main())
