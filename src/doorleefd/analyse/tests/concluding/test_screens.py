"""From themes to a recommendation, through the screens."""

from datetime import date

import pytest

from doorleefd.analyse.actions import accept_review, add_theme, mark
from doorleefd.analyse.models import CoreInsight, Finding, Pattern, Recommendation, SharedReflection
from doorleefd.analyse.queries.concluding import standing_insight
from doorleefd.analyse.queries.counting import spreads_of
from doorleefd.collect.models import Contribution, Version
from doorleefd.engines.advice.level import Level
from doorleefd.foundation.listing import Purpose
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Channel, Teller, Use
from doorleefd.people.said import HowSaid

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def letters(trajectory, chandra, now):
    return add_theme(by=chandra, trajectory=trajectory, name="Brief", parent=None, now=now)


@pytest.fixture
def coded(trajectory, tell, chandra, letters, now):
    """Three people told about a letter; one of them twice marked, one does not allow quoting."""
    received = [
        tell(trajectory, "De brief maakte mij bang. Ik belde niet.", report=True),
        tell(trajectory, "Ik begreep de brief niet.", report=True, channel=Channel.PHONE),
        tell(trajectory, "Die brief heb ik weggegooid."),
    ]
    for contribution in Contribution.objects.visible_to(chandra, Purpose.REVIEW):
        accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed():
        mark(by=chandra, version=version, start=0, end=len(version.words), theme=letters, now=now)
        if "belde" in version.words:
            mark(by=chandra, version=version, start=0, end=10, theme=letters, now=now)
    return received


@pytest.fixture
def desk(client, chandra):
    client.force_login(chandra, backend=BACKEND)
    return client


def at(trajectory, rest):
    return f"/trajecten/{trajectory.pk}/{rest}"


@pytest.fixture
def concluded(desk, trajectory, coded, letters):
    """Everything up to an insight, made by hand on the screens."""
    desk.post(at(trajectory, "patronen/nieuw/"), {"name": "Brief en schrik", "themes": [str(letters.pk)]})
    pattern = Pattern.objects.get()
    desk.post(
        at(trajectory, "knelpunten/nieuw/"),
        {"kind": "bottleneck", "sentence": "Post komt voor uitleg", "patterns": [str(pattern.pk)]},
    )
    finding = Finding.objects.get()
    desk.post(
        at(trajectory, "inzichten/nieuw/"),
        {"sentence": "Een brief zonder gesprek houdt tegen", "findings": [str(finding.pk)]},
    )
    return CoreInsight.objects.get()


def reflect(desk, trajectory, insight, **fields):
    given = {"held_on": "2026-06-01", "contributors_present": "2", "what_was_read": "De zin", "outcome": "recognised"}
    return desk.post(at(trajectory, f"inzichten/{insight.pk}/duiding/"), {**given, **fields})


def test_a_pattern_counts_people_and_not_mentions(concluded, trajectory):
    spread = spreads_of(Pattern.objects.all(), trajectory)[Pattern.objects.get().pk]
    assert (spread.people, spread.of_people, spread.fragments) == (3, 3, 4)


def test_a_way_of_a_few_is_not_counted_among_the_ways(concluded, trajectory, organise):
    """Three people, over two ways: "via 2 wegen" would tell that one of a way said it."""
    with organise():
        trajectory.organisation.small_cell_limit = 3
        trajectory.organisation.save()
    pattern = Pattern.objects.get()
    assert spreads_of([pattern], trajectory)[pattern.pk].channels == 0


def test_who_withdraws_counts_no_more(concluded, trajectory, coded, now):
    someone = Teller(coded[0].contributor)
    change_permission(
        by=someone,
        participation=someone.contributor.participations.get(),
        use=Use.TAKE_PART,
        given=False,
        basis=Basis.CONSENT,
        said=HowSaid("1"),
        now=now,
    )
    assert spreads_of(Pattern.objects.all(), trajectory)[Pattern.objects.get().pk].people == 2


