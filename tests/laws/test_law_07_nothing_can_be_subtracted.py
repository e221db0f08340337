"""Law 7: no small count can be worked out from what the pages show together (R235).

Random small populations stand in the real database, the real pages are opened, and an outsider reads the figures off
them. Wherever a count of a few is left with one possible value, the law is broken.

Then one person acts in between: what others read before and after must not tell to what that person belongs.
"""

import os
import re
from contextlib import contextmanager
from itertools import combinations
from uuid import uuid4

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from doorleefd.analyse import actions
from doorleefd.analyse.freezing import freeze_figures, recount_every_night
from doorleefd.analyse.models import Coding, Finding, Fragment, Recommendation, Theme
from doorleefd.analyse.queries.by_group import themes_by_group
from doorleefd.analyse.queries.concluding import carried_patterns, standing_insights
from doorleefd.collect.actions import receive_many
from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.guard import writing
from doorleefd.foundation.listing import Purpose
from doorleefd.home.queries.thread import threads_of
from doorleefd.people.models import Channel, Membership, Participation, Permission, Teller, Use
from doorleefd.people.queries import needs_in, who_is_heard
from doorleefd.people.still import count_every_night
from doorleefd.respond.checking.standing import answers_in_words
from doorleefd.respond.messages.queries import asked_by_way
from doorleefd.respond.thought import evaluated_in
from doorleefd.rights.actions import answer_permission, erase, restrict, withdraw_all
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.counting import counted
from tests.laws.subtracting import (
    Known,
    Outsider,
    Person,
    anyone,
    cells_of,
    said_of,
    with_theme_in,
    with_themes,
)
from tests.laws.walking import undone

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
MOST_PEOPLE = 16
ROOTS = {
    "thema-a": frozenset({"thema-a", "tak-a"}),
    "thema-b": frozenset({"thema-b"}),
    "thema-c": frozenset({"thema-c"}),
}
THEMES = ("thema-a", "tak-a", "thema-b", "thema-c")
GROUPS = ("Jongeren", "Psychische klachten")
COLUMNS = {**{group: group for group in GROUPS}, "": "geen groep gekozen"}
PAGES = ("analyse:patterns", "analyse:insights", "analyse:matrix", "home:thread", "respond:report")
# DOORLEEFD_EXAMPLES asks for a longer search.
EXAMPLES = int(os.environ.get("DOORLEEFD_EXAMPLES", "4"))
SEARCH = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES == 4,
    # A house takes long to make small: whoever searches longer gets the smallest that fails.
    phases=[phase for phase in Phase if phase is not Phase.shrink or EXAMPLES > 4],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def some_of(names):
    return st.frozensets(st.sampled_from(names), max_size=len(names))


PERSON_OF_ALL = (frozenset(THEMES), frozenset(GROUPS))
PERSON_OF_NONE = (frozenset({"thema-c"}), frozenset())
# With an exact number on the page: seven (or eleven) with a theme, and the others without one.
OF_A, ALSO_OF_A = (frozenset({"thema-a"}), frozenset(GROUPS)), (frozenset({"thema-a"}), frozenset(GROUPS[1:]))
# Everyone has the first theme, so its row tells how many stand in each column; two of one column lack the second.
TWO_WITHOUT_B = [
    *[PERSON_OF_ALL] * 6,
    *[(frozenset({"thema-a", "thema-b"}), frozenset())] * 6,
    *[(frozenset({"thema-a", "tak-a"}), frozenset())] * 2,
]
NOBODY_IN_PARTICULAR: Person = (frozenset(), frozenset())
OF_A_IN_ONE, OF_B_IN_ONE = (
    (frozenset({"thema-a"}), frozenset(GROUPS[:1])),
    (frozenset({"thema-b"}), frozenset(GROUPS[:1])),
)
OF_BOTH = (frozenset({"thema-a", "thema-b"}), frozenset(GROUPS[1:]))
SEVEN_AND_EIGHT = [OF_A] * 4 + [ALSO_OF_A] * 3 + [NOBODY_IN_PARTICULAR] * 8
ELEVEN_AND_FOUR = [OF_A] * 6 + [ALSO_OF_A] * 5 + [NOBODY_IN_PARTICULAR] * 4
MIXED = [0, 14, 1, 13, 2, 12, 3, 11, 4, 10, 5, 9, 6, 8, 7]
PERSON = st.tuples(some_of(THEMES), some_of(GROUPS))
# Many alike and a few who differ: there a small count stands among larger ones.
ALIKE = st.lists(st.tuples(PERSON, st.integers(1, 8)), min_size=1, max_size=5)
PEOPLE = ALIKE.map(lambda kinds: [person for person, times in kinds for _each in range(times)][: MOST_PEOPLE - 1])
PATTERNS = st.lists(st.frozensets(st.sampled_from(THEMES), min_size=1), min_size=1, max_size=5, unique=True)


