"""The pages of review: what waits, and one contribution told and masked side by side."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from doorleefd.analyse.actions import ask_for_a_person, set_aside
from doorleefd.analyse.actions.reviewing import told_versions
from doorleefd.analyse.queries import waiting
from doorleefd.collect.models import Contribution

pytestmark = pytest.mark.django_db

WORDS = "Ik belde met Sanne de Vries over de brief."


def seen(contribution, login):
    return " ".join(version.pk.hex for version in told_versions(contribution, viewer=login))


def fresh(contribution):
    return Contribution.objects.of_house().get(pk=contribution.pk)


def test_the_list_shows_no_word_of_what_was_told(as_login, alice, told, address):
    told(WORDS)
    page = as_login(alice).get(address("reviewing")).content.decode()
    assert "Open pagina" in page or "open pagina" in page
    assert "Sanne" not in page
    assert "belde" not in page


def test_what_asks_for_a_person_stands_first(as_login, alice, told, address, now):
    early, late = told(WORDS, on=date(2026, 5, 1)), told(WORDS, on=date(2026, 6, 1))
    ask_for_a_person(by=alice, contribution=late, needed=True, now=now)
    page = as_login(alice).get(address("reviewing")).content.decode()
    assert page.index(str(late.pk)) < page.index(str(early.pk))
    assert "vraagt om een menselijke blik" in page


def test_whoever_reads_many_stories_may_stop_and_choose(as_login, chandra, told, address):
    contribution = told(WORDS)
    for page in (address("reviewing"), address("review", contribution=contribution.pk)):
        assert (
            reverse("trajectory:help_on", args=["veel-verhalen-lezen"]) in as_login(chandra).get(page).content.decode()
        )


def test_told_and_masked_stand_side_by_side(as_login, chandra, told, address):
    contribution = told(WORDS)
    page = as_login(chandra).get(address("review", contribution=contribution.pk)).content.decode()
    assert "Sanne de Vries</mark>" in page
    assert 'class="proposed"' in page
    assert "[persoon 1]</mark>" in page


def test_accepting_opens_the_next(as_login, chandra, told, address, words_of):
    first, second = told(WORDS, on=date(2026, 5, 1)), told(WORDS, on=date(2026, 6, 1))
    sent = {"seen": seen(first, chandra), "marks": "0-13-27-PERSOON", "do": "accept"}
    response = as_login(chandra).post(address("review", contribution=first.pk), sent)
    assert response.headers["Location"] == address("review", contribution=second.pk)
    assert words_of(first) == ["Ik belde met [persoon 1] over de brief."]


def test_the_last_one_leads_back_to_the_list(as_login, chandra, told, address):
    contribution = told(WORDS)
    sent = {"seen": seen(contribution, chandra), "marks": "none"}
    response = as_login(chandra).post(address("review", contribution=contribution.pk), sent)
    assert response.headers["Location"] == address("reviewing")


def test_without_a_script_ticked_boxes_come_out(as_login, chandra, told, address, words_of):
    contribution = told(WORDS)
    sent = {"seen": seen(contribution, chandra), "marks": "", "mark": ["0-13-27"], "type-0-13-27": "ORGANISATIE"}
    as_login(chandra).post(address("review", contribution=contribution.pk), sent)
    assert words_of(contribution) == ["Ik belde met [organisatie 1] over de brief."]


def test_without_a_script_exact_words_can_be_added(as_login, chandra, told, address):
    contribution = told("De Kas is dicht. Ik ging naar de kas.")
    sent = {"seen": seen(contribution, chandra), "marks": "", "words": "kas", "kind": "PLAATS", "do": "add"}
    page = as_login(chandra).post(address("review", contribution=contribution.pk), sent).content.decode()
    assert page.count("[plaats 1]</mark>") == 2
    assert fresh(contribution).review == Contribution.Review.WAITING


def test_without_a_script_enter_in_the_field_adds_its_words(as_login, chandra, told, address):
    page = as_login(chandra).get(address("review", contribution=told(WORDS).pk)).content.decode()
    form = page[page.index('id="marks"') :]
    assert form[form.index("<button") :].startswith('<button name="do" value="add"')


def test_words_that_stand_nowhere_are_refused_with_a_sentence(as_login, chandra, told, address):
    contribution = told(WORDS)
    sent = {"seen": seen(contribution, chandra), "marks": "", "words": "fiets", "kind": "PLAATS", "do": "add"}
    page = as_login(chandra).post(address("review", contribution=contribution.pk), sent).content.decode()
    assert "Deze woorden staan er niet zo in" in page
    assert 'value="fiets"' in page


@pytest.mark.parametrize("marks", ["9-0-4-PERSOON", "0-0-9999-PERSOON", "0-5-2-PERSOON", "0-0-4-KAT", "<b>", "0-0-4"])
def test_a_mark_that_cannot_be_is_left_out(as_login, chandra, told, address, words_of, marks):
    contribution = told(WORDS)
    sent = {"seen": seen(contribution, chandra), "marks": marks}
    as_login(chandra).post(address("review", contribution=contribution.pk), sent)
    assert words_of(contribution) == [WORDS]


def test_what_others_will_read_is_drawn_before_it_is_kept(as_login, chandra, told, address):
    contribution = told(WORDS)
    sent = {"seen": seen(contribution, chandra), "marks": "0-3-8-PLAATS"}
    piece = as_login(chandra).post(address("review_masked", contribution=contribution.pk), sent).content.decode()
    assert "Ik <mark" in piece
    assert "[plaats 1]" in piece
    assert fresh(contribution).review == Contribution.Review.WAITING


def test_the_last_review_can_be_undone_with_its_marks(as_login, chandra, told, address):
    contribution = told(WORDS)
    client = as_login(chandra)
    sent = {"seen": seen(contribution, chandra), "marks": "0-3-8-PLAATS"}
    client.post(address("review", contribution=contribution.pk), sent)
    response = client.post(address("review_undo"), follow=True)
    assert fresh(contribution).review == Contribution.Review.WAITING
    page = response.content.decode()
    assert 'class="own"' in page
    assert "belde</mark>" in page


def test_a_reviewed_contribution_says_who_accepted_it(as_login, alice, read, address):
    contribution = read(WORDS)
    page = as_login(alice).get(address("review", contribution=contribution.pk)).content.decode()
    assert "overgenomen door Chandra" in page


def test_what_is_set_aside_can_be_taken_back(as_login, alice, told, address):
    contribution = told(WORDS)
    client = as_login(alice)
    sent = {"seen": seen(contribution, alice)}
    client.post(address("review_set_aside", contribution=contribution.pk), sent)
    page = client.get(address("reviewing") + "?stapel=apart").content.decode()
    assert str(contribution.pk) in page
    assert "Sanne" not in page
    assert client.get(address("review", contribution=contribution.pk)).status_code == 404
    client.post(address("review_again", contribution=contribution.pk))
    assert fresh(contribution).review == Contribution.Review.WAITING


@pytest.mark.parametrize("sent", [{}, {"seen": ""}, {"seen": "x"}, {"seen": "0" * 32}])
def test_setting_aside_what_changed_since_it_was_read_opens_it_again(as_login, alice, told, address, sent):
    contribution = told(WORDS)
    response = as_login(alice).post(
        address("review_set_aside", contribution=contribution.pk), sent, follow=True, HTTP_ACCEPT_LANGUAGE="nl"
    )
    assert "De verteller heeft net iets veranderd." in response.content.decode()
    assert fresh(contribution).review == Contribution.Review.WAITING


@pytest.mark.parametrize("name", ["review_human_eye", "review_again", "review_set_aside"])
def test_what_is_erased_at_this_very_moment_breaks_no_page(as_login, alice, told, address, organise, monkeypatch, name):
    contribution = told(WORDS)
    client, asked = as_login(alice), address(name, contribution=contribution.pk)
    with organise():
        fresh(contribution).delete()
    for query in ("contribution_in", "contribution_to_review"):
        monkeypatch.setattr(waiting, query, lambda *args, **kwargs: contribution)
    page = client.post(asked)
    assert page.status_code == 302
    assert "nam het terug" in client.get(address("reviewing")).content.decode()


def test_the_button_that_sets_aside_tells_what_was_read(as_login, alice, told, address):
    contribution = told(WORDS)
    page = as_login(alice).get(address("review", contribution=contribution.pk)).content.decode()
    aside = page.split('id="aside"')[1].split("</form>")[0]
    assert f'name="seen" value="{seen(contribution, alice)}"' in aside


@pytest.mark.parametrize("who", ["kees", "ravi", "manon", "femke", "adriaan"])
def test_who_may_not_review_opens_nothing(as_login, request, told, address, who):
    contribution = told(WORDS)
    client = as_login(request.getfixturevalue(who))
    one = {"contribution": contribution.pk}
    assert client.get(address("reviewing")).status_code == 403
    assert client.get(address("review_next")).status_code == 403
    assert client.get(address("review", **one)).status_code == 403
    for name in ["review", "review_masked", "review_set_aside", "review_human_eye", "review_again"]:
        assert client.post(address(name, **one), {"seen": ""}).status_code == 403
    assert client.post(address("review_undo")).status_code == 403


def test_another_organisation_finds_nothing(as_login, bob, told, address, organise, zandwoude, trajectory):
    contribution = told(WORDS)
    client = as_login(bob)
    assert client.get(address("reviewing")).status_code == 404
    assert client.get(address("review", contribution=contribution.pk)).status_code == 404
    for name in ["review", "review_masked", "review_set_aside", "review_human_eye", "review_again"]:
        assert client.post(address(name, contribution=contribution.pk)).status_code == 404


def test_withdrawn_words_are_gone_from_list_and_page(as_login, alice, told, address, withdraw, now):
    waiting, aside = told(WORDS), told(WORDS)
    set_aside(by=alice, contribution=aside, now=now)
    for contribution in (waiting, aside):
        withdraw(contribution)
    client = as_login(alice)
    assert str(waiting.pk) not in client.get(address("reviewing")).content.decode()
    assert str(aside.pk) not in client.get(address("reviewing") + "?stapel=apart").content.decode()
    assert client.get(address("review", contribution=waiting.pk)).status_code == 404
    assert client.post(address("review_again", contribution=aside.pk)).status_code == 404


def test_an_unknown_contribution_does_not_exist(as_login, alice, address):
    assert as_login(alice).get(address("review", contribution=uuid4())).status_code == 404


def test_the_list_takes_as_many_queries_for_many_as_for_few(
    as_login, alice, told, address, django_assert_max_num_queries
):
    client = as_login(alice)
    for _number in range(12):
        told("Kort.")
    with django_assert_max_num_queries(17):
        assert client.get(address("reviewing")).status_code == 200


def test_the_page_takes_as_many_queries_for_many_answers(as_login, alice, told, address, django_assert_max_num_queries):
    contribution = told("Een.", "Twee.", "Drie.", "Vier.")
    client = as_login(alice)
    # The first look is also kept in the log of who opened what.
    client.get(address("review", contribution=contribution.pk))
    with django_assert_max_num_queries(22):
        client.get(address("review", contribution=contribution.pk))


@pytest.mark.parametrize(
    "words", ["", " ", "<script>alert(1)</script>", "a\r\nb\x00c", "👩‍👩‍👧 hé \u202e om", "\ufffd half", "x" * 200_000]
)
def test_any_words_can_be_reviewed(as_login, chandra, told, address, words_of, words):
    contribution = told(words)
    client = as_login(chandra)
    page = client.get(address("review", contribution=contribution.pk))
    assert page.status_code == 200
    assert b"<script>alert" not in page.content
    client.post(address("review", contribution=contribution.pk), {"seen": seen(contribution, chandra), "marks": "none"})
    assert words_of(contribution) == [words]
