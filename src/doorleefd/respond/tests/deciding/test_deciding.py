"""A decision keeps its reason, and the voices that were read, of whom nobody can be recognised."""

import pytest

from doorleefd.analyse.models import Fragment
from doorleefd.analyse.recognising import NobodyLooked, worth_a_look
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Use
from doorleefd.respond.actions import Decided, decide
from doorleefd.respond.models import Decision, DecisionVoice
from doorleefd.respond.tests.deciding.pages import BACKEND, withdraw

pytestmark = pytest.mark.django_db


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


def test_who_may_not_decide_is_refused(client, chandra, trajectory, recommendation):
    client.force_login(chandra, backend=BACKEND)
    assert client.get(f"/trajecten/{trajectory.pk}/besluiten/{recommendation.pk}/").status_code == 403


def test_another_organisation_finds_nothing(client, bob, trajectory, recommendation):
    client.force_login(bob, backend=BACKEND)
    for rest in ("besluiten/", f"besluiten/{recommendation.pk}/", "antwoord/", "reacties/", "afronden/", "rode-draad/"):
        assert client.get(f"/trajecten/{trajectory.pk}/{rest}").status_code == 404
