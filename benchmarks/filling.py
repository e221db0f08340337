"""Many contributions at once, made in bulk: each with its own person, key, permissions and two versions of its words.

Each was opened once, which is in the log. One in ten waits for review. One in ten of the others has a fragment with a
theme, and those make one pattern with an insight, so that the thread has something to count.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction

from doorleefd.analyse import actions
from doorleefd.analyse.models import Coding, Finding, Fragment, Pattern, PatternFragment, Theme
from doorleefd.collect.models import Contribution, Part, Version, WordsOpened
from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import seal
from doorleefd.foundation.upkeep import learn_the_tables
from doorleefd.people.models import Basis, Channel, Contributor, Participation, Permission, PermissionEvent, Use
from doorleefd.trajectory.models import Trajectory

BATCH = 5000
WORDS = "Op een dinsdag lag er een brief op de mat. Ik begreep hem niet en heb niemand gebeld."
DAYS = 200


def fill(trajectory: Trajectory, *, by: Login, up_to: int, now: datetime) -> None:
    """Add contributions until there are `up_to`, and let the database know its tables."""
    theme = _theme(trajectory, by, now)
    there = Contribution.objects.of_house().count()
    while there < up_to:
        count = min(BATCH, up_to - there)
        _batch(trajectory, by, theme, range(there, there + count), now)
        there += count
    _conclude(trajectory, by, theme, now)
    learn_the_tables()


def _theme(trajectory: Trajectory, by: Login, now: datetime) -> Theme:
    found = trajectory.themes.first()
    return found or actions.add_theme(by=by, trajectory=trajectory, name="Brief", parent=None, now=now)


def _batch(trajectory: Trajectory, by: Login, theme: Theme, numbers: range, now: datetime) -> None:
    made = keys.make_keys(len(numbers))
    rows: dict[type, list[Any]] = {}
    for number, (key_id, key) in zip(numbers, made.items(), strict=True):
        for row in _one(trajectory, by, theme, number, key_id, key, now):
            rows.setdefault(type(row), []).append(row)
    with transaction.atomic(), writing():
        for model, listed in rows.items():
            model._base_manager.bulk_create(listed, batch_size=500)


def _one(
    trajectory: Trajectory, by: Login, theme: Theme, number: int, key_id: Any, key: bytes, now: datetime
) -> Iterator[Any]:
    of = {"organisation": trajectory.organisation}
    day = now.date() - timedelta(days=number % DAYS)
    person = Contributor(**of, key_id=key_id, since=day)
    yield person
    participation = Participation(**of, contributor=person, trajectory=trajectory, channel=Channel.OPEN_PAGE, since=day)
    yield participation
    for use in (Use.TAKE_PART, Use.REPORT, Use.PUBLISH):
        yield Permission(**of, participation=participation, use=use, given=use != Use.PUBLISH)
    waits = number % 10 == 9
    contribution = Contribution(
        **of,
        participation=participation,
        trajectory=trajectory,
        channel=Channel.OPEN_PAGE,
        told_on=day,
        review=Contribution.Review.WAITING if waits else Contribution.Review.ACCEPTED,
        reviewed_by=None if waits else by,
        reviewed_at=None if waits else now,
        sending=uuid4().hex,
    )
    yield contribution
    part = Part(**of, contribution=contribution, order=0, aspect="experience", question="Wat heb je meegemaakt?")
    yield part
    yield WordsOpened(**of, login=by, contribution=contribution, what="words", purpose="review", count=1, at=now)
    box = {"key_id": key_id, "words": seal(WORDS, key_id=key_id, key=key), "length": len(WORDS)}
    told = Version(**of, **box, part=part, number=1, kind=Version.Kind.TOLD, origin=Version.Origin.TELLER)
    yield told
    if not waits:
        yield from _accepted(of, box, part, told, by, theme, number, now)


def _accepted(
    of: dict, box: dict, part: Part, told: Version, by: Login, theme: Theme, number: int, now: datetime
) -> Iterator[Any]:
    accepted = Version(
        **of,
        **box,
        part=part,
        number=2,
        kind=Version.Kind.DEIDENTIFIED,
        origin=Version.Origin.PERSON,
        made_from=told,
        accepted_by=by,
        accepted_at=now,
    )
    yield accepted
    if number % 10 == 0:
        fragment = Fragment(**of, version=accepted, start=0, end=40, digest="", marked_by=by, marked_at=now)
        yield fragment
        yield Coding(**of, fragment=fragment, theme=theme, by=by, at=now)


def _conclude(trajectory: Trajectory, by: Login, theme: Theme, now: datetime) -> None:
    """One pattern of all the marks, with a finding, an insight and a recommendation."""
    pattern = trajectory.patterns.first() or _line(trajectory, by, theme, now)
    known = set(PatternFragment.objects.of_house().filter(pattern=pattern).values_list("fragment", flat=True))
    marked = Coding.objects.of_house().filter(theme=theme).values_list("fragment", flat=True)
    with transaction.atomic(), writing():
        PatternFragment._base_manager.bulk_create(
            [
                PatternFragment(organisation=trajectory.organisation, pattern=pattern, fragment=fragment)
                for fragment in Fragment.objects.of_house().filter(pk__in=marked).iterator()
                if fragment.pk not in known
            ],
            batch_size=500,
        )


def _line(trajectory: Trajectory, by: Login, theme: Theme, now: datetime) -> Pattern:
    made = {"by": by, "now": now}
    pattern = actions.make_pattern(
        **made, trajectory=trajectory, name="Schrik van post", description="", themes=[theme]
    )
    finding = actions.describe_finding(
        **made,
        trajectory=trajectory,
        kind=Finding.Kind.BOTTLENECK,
        sentence="Post komt voor uitleg",
        explanation="",
        patterns=[pattern],
    )
    actions.formulate_insight(**made, trajectory=trajectory, sentence="Praat eerst", explanation="", findings=[finding])
    return pattern


def withdraw(trajectory: Trajectory, *, people: int, today: date) -> None:
    """So many people without words, who each said yes to a report and then no."""
    for _batch_of_people in range(0, people, BATCH):
        with transaction.atomic(), writing():
            whose: dict[str, Any] = {"organisation": trajectory.organisation}
            contributors = [Contributor(**whose, key_id=uuid4(), since=today) for _ in range(BATCH)]
            taking_part = [
                Participation(**whose, contributor=each, trajectory=trajectory, channel=Channel.OPEN_PAGE, since=today)
                for each in contributors
            ]
            said = [
                PermissionEvent(
                    **whose,
                    participation=each,
                    use=Use.REPORT,
                    given=given,
                    basis=Basis.CONSENT,
                    text_version="1",
                    how=Channel.OPEN_PAGE,
                    day=today,
                    order=order,
                )
                for each in taking_part
                for order, given in enumerate((True, False))
            ]
            for model, rows in ((Contributor, contributors), (Participation, taking_part), (PermissionEvent, said)):
                model.objects.bulk_create(rows, batch_size=500)
    learn_the_tables()