def test_small_numbers_are_not_shown(concluded, desk, trajectory):
    page = desk.get(at(trajectory, "patronen/")).content.decode()
    assert "minder dan 5 mensen" in page
    assert "3 van" not in page


def test_who_codes_reads_every_voice_and_who_decides_only_those_that_may_be_quoted(
    concluded, desk, trajectory, client, kees, look
):
    look()
    pattern = Pattern.objects.get()
    assert "weggegooid" in desk.get(at(trajectory, f"patronen/{pattern.pk}/")).content.decode()
    client.force_login(kees, backend=BACKEND)
    page = client.get(at(trajectory, f"patronen/{pattern.pk}/")).content.decode()
    assert "weggegooid" not in page
    assert "Ik begreep de brief niet." in page


def test_an_insight_is_bundled_until_people_with_lived_experience_recognise_it(concluded, desk, trajectory):
    assert standing_insight(concluded, trajectory, gaps=(), viewer=concluded.by).standing.level is Level.BUNDLED
    reflect(desk, trajectory, concluded)
    assert standing_insight(concluded, trajectory, gaps=(), viewer=concluded.by).standing.level is Level.COLLECTIVE


def test_a_reflection_without_lived_experience_is_refused(concluded, desk, trajectory):
    page = reflect(desk, trajectory, concluded, contributors_present="0").content.decode()
    assert "niemand bij met eigen ervaring" in page
    assert "De zin" in page
    assert not SharedReflection.objects.exists()


def test_an_expert_by_experience_is_enough(concluded, desk, trajectory, ravi):
    reflect(desk, trajectory, concluded, contributors_present="0", experts=[str(ravi.pk)])
    assert standing_insight(concluded, trajectory, gaps=(), viewer=concluded.by).standing.level is Level.COLLECTIVE


def test_not_recognised_is_not_collective(concluded, desk, trajectory):
    reflect(desk, trajectory, concluded, outcome="not_recognised")
    assert standing_insight(concluded, trajectory, gaps=(), viewer=concluded.by).standing.level is Level.BUNDLED


def test_other_words_are_bundled_again(concluded, desk, trajectory):
    reflect(desk, trajectory, concluded)
    desk.post(at(trajectory, f"inzichten/{concluded.pk}/woorden/"), {"sentence": "Brieven helpen nooit"})
    concluded.refresh_from_db()
    assert standing_insight(concluded, trajectory, gaps=(), viewer=concluded.by).standing.level is Level.BUNDLED


def test_their_words_become_the_insight(concluded, desk, trajectory):
    reflect(desk, trajectory, concluded, outcome="changed", sentence="Eerst praten, dan pas een brief")
    concluded.refresh_from_db()
    assert concluded.sentence == "Eerst praten, dan pas een brief"
    assert standing_insight(concluded, trajectory, gaps=(), viewer=concluded.by).standing.level is Level.COLLECTIVE


def test_staff_text_that_repeats_a_teller_is_refused_and_kept_in_the_form(desk, trajectory, tell, chandra, now):
    words = "op een dinsdag lag er een envelop van de gemeente in de gang"
    tell(trajectory, f"Ik weet het nog goed: {words}.")
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    theme = add_theme(by=chandra, trajectory=trajectory, name="Post", parent=None, now=now)
    page = desk.post(
        at(trajectory, "patronen/nieuw/"), {"name": "Post", "description": words, "themes": [str(theme.pk)]}
    ).content.decode()
    assert "acht woorden achter elkaar" in page
    assert words in page
    assert not Pattern.objects.exists()