@pytest.fixture
def house(trajectory, alice, chandra, now):
    """Sixteen people who told, reviewed, each with a fragment; nobody has a theme or a group yet."""
    told = [
        Telling(
            sending=uuid4(),
            told=[Told("Ik kreeg een brief.", aspect="experience")],
            channel=Channel.PAPER,
            told_on=now.date(),
            uses={Use.TAKE_PART: True},
            text_version="1",
            person=str(number),
        )
        for number in range(MOST_PEOPLE)
    ]
    receive_many(by=alice, trajectory=trajectory, tellings=told, now=now)
    for contribution in Contribution.objects.of_house():
        actions.accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    with writing():
        Participation.objects.update(is_known_person=True)
        for version in Version.objects.visible_to(chandra, Purpose.ANALYSE):
            Fragment.objects.create(
                organisation=version.organisation, version=version, start=0, end=19, marked_by=chandra, marked_at=now
            )
        for name in THEMES:
            parent = Theme.objects.get(name="thema-a") if name == "tak-a" else None
            Theme.objects.create(organisation=trajectory.organisation, trajectory=trajectory, name=name, parent=parent)
    return House(trajectory, chandra, now)


class House:
    """A trajectory that can hold any small population."""

    def __init__(self, trajectory, chandra, now):
        self.trajectory, self.chandra, self.now = trajectory, chandra, now
        self.fragments = list(Fragment.objects.of_house().order_by("pk").select_related("version__part__contribution"))
        self.themes = {theme.name: theme for theme in Theme.objects.all()}
        self.groups = {group.name: group for group in trajectory.groups.all()}

    @contextmanager
    def holding(self, people, *, limit):
        """Within this block these people told, and nobody else."""
        with undone():
            with writing():
                Contribution.objects.of_house().update(review=Contribution.Review.WAITING)
                Permission.objects.update(given=False)
                self.trajectory.organisation.small_cell_limit = limit
                self.trajectory.organisation.save()
                for number, person in enumerate(people):
                    self.come(number, person)
            yield

    def come(self, number, person):
        fragment = self.fragments[number]
        told = fragment.version.part.contribution
        Contribution.objects.of_house().filter(pk=told.pk).update(review=Contribution.Review.ACCEPTED)
        Permission.objects.filter(participation=told.participation_id, use=Use.TAKE_PART).update(given=True)
        own = {"organisation": self.trajectory.organisation}
        for theme in person[0]:
            Coding.objects.of_house().get_or_create(
                **own, fragment=fragment, theme=self.themes[theme], by=self.chandra, at=self.now
            )
        for group in person[1]:
            Membership.objects.create(**own, participation_id=told.participation_id, group=self.groups[group])

    def conclude(self, patterns):
        """The patterns on the way to a recommendation: from there on others read along."""
        by = {"by": self.chandra, "now": self.now}
        made = [
            actions.make_pattern(
                **by,
                trajectory=self.trajectory,
                name=f"patroon-{number}",
                description="",
                themes=[self.themes[theme] for theme in sorted(themes)],
            )
            for number, themes in enumerate(patterns)
        ]
        finding = actions.describe_finding(
            **by, trajectory=self.trajectory, kind=Finding.Kind.WORKS, sentence="Bellen", explanation="", patterns=made
        )
        insight = actions.formulate_insight(
            **by, trajectory=self.trajectory, sentence="Praat eerst", explanation="", findings=[finding]
        )
        actions.recommend(
            **by, insight=insight, audience=Recommendation.Audience.POLICY, sentence="Bel eerst", explanation=""
        )

    def someone(self, number):
        """The participation of the person with this number, as a teller with the code finds it."""
        told = self.fragments[number].version.part.contribution
        return Participation.objects.select_related("contributor").get(pk=told.participation_id)

    def count_again(self):
        """What staff and the night do: publish once more, and count again what may be counted again."""
        with writing():
            freeze_figures(self.trajectory, day=self.now.date())
        recount_every_night(now=self.now)
        count_every_night(now=self.now)

    def read_by(self, login):
        """Every number of people that `login` can reach, through the queries of the pages."""
        here = Trajectory.objects.select_related("organisation").get(pk=self.trajectory.pk)
        table, heard = themes_by_group(here, viewer=login), who_is_heard(here, login)
        return {
            "table": table and table.table,
            "patterns": {each.pattern.name: _told(each.figure, here) for each in carried_patterns(here, viewer=login)},
            "insights": [
                (each.standing.label, each.figure and _told(each.figure, here), each.counts_now)
                for each in standing_insights(here, viewer=login)
            ],
            "threads": [
                (each.standing.label, [_told(carried.figure, here) for carried in each.carried])
                for each in threads_of(here, viewer=login)
            ],
            "heard": {key: heard.get(key) for key in ("people", "known", "groups", "gaps", "until")},
            "needs": needs_in(here, login),
            "evaluated": evaluated_in(here, viewer=login).figures,
            "asked": asked_by_way(here, viewer=login),
            "checked": answers_in_words(here),
        }

    def pages(self, client, login):
        client.force_login(login, backend=BACKEND)
        answers = {name: client.get(reverse(name, args=[self.trajectory.pk])) for name in PAGES}
        assert {answer.status_code for answer in answers.values()} == {200}
        return {name: answer.content.decode() for name, answer in answers.items()}


