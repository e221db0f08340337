"""Files read right, whatever program they come from; what is no table is refused with one sentence."""

import io
import zipfile
from datetime import date, datetime
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from doorleefd.collect.imports.reading import Unreadable, read, separated, tables
from doorleefd.collect.imports.reading import workbook as workbooks
from doorleefd.collect.imports.tests.conftest import workbook

WORDS = 'Ik kreeg een brief, of twee; "één" ervan\nging over coördinatie.'


def rows_of(content):
    return [row.cells for row in read(content).tables[0].rows]


def csv_of(separator, end="\r\n"):
    quoted = WORDS.replace('"', '""')
    return f'naam{separator}verhaal{end}José{separator}"{quoted}"{end}Ans{separator}Kort.{end}'


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_alphabets_and_separators_are_seen(alphabet, separator):
    assert rows_of(csv_of(separator).encode(alphabet)) == [("naam", "verhaal"), ("José", WORDS), ("Ans", "Kort.")]


@pytest.mark.parametrize("alphabet", ["mac_roman", "cp850"])
def test_old_macs_and_dos_are_read_by_their_look(alphabet):
    assert rows_of(csv_of(";").encode(alphabet))[1] == ("José", WORDS)


def test_the_curly_quotes_and_euro_of_windows_are_read():
    told = "Het kostte € 20 – „veel geld”, zei ze…"
    assert rows_of(f"verhaal\r\n{told}\r\n".encode("cp1252"))[1] == (told,)


def test_emoji_and_right_to_left_stay_whole():
    told = "Blij 😀 שלום مرحبا"
    assert rows_of(f"verhaal\n{told}\n".encode())[1] == (told,)


def test_the_line_by_which_excel_names_its_separator_is_no_row():
    assert rows_of(b"sep=;\r\nnaam;verhaal\r\nAns;Een, twee, drie.\r\n")[0] == ("naam", "verhaal")


def test_one_column_with_commas_in_its_words_stays_one_column():
    text = "verhaal\nIk ging, zag, en belde.\nKort.\nNog een, met komma.\nVier.\n"
    assert all(len(row) == 1 for row in rows_of(b'"' + text.strip().replace("\n", '"\n"').encode() + b'"\n'))


def test_what_looks_like_a_formula_is_text():
    assert rows_of(b"verhaal,naam\n=1+1,@SUM(A1)\n-2,+31\n")[1:] == [("=1+1", "@SUM(A1)"), ("-2", "+31")]


def test_nul_bytes_are_taken_out():
    assert rows_of(b"naam;verhaal\nAns;Een \x00brief.\n")[1] == ("Ans", "Een brief.")


def test_rows_have_the_number_that_a_spreadsheet_shows():
    numbers = [row.number for row in read(b"naam;verhaal\n\nAns;Een.\n;\nBea;Twee.\n").tables[0].rows]
    assert numbers == [1, 3, 5]


def test_a_workbook_gives_its_values_as_text():
    content = workbook(Blad1=[["naam", "getal", "dag", "ja"], ["Ans", 12.0, date(2026, 5, 1), True]])
    assert rows_of(content)[1] == ("Ans", "12", "2026-05-01", "ja")


def test_a_moment_in_a_workbook_keeps_its_day():
    content = workbook(Blad1=[["dag"], [datetime(2026, 5, 1, 14, 30)]])
    assert rows_of(content)[1] == ("2026-05-01 14:30",)


def test_a_number_kept_as_text_keeps_its_zeros():
    assert rows_of(workbook(Blad1=[["nummer"], ["00427"]]))[1] == ("00427",)


def with_sheet_changed(content, change):
    """The workbook with the XML of its sheets changed by hand."""
    packed, out = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as repacked:
        for name in packed.namelist():
            part = packed.read(name)
            repacked.writestr(name, change(part) if "worksheets/" in name else part)
    return out.getvalue()


def test_a_formula_in_a_workbook_gives_its_value():
    """openpyxl writes no values beside formulas, as Excel does; so one is written in by hand."""
    content = workbook(Blad1=[["som"], ["=1+1"]])
    filled = with_sheet_changed(
        content, lambda xml: xml.replace(b"<v></v>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>")
    )
    assert rows_of(filled)[1] == ("2",)


