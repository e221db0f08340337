"""Staff write down what someone tells, and see the code once (R105, R119, R147)."""

import re
from datetime import timedelta

import pytest

from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.share.tests.written_down import code_in, version_kept
from doorleefd.collect.share.views import for_someone
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry, LoginSession
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Channel, Participation, PermissionEvent, PersonalCode, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.overview import doors_of

pytestmark = pytest.mark.django_db


def test_it_keeps_the_words_with_how_they_came_and_who_wrote_them(sign_in, alice, fill):
    sign_in(alice)
    _, page = fill(was_helped="on", meaning="Ik schrok.")
    contribution = Contribution.objects.of_house().get()
    assert (contribution.channel, contribution.entered_by) == (Channel.PHONE, alice)
    own = Teller(contributor_with(code_in(page)))
    versions = Version.objects.visible_to(own, Purpose.RIGHTS).order_by("part__order").unsealed()
    assert [version.words for version in versions] == ["Aan de telefoon verteld.", "Ik schrok."]
    assert {version.origin for version in versions} == {Version.Origin.STAFF}
    participation = Participation.objects.get()
    assert (participation.was_helped, participation.is_known_person) == (True, True)
    assert permissions_of(participation) == {
        Use.TAKE_PART: True,
        Use.SENSITIVE: False,
        Use.REPORT: True,
        Use.PUBLISH: False,
    }
    assert set(PermissionEvent.objects.values_list("how", "recorded_by")) == {(Channel.PHONE, alice.pk)}


def test_a_paper_form_may_be_someone_who_told_before(sign_in, alice, fill):
    sign_in(alice)
    fill(channel="paper")
    assert not Participation.objects.get().is_known_person


def test_a_quick_second_click_shows_the_same_code_and_keeps_one(sign_in, alice, fill):
    sign_in(alice)
    note, first = fill()
    _, second = fill(note=note)
    assert code_in(first) == code_in(second) != ""
    assert Contribution.objects.of_house().count() == 1


def test_staff_do_not_get_the_code_back_later(sign_in, alice, fill, monkeypatch):
    sign_in(alice)
    note, _ = fill()
    monkeypatch.setattr(for_someone.LAST_SENT, "window", timedelta(seconds=-1))
    _, later = fill(note=note)
    assert "Dit verhaal is al bewaard" in later
    assert code_in(later) == ""


def test_staff_do_not_get_the_code_back_after_another_story_or_a_new_session(sign_in, alice, fill):
    client = sign_in(alice)
    note, _ = fill()
    fill(experience="Van een ander.")
    assert code_in(fill(note=note)[1]) == ""
    client.logout()
    sign_in(alice)
    assert code_in(fill(note=note)[1]) == ""
    assert Contribution.objects.of_house().count() == 2


def test_a_second_click_with_other_words_shows_no_code(sign_in, alice, fill):
    sign_in(alice)
    note, _ = fill()
    _, page = fill(note=note, experience="Iets anders.")
    assert "Dit verhaal is al bewaard" in page
    assert "Heb je daarna iets veranderd? Dat is niet bewaard." in page
    assert code_in(page) == ""


def test_the_hour_of_a_call_is_kept_nowhere(sign_in, alice, fill):
    """Neither in the session, nor by the moment at which the session was kept anew."""
    client = sign_in(alice)
    before = dict(LoginSession.objects.values_list("session_data", "expire_date"))
    fill()
    assert dict(LoginSession.objects.values_list("session_data", "expire_date")) == before
    assert Contribution.objects.of_house().get().sending not in str(dict(client.session))


def test_the_page_with_the_code_does_not_open_what_was_told(sign_in, kees, fill, client):
    sign_in(kees)
    _, page = fill(chosen_freely="on")
    note = re.search(r'name="note" value="([^"]+)"', page).group(1)
    for opened in ({"note": note}, {"code": code_in(page)}):
        assert "Hier gaat geen verhaal open" in client.post("/code/verhaal/", opened).content.decode()
    client.logout()
    asked = client.post("/code/verhaal/", {"note": note}).content.decode()
    assert "Wat is uw code?" in asked
    assert "Aan de telefoon verteld." not in asked


