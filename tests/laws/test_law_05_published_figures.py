"""Law 5: a figure that was published stands still on every page, until a recount tells nothing about a few."""

import re

import pytest

from doorleefd.analyse import actions, freezing
from doorleefd.analyse.models import Finding, FrozenFigure, FrozenTable, Recommendation
from doorleefd.analyse.queries.by_group import may_recount
from doorleefd.analyse.queries.counting import Spread
from doorleefd.analyse.queries.figures import spread_of
from doorleefd.collect.models import Contribution, Version
from doorleefd.engines.disclosure import Table, suppressed
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller
from doorleefd.people.said import HowSaid
from doorleefd.respond import actions as respond
from doorleefd.respond.models import Decision
from doorleefd.rights.actions import withdraw_all

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PLAIN = "Dit schrijven wij in eigen woorden."


@pytest.fixture
def told(trajectory, tell):
    """Fourteen people told about a letter."""
    return [tell(trajectory, "De brief maakte mij bang.", report=True, publish=True) for _each in range(14)]


@pytest.fixture
def out(trajectory, told, organise, chandra, alice, now):
    """The whole way to a published answer."""
    with organise():
        groups = [
            trajectory.groups.create(organisation=trajectory.organisation, name=name, shown_as=name, order=order)
            for order, name in enumerate(("Stad", "Dorp"), start=10)
        ]
        for number, participation in enumerate(Participation.objects.all()):
            participation.memberships.create(organisation=trajectory.organisation, group=groups[number % 2])
    theme = actions.add_theme(by=chandra, trajectory=trajectory, name="Brief", parent=None, now=now)
    code_all(trajectory, chandra, now, theme)
    by = {"by": chandra, "now": now}
    pattern = actions.make_pattern(**by, trajectory=trajectory, name="schrik", description="", themes=[theme])
    finding = actions.describe_finding(
        **by, trajectory=trajectory, kind=Finding.Kind.WORKS, sentence=PLAIN, explanation="", patterns=[pattern]
    )
    insight = actions.formulate_insight(
        **by, trajectory=trajectory, sentence="Praat eerst", explanation="", findings=[finding]
    )
    advised = actions.recommend(
        **by, insight=insight, audience=Recommendation.Audience.POLICY, sentence="Bel eerst", explanation=""
    )
    decided = respond.Decided(
        Decision.Outcome.ADOPTED, PLAIN, "", PLAIN, owner="Team", decided_by="Wij", decided_on=now.date()
    )
    respond.decide(by=alice, recommendation=advised, decided=decided, now=now)
    texts = dict.fromkeys(["opening", "did_change", "did_not_change", "for_unused", "what_next"], PLAIN)
    answer = respond.write_answer(by=alice, trajectory=trajectory, now=now, **texts)
    respond.publish_answer(by=alice, answer=answer, now=now)


def code_all(trajectory, chandra, now, theme):
    waiting = Contribution.objects.visible_to(chandra, Purpose.REVIEW).filter(review=Contribution.Review.WAITING)
    for contribution in waiting:
        actions.accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed():
        actions.mark(by=chandra, version=version, start=0, end=len(version.words), theme=theme, now=now)


def leave(received, now):
    teller = Teller(received.contributor)
    participation = Participation.objects.get(contributor=received.contributor)
    withdraw_all(by=teller, participation=participation, said=HowSaid("1"), now=now)


def at(trajectory, rest):
    return f"/trajecten/{trajectory.pk}/{rest}"


def numbers_on(client, trajectory, code):
    """Each figure on each page that was published or is shown to who decides; the identifiers in it left out."""
    ours = ("", "patronen/", "inzichten/", "thema-per-groep/", "rode-draad/")
    answers = [
        client.get(f"/wat-wij-deden/{trajectory.organisation.slug}/{trajectory.slug}/"),
        client.post("/code/", {"code": code}),
        *[client.get(at(trajectory, page)) for page in ours],
    ]
    assert {answer.status_code for answer in answers} == {200}
    pages = [re.sub(r"<[^>]*>|\s+", " ", answer.content.decode()) for answer in answers]
    return [re.findall(r"\d+ van \d+|\d+ mensen|\b\d+\b", page) for page in pages]


def test_no_published_figure_moves_when_one_leaves(client, out, told, trajectory, manon, now):
    client.force_login(manon, backend=BACKEND)
    before = numbers_on(client, trajectory, told[0].code)
    assert "14 mensen" in before[3]
    leave(told[5], now)
    assert numbers_on(client, trajectory, told[0].code) == before


