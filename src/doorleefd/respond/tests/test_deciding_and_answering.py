"""From a recommendation to the answer that each person reads about the own words."""

import re

import pytest

from doorleefd.analyse.actions import (
    accept_review,
    add_theme,
    describe_finding,
    formulate_insight,
    make_pattern,
    mark,
    recommend,
)
from doorleefd.analyse.models import Finding, Fragment, FrozenFigure, Recommendation
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Channel, Participation, Teller, Use
from doorleefd.respond.actions import Decided, decide
from doorleefd.respond.models import Answer, Decision, DecisionVoice, Reaction
from doorleefd.respond.recognising import NobodyLooked, worth_a_look
from doorleefd.rights.actions import answer_permission
from doorleefd.trajectory.models import GatePassed, Trajectory

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ANSWER = {
    "opening": "Wij hoorden hoe brieven overkomen.",
    "did_change": "Wij bellen eerst.",
    "did_not_change": "Er komt niet één vaste klantmanager, want daar zijn te weinig mensen voor.",
    "for_unused": "Uw woorden gingen over iets anders. Wij bewaren ze voor een volgende keer.",
    "what_next": "In december vragen wij of u het merkt.",
}


@pytest.fixture
def told(trajectory, tell, organise):
    """Six people about a letter, and six about something else; each is surely one person."""
    letters = [tell(trajectory, f"De brief maakte mij bang, zei nummer {n}.", report=True) for n in "abcdef"]
    buses = [tell(trajectory, "De bus komt te laat.", publish=True) for _ in range(6)]
    with organise():
        Participation.objects.update(is_known_person=True)
    return [*letters, *buses]


@pytest.fixture
def recommendation(trajectory, told, chandra, now):
    theme = add_theme(by=chandra, trajectory=trajectory, name="Brief", parent=None, now=now)
    for contribution in Contribution.objects.visible_to(chandra, Purpose.REVIEW):
        accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed():
        if "brief" in version.words:
            mark(by=chandra, version=version, start=0, end=len(version.words), theme=theme, now=now)
    pattern = make_pattern(
        by=chandra, trajectory=trajectory, name="schrik van post", description="", themes=[theme], now=now
    )
    finding = describe_finding(
        by=chandra,
        trajectory=trajectory,
        kind=Finding.Kind.BOTTLENECK,
        sentence="Post komt voor uitleg",
        explanation="",
        patterns=[pattern],
        now=now,
    )
    insight = formulate_insight(
        by=chandra, trajectory=trajectory, sentence="Praat eerst", explanation="", findings=[finding], now=now
    )
    return recommend(
        by=chandra,
        insight=insight,
        audience=Recommendation.Audience.POLICY,
        sentence="Bel voor de brief",
        explanation="",
        now=now,
    )


@pytest.fixture
def desk(client, alice):
    client.force_login(alice, backend=BACKEND)
    return client


@pytest.fixture
def decide_on(desk, trajectory, recommendation):
    def post(**fields):
        given = {
            "outcome": "adopted",
            "what_we_do": "De begeleider belt eerst.",
            "reason": "Omdat bellen rust geeft.",
            "owner": "Team Werk",
            "decided_by": "De wethouder",
            "decided_on": "2026-06-12",
            "nobody_recognised": "on",
        }
        return desk.post(f"/trajecten/{trajectory.pk}/besluiten/{recommendation.pk}/", {**given, **fields})

    return post


@pytest.fixture
def answered(desk, trajectory, decide_on):
    decide_on()
    desk.post(f"/trajecten/{trajectory.pk}/antwoord/", ANSWER)
    desk.post(f"/trajecten/{trajectory.pk}/antwoord/versturen/", {"seen": Answer.objects.get().mark})
    return Answer.objects.get()


def own_page(client, code):
    client.logout()
    return client.post("/code/", {"code": code}).content.decode()


def withdraw(contributor, use, now):
    teller = Teller(contributor)
    change_permission(
        by=teller,
        participation=contributor.participations.get(),
        use=use,
        given=False,
        basis=Basis.CONSENT,
        text_version="1",
        how=Channel.OPEN_PAGE,
        now=now,
    )


def test_a_decision_keeps_reason_owner_and_date(decide_on):
    decide_on()
    decision = Decision.objects.get()
    assert (decision.owner, decision.reason) == ("Team Werk", "Omdat bellen rust geeft.")


def test_without_a_reason_nothing_is_decided_and_nothing_typed_is_lost(decide_on):
    page = decide_on(reason="").content.decode()
    assert not Decision.objects.exists()
    assert "De begeleider belt eerst." in page


def test_a_no_says_what_does_not_change(decide_on):
    assert "Zeg wat jullie doen" in decide_on(outcome="not_adopted").content.decode()
    assert not Decision.objects.exists()


