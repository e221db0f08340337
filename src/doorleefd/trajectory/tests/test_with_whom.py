"""Whom to ask: the advice follows the answers, a person chooses and says why (R048 to R062)."""

import pytest
from django.urls import reverse

from doorleefd.engines.advice import level, who
from doorleefd.engines.advice.who import Signal
from doorleefd.foundation.models import AuditEntry
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.queries import level_choice_of, whom_choice_of
from doorleefd.trajectory.reasons import HINTS, IN_SHORT, LEVEL, SOURCES, WHOM

pytestmark = pytest.mark.django_db

RECENT = "Je wilt weten wat mensen kortgeleden meemaakten."
METHOD = "Daar is een ervaringsdeskundige voor opgeleid."


def at(name, trajectory):
    return reverse(f"trajectory:{name}", args=[trajectory.pk])


def advised(client, trajectory, *signals):
    return client.post(at("signals", trajectory), {"signals": signals}, follow=True).content.decode()


def test_changing_one_answer_changes_the_advice_and_its_reasons(as_, alice, trajectory):
    client = as_(alice)
    page = advised(client, trajectory, "recent")
    assert "Het advies:</h2>" not in page
    assert "Het advies: Mensen die het zelf meemaken" in page
    assert RECENT in page
    assert METHOD not in page
    page = advised(client, trajectory, "recent", "responsibility")
    assert "Het advies: Allebei" in page
    assert RECENT in page
    assert METHOD in page
    page = advised(client, trajectory, "responsibility")
    assert "Het advies: Een ervaringsdeskundige" in page
    assert RECENT not in page


def test_each_reason_says_where_it_comes_from_and_that_no_rule_is_fixed(as_, alice, trajectory):
    page = advised(as_(alice), trajectory, "knowledge")
    assert "handboek, stap 2 (R053)" in page
    assert "Er zijn geen vaste regels." in page


def test_with_nothing_ticked_there_is_no_advice_and_it_says_so(as_, alice, trajectory):
    page = advised(as_(alice), trajectory)
    assert "Er is nog geen advies" in page
    assert "Kijk dan eerst nog eens naar je doel." in page


def test_the_questions_come_before_the_advice(as_, alice, trajectory):
    assert as_(alice).get(at("whom", trajectory)).headers["Location"] == at("signals", trajectory)


def test_one_may_choose_against_the_advice_and_the_plan_shows_both(as_, alice, trajectory):
    client = as_(alice)
    advised(client, trajectory, "recent")
    client.post(at("whom", trajectory), {"choice": "both", "rationale": "Ravi kent de groep."})
    kept = whom_choice_of(trajectory)
    assert (kept.whom, kept.advised, kept.reasons) == ("both", "people", ["recent"])
    line = next(
        line for part in plan_of(trajectory).sections for line in part.lines if line.question == "Met wie doen wij het?"
    )
    assert "Ravi kent de groep." in line.answer
    assert "Het advies was: Mensen die het zelf meemaken" in line.note
    assert "R056" in line.note


def test_a_choice_needs_its_reason(as_, alice, trajectory):
    client = as_(alice)
    advised(client, trajectory, "recent")
    page = client.post(at("whom", trajectory), {"choice": "people", "rationale": " "}).content.decode()
    assert "Schrijf op waarom je dit kiest." in page
    assert whom_choice_of(trajectory).whom == ""


def test_answers_that_change_afterwards_leave_the_choice_and_say_so(as_, alice, trajectory):
    client = as_(alice)
    advised(client, trajectory, "recent")
    client.post(at("whom", trajectory), {"choice": "people", "rationale": "Vers van de pers."})
    assert "De redenen zijn anders dan toen je koos." not in client.get(at("whom", trajectory)).content.decode()
    assert "De redenen zijn anders dan toen je koos." in advised(client, trajectory, "skills")
    assert whom_choice_of(trajectory).whom == "people"


def test_an_expert_is_asked_what_they_know_and_residents_are_not_replaced(as_, alice, trajectory):
    client = as_(alice)
    advised(client, trajectory, "skills")
    chosen = {"choice": "expert", "rationale": "Het gaat om een training."}
    page = client.post(at("whom", trajectory), chosen, follow=True).content.decode()
    assert "Dat verschilt per persoon." in page
    assert "komt niet in de plaats van inwoners" in page
    client.post(at("expert", trajectory), {"expert_knowledge": "De Participatiewet", "expert_skills": "Trainen"})
    assert "De Participatiewet" in str(plan_of(trajectory))