def test_who_reads_every_story_counts_as_it_is_now(client, out, told, trajectory, chandra, now):
    client.force_login(chandra, backend=BACKEND)
    leave(told[5], now)
    page = client.get(at(trajectory, "thema-per-groep/")).content.decode()
    assert ">13<" in page
    assert "Zo was het op" not in page


def test_the_table_says_from_which_day_it_is(client, out, trajectory, manon, told, now):
    client.force_login(manon, backend=BACKEND)
    page = client.get(at(trajectory, "thema-per-groep/")).content.decode()
    assert "Zo was het op 15 juni 2026" in page
    assert ">14<" in page


@pytest.mark.parametrize("is_older", [False, True], ids=["kept with its limit", "kept before limits were kept"])
def test_a_higher_limit_reaches_the_table_that_is_out(client, out, trajectory, manon, organise, is_older):
    """Seven and seven are fourteen: under ten only the fourteen stays, on the page and in the report."""
    with organise():
        kept = FrozenTable.objects.get()
        assert kept.counted["limit"] == 5
        if is_older:
            del kept.counted["limit"]
            kept.save()
        trajectory.organisation.small_cell_limit = 10
        trajectory.organisation.save()
    client.force_login(manon, backend=BACKEND)
    page = client.get(at(trajectory, "thema-per-groep/")).content.decode()
    assert "Minder dan 10 laten wij niet zien" in page
    assert ">14<" in page
    assert ">7<" not in page


@pytest.mark.parametrize(
    ("people", "of_people", "limit", "under", "is_told"),
    [
        (12, 40, 5, 5, True),
        (12, 40, None, 5, True),
        (12, 40, 5, 10, False),  # a group of five is too small by now
        (8, 40, None, 10, False),  # fewer than ten, and five or more
        (5, 5, 5, 5, False),  # of five everyone
        (8, 8, 5, 5, False),
        (5, 9, 5, 5, True),
    ],
)
def test_in_how_many_groups_is_told_only_where_it_tells_no_more_than_the_number(
    people, of_people, limit, under, is_told
):
    kept = FrozenFigure(people=people, of_people=of_people, groups=2, channels=1, limit=limit)
    told = spread_of(kept, limit=under)
    assert (told.groups, told.channels) == ((2, 1) if is_told else (0, 0))


def test_a_higher_limit_reaches_the_groups_of_a_figure_that_is_out(client, out, trajectory, manon, organise):
    """Seven and seven: under ten neither group counts."""
    client.force_login(manon, backend=BACKEND)
    assert "in ten minste 2 groepen" in client.get(at(trajectory, "patronen/")).content.decode()
    assert FrozenFigure.objects.get().limit == 5
    with organise():
        trajectory.organisation.small_cell_limit = 10
        trajectory.organisation.save()
    page = client.get(at(trajectory, "patronen/")).content.decode()
    assert "14 mensen" in page
    assert "in ten minste" not in page


def test_the_table_that_is_kept_holds_no_small_count_and_no_name(out):
    counted = FrozenTable.objects.get().counted
    assert "Brief" not in str(counted)
    assert counted["total"] == 14
    assert not [count for line in counted["cells"] for count in line if count is not None and count < 5]


def table(young, old):
    people = [(["brief"], ["jong"])] * young + [(["brief"], ["oud"])] * old
    return suppressed(Table.of_people(["brief"], ["jong", "oud"], people), limit=5)


@pytest.mark.parametrize(("young", "old"), [(12, 12), (13, 20)])
def test_a_table_is_counted_again_once_enough_changed(young, old):
    assert may_recount(table(7, 7), table(young, old), limit=5)


@pytest.mark.parametrize(("young", "old"), [(7, 7), (8, 7), (9, 9), (12, 8), (7, 2), (4, 12), (12, 7), (7, 20)])
def test_a_table_is_not_counted_again_for_a_few(young, old):
    assert not may_recount(table(7, 7), table(young, old), limit=5)


def test_a_hidden_count_has_to_come_further():
    """It may have stood just under the limit."""
    assert not may_recount(table(20, 2), table(26, 8), limit=5)
    assert may_recount(table(20, 2), table(26, 9), limit=5)


