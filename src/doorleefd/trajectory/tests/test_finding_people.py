"""Where people are found: places chosen, whether they fit, what was agreed and how many responded (R064 to R080)."""

import pytest
from django.urls import reverse

from doorleefd.foundation.acting import NotAllowed
from doorleefd.trajectory import actions
from doorleefd.trajectory.models import ChosenPlace, Experience, FindingPlace
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.queries import directory_of
from doorleefd.trajectory.refusals import TrajectoryIsClosed

pytestmark = pytest.mark.django_db

FILLED = {
    "approach": "De coördinator vraagt de bezoekers.",
    "decides": "no",
    "has_experience": "yes",
    "months_ago": "6",
    "measure": "",
    "agreements": "Zij vragen, wij schrijven de brief.",
    "agreed_with": "de coördinator",
    "agreed_on": "2026-06-01",
    "approached": "40",
    "responded": "12",
}


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


@pytest.fixture
def choose(alice, now):
    """Choose places by name: `choose(trajectory, "MIND")` gives the last."""

    def make(trajectory, *names):
        chosen = None
        for name in names:
            place = next(place for place in directory_of(alice) if place.name == name)
            chosen = actions.choose_place(by=alice, trajectory=trajectory, place=place, now=now)
        return chosen

    return make


def test_a_place_is_chosen_once_and_then_arranged(as_, alice, ready):
    client = as_(alice)
    place = next(place for place in directory_of(alice) if place.name == "MIND")
    for _again in range(2):
        client.post(at("choose_place", ready), {"place": str(place.pk)})
    chosen = ChosenPlace.objects.get()
    client.post(at("arrange_place", ready, chosen.pk), FILLED)
    page = client.get(at("where", ready)).content.decode()
    assert "De coördinator vraagt de bezoekers." in page
    assert "40 mensen gevraagd, 12 reageerden" in page
    assert FindingPlace.objects.get().shipped == "mind"


def test_more_responses_than_people_asked_is_refused(as_, alice, ready, choose):
    chosen = choose(ready, "MIND")
    page = as_(alice).post(at("arrange_place", ready, chosen.pk), {**FILLED, "responded": "41"}).content.decode()
    assert "Er kunnen niet meer mensen reageren dan er zijn gevraagd." in page


def test_what_fits_comes_first_with_the_words_that_say_so(as_, alice, ready, organise):
    ready.sought_from = "Mensen met schulden"
    with organise():
        ready.save()
    page = as_(alice).get(at("where", ready), {"search": "armoede"}).content.decode()
    first = page[page.index('id="voorstellen"') :].partition('<h3 lang="nl">')[2]
    assert first.startswith("European Anti Poverty Network")
    assert "Lijkt te passen, door deze woorden: schulden" in first


def test_a_place_that_is_off_or_chosen_is_not_proposed(as_, alice, ready, choose, now):
    choose(ready, "MIND")
    off = next(place for place in directory_of(alice) if place.name == "Ieder(in)")
    actions.switch_off(by=alice, line=off, now=now)
    page = as_(alice).get(at("where", ready), {"kind": "national"}).content.decode()
    proposed = page[page.index('id="voorstellen"') :]
    assert "Patiëntenfederatie" in proposed
    assert ">MIND</h3>" not in proposed
    assert "Ieder(in)" not in proposed


def test_a_place_switched_off_stays_where_it_was_chosen(as_, alice, ready, choose, now):
    actions.switch_off(by=alice, line=choose(ready, "MIND").place, now=now)
    assert "MIND" in as_(alice).get(at("where", ready)).content.decode()


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Adviesraad Sociaal Domein", "Wmo-cliëntenraad"], "alleen leden van een raad"),
        (["Regionale netwerken van ervaringsdeskundigen"], "alleen ervaringsdeskundigen"),
        (["Wmo-cliëntenraad", "Regionale netwerken van ervaringsdeskundigen"], "raadsleden en ervaringsdeskundigen"),
    ],
)
def test_it_warns_when_everyone_has_a_fixed_role(as_, alice, ready, choose, names, said):
    choose(ready, *names)
    assert said in as_(alice).get(at("where", ready)).content.decode()


def test_it_does_not_warn_when_people_without_a_role_are_asked_too(as_, alice, ready, choose):
    choose(ready, "Wmo-cliëntenraad", "Herstelacademies en herstelnetwerken")
    assert "Je vraagt nu alleen" not in as_(alice).get(at("where", ready)).content.decode()


