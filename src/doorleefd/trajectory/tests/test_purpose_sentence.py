"""Five small answers become the purpose, which can be edited before it is kept (R039)."""

import pytest
from django.urls import reverse

from doorleefd.trajectory.queries import background_of, experience_of
from doorleefd.trajectory.refusals import TrajectoryIsClosed
from doorleefd.trajectory.sentence import Parts, knowledge_in, whole_sentence

pytestmark = pytest.mark.django_db

PARTS = {
    "topic": "Van dagbesteding naar beschut werk te gaan",
    "place": "Veenbeek",
    "easier": "de eerste weken",
    "own_role": "beleidsmedewerker",
    "use": "onze brieven veranderen",
}
KNOW = "Hoe het is om van dagbesteding naar beschut werk te gaan in Veenbeek, en wat de eerste weken makkelijker maakt"


def at(name, trajectory):
    return reverse(f"trajectory:{name}", args=[trajectory.pk])


def test_the_parts_become_a_sentence_that_reads_on():
    assert knowledge_in(Parts(**PARTS)) == KNOW
    said = whole_sentence(Parts(**PARTS))
    assert said.startswith("Ik wil weten hoe het is om van dagbesteding")
    assert said.endswith("Daarmee ga ik, als beleidsmedewerker, onze brieven veranderen.")


def test_an_abbreviation_keeps_its_capitals():
    said = whole_sentence(Parts(**{**PARTS, "use": "UWV-brieven herschrijven"}))
    assert said.endswith("Daarmee ga ik, als beleidsmedewerker, UWV-brieven herschrijven.")


def test_what_may_stay_out_stays_out():
    assert knowledge_in(Parts(**{**PARTS, "easier": "", "place": ""})).endswith("naar beschut werk te gaan")


def test_it_shows_first_and_keeps_nothing_yet(as_, alice, ready):
    before = ready.knowledge_sought
    page = as_(alice).post(at("sentence", ready), PARTS).content.decode()
    assert KNOW in page
    assert "Daarmee ga ik, als beleidsmedewerker" in page
    ready.refresh_from_db()
    assert ready.knowledge_sought == before


def test_what_was_edited_fills_both_questions_and_is_asked_no_second_time(as_, alice, ready):
    client = as_(alice)
    edited = {"knowledge_sought": KNOW + " en veilig", "intended_use": "de brieven herschrijven"}
    given = {**edited, "own_role": "beleidsmedewerker", "place": "Lage Veen"}
    assert client.post(at("keep_sentence", ready), given).status_code == 302
    ready.refresh_from_db()
    assert ready.knowledge_sought == edited["knowledge_sought"]
    assert ready.intended_use == edited["intended_use"]
    assert 'value="beleidsmedewerker"' in client.get(at("background", ready)).content.decode()
    assert 'value="Lage Veen"' in client.get(at("experience", ready)).content.decode()


def test_an_emptied_half_is_refused_and_the_other_stays(as_, alice, ready):
    page = as_(alice).post(at("keep_sentence", ready), {"knowledge_sought": "", "intended_use": "De balie anders"})
    assert 'class="errors"' in page.content.decode()
    assert "De balie anders" in page.content.decode()


def test_who_began_and_who_leads_stays_as_it_was(as_, alice, ready):
    before = (ready.owner_id, ready.sought_from)
    as_(alice).post(at("keep_sentence", ready), {"knowledge_sought": KNOW, "intended_use": "De balie anders"})
    ready.refresh_from_db()
    assert (ready.owner_id, ready.sought_from) == before


def test_nothing_changes_in_a_closed_trajectory(alice, ready, organise, now):
    from doorleefd.trajectory import actions
    from doorleefd.trajectory.answers import Background

    ready.state = ready.State.CLOSED
    with organise():
        ready.save()
    with pytest.raises(TrajectoryIsClosed):
        actions.write_background(by=alice, trajectory=ready, background=Background("adviseur", "", "", ""), now=now)
    assert not background_of(ready).is_answered
    assert not experience_of(ready).is_answered
