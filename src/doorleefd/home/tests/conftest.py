"""Twelve who told: six about a letter, six about a bus; decided and answered. Fictional."""

from dataclasses import fields

import pytest

from doorleefd.analyse import actions as analyse
from doorleefd.analyse.models import Finding, Recommendation
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Participation
from doorleefd.respond.actions import Decided, decide, publish_answer, write_answer
from doorleefd.respond.models import Decision
from doorleefd.trajectory.actions import prepare_trajectory
from doorleefd.trajectory.answers import Preparation

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ANSWER = {
    "opening": "Wij hoorden hoe brieven overkomen.",
    "did_change": "Wij bellen eerst.",
    "did_not_change": "De wet vraagt een brief.",
    "for_unused": "Wij bewaren uw woorden voor een volgende keer.",
    "what_next": "",
}


@pytest.fixture(autouse=True)
def calm_clock(monkeypatch, now):
    """Requests happen at `now`: later on the trajectory of the cast takes nothing new any more."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)


@pytest.fixture
def told(trajectory, tell, organise):
    letters = [tell(trajectory, f"De brief maakte mij bang, zei {n}.", report=True) for n in "abcdef"]
    buses = [tell(trajectory, f"De bus komt te laat, zei {n}.") for n in "ghijkl"]
    with organise():
        Participation.objects.update(is_known_person=True)
    return [*letters, *buses]


@pytest.fixture
def recommendation(trajectory, told, chandra, now):
    by = {"by": chandra, "now": now}
    theme = analyse.add_theme(trajectory=trajectory, name="Brief", parent=None, **by)
    for contribution in Contribution.objects.visible_to(chandra, Purpose.REVIEW):
        analyse.accept_review(contribution=contribution, marks={}, **by)
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed():
        if "brief" in version.words:
            analyse.mark(version=version, start=0, end=len(version.words), theme=theme, **by)
    pattern = analyse.make_pattern(trajectory=trajectory, name="schrik", description="", themes=[theme], **by)
    finding = analyse.describe_finding(
        trajectory=trajectory, kind=Finding.Kind.BOTTLENECK, sentence="Post", explanation="", patterns=[pattern], **by
    )
    insight = analyse.formulate_insight(
        trajectory=trajectory, sentence="Praat eerst", explanation="", findings=[finding], **by
    )
    return analyse.recommend(
        insight=insight, audience=Recommendation.Audience.POLICY, sentence="Bel eerst", explanation="", **by
    )


@pytest.fixture
def decision(recommendation, alice, now):
    decided = Decided(
        outcome=Decision.Outcome.ADOPTED,
        what_we_do="De begeleider belt eerst.",
        what_we_do_not="",
        reason="Rust.",
        owner="Team",
        decided_by="Wethouder",
        decided_on=now.date(),
    )
    return decide(by=alice, recommendation=recommendation, decided=decided, now=now)


@pytest.fixture
def answered(decision, trajectory, alice, now):
    written = write_answer(by=alice, trajectory=trajectory, now=now, **ANSWER)
    return publish_answer(by=alice, answer=written, now=now)


@pytest.fixture
def desk(client, alice):
    client.force_login(alice, backend=BACKEND)
    return client


@pytest.fixture
def lena(hire, veenbeek):
    return hire(veenbeek, "Lena", Role.RESEARCHER)


@pytest.fixture
def choose(trajectory, alice, now):
    """As the lead does at "Voordat je mensen vraagt": `choose(alice, lena)`."""

    def chosen(*readers, at=now):
        answers = {field.name: getattr(trajectory, field.name) for field in fields(Preparation)}
        preparation = Preparation(**answers | {"readers": readers})
        prepare_trajectory(by=alice, trajectory=trajectory, preparation=preparation, now=at)

    return chosen
