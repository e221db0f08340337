"""Law 7: no small count can be worked out from what the pages show together (R235).

Random small populations stand in the real database, the real pages are opened, and an outsider reads the figures off
them. Wherever a count of a few is left with one possible value, the law is broken.
"""

import os
from contextlib import contextmanager
from itertools import combinations
from uuid import uuid4

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doorleefd.analyse import actions
from doorleefd.analyse.models import Coding, Finding, Fragment, Recommendation, Theme
from doorleefd.collect.actions import receive_many
from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.guard import writing
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Channel, Membership, Participation, Use
from tests.laws.subtracting import (
    Known,
    Outsider,
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
PAGES = ("analyse:patterns", "analyse:insights", "analyse:matrix", "home:thread", "respond:report")
# DOORLEEFD_EXAMPLES asks for a longer search.
EXAMPLES = int(os.environ.get("DOORLEEFD_EXAMPLES", "4"))
SEARCH = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES == 4,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def some_of(names):
    return st.frozensets(st.sampled_from(names), max_size=len(names))


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
                self.trajectory.organisation.small_cell_limit = limit
                self.trajectory.organisation.save()
                for number, person in enumerate(people):
                    self.come(number, person)
            yield

    def come(self, number, person):
        fragment = self.fragments[number]
        told = fragment.version.part.contribution
        Contribution.objects.of_house().filter(pk=told.pk).update(review=Contribution.Review.ACCEPTED)
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
        *cells, total = counts
        shown = [(with_theme_in(ROOTS[name], group), cell) for group, cell in zip((*GROUPS, ""), cells, strict=False)]
        for counted, count in (*shown, (with_themes(ROOTS[name]), total)):
            if count is not None:
                known.append(Known(name, counted, count, count))
    return known


def counts_to_protect(patterns):
    """Each count of people that one would want to take from another."""
    sets = list(dict.fromkeys([*ROOTS.values(), *patterns]))
    for root in ROOTS.values():
        for group in (*GROUPS, ""):
            yield f"{sorted(root)} in {group}", with_theme_in(root, group)
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
def test_no_count_of_a_few_can_be_worked_out(house, manon, client, people, patterns, limit):
    with house.holding(people, limit=limit):
        house.conclude(patterns)
        outsider = Outsider(figures_read(house.pages(client, manon), patterns), KINDS)
        assert not outsider.misread(people), f"the test reads other figures than {limit=} shows of {people} {patterns}"
        for name, counts in counts_to_protect(patterns):
            few = sum(map(counts, people))
            if 0 < few < limit:
                assert outsider.could_differ(people, counts), f"{few} people: {name}"
