"""A house that can hold any small population, and the populations that the searches of law 7 try."""

import os
from contextlib import contextmanager
from uuid import uuid4

from django.urls import reverse
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from doorleefd.analyse import actions
from doorleefd.analyse.freezing import freeze_figures, recount_every_night
from doorleefd.analyse.models import Coding, Finding, Fragment, Recommendation, Theme
from doorleefd.analyse.queries.by_group import themes_by_group
from doorleefd.analyse.queries.concluding import carried_patterns, standing_insights
from doorleefd.analyse.queries.figures import are_codes_people
from doorleefd.collect.actions import receive_many
from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.guard import writing
from doorleefd.foundation.listing import Purpose
from doorleefd.home.queries.thread import threads_of
from doorleefd.people.models import Channel, Membership, Participation, Permission, Use
from doorleefd.people.queries import needs_in, who_is_heard
from doorleefd.people.still import count_every_night
from doorleefd.respond.checking.standing import answers_in_words
from doorleefd.respond.messages.queries import asked_by_way
from doorleefd.respond.report.whole import report_of
from doorleefd.respond.thought import evaluated_in
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.counting import counted
from tests.laws.subtracting import Person
from tests.laws.walking import undone

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
MOST_PEOPLE = 16
THEMES = ("thema-a", "tak-a", "thema-b", "thema-c")
GROUPS = ("Jongeren", "Psychische klachten")
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
# Four with one theme and eight with another are twelve at most: three of fifteen have neither.
THREE_WITHOUT_B_AND_C = [
    *[NOBODY_IN_PARTICULAR] * 3,
    *[PERSON_OF_NONE] * 8,
    *[(frozenset({"thema-b"}), frozenset())] * 4,
]
# Three in no group and three in one are six: of seven one is without the first theme.
ONE_WITHOUT_A = [
    NOBODY_IN_PARTICULAR,
    *[(frozenset({"thema-a"}), frozenset())] * 3,
    *[(frozenset({"thema-a", "tak-a", "thema-b"}), frozenset(GROUPS))] * 3,
]
# By equal figures of a and of a or b, nobody said b without a: one said a and neither its branch nor b.
ONE_OF_A_ALONE = [
    (frozenset({"thema-c"}), frozenset(GROUPS)),
    *[(frozenset({"thema-a", "tak-a", "thema-b", "thema-c"}), frozenset())] * 5,
    *[NOBODY_IN_PARTICULAR] * 2,
    (frozenset({"thema-a"}), frozenset()),
]
EQUAL_PATTERNS = [
    frozenset(pattern)
    for pattern in ({"thema-a"}, {"thema-a", "thema-b"}, {"thema-b", "thema-c"}, {"tak-a", "thema-b"})
]
ONE_IN_BOTH_GROUPS = [
    *[(frozenset({"thema-a"}), frozenset(GROUPS[:1]))] * 4,
    *[(frozenset({"thema-a"}), frozenset(GROUPS[1:]))] * 4,
    (frozenset({"thema-a"}), frozenset(GROUPS)),
    *[(frozenset({"thema-a"}), frozenset())] * 3,
    *[NOBODY_IN_PARTICULAR] * 4,
]
SEVEN_AND_EIGHT = [OF_A] * 4 + [ALSO_OF_A] * 3 + [NOBODY_IN_PARTICULAR] * 8
ELEVEN_AND_FOUR = [OF_A] * 6 + [ALSO_OF_A] * 5 + [NOBODY_IN_PARTICULAR] * 4
MIXED = [0, 14, 1, 13, 2, 12, 3, 11, 4, 10, 5, 9, 6, 8, 7]
PERSON = st.tuples(some_of(THEMES), some_of(GROUPS))
# Many alike and a few who differ: there a small count stands among larger ones.
ALIKE = st.lists(st.tuples(PERSON, st.integers(1, 8)), min_size=1, max_size=5)
PEOPLE = ALIKE.map(lambda kinds: [person for person, times in kinds for _each in range(times)][: MOST_PEOPLE - 1])
PATTERNS = st.lists(st.frozensets(st.sampled_from(THEMES), min_size=1), min_size=1, max_size=5, unique=True)


def build(trajectory, alice, chandra, now):
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
    return SmallHouse(trajectory, chandra, now)


class SmallHouse:
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
            "known": are_codes_people(here, viewer=login),
            "report": report_of(here, viewer=login).pieces,
        }

    def pages(self, client, login):
        client.force_login(login, backend=BACKEND)
        answers = {name: client.get(reverse(name, args=[self.trajectory.pk])) for name in PAGES}
        assert {answer.status_code for answer in answers.values()} == {200}
        return {name: answer.content.decode() for name, answer in answers.items()}


def _told(figure, trajectory):
    """What the page says of a figure, and of the recount beside it."""
    limit = trajectory.organisation.small_cell_limit
    spreads = [spread for spread in (figure.spread, figure.recount) if spread]
    return [(counted(each.people, of=each.of_people, below=limit).text, each.groups, each.channels) for each in spreads]
