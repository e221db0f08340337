"""Codes are given once, as letters; nobody can get them back."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from doorleefd.collect.imports.actions import clear_away
from doorleefd.collect.imports.models import Codes, ImportRun
from doorleefd.collect.models import Version
from doorleefd.foundation.keystore.models import DataKey
from doorleefd.foundation.listing import Purpose
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Teller

pytestmark = pytest.mark.django_db


def codes_on(answer):
    return re.findall(r'class="code" translate="no">([^<]+)<', answer.content.decode())


def words_of(code):
    teller = Teller(contributor_with(code))
    return [version.words for version in Version.objects.visible_to(teller, Purpose.RIGHTS).unsealed()]


def test_each_person_gets_one_letter_with_a_code_that_opens_the_own_words(reader):
    reader.read_in()
    answer = reader.post("letters")
    first, second = codes_on(answer)
    assert len(words_of(first)) == 2
    assert words_of(second) == ["Niemand belde terug."]
    page = answer.content.decode()
    assert page.index("Voor: Ans") < page.index(first) < page.index("Voor: Bea") < page.index(second)


def test_without_names_a_letter_names_the_row(reader):
    reader.read_in("verhaal\nIk kreeg een brief.\nNiemand belde.\n", told_on="2026-05-01")
    page = reader.post("letters").content.decode()
    assert "Voor: wie rij 2 vertelde" in page
    assert "Voor: wie rij 3 vertelde" in page


def test_a_printer_that_jams_gets_them_once_more_within_minutes(reader):
    reader.read_in()
    first = codes_on(reader.post("letters"))
    assert codes_on(reader.post("letters")) == first


def test_after_that_they_are_gone(reader, organise):
    run = reader.read_in()
    reader.post("letters")
    with organise():
        ImportRun.objects.update(letters_at=timezone.now() - timedelta(minutes=16))
    answer = reader.client.post(reader.address("letters", run), follow=True)
    assert not codes_on(answer)
    assert "De codes zijn er niet meer" in answer.content.decode()


def test_whoever_says_that_they_are_printed_destroys_the_codes(reader):
    run = reader.read_in()
    key = Codes.objects.of_house().get().key_id
    reader.post("letters")
    reader.post("end_letters")
    run.refresh_from_db()
    assert run.letters == ImportRun.Letters.MADE
    assert not Codes.objects.of_house().exists()
    assert not DataKey.objects.filter(pk=key).exists()
    assert not codes_on(reader.client.post(reader.address("letters"), follow=True))


def test_skipping_them_destroys_the_codes(reader):
    run = reader.read_in()
    reader.post("end_letters")
    run.refresh_from_db()
    assert run.letters == ImportRun.Letters.SKIPPED
    assert not Codes.objects.of_house().exists()


def test_people_who_cannot_be_reached_leave_nothing_to_make_codes_from(reader):
    run = reader.read_in(letters="no")
    assert run.letters == ImportRun.Letters.NONE
    assert not Codes.objects.of_house().exists()
    assert "Maak de brieven" not in reader.get("show").content.decode()


def test_a_colleague_does_not_get_them(reader, reader_of, chandra):
    run = reader.read_in()
    colleague = reader_of(chandra)
    colleague.run = run
    assert not codes_on(colleague.client.post(colleague.address("letters"), follow=True))
    colleague.post("end_letters")
    assert Codes.objects.of_house().exists()
    run.refresh_from_db()
    assert run.letters == ImportRun.Letters.WAITING


def test_looking_at_the_address_of_letters_shows_none(reader):
    reader.read_in()
    answer = reader.get("letters")
    assert answer.status_code == 302
    assert Codes.objects.of_house().exists()


def test_someone_who_erased_everything_gets_no_letter(reader):
    from doorleefd.people.models import Contributor

    reader.read_in()
    first, _second = codes_on(reader.post("letters"))
    gone = contributor_with(first)
    from doorleefd.foundation.guard import writing

    with writing():
        Contributor.objects.get(pk=gone.pk).delete()
    assert first not in codes_on(reader.post("letters"))


def test_letters_that_nobody_made_in_a_week_are_never_made(reader, organise):
    run = reader.read_in()
    clear_away(timezone.now() + timedelta(days=6))
    assert Codes.objects.of_house().exists()
    clear_away(timezone.now() + timedelta(days=8))
    run.refresh_from_db()
    assert run.letters == ImportRun.Letters.EXPIRED
    assert not Codes.objects.of_house().exists()


def test_a_code_stands_nowhere_in_the_database(reader, data_folder):
    from django.db import connection

    reader.read_in()
    codes = codes_on(reader.post("letters"))
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            content = str(cursor.fetchall())
            assert not [code for code in codes if code in content], table
