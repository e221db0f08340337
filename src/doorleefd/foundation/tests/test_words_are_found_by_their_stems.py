"""Search on keyed stems: found by any form and in phrases; the index holds no words."""

from uuid import uuid4

import pytest
from django.db import connection

from doorleefd.foundation import search
from doorleefd.foundation.models import IndexedText
from doorleefd.foundation.search import rebuilding, stems, tables

pytestmark = pytest.mark.django_db
SOURCE = "test.text"


@pytest.fixture
def index(organise, veenbeek, monkeypatch):
    """Put texts in the index; gives their ids in order."""
    texts = {}
    monkeypatch.setitem(rebuilding._sources, SOURCE, lambda rows: {row: texts[row] for row in rows if row in texts})

    def put(*words, organisation=veenbeek):
        new = {uuid4(): one for one in words}
        texts.update(new)
        with organise():
            search.put(SOURCE, new, organisation=organisation)
        return list(new)

    put.texts = texts
    return put


@pytest.fixture
def find(veenbeek):
    def found(text, organisation=veenbeek):
        rows = IndexedText.objects.filter(row__in=search.holding(text, organisation=organisation, source=SOURCE))
        return set(rows.values_list("row", flat=True))

    return found


def test_any_form_of_a_word_finds_it(index, find):
    one, other = index("Ik kreeg vier brieven.", "De bus reed niet.")
    assert find("brief") == {one}
    assert find("BUS") == {other}
    assert find("fiets") == set()


def test_all_words_must_be_there(index, find):
    one, _ = index("Ik kreeg een brief van de gemeente.", "Ik kreeg een brief.")
    assert find("gemeente brief") == {one}


def test_a_quoted_part_is_sought_as_a_phrase(index, find):
    one, other = index("Ik kreeg geen antwoord.", "Een antwoord kreeg ik; geen idee waarom.")
    assert find("geen antwoord") == {one, other}
    assert find('"geen antwoord"') == {one}
    assert find("“kreeg geen antwoord”") == {one}


def test_a_part_finds_the_compound_and_not_the_other_way_round(index, find):
    one, other = index("Mijn klantmanager belde.", "De manager belde.")
    assert find("manager") == {one, other}
    assert find("klantmanager") == {one}


@pytest.mark.parametrize("text", ["", "   ", "?!", '"', '""', "' OR 1=1 --", '") OR ("', "NEAR(a b)", "\u202e🙂", "*"])
def test_odd_questions_break_nothing(index, find, text):
    index("Ik kreeg een brief.")
    assert find(text) == set()


def test_long_questions_and_long_texts_are_fine(index, find):
    (one,) = index("Er was eens een brief. " * 30_000)
    assert find("brief") == {one}
    assert find("brief " * 500) == {one}
    assert IndexedText.objects.filter(row=one).count() > 1


def test_another_organisation_finds_nothing(index, find, zandwoude):
    index("Ik kreeg een brief.")
    assert find("brief", zandwoude) == set()


def test_the_same_word_looks_different_in_another_organisation(veenbeek, zandwoude):
    assert stems.hashers(veenbeek.pk)[0].hashed("brief") != stems.hashers(zandwoude.pk)[0].hashed("brief")


def test_the_index_holds_no_words(index):
    index("Ik kreeg een brief.")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {tables.TABLE}")
        assert "brief" not in str(cursor.fetchall())


def test_what_is_put_again_is_found_by_its_new_words_alone(index, find, organise, veenbeek):
    (one,) = index("Ik kreeg een brief.")
    with organise():
        search.put(SOURCE, {one: "Ik kreeg een mail."}, organisation=veenbeek)
    assert find("brief") == set()
    assert find("mail") == {one}


def test_what_is_dropped_is_not_found(index, find, organise):
    one, other = index("Ik kreeg een brief.", "Nog een brief.")
    with organise():
        search.drop(SOURCE, [one])
    assert find("brief") == {other}
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tables.TABLE}")
        assert cursor.fetchone() == (1,)


def test_eight_words_in_a_row_are_noticed(index, veenbeek):
    told = "Ik moest drie keer bellen voordat iemand mij vertelde waar ik moest zijn."
    one, _ = index(told, "De bus reed niet.")

    def repeated(text):
        return search.repeats(text, organisation=veenbeek, source=SOURCE)

    assert repeated("Zij zei: ik moest drie keer bellen voordat iemand mij iets zei.") == {one}
    assert repeated("Zij moest drie keer bellen voordat iemand mij iets zei.") == set()
    assert repeated("Kort.") == set()
    assert repeated("woord " * 400 + told) == {one}


def test_eight_words_across_two_stretches_are_noticed(index, veenbeek, monkeypatch):
    monkeypatch.setattr(stems, "WORDS_IN_STRETCH", 5)
    (one,) = index("een twee drie vier vijf zes zeven acht negen tien elf twaalf")
    assert search.repeats("drie vier vijf zes zeven acht negen tien", organisation=veenbeek, source=SOURCE) == {one}


def test_the_index_turns_to_a_new_key_and_finds_the_same(index, find):
    one, other = index("Ik kreeg een brief.", "De bus reed niet.")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT stems FROM {tables.TABLE}")
        before = set(cursor.fetchall())
    old = IndexedText.objects.values_list("key_version", flat=True)[0]
    assert rebuilding.rebuild() == 2
    assert find("brieven") == {one}
    assert find("bussen") == {other}
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT stems FROM {tables.TABLE}")
        assert before.isdisjoint(cursor.fetchall())
    assert old not in [hasher.version for hasher in stems.hashers(IndexedText.objects.first().organisation_id)]


def test_a_text_that_is_gone_leaves_the_index_when_it_turns(index, find):
    one, other = index("Ik kreeg een brief.", "Nog een brief.")
    del index.texts[one]
    rebuilding.rebuild()
    assert find("brief") == {other}


def test_killed_half_way_everything_is_found_and_the_next_night_goes_on(index, find, monkeypatch):
    ids = index(*[f"Brief nummer {number}" for number in range(6)])
    monkeypatch.setattr(rebuilding, "BATCH", 2)
    done = []
    whole = rebuilding._rebuild

    def killed_at_the_second(batch):
        if done:
            raise KeyboardInterrupt
        done.append(batch)
        whole(batch)

    with monkeypatch.context() as patched:
        patched.setattr(rebuilding, "_rebuild", killed_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            rebuilding.rebuild()
    assert find("brieven") == set(ids)
    late = index("Een late brief")
    assert find("brieven") == {*ids, *late}
    rebuilding.rebuild()
    assert find("brieven") == {*ids, *late}
    assert IndexedText.objects.values("key_version").distinct().count() == 1