def test_the_level_follows_from_the_kinds_of_use(as_, alice, trajectory):
    client = as_(alice)
    assert "Kies waarvoor je het gebruikt" in client.get(at("level", trajectory)).content.decode()
    client.post(at("kinds", trajectory), {"kinds": ["training"]})
    assert "Het advies: Eén verhaal" in client.get(at("level", trajectory)).content.decode()
    client.post(at("kinds", trajectory), {"kinds": ["evaluation"]})
    page = client.get(at("level", trajectory)).content.decode()
    assert "Het advies: Een groter beeld" in page
    assert "nog geen gedeelde kennis" in page
    client.post(at("kinds", trajectory), {"kinds": ["training", "evaluation"]})
    assert "Het advies: Allebei, als twee sporen" in client.get(at("level", trajectory)).content.decode()


def test_the_level_is_kept_with_its_reason_and_the_rules_that_spoke(as_, alice, trajectory):
    client = as_(alice)
    client.post(at("kinds", trajectory), {"kinds": ["policy"]})
    client.post(at("level", trajectory), {"choice": "collective", "rationale": "Wij schrijven beleid."})
    kept = level_choice_of(trajectory)
    assert (kept.level, kept.advised) == ("collective", ["collective"])
    assert "shows_what_is_shared" in kept.reasons
    assert "Wij schrijven beleid." in str(plan_of(trajectory))
    assert AuditEntry.objects.filter(verb="level chosen").count() == 1


def test_who_seldom_collected_is_advised_to_work_with_others(as_, alice, trajectory):
    client = as_(alice)
    own = {"has_collected_before": "no", "knows_how_to_begin": "yes", "works_with": "de cliëntenraad"}
    page = client.post(at("own_expertise", trajectory), own, follow=True).content.decode()
    assert "lectoraat" in page
    assert "als adviseur" not in page
    page = client.post(at("own_expertise", trajectory), {**own, "knows_how_to_begin": "no"}, follow=True)
    assert "als adviseur" in page.content.decode()
    assert "de cliëntenraad" in str(plan_of(trajectory))


def test_who_is_at_home_in_it_hears_so(as_, alice, trajectory):
    own = {"has_collected_before": "yes", "knows_how_to_begin": "yes"}
    page = as_(alice).post(at("own_expertise", trajectory), own, follow=True).content.decode()
    assert "Je kunt het zelf." in page


def test_the_plan_stays_short_where_many_rules_spoke(as_, alice, trajectory):
    client = as_(alice)
    advised(client, trajectory, *(signal.value for signal in Signal))
    client.post(at("whom", trajectory), {"choice": "both", "rationale": "Alles telt."})
    note = next(line.note for part in plan_of(trajectory).sections for line in part.lines if "R056" in line.note)
    assert "verse ervaring (R056)" in note
    assert len(note) < 500


def test_every_reason_of_the_rules_has_its_words():

    assert set(LEVEL) == set(level.Reason)
    assert set(WHOM) == set(who.Reason)
    assert set(IN_SHORT) == {*level.Reason, *who.Reason}
    assert set(HINTS) == set(who.Hint)
    assert {key.source for key in (*LEVEL, *WHOM, *HINTS)} <= set(SOURCES)


def test_a_role_that_is_unusual_in_the_phase_is_said_and_stops_no_one(as_, alice, trajectory):
    """Rule 8: the innovator belongs to designing; in deciding one thinks twice, and may (R179, R180)."""
    client = as_(alice)
    client.post(at("background", trajectory), {"phase": "decide"})
    client.post(at("expert", trajectory), {"expert_roles": ["innovator", "adviser"]})
    page = client.get(at("expert", trajectory)).content.decode()
    assert "Innovator is in deze fase minder gewoon" in page
    assert "Adviseur is in deze fase minder gewoon" not in page
    assert "(R179)" in page


def test_without_a_phase_no_role_is_unusual(as_, alice, trajectory):
    client = as_(alice)
    client.post(at("expert", trajectory), {"expert_roles": ["driver"]})
    assert "minder gewoon" not in client.get(at("expert", trajectory)).content.decode()