def figures_read(pages, patterns):
    """Everything that the pages tell of people."""
    known = []
    for number, themes in enumerate(patterns):
        for page in ("analyse:patterns", "home:thread", "respond:report"):
            said = said_of(f"patroon-{number}", pages[page], most=MOST_PEOPLE)
            if said:
                (least, most), (fewest, all_most) = said
                known.append(Known(f"patroon-{number}", with_themes(themes), least, most))
                known.append(Known("iedereen", anyone, fewest, all_most))
    for name, counts in cells_of(pages["analyse:matrix"]).items():
        for column, count in counts.items():
            if count is not None:
                known.append(Known(name, _counted_in(ROOTS[name], column, counts.keys()), count, count))
    return known


def _counted_in(themes, column, columns):
    """Who stands in a cell: of one group, of all groups without a column of their own, or everyone with the theme."""
    if column == "alle mensen":
        return with_themes(themes)
    together = [group for group, name in COLUMNS.items() if name not in columns]
    return with_theme_in(themes, [group for group, name in COLUMNS.items() if name == column] or together)


def counts_to_protect(patterns):
    """Each count of people that one would want to take from another."""
    sets = list(dict.fromkeys([*ROOTS.values(), *patterns]))
    for root in ROOTS.values():
        for group in COLUMNS:
            yield f"{sorted(root)} in {group}", with_theme_in(root, [group])
    for themes in sets:
        yield f"{sorted(themes)}", with_themes(themes)
        yield f"not {sorted(themes)}", lambda person, themes=themes: not person[0] & themes
    for one, other in combinations(sets, 2):
        yield f"{sorted(one)} and {sorted(other)}", lambda p, a=one, b=other: bool(p[0] & a and p[0] & b)
        yield f"{sorted(one)} without {sorted(other)}", lambda p, a=one, b=other: bool(p[0] & a and not p[0] & b)
        yield f"{sorted(other)} without {sorted(one)}", lambda p, a=one, b=other: bool(p[0] & b and not p[0] & a)


