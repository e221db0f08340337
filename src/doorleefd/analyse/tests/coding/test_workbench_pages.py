"""The workbench: the list of texts, one text to mark, and what others never see there."""

from datetime import date

import pytest

from doorleefd.analyse.actions import mark
from doorleefd.analyse.models import Coding, Theme
from doorleefd.collect.models import Version
from doorleefd.foundation.listing import Purpose

pytestmark = pytest.mark.django_db

WORDS = "Ik kreeg een brief. Ik snapte er niets van. Toen belde ik."


def version_of(contribution, login):
    return Version.objects.visible_to(login, Purpose.ANALYSE).get(part__contribution=contribution)


def themes_in(login):
    return [coding.theme.name for coding in Coding.objects.visible_to(login, Purpose.ANALYSE)]


def sentence(contribution, login, start, end):
    return f"{version_of(contribution, login).pk.hex}-{start}-{end}"


@pytest.mark.parametrize("who", ["alice", "chandra", "ravi"])
def test_everyone_who_codes_reads_the_same(as_login, request, read, address, who):
    contribution = read(WORDS)
    client = as_login(request.getfixturevalue(who))
    assert "Ik kreeg een brief." in client.get(address("workbench")).content.decode()
    assert "Ik snapte er niets van." in client.get(address("text", contribution=contribution.pk)).content.decode()


def test_the_list_is_in_the_order_of_telling(as_login, chandra, read, address):
    late, early = read(WORDS, on=date(2026, 6, 1)), read(WORDS, on=date(2026, 4, 1))
    page = as_login(chandra).get(address("workbench")).content.decode()
    assert page.index(str(early.pk)) < page.index(str(late.pk))
    assert "april" in page


def test_what_waits_for_review_is_not_there(as_login, chandra, told, address):
    contribution = told(WORDS)
    client = as_login(chandra)
    assert "brief" not in client.get(address("workbench")).content.decode()
    assert client.get(address("text", contribution=contribution.pk)).status_code == 404


def test_without_a_script_sentences_that_follow_are_one_fragment(as_login, chandra, read, theme, address):
    contribution = read(WORDS)
    chosen = [sentence(contribution, chandra, 0, 19), sentence(contribution, chandra, 20, 43)]
    as_login(chandra).post(
        address("mark", contribution=contribution.pk), {"sentence": chosen, "theme": theme.pk, "new_theme": ""}
    )
    fragment = Coding.objects.visible_to(chandra, Purpose.ANALYSE).get().fragment
    assert (fragment.start, fragment.end) == (0, 43)


def test_sentences_apart_are_fragments_apart(as_login, chandra, read, theme, address):
    contribution = read(WORDS)
    chosen = [sentence(contribution, chandra, 0, 19), sentence(contribution, chandra, 44, 58)]
    as_login(chandra).post(address("mark", contribution=contribution.pk), {"sentence": chosen, "theme": theme.pk})
    assert themes_in(chandra) == ["Brief", "Brief"]


def test_the_same_again_takes_it_away(as_login, chandra, read, theme, address):
    contribution = read(WORDS)
    sent = {"range": sentence(contribution, chandra, 13, 18), "theme": theme.pk}
    for expected in (["Brief"], []):
        as_login(chandra).post(address("mark", contribution=contribution.pk), sent)
        assert themes_in(chandra) == expected


def test_a_new_name_becomes_a_theme_and_a_known_one_is_used(as_login, chandra, read, theme, address):
    contribution = read(WORDS)
    for name in ("Schaamte", "brief"):
        sent = {"range": sentence(contribution, chandra, 0, 19), "new_theme": name}
        as_login(chandra).post(address("mark", contribution=contribution.pk), sent)
    assert sorted(themes_in(chandra)) == ["Brief", "Schaamte"]
    assert Theme.objects.count() == 2


