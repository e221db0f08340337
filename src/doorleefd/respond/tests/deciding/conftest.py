"""Twelve people, a recommendation from six of them, and the desk of who decides on it."""

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
from doorleefd.analyse.models import Finding, Recommendation
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation
from doorleefd.respond.models import Answer
from doorleefd.respond.tests.deciding.pages import ANSWER, BACKEND


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