def every_kind():
    themes = [frozenset(some) for size in range(len(THEMES) + 1) for some in combinations(THEMES, size)]
    groups = [frozenset(some) for size in range(len(GROUPS) + 1) for some in combinations(GROUPS, size)]
    return [(some, there) for some in themes for there in groups]


KINDS = every_kind()


@SEARCH
@given(people=PEOPLE, patterns=PATTERNS, limit=st.integers(3, 8))
@example(people=[PERSON_OF_ALL] * 5 + [OF_A], patterns=[frozenset({"thema-a"})], limit=3)
@example(people=TWO_WITHOUT_B, patterns=[frozenset({"thema-a"})], limit=3)
def test_no_count_of_a_few_can_be_worked_out(house, manon, client, people, patterns, limit):
    with house.holding(people, limit=limit):
        house.conclude(patterns)
        outsider = Outsider(figures_read(house.pages(client, manon), patterns), KINDS)
        assert not outsider.misread(people), f"the test reads other figures than {limit=} shows of {people} {patterns}"
        for name, counts in counts_to_protect(patterns):
            few = sum(map(counts, people))
            if 0 < few < limit:
                assert outsider.could_differ(people, counts), f"{few} people: {name}"


def test_what_tells_of_no_few_is_shown(house, manon, client):
    """Small groups and a small theme hide themselves, and not the figures that the work was done for."""
    people = [OF_A_IN_ONE] * 6 + [OF_BOTH] * 3 + [OF_B_IN_ONE] * 4 + [PERSON_OF_NONE, NOBODY_IN_PARTICULAR]
    with house.holding(people, limit=5):
        house.conclude([frozenset({"thema-a", "tak-a"}), frozenset({"thema-b"})])
        told = house.read_by(manon)
        assert [said[0][0] for said in told["patterns"].values()] == ["9 van 15 mensen", "7 van 15 mensen"]
        assert told["table"].row_totals == (9, 7, None)
        assert "herkennen" not in house.pages(client, manon)["analyse:patterns"]


def test_a_figure_that_is_withheld_says_why(house, manon, client):
    """Nine said the first, eleven the first or the second: two said the second only. One of the two is out."""
    people = [OF_A_IN_ONE] * 9 + [(frozenset({"thema-b"}), frozenset())] * 2 + [NOBODY_IN_PARTICULAR] * 4
    with house.holding(people, limit=3):
        house.conclude([frozenset({"thema-a"}), frozenset({"thema-a", "thema-b"})])
        pages = house.pages(client, manon)
        assert sorted(map(len, house.read_by(manon)["patterns"].values())) == [0, 1]
        for page in ("analyse:patterns", "home:thread", "respond:report"):
            assert "Dit getal laten wij niet zien" in pages[page], page
            assert "hier nog niet" not in pages[page], page


def _told(figure, trajectory):
    """What the page says of a figure, and of the recount beside it."""
    limit = trajectory.organisation.small_cell_limit
    spreads = [spread for spread in (figure.spread, figure.recount) if spread]
    return [(counted(each.people, of=each.of_people, below=limit).text, each.groups, each.channels) for each in spreads]


def withdraws(house, number):
    person = house.someone(number)
    withdraw_all(by=Teller(person.contributor), participation=person, text_version="1", now=house.now)


def erases(house, number):
    person = house.someone(number)
    erase(by=Teller(person.contributor), contributor=person.contributor, now=house.now)


def restricts(house, number):
    person = house.someone(number)
    restrict(by=Teller(person.contributor), participation=person, now=house.now)


def objects(house, number):
    person = house.someone(number)
    no = {"use": Use.TAKE_PART, "given": False, "text_version": "1"}
    answer_permission(by=Teller(person.contributor), participation=person, now=house.now, **no)


def speaks_for_another(house, number):
    with writing():
        Participation.objects.filter(pk=house.someone(number).pk).update(speaks=Participation.Speaker.RELATIVE)