def test_a_deviating_voice_stands_on_the_same_page(concluded, desk, trajectory, chandra, now, tell):
    tell(trajectory, "Ik wil juist een brief.", report=True)
    waiting = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get(review="waiting")
    version = accept_review(by=chandra, contribution=waiting, marks={}, now=now)[0]
    other = add_theme(by=chandra, trajectory=trajectory, name="Anders", parent=None, now=now)
    coding = mark(by=chandra, version=version, start=0, end=23, theme=other, now=now)
    desk.post(
        at(trajectory, f"inzichten/{concluded.pk}/andere-stem/{coding.fragment_id}/"),
        {"weighed": "Wie wil, krijgt een brief."},
    )
    page = desk.get(at(trajectory, f"inzichten/{concluded.pk}/")).content.decode()
    assert "Ik wil juist een brief." in page
    assert "Wie wil, krijgt een brief." in page


def test_a_recommendation_hangs_on_the_insight(concluded, desk, trajectory):
    desk.post(at(trajectory, f"inzichten/{concluded.pk}/aanbeveling/"), {"audience": "policy", "sentence": "Bel eerst"})
    assert Recommendation.objects.get().insight == concluded


def test_another_organisation_finds_nothing(concluded, client, bob, trajectory):
    client.force_login(bob, backend=BACKEND)
    for rest in ("patronen/", "knelpunten/", "inzichten/", "thema-per-groep/", f"inzichten/{concluded.pk}/"):
        assert client.get(at(trajectory, rest)).status_code == 404


def test_the_pages_take_as_many_queries_for_many_as_for_one(
    concluded, desk, trajectory, letters, django_assert_max_num_queries, now, chandra
):
    for number in range(6):
        desk.post(at(trajectory, "patronen/nieuw/"), {"name": f"Patroon {number}", "themes": [str(letters.pk)]})
    with django_assert_max_num_queries(24):
        desk.get(at(trajectory, "patronen/"))


def test_the_matrix_hides_small_cells(concluded, desk, trajectory):
    page = desk.get(at(trajectory, "thema-per-groep/")).content.decode()
    assert "Brief" in page
    assert "overige groepen samen" in page
    assert "niet getoond" in page


def test_today_is_not_before_tomorrow(concluded, desk, trajectory):
    tomorrow = date(2999, 1, 1).isoformat()
    assert "nog niet geweest" in reflect(desk, trajectory, concluded, held_on=tomorrow).content.decode()


REPEATS = "Volgens hen: de brief maakte mij bang ik belde niet, en dat is alles."


@pytest.fixture
def long_told(trajectory, tell, chandra, now):
    tell(trajectory, "De brief maakte mij bang ik belde niet en dat is alles.")
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get(review="waiting")
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    return contribution


def test_who_may_not_repeat_a_teller_is_led_to_the_living_quote(desk, trajectory, concluded, long_told):
    page = desk.post(at(trajectory, f"inzichten/{concluded.pk}/woorden/"), {"sentence": REPEATS}).content.decode()
    assert "acht woorden achter elkaar" in page
    assert at(trajectory, f"inzichten/{concluded.pk}/andere-stem/") in page
    assert at(trajectory, f"werkbank/{long_told.pk}/") in page
    assert REPEATS in page


def test_another_refusal_offers_no_quote(desk, trajectory, concluded):
    page = reflect(desk, trajectory, concluded, contributors_present="0").content.decode()
    assert "niemand bij met eigen ervaring" in page
    assert "Kies het citaat" not in page


def test_an_insight_stays_provisional_while_a_group_that_matters_is_missed(
    concluded, desk, trajectory, client, alice, organise
):
    """Nobody of these groups was heard enough; explaining why makes the insight stand (R076)."""
    page = at(trajectory, f"inzichten/{concluded.pk}/")
    assert "voorlopig" in desk.get(page).content.decode()
    assert "voorlopig" in desk.get(at(trajectory, "inzichten/")).content.decode()
    client.force_login(alice, backend=BACKEND)
    for group in trajectory.groups.all():
        given = {"name": group.name, "shown_as": group.shown_as, "target": group.target, "is_important": "on"}
        client.post(at(trajectory, f"groepen/{group.pk}/"), {**given, "why_missed": "Zij wilden nu niet."})
    assert "voorlopig" not in client.get(page).content.decode()