def test_a_next_decision_leaves_the_first(decide_on):
    decide_on()
    decide_on(outcome="partly", what_we_do_not="Niet op vrijdag.")
    assert list(Decision.objects.values_list("number", flat=True)) == [2, 1]


def test_three_quotable_voices_stand_beside_it(decide_on, desk, trajectory, recommendation):
    page = desk.get(f"/trajecten/{trajectory.pk}/besluiten/{recommendation.pk}/")
    offered = [pk for pk, _words in page.context["form"].fields["voices"].choices]
    assert len(offered) == 6
    decide_on(voices=offered[:3])
    assert DecisionVoice.objects.of_house().count() == 3
    assert "Kies hoogstens drie" in decide_on(voices=offered[:4]).content.decode()


def test_no_quote_stands_beside_it_before_someone_looked_whether_a_person_can_be_recognised(
    decide_on, desk, trajectory, recommendation
):
    page = desk.get(f"/trajecten/{trajectory.pk}/besluiten/{recommendation.pk}/")
    offered = [pk for pk, _words in page.context["form"].fields["voices"].choices]
    refused = decide_on(voices=offered[:1], nobody_recognised="").content.decode()
    assert "Lees de zinnen nog een keer, en zet dan dit vinkje." in refused
    assert "De begeleider belt eerst." in refused
    assert not Decision.objects.exists()
    decide_on(nobody_recognised="")
    assert Decision.objects.exists()


def test_the_action_refuses_a_quote_that_nobody_looked_at(alice, recommendation, now):
    fragments = list(Fragment.objects.visible_to(alice, Purpose.QUOTE)[:1])
    texts = {"what_we_do": "Bellen", "what_we_do_not": "", "reason": "Rust", "owner": "Team", "decided_by": "Wij"}
    decided = Decided(Decision.Outcome.ADOPTED, **texts, decided_on=now.date(), voices=fragments)
    with pytest.raises(NobodyLooked):
        decide(by=alice, recommendation=recommendation, decided=decided, now=now)
    assert not Decision.objects.exists()


def test_whoever_looks_is_shown_what_could_point_at_someone():
    assert worth_a_look("Ik ben 34 jaar en woon in Bunnik.") == ["34 jaar", "Bunnik"]
    assert worth_a_look("De brief maakte mij bang.") == []


def test_words_that_changed_are_looked_at_anew(decide_on, desk, trajectory, recommendation, told, organise):
    page = desk.get(f"/trajecten/{trajectory.pk}/besluiten/{recommendation.pk}/")
    chosen = page.context["form"].fields["voices"].choices[0][0]
    decide_on(voices=[chosen])
    with organise():
        version = Fragment.objects.of_house().get(pk=chosen).version
        type(version).objects.of_house().filter(pk=version.pk).update(is_current=False)
    assert "maakte mij bang" not in desk.get(f"/trajecten/{trajectory.pk}/besluiten/").content.decode()


def test_a_withdrawn_voice_leaves_the_decision(decide_on, desk, trajectory, recommendation, told, now):
    page = desk.get(f"/trajecten/{trajectory.pk}/besluiten/{recommendation.pk}/")
    decide_on(voices=[pk for pk, _words in page.context["form"].fields["voices"].choices][:1])
    shown = desk.get(f"/trajecten/{trajectory.pk}/besluiten/").content.decode()
    speaker = next(letter for letter in "abcdef" if f"zei nummer {letter}" in shown)
    withdraw(told["abcdef".index(speaker)].contributor, Use.REPORT, now)
    assert f"zei nummer {speaker}" not in desk.get(f"/trajecten/{trajectory.pk}/besluiten/").content.decode()


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
    assert "Uiterlijk 1 oktober 2026" in page


def test_a_published_figure_does_not_move_when_one_person_leaves(client, answered, told, now):
    withdraw(told[1].contributor, Use.TAKE_PART, now)
    assert FrozenFigure.objects.get().people == 6
    assert "6 van 12 mensen" in own_page(client, told[0].code)


def test_a_published_answer_does_not_change(desk, trajectory, answered):
    desk.post(f"/trajecten/{trajectory.pk}/antwoord/", {**ANSWER, "opening": "Iets anders."})
    answered.refresh_from_db()
    assert answered.opening == ANSWER["opening"]
    assert Answer.objects.count() == 2


def say(client, told, **fields):
    """React on the code page, as the teller with this code."""
    participation = Participation.objects.get(contributor=told.contributor)
    client.logout()
    given = {"code": told.code, "participation": str(participation.pk), "good": "no", **fields}
    return client.post("/code/goed-zo/", given).content.decode()


def read_reactions(client, alice, trajectory):
    client.force_login(alice, backend=BACKEND)
    return client.get(f"/trajecten/{trajectory.pk}/reacties/").content.decode()