def comes(house, _number):
    """One more tells, of every theme and in every group; reviewed and coded at once. Perhaps someone twice."""
    with writing():
        Participation.objects.filter(pk=house.someone(MOST_PEOPLE - 1).pk).update(is_known_person=False)
        house.come(MOST_PEOPLE - 1, PERSON_OF_ALL)


ACTS = (withdraws, erases, restricts, objects, speaks_for_another, comes)
SOMEONE = st.integers(0, 2 * MOST_PEOPLE)


@SEARCH
@given(people=PEOPLE, patterns=PATTERNS, limit=st.integers(3, 8), chosen=SOMEONE)
@example(people=[PERSON_OF_ALL] * 10, patterns=[frozenset({"thema-a"})], limit=5, chosen=0)
@example(people=[PERSON_OF_ALL] * 5 + [PERSON_OF_NONE] * 5, patterns=[frozenset({"thema-a"})], limit=5, chosen=0)
def test_no_act_of_one_person_moves_a_number(house, manon, kees, people, patterns, limit, chosen):
    """Nothing to subtract: what others read before and after is the same, also once all was counted again."""
    with house.holding(people, limit=limit):
        house.conclude(patterns)
        house.count_again()
        by_manon, by_kees = house.read_by(manon), house.read_by(kees)
        for act in ACTS:
            with undone():
                act(house, chosen % len(people))
                assert house.read_by(manon) == by_manon, act.__name__
                house.count_again()
                assert house.read_by(manon) == by_manon, act.__name__
                assert house.read_by(kees) == by_kees, act.__name__


@SEARCH
@given(people=PEOPLE, patterns=PATTERNS, limit=st.integers(3, 5), order=st.permutations(range(MOST_PEOPLE - 1)))
@example(people=[PERSON_OF_ALL] * 10 + [PERSON_OF_NONE] * 5, patterns=[frozenset({"thema-a"})], limit=4, order=MIXED)
def test_whoever_leaves_last_could_be_any_of_them(house, manon, people, patterns, limit, order):
    """As many leave as the limit, each followed by a night: in whatever order, a number moves at the same moment."""
    leaving = [number for number in order if number < len(people)][:limit]
    with house.holding(people, limit=limit):
        house.conclude(patterns)
        house.count_again()
        seen = []
        for queue in (leaving, leaving[::-1]):
            with undone():
                seen.append([_after(house, manon, number) for number in queue])
        assert seen[0] == seen[1]


def _after(house, login, number):
    withdraws(house, number)
    house.count_again()
    return house.read_by(login)


@SEARCH
@given(people=PEOPLE, patterns=PATTERNS, order=st.permutations(range(MOST_PEOPLE - 1)))
@example(people=SEVEN_AND_EIGHT, patterns=[frozenset({"thema-a"})], order=MIXED)
@example(people=SEVEN_AND_EIGHT, patterns=[frozenset({"thema-a"})], order=[0, 1, *range(7, 15), 2, 3, 4, 5, 6])
@example(people=ELEVEN_AND_FOUR, patterns=[frozenset({"thema-a"})], order=list(range(15)))
def test_what_moves_tells_the_same_of_nobody(house, manon, people, patterns, order):
    """Where many leave between two counts, no number says that all of them had a theme, or none, or just a few."""
    limit = 3
    leaving = [number for number in order if number < len(people)][: 2 * limit + 1]
    with house.holding(people, limit=limit):
        house.conclude(patterns)
        house.count_again()
        before = house.read_by(manon)["patterns"]
        for number in leaving:
            withdraws(house, number)
        house.count_again()
        after = house.read_by(manon)["patterns"]
        for name, themes in zip(before, patterns, strict=True):
            if before[name] != after[name] and all(_is_exact(said) for said in (before[name], after[name])):
                gone = sum(bool(people[number][0] & themes) for number in leaving)
                assert limit <= gone <= len(leaving) - limit, f"{name}: {before[name]} and then {after[name]}"


def _is_exact(told):
    return bool(told) and re.match(r"\d+ van", told[-1][0]) is not None
