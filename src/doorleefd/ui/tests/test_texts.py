"""The English texts are compiled when they changed, and only then."""

import gettext
import os
import re

import polib
import pytest
from django.core.management import call_command

from doorleefd.ui import texts


@pytest.fixture
def catalogue(tmp_path):
    """A catalogue of one text, under a folder of languages."""
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    path = folder / "django.po"
    _write(path, "Good morning")
    return path


def _write(path, english):
    made = polib.POFile()
    made.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    made.append(polib.POEntry(msgid="Goedemorgen", msgstr=english))
    made.save(str(path))


def _english(copy):
    with copy.open("rb") as file:
        return gettext.GNUTranslations(file).gettext("Goedemorgen")


def test_it_compiles_a_catalogue_that_has_no_copy(catalogue, tmp_path):
    [copy] = texts.compile_texts(tmp_path)
    assert copy == catalogue.with_suffix(".mo")
    assert _english(copy) == "Good morning"
    assert sorted(path.name for path in copy.parent.iterdir()) == ["django.mo", "django.po"]


def test_it_leaves_a_copy_that_is_not_older(catalogue, tmp_path):
    texts.compile_texts(tmp_path)
    assert texts.compile_texts(tmp_path) == []


def test_it_compiles_again_what_changed(catalogue, tmp_path):
    [copy] = texts.compile_texts(tmp_path)
    _write(catalogue, "Good evening")
    later = copy.stat().st_mtime + 1
    os.utime(catalogue, (later, later))
    texts.compile_texts(tmp_path)
    assert _english(copy) == "Good evening"


def test_a_folder_that_may_not_be_written_is_said_and_stops_nothing(monkeypatch, capsys):
    def refused():
        raise PermissionError(13, "Permission denied", "/locale/django.12")

    monkeypatch.setattr("doorleefd.ui.management.commands.texts.compile_texts", refused)
    call_command("texts")
    assert "/locale/django.12" in capsys.readouterr().err


def test_the_english_of_the_product_is_there(client):
    page = client.get("/woorden/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
    assert '<html lang="en"' in page
    assert "What the words in Doorleefd mean." in page


ENTRIES = [
    (dutch, english)
    for entry in polib.pofile(str(texts.CATALOGUES / "en" / "LC_MESSAGES" / "django.po"))
    for dutch, english in [
        (f"{entry.msgid} {entry.msgid_plural}", text)
        for text in filter(None, [entry.msgstr, *entry.msgstr_plural.values()])
    ]
]


def test_every_english_text_is_filled_in_with_what_the_dutch_gives():
    for dutch, english in ENTRIES:
        given = dict.fromkeys(re.findall(r"%\((\w+)\)", dutch), 1)
        named = dict.fromkeys(re.findall(r"\{(\w+)\}", dutch), 1)
        assert "%(" not in (english % given if given else english), english
        assert not re.search(r"\{\w+\}", english.format(**named) if named else english), english


def test_an_english_text_has_the_marks_of_the_dutch_and_no_others():
    for dutch, english in ENTRIES:
        assert set(re.findall(r"</?\w+|&\w+;", english)) <= set(re.findall(r"</?\w+|&\w+;", dutch)), english


def test_an_english_text_breaks_out_of_no_attribute():
    """A text may stand in an attribute: a straight quotation mark that the Dutch has not would end it."""
    assert [english for dutch, english in ENTRIES if '"' in english and '"' not in dutch] == []