def test_words_with_a_reaction_are_reviewed_before_anyone_reads_them(
    client, answered, told, trajectory, alice, chandra, now
):
    say(client, told[0], words="Ik word nog steeds niet gebeld op 06-12345678.")
    page = read_reactions(client, alice, trajectory)
    assert "niet gebeld" not in page
    assert "als het is nagekeken" in page
    waiting = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get(review="waiting")
    accept_review(by=chandra, contribution=waiting, marks={}, now=now)
    assert "Ik word nog steeds niet gebeld" in read_reactions(client, alice, trajectory)


def test_the_same_reaction_sent_twice_is_one(client, answered, told):
    for _ in range(2):
        say(client, told[0], words="Nog niet.")
    assert Reaction.objects.of_house().count() == 1
    assert Contribution.objects.of_house().filter(participation__contributor=told[0].contributor).count() == 2


def test_who_takes_part_no_more_is_heard_no_more(client, answered, told, trajectory, alice, now):
    say(client, told[0], good="yes")
    withdraw(told[0].contributor, Use.TAKE_PART, now)
    assert "Nog niemand zei er iets over" in read_reactions(client, alice, trajectory)
    say(client, told[0], words="Toch nog iets.")
    assert not Contribution.objects.of_house().filter(review="waiting").exists()


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


def test_closing_asks_for_an_answer_first(desk, trajectory):
    page = desk.post(f"/trajecten/{trajectory.pk}/afronden/", {"reason": ""}).content.decode()
    assert "nog geen antwoord" in page
    trajectory.refresh_from_db()
    assert trajectory.state == Trajectory.State.OPEN


def test_closing_without_answer_leaves_a_reason_behind(desk, trajectory):
    desk.post(f"/trajecten/{trajectory.pk}/afronden/", {"reason": "Het traject is samengevoegd."})
    trajectory.refresh_from_db()
    assert trajectory.state == Trajectory.State.CLOSED
    assert GatePassed.objects.get().reason == "Het traject is samengevoegd."


def test_closing_after_the_answer_needs_no_reason(desk, trajectory, answered):
    desk.post(f"/trajecten/{trajectory.pk}/afronden/", {"reason": ""})
    trajectory.refresh_from_db()
    assert trajectory.state == Trajectory.State.CLOSED
    assert not GatePassed.objects.exists()


def test_everyone_reads_what_was_done_and_no_voice_that_is_not_for_the_internet(client, answered):
    client.logout()
    page = client.get("/wat-wij-deden/veenbeek/beschut-werk/").content.decode()
    assert ANSWER["did_change"] in page
    assert "zei nummer" not in page
    assert not client.cookies


def test_where_voices_are_public_stands_whom_to_call(client, desk, trajectory, decide_on, recommendation, told, now):
    for each in told[:6]:
        participation = Participation.objects.get(contributor=each.contributor)
        given = {"use": Use.PUBLISH, "given": True, "text_version": "1", "now": now}
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


def test_who_may_not_decide_is_refused(client, chandra, trajectory, recommendation):
    client.force_login(chandra, backend=BACKEND)
    assert client.get(f"/trajecten/{trajectory.pk}/besluiten/{recommendation.pk}/").status_code == 403


def test_another_organisation_finds_nothing(client, bob, trajectory, recommendation):
    client.force_login(bob, backend=BACKEND)
    for rest in ("besluiten/", f"besluiten/{recommendation.pk}/", "antwoord/", "reacties/", "afronden/", "rode-draad/"):
        assert client.get(f"/trajecten/{trajectory.pk}/{rest}").status_code == 404


def test_the_thread_leads_back_to_quotable_voices_only(desk, trajectory, answered, told, now):
    page = desk.get(f"/trajecten/{trajectory.pk}/rode-draad/").content.decode()
    assert "Bel voor de brief" in page
    assert "6 van 12 mensen" in page
    speaker = next(letter for letter in "abcdef" if f"zei nummer {letter}" in page)
    withdraw(told["abcdef".index(speaker)].contributor, Use.REPORT, now)
    assert f"zei nummer {speaker}" not in desk.get(f"/trajecten/{trajectory.pk}/rode-draad/").content.decode()


def test_the_thread_runs_forward_from_a_contribution(desk, trajectory, answered, told, chandra):
    own = Contribution.objects.visible_to(chandra, Purpose.ANALYSE)
    letter = own.get(participation__contributor=told[0].contributor)
    bus = own.get(participation__contributor=told[-1].contributor)
    forward = f"/trajecten/{trajectory.pk}/rode-draad/inbreng"
    assert "Bel voor de brief" in desk.get(f"{forward}/{letter.pk}/").content.decode()
    assert "hangt nog niet aan een kerninzicht" in desk.get(f"{forward}/{bus.pk}/").content.decode()
