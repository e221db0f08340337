"""Each reads what came of the own words, everyone what was done; a published answer does not change."""

import re

import pytest

from doorleefd.analyse.models import FrozenFigure
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.models import Answer
from doorleefd.respond.tests.deciding.pages import ANSWER, own_page, withdraw
from doorleefd.rights.actions import answer_permission

pytestmark = pytest.mark.django_db


def test_each_reads_what_came_of_the_own_words(client, answered, told):
    page = own_page(client, told[0].code)
    assert "schrik van post".capitalize() in page
    assert "6 van 12 mensen" in page
    assert "De begeleider belt eerst." in page
    assert "Met uw woorden is nu niets gedaan" not in page


def test_whose_words_led_to_nothing_reads_that_and_why(client, answered, told):
    page = own_page(client, told[-1].code)
    assert "Met uw woorden is nu niets gedaan" in page
    assert ANSWER["for_unused"] in page
    assert "U was niet de enige" not in page


def test_before_the_answer_nothing_of_the_analysis_is_told(client, told, decide_on):
    decide_on()
    page = own_page(client, told[0].code)
    assert "De begeleider belt eerst." not in page
    assert "1 oktober 2026" in page


def test_a_published_figure_does_not_move_when_one_person_leaves(client, answered, told, now):
    withdraw(told[1].contributor, Use.TAKE_PART, now)
    assert FrozenFigure.objects.get().people == 6
    assert "6 van 12 mensen" in own_page(client, told[0].code)


def test_a_published_answer_does_not_change(desk, trajectory, answered):
    desk.post(f"/trajecten/{trajectory.pk}/antwoord/", {**ANSWER, "opening": "Iets anders."})
    answered.refresh_from_db()
    assert answered.opening == ANSWER["opening"]
    assert Answer.objects.count() == 2


def test_nobody_overwrites_a_draft_unseen_and_nobody_sends_what_they_did_not_read(desk, trajectory, decide_on):
    page = f"/trajecten/{trajectory.pk}/antwoord/"
    desk.post(page, ANSWER)
    read = Answer.objects.get().mark
    refused = desk.post(page, {**ANSWER, "opening": "Van een ander."}).content.decode()
    assert "Iemand anders heeft het antwoord" in refused
    assert "Van een ander." in refused
    desk.post(page, {**ANSWER, "opening": "Nieuw.", "seen": read})
    desk.post(f"{page}versturen/", {"seen": read})
    assert Answer.objects.get().published_at is None
    desk.post(f"{page}versturen/", {"seen": Answer.objects.get().mark})
    assert Answer.objects.get().opening == "Nieuw."
    assert Answer.objects.get().published_at


def test_everyone_reads_what_was_done_and_no_voice_that_is_not_for_the_internet(client, answered):
    client.logout()
    page = client.get("/wat-wij-deden/veenbeek/beschut-werk/").content.decode()
    assert ANSWER["did_change"] in page
    assert "zei nummer" not in page
    assert not client.cookies


def test_where_voices_are_public_stands_whom_to_call(client, desk, trajectory, decide_on, recommendation, told, now):
    for each in told[:6]:
        participation = Participation.objects.get(contributor=each.contributor)
        given = {"use": Use.PUBLISH, "given": True, "said": HowSaid("1"), "now": now}
        answer_permission(by=Teller(each.contributor), participation=participation, **given)
    page = desk.get(f"/trajecten/{trajectory.pk}/besluiten/{recommendation.pk}/")
    decide_on(voices=[pk for pk, _words in page.context["form"].fields["voices"].choices][:1])
    desk.post(f"/trajecten/{trajectory.pk}/antwoord/", ANSWER)
    desk.post(f"/trajecten/{trajectory.pk}/antwoord/versturen/", {"seen": Answer.objects.get().mark})
    client.logout()
    words = client.get("/wat-wij-deden/veenbeek/beschut-werk/").content.decode()
    assert "De brief maakte mij bang" in words
    for said in ("Marja", "0123 45 67 80", "op werkdagen van 9 tot 17 uur", "Bel 113", "Bel 112"):
        assert said in " ".join(re.sub(r"<[^>]+>", "", words).split())


def test_a_draft_is_nowhere_public(client, desk, trajectory, decide_on):
    desk.post(f"/trajecten/{trajectory.pk}/antwoord/", ANSWER)
    client.logout()
    assert client.get("/wat-wij-deden/veenbeek/beschut-werk/").status_code == 404
    assert ANSWER["opening"] not in client.get("/wat-wij-deden/veenbeek/").content.decode()