def test_a_colleague_cannot_send_it_again_with_ones_note(sign_in, alice, chandra, fill):
    sign_in(alice)
    note, _ = fill()
    sign_in(chandra)
    _, page = fill(note=note)
    assert code_in(page) == ""
    assert "Deze pagina stond te lang open." in page


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"agreed": None}, "Zonder ja schrijf je niets op."),
        ({"experience": "x" * 20_001}, "Deze tekst is te lang"),
        ({"told_on": "2999-01-01"}, "Deze datum is nog niet geweest."),
        ({"told_on": "0001-01-01"}, "Deze datum is meer dan tien jaar geleden."),
        ({"channel": "open_page"}, "Selecteer een geldige keuze"),
        ({"quotes": None}, "Vraag of anderen zinnen mogen lezen"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence_and_kept(sign_in, alice, fill, wrong, sentence):
    sign_in(alice)
    _, page = fill(meaning="Dit blijft staan", **wrong)
    assert sentence in page
    assert "Dit blijft staan" in page
    assert not Contribution.objects.of_house().exists()


def test_a_story_without_words_is_refused(sign_in, alice, fill):
    sign_in(alice)
    _, page = fill(experience=" \n ")
    assert "Er staat nog niets in dit verhaal." in page
    assert not Contribution.objects.of_house().exists()


def test_a_form_that_was_open_too_long_keeps_what_was_typed(sign_in, alice, fill):
    sign_in(alice)
    _, page = fill(note="kapot")
    assert "Deze pagina stond te lang open." in page
    assert "Aan de telefoon verteld." in page


def test_a_closed_trajectory_takes_nothing(sign_in, alice, fill, change):
    sign_in(alice)
    note, _ = fill()
    change(state=Trajectory.State.CLOSED)
    fill(note=note, experience="Te laat")
    assert Contribution.objects.of_house().count() == 1


def note_in(page):
    return re.search(r'name="note" value="([^"]+)"', page).group(1)


def test_how_to_hear_is_kept_with_who_heard_it_and_whether_it_was_read_out(
    sign_in, alice, chandra, fill, client, address
):
    """And staff stay on a page of their own: what to say, the code once more, and the next person."""
    sign_in(alice)
    _, page = fill(taken_by=str(chandra.pk))
    note = {"note": note_in(page)}
    asked = client.post(f"{address}bericht/", note | {"way": "sms", "may_call": "yes"}).content.decode()
    assert "om te bellen als wij ons zorgen maken" in asked
    assert "Gaat het nu niet goed? Bel Marja" in asked
    sent = note | {"way": "sms", "may_call": "yes", "with_address": "1", "address": "0612345678"}
    done = client.post(f"{address}bericht/", sent).content.decode()
    assert "De persoon krijgt een sms als het antwoord er is. Marja mag bellen bij zorgen." in done
    assert code_in(done) == code_in(page) != ""
    assert "Nog iemand" in done
    assert "Bedankt. Wij hebben uw verhaal" not in done
    for use in (Use.CONTACT, Use.AFTERCARE):
        event = PermissionEvent.objects.get(use=use)
        assert (event.how, event.taken_by, event.recorded_by) == (Channel.PHONE, chandra, alice)
        assert event.was_read_aloud
        assert event.text_version == version_kept()


def test_the_questions_of_a_page_that_was_open_too_long_are_not_kept(sign_in, alice, bob, fill, client, address):
    sign_in(alice)
    _, page = fill()
    assert client.post(f"{address}bericht/", {"note": "kapot", "way": "none"}, follow=True).redirect_chain
    sign_in(bob)
    assert client.post(f"{address}bericht/", {"note": note_in(page), "way": "none"}).status_code == 404
    assert not PermissionEvent.objects.filter(use=Use.CONTACT).exists()


@pytest.mark.parametrize("who", ["chandra", "kees", None])
def test_the_questions_beside_a_code_are_answered_by_who_wrote_the_story_down_and_by_nobody_else(
    sign_in, alice, request, fill, client, address, who
):
    sign_in(alice)
    _, page = fill()
    given = {"note": note_in(page), "way": "sms", "with_address": "1", "address": "0612345678"}
    if who:
        sign_in(request.getfixturevalue(who))
        assert client.post(f"{address}bericht/", given, follow=True).redirect_chain
    else:
        client.logout()
        assert "Uw verhaal is bewaard." in client.post("/vertel/veenbeek/beschut-werk/bericht/", given).content.decode()
    assert not PermissionEvent.objects.filter(use=Use.CONTACT).exists()


def test_once_the_teller_took_another_code_staff_keep_nothing_on_the_page_of_the_old_one(
    sign_in, alice, fill, client, address, organise
):
    sign_in(alice)
    _, page = fill()
    with organise():
        PersonalCode.objects.filter(contributor=contributor_with(code_in(page))).update(digest="0" * 64)
    given = {"note": note_in(page), "way": "sms", "with_address": "1", "address": "0612345678"}
    told = client.post(f"{address}bericht/", given, follow=True).content.decode()
    assert "Er is een nieuwe code gemaakt. De oude opent niets meer, ook deze pagina niet." in told
    assert code_in(page) not in told
    assert not PermissionEvent.objects.filter(use=Use.CONTACT).exists()


@pytest.mark.parametrize("who", ["manon", "femke", "adriaan"])
def test_who_does_not_collect_may_not(sign_in, request, address, who):
    assert sign_in(request.getfixturevalue(who)).get(address).status_code == 403


def test_another_organisation_finds_nothing(sign_in, bob, address, trajectory):
    client = sign_in(bob)
    assert client.get(address).status_code == 404
    assert client.get(f"/trajecten/{trajectory.pk}/open-pagina/").status_code == 404


def test_a_visitor_is_asked_to_log_in(client, address):
    assert client.get(address).status_code == 302


def test_the_audit_row_has_no_words(sign_in, alice, fill):
    sign_in(alice)
    fill()
    row = AuditEntry.objects.get(verb="contribution received")
    assert row.login == alice
    assert "telefoon verteld" not in str(row.__dict__)


def test_the_doors_stand_open_on_step_five(trajectory, alice, manon):
    def labels(viewer):
        return [str(door.label) for door in doors_of(trajectory, step=Step.COLLECT, viewer=viewer)]

    assert {"Open pagina", "Vertel voor iemand"} <= set(labels(alice))
    assert "Vertel voor iemand" not in labels(manon)


def test_the_open_page_has_its_address_and_a_poster(sign_in, manon, trajectory):
    page = sign_in(manon).get(f"/trajecten/{trajectory.pk}/open-pagina/").content.decode()
    assert "testserver/vertel/veenbeek/beschut-werk" in page
    assert "<svg" in page


def test_beside_the_form_stand_gentle_questions_to_ask_on(sign_in, client, alice, address, change):
    """Rule 5: for what went wrong, what went well, and both; never steering, and in the form of the trajectory."""
    sign_in(alice)
    page = client.get(address).content.decode()
    assert "Waar ging het volgens u mis?" in page
    assert "Waardoor lukte het wel?" in page
    change(address_form="je")
    assert "Waar ging het volgens jou mis?" in client.get(address).content.decode()


def test_after_midnight_here_the_day_of_today_is_taken(sign_in, alice, fill, address, monkeypatch, now):
    """Half past midnight in Amsterdam is still yesterday in UTC."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now.replace(hour=22, minute=30))
    assert 'value="2026-06-16"' in sign_in(alice).get(address).content.decode()
    fill(told_on="2026-06-16")
    assert str(Contribution.objects.of_house().get().told_on) == "2026-06-16"