def test_it_asks_whether_the_experience_is_there_and_recent_enough(as_, alice, ready, choose, organise):
    with organise():
        Experience.objects.create(organisation=ready.organisation, trajectory=ready, recent_months=12)
    chosen = choose(ready, "Wmo-cliëntenraad")
    client = as_(alice)
    assert "Vraag nog of de mensen hier de ervaring hebben" in client.get(at("where", ready)).content.decode()
    client.post(
        at("arrange_place", ready, chosen.pk), {**FILLED, "months_ago": "36", "measure": "Wij vragen nieuwe leden."}
    )
    page = client.get(at("where", ready)).content.decode()
    assert "Hun ervaring is ouder dan je zoekt." in page
    assert "Wij vragen nieuwe leden." in page
    client.post(at("arrange_place", ready, chosen.pk), FILLED)
    assert "ouder dan je zoekt" not in client.get(at("where", ready)).content.decode()


def test_a_place_is_left_and_stays_in_the_directory(as_, alice, ready, choose):
    chosen = choose(ready, "MIND")
    as_(alice).post(at("leave_place", ready, chosen.pk))
    assert not ChosenPlace.objects.exists()
    assert FindingPlace.objects.exists()


def test_the_plan_says_where_how_and_with_which_response(alice, ready, choose, as_):
    chosen = choose(ready, "MIND")
    as_(alice).post(at("arrange_place", ready, chosen.pk), FILLED)
    answers = [line.answer for section in plan_of(ready).sections for line in section.lines]
    said = next(answer for answer in answers if answer.startswith("MIND:"))
    assert "Afgesproken met de coördinator op 1 juni 2026." in said
    assert "Gevraagd: 40, reactie: 12." in said


def test_what_experts_said_of_the_design_is_kept_and_stands_in_the_plan(as_, alice, ready):
    review = {
        "reviewed_by": "drie ervaringsdeskundigen",
        "reviewed_on": "2026-06-10",
        "reaches": "no",
        "right_places": "yes",
        "remarks": "Jongeren lezen geen brieven.",
        "changed": "Wij gaan naar de soos.",
    }
    client = as_(alice)
    client.post(at("design", ready), review)
    kept = ready.design_reviews.get()
    client.post(at("change_design", ready, kept.pk), {**review, "changed": "Wij gaan naar het jongerencentrum."})
    page = client.get(at("design", ready)).content.decode()
    assert "Wij gaan naar het jongerencentrum." in page
    answers = " ".join(line.answer for section in plan_of(ready).sections for line in section.lines)
    assert "Jongeren lezen geen brieven." in answers


def test_a_closed_trajectory_chooses_nothing(alice, ready, choose, now):
    actions.close_trajectory(by=alice, trajectory=ready, answered=True, now=now)
    with pytest.raises(TrajectoryIsClosed):
        choose(ready, "MIND")


def test_who_does_not_lead_chooses_nothing(as_, chandra, ready, choose, now):
    chosen = choose(ready, "MIND")
    client = as_(chandra)
    for name in ("where", "dependency", "design"):
        assert client.get(at(name, ready)).status_code == 403
    assert client.post(at("leave_place", ready, chosen.pk)).status_code == 403
    with pytest.raises(NotAllowed):
        actions.leave_place(by=chandra, trajectory=ready, chosen=chosen, now=now)


def test_another_organisation_finds_nothing(as_, bob, alice, ready, choose, now, trajectory):
    chosen = choose(ready, "MIND")
    client = as_(bob)
    for name in ("where", "dependency", "design"):
        assert client.get(at(name, ready)).status_code == 404
    assert client.get(at("arrange_place", ready, chosen.pk)).status_code == 404
    assert client.post(at("leave_place", ready, chosen.pk)).status_code == 404
    assert client.post(at("choose_place", ready), {"place": str(chosen.place_id)}).status_code == 404
    assert client.get(at("change_design", ready, chosen.pk)).status_code == 404


def test_a_place_of_another_organisation_cannot_be_chosen(as_, alice, bob, ready):
    other = next(iter(directory_of(bob)))
    client = as_(alice)
    assert client.post(at("choose_place", ready), {"place": str(other.pk)}).status_code == 404
    assert client.post(at("choose_place", ready), {"place": "onzin"}).status_code == 404


def test_a_thousand_places_take_as_many_queries_as_few(
    as_, alice, ready, choose, organise, today, django_assert_max_num_queries
):
    client = as_(alice)
    choose(ready, "MIND")
    with django_assert_max_num_queries(20) as few:
        client.get(at("where", ready))
    with organise():
        places = FindingPlace.objects.bulk_create(
            FindingPlace(organisation=ready.organisation, kind="local", name=f"Plek {number}", checked_on=today)
            for number in range(1000)
        )
        ChosenPlace.objects.bulk_create(
            ChosenPlace(organisation=ready.organisation, trajectory=ready, place=place) for place in places[:30]
        )
    with django_assert_max_num_queries(len(few)):
        assert client.get(at("where", ready)).status_code == 200