@pytest.mark.parametrize(
    ("sent", "sentence_shown"),
    [
        ({}, "Kies eerst een zin"),
        ({"range": "x"}, "Kies eerst een zin"),
        ({"range": f"{'0' * 32}-0-4"}, "Kies een thema"),
    ],
)
def test_what_is_missing_is_said_in_place(as_login, chandra, read, address, sent, sentence_shown):
    contribution = read(WORDS)
    client = as_login(chandra)
    there = address("mark", contribution=contribution.pk)
    answer = client.post(there, sent, headers={"X-Requested-With": "fetch"})
    assert (answer.status_code, sentence_shown in answer.content.decode()) == (422, True)
    assert sentence_shown in client.post(there, sent, follow=True).content.decode()


def test_words_of_another_text_are_refused(as_login, chandra, read, theme, address):
    one, other = read(WORDS), read(WORDS)
    sent = {"range": sentence(other, chandra, 0, 19), "theme": theme.pk}
    answer = as_login(chandra).post(address("mark", contribution=one.pk), sent, headers={"X-Requested-With": "fetch"})
    assert answer.status_code == 422
    assert themes_in(chandra) == []


def test_a_script_gets_the_pieces_that_changed(as_login, chandra, read, theme, address):
    contribution = read(WORDS)
    sent = {"range": sentence(contribution, chandra, 0, 19), "theme": theme.pk}
    answer = as_login(chandra).post(
        address("mark", contribution=contribution.pk), sent, headers={"X-Requested-With": "fetch"}
    )
    page = answer.content.decode()
    assert 'data-piece="reading"' in page
    assert 'data-label="Brief"' in page
    assert "<html" not in page


def test_marks_of_others_are_there_on_demand(as_login, chandra, ravi, read, theme, address, now):
    contribution = read(WORDS)
    mark(by=ravi, version=version_of(contribution, ravi), start=0, end=19, theme=theme, now=now)
    client = as_login(chandra)
    there = address("text", contribution=contribution.pk)
    assert "Ravi: Brief" not in client.get(there).content.decode()
    assert "Ravi: Brief" in client.get(there + "?anderen=1").content.decode()


def test_undo_takes_back_the_last_mark(as_login, chandra, read, theme, address, now):
    contribution = read(WORDS)
    mark(by=chandra, version=version_of(contribution, chandra), start=0, end=19, theme=theme, now=now)
    client = as_login(chandra)
    client.post(address("undo_mark", contribution=contribution.pk))
    assert themes_in(chandra) == []
    again = client.post(address("undo_mark", contribution=contribution.pk), follow=True).content.decode()
    assert "Er is niets om terug te nemen." in again


def test_one_mark_can_be_taken_away_from_the_list(as_login, chandra, ravi, read, theme, address, now):
    contribution = read(WORDS)
    version = version_of(contribution, chandra)
    own = mark(by=chandra, version=version, start=0, end=19, theme=theme, now=now)
    other = mark(by=ravi, version=version, start=0, end=19, theme=theme, now=now)
    client = as_login(chandra)
    assert client.post(address("unmark", contribution=contribution.pk, coding=own.pk)).status_code == 302
    assert client.post(address("unmark", contribution=contribution.pk, coding=other.pk)).status_code == 404


def test_the_list_can_be_narrowed(as_login, chandra, read, theme, address, now):
    marked, bare = read(WORDS), read("Mijn zoon vond het fijn.")
    mark(by=chandra, version=version_of(marked, chandra), start=0, end=19, theme=theme, now=now)
    client = as_login(chandra)

    def shown(query):
        page = client.get(address("workbench") + query).content.decode()
        return [contribution for contribution in (marked, bare) if str(contribution.pk) in page]

    assert shown(f"?thema={theme.pk}") == [marked]
    assert shown("?nieuw=1") == [bare]
    assert shown("?thema=x&na=x&voor=x&zoek=x") == [marked, bare]