def test_every_sheet_that_holds_something_is_there():
    book = read(workbook(Leeg=[], Antwoorden=[["verhaal"], ["Een."]], Uitleg=[["Hallo"]]))
    assert [table.name for table in book.tables] == ["Antwoorden", "Uitleg"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", tables.EMPTY),
        (b"\xef\xbb\xbf\r\n \r\n", tables.EMPTY),
        (b"\x00" * 1000, tables.EMPTY),
        (b"<!DOCTYPE html><html><body><table></table>", tables.WEB_PAGE),
        (b"\xef\xbb\xbf  <table><tr><td>Ans</td></tr></table>", tables.WEB_PAGE),
        ("<html>".encode("utf-16"), tables.WEB_PAGE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, tables.OLD_EXCEL),
        (b"%PDF-1.7 ...", tables.PDF),
        (b"PK\x03\x04" + b"zomaar", tables.NOT_TEXT),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4, tables.NOT_TEXT),
        (b'naam;verhaal\nAns;"' + b"x" * 200_000, separated.TOO_LONG_CELL),
        (b"a" + b"," * 300 + b"b\n", tables.TOO_MANY_COLUMNS),
    ],
)
def test_what_is_no_table_is_refused_with_one_sentence(content, sentence):
    with pytest.raises(Unreadable) as refused:
        read(content)
    assert str(refused.value) == str(sentence)


def test_a_broken_workbook_is_refused_with_one_sentence():
    content = workbook(Blad1=[["verhaal"], ["Een brief."]])
    for broken in (content[:-40], with_sheet_changed(content, lambda xml: xml[:-30])):
        with pytest.raises(Unreadable) as refused:
            read(broken)
        assert str(refused.value) == str(workbooks.BROKEN)


def test_a_small_file_that_unpacks_into_a_huge_one_is_refused(monkeypatch):
    monkeypatch.setattr(workbooks, "MOST_UNPACKED", 10_000)
    with pytest.raises(Unreadable) as refused:
        read(workbook(Blad1=[["verhaal"], *[["Een brief. " * 100]] * 200]))
    assert str(refused.value) == str(tables.TOO_LARGE)


def test_a_file_of_very_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr(workbooks, "MOST_PARTS", 5)
    with pytest.raises(Unreadable) as refused:
        read(workbook(Blad1=[["verhaal"], ["Een brief."]]))
    assert str(refused.value) == str(tables.TOO_LARGE)


def test_more_rows_than_fit_are_refused(monkeypatch):
    monkeypatch.setattr(tables, "MOST_ROWS", 5)
    assert len(rows_of(b"verhaal\n" + b"a\n" * 5)) == 6
    with pytest.raises(Unreadable) as refused:
        read(b"verhaal\n" + b"a\n" * 6)
    assert str(refused.value) == str(tables.TOO_MANY_ROWS)


def test_a_file_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(tables, "MOST_BYTES", 10)
    with pytest.raises(Unreadable) as refused:
        read(b"verhaal\nlang")
    assert str(refused.value) == str(tables.TOO_LARGE)


def test_a_bomb_of_entities_does_not_go_off():
    bomb = b'<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    content = workbook(Blad1=[["verhaal"], ["Een."]])
    with pytest.raises(Unreadable):
        read(with_sheet_changed(content, lambda xml: bomb + xml.replace(b"Een.", b"&b;")))


def only_refuses(content):
    try:
        book = read(content)
    except Unreadable:
        pass
    else:
        assert all("\x00" not in value for table in book.tables for row in table.rows for value in row.cells)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00")
@example(b"\x00\x00\xfe\xff\xff")
@example(b"+ADw-script+AD4-")
def test_any_bytes_are_read_or_refused(content):
    only_refuses(content)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-8-sig", "utf-32"]))
def test_any_text_is_read_or_refused(text, alphabet):
    only_refuses(text.encode(alphabet, "surrogatepass"))


@cache
def whole_workbook():
    """Made once: a workbook holds the moment it was made, and hypothesis wants the same one each time."""
    return workbook(Blad1=[["verhaal", "dag"], ["Een brief.", date(2026, 5, 1)]])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_to_a_workbook_is_read_or_refused(data):
    content = bytearray(whole_workbook())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    only_refuses(bytes(content))