def make_pattern(trajectory, chandra, now, name, *themes):
    """A pattern that is concluded from as well, so that it shows on every page."""
    by = {"by": chandra, "now": now}
    pattern = actions.make_pattern(**by, trajectory=trajectory, name=name, description="", themes=themes)
    finding = actions.describe_finding(
        **by, trajectory=trajectory, kind=Finding.Kind.WORKS, sentence=PLAIN, explanation="", patterns=[pattern]
    )
    actions.formulate_insight(**by, trajectory=trajectory, sentence=f"Na {name}", explanation="", findings=[finding])
    return pattern


def answer_again(trajectory, alice, now):
    texts = dict.fromkeys(["opening", "did_change", "did_not_change", "for_unused", "what_next"], PLAIN)
    answer = respond.write_answer(by=alice, trajectory=trajectory, now=now, **texts)
    respond.publish_answer(by=alice, answer=answer, now=now)


def test_a_pattern_made_after_the_answer_shows_no_figure_to_subtract(
    client, out, told, trajectory, chandra, manon, alice, now
):
    """Who subtracts: 14 were published on this theme; the same theme counted a day later would tell that one left."""
    make_pattern(trajectory, chandra, now, "nog eens", trajectory.themes.get())
    client.force_login(manon, backend=BACKEND)
    before = numbers_on(client, trajectory, told[0].code)
    leave(told[5], now)
    assert numbers_on(client, trajectory, told[0].code) == before
    answer_again(trajectory, alice, now)
    after = numbers_on(client, trajectory, told[0].code)
    assert not [page for page in after if {"13 van 13", "13 van 14", "13 mensen"} & set(page)]


def test_who_reads_every_story_sees_what_a_new_pattern_counts_now(client, out, trajectory, chandra, now):
    pattern = make_pattern(trajectory, chandra, now, "nog eens", trajectory.themes.get())
    client.force_login(chandra, backend=BACKEND)
    assert "14 mensen" in client.get(at(trajectory, f"patronen/{pattern.pk}/")).content.decode()


def test_a_pattern_made_after_the_answer_gets_its_figure_with_the_next(
    client, out, told, trajectory, chandra, manon, alice, now
):
    pattern = make_pattern(trajectory, chandra, now, "nog eens", trajectory.themes.get())
    client.force_login(manon, backend=BACKEND)
    page = at(trajectory, f"patronen/{pattern.pk}/")
    assert "staat hier nog niet" in client.get(page).content.decode()
    answer_again(trajectory, alice, now)
    assert "staat hier nog niet" not in client.get(page).content.decode()
    assert FrozenFigure.objects.get(pattern=pattern).people == 14
    before = numbers_on(client, trajectory, told[0].code)
    leave(told[3], now)
    assert numbers_on(client, trajectory, told[0].code) == before


def test_whose_words_were_used_is_told_so_where_the_figure_is_withheld(
    client, out, told, trajectory, chandra, alice, now
):
    leave(told[5], now)
    make_pattern(trajectory, chandra, now, "nog eens", trajectory.themes.get())
    answer_again(trajectory, alice, now)
    page = client.post("/code/", {"code": told[0].code}).content.decode()
    assert "Nog eens." in page
    assert "is nu niets gedaan" not in page


def test_a_recount_stands_as_still_as_what_was_published(client, out, told, trajectory, manon, now):
    """Past the limit too: the fifth who leaves brings a recount, the sixth must not be read from it."""
    client.force_login(manon, backend=BACKEND)
    for each in told[1:6]:
        leave(each, now)
    before = numbers_on(client, trajectory, told[0].code)
    freezing.recount_every_night(now=now)
    recounted = numbers_on(client, trajectory, told[0].code)
    assert recounted != before
    leave(told[6], now)
    assert numbers_on(client, trajectory, told[0].code) == recounted
    freezing.recount_every_night(now=now)
    assert numbers_on(client, trajectory, told[0].code) == recounted


@pytest.mark.parametrize(
    ("people", "of_people", "themes", "may"),
    [
        (20, 40, {1}, True),  # the same again
        (19, 40, {1}, False),  # one left, another came
        (21, 40, {1, 2}, False),  # one came, or one said the second theme only
        (25, 40, {1, 2}, True),
        (19, 40, {2}, True),  # other themes: nothing to take from each other
        (12, 39, {2}, False),  # all who were heard differ by one
        (12, 45, {2}, True),
    ],
)
def test_a_figure_stands_beside_another_only_where_nobody_can_take_the_one_from_the_other(
    people, of_people, themes, may
):
    out = freezing.Out(frozenset({1}), 20, 40)
    now = Spread(people, of_people, groups=1, channels=1)
    assert freezing.may_stand_beside(now, frozenset(themes), out, limit=5) is may