def test_searching_finds_forms_of_a_word_and_keeps_it_out_of_the_address(as_login, chandra, read, address):
    hit, miss = read("Ik kreeg brieven."), read("Mijn zoon vond het fijn.")
    answer = as_login(chandra).post(address("seek"), {"words": "brief"}, follow=True)
    page, asked = answer.content.decode(), answer.redirect_chain[0][0]
    assert (str(hit.pk) in page, str(miss.pk) in page) == (True, False)
    assert "brief" not in asked
    assert 'value="brief"' in page


def test_a_memo_is_kept_while_reading(as_login, chandra, read, theme, address):
    contribution = read(WORDS)
    sent = {"theme": theme.pk, "text": "Bellen hielp hier wel."}
    page = as_login(chandra).post(address("memo", contribution=contribution.pk), sent, follow=True).content.decode()
    assert "Bellen hielp hier wel." in page


def test_a_memo_that_repeats_a_teller_is_refused_and_kept_on_screen(as_login, chandra, read, theme, address):
    contribution = read(WORDS)
    words = "Ik kreeg een brief, ik snapte er niets van"
    sent = {"theme": theme.pk, "text": words}
    answer = as_login(chandra).post(address("memo", contribution=contribution.pk), sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "acht woorden achter elkaar" in page
    assert f"{words}</textarea>" in page


def test_figures_count_people_and_hide_the_few(as_login, chandra, read, theme, address, now):
    for others in range(5):
        contribution = read(WORDS)
        mark(by=chandra, version=version_of(contribution, chandra), start=0, end=19, theme=theme, now=now)
        mark(by=chandra, version=version_of(contribution, chandra), start=20, end=43, theme=theme, now=now)
        figures = as_login(chandra).get(address("figures")).json()
        assert figures == {str(theme.pk): "minder dan 5" if others < 4 else "5"}


def test_withdrawn_words_are_gone_at_once(as_login, chandra, read, theme, address, withdraw, now):
    contribution = read(WORDS)
    mark(by=chandra, version=version_of(contribution, chandra), start=0, end=19, theme=theme, now=now)
    withdraw(contribution)
    client = as_login(chandra)
    assert "brief." not in client.get(address("workbench")).content.decode()
    assert client.get(address("text", contribution=contribution.pk)).status_code == 404
    for name in ("mark", "undo_mark", "memo"):
        assert client.post(address(name, contribution=contribution.pk)).status_code == 404
    found = client.post(address("seek"), {"words": "brief"}, follow=True).content.decode()
    assert str(contribution.pk) not in found
    assert client.get(address("figures")).json() == {str(theme.pk): ""}


@pytest.mark.parametrize("who", ["kees", "manon", "femke", "adriaan"])
def test_who_may_not_code_opens_nothing(as_login, request, read, address, who):
    contribution = read(WORDS)
    client = as_login(request.getfixturevalue(who))
    assert client.get(address("workbench")).status_code == 403
    assert client.get(address("figures")).status_code == 403
    assert client.get(address("text", contribution=contribution.pk)).status_code == 403
    for name in ("mark", "undo_mark", "memo"):
        assert client.post(address(name, contribution=contribution.pk)).status_code == 403


def test_another_organisation_finds_nothing(as_login, bob, read, address):
    contribution = read(WORDS)
    client = as_login(bob)
    assert client.get(address("workbench")).status_code == 404
    assert client.get(address("figures")).status_code == 404
    assert client.get(address("text", contribution=contribution.pk)).status_code == 404
    for name in ("mark", "undo_mark", "memo"):
        assert client.post(address(name, contribution=contribution.pk)).status_code == 404


def test_the_pages_take_as_many_queries_for_many_as_for_few(
    as_login, chandra, read, theme, address, now, django_assert_max_num_queries
):
    contributions = [read(WORDS) for _number in range(10)]
    for contribution in contributions:
        mark(by=chandra, version=version_of(contribution, chandra), start=0, end=19, theme=theme, now=now)
    client = as_login(chandra)
    with django_assert_max_num_queries(12):
        client.get(address("workbench"))
    with django_assert_max_num_queries(17):
        client.get(address("text", contribution=contributions[3].pk))
