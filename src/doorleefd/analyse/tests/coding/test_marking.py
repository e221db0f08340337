"""Giving words a theme, and taking it away again."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import MarkOutside, NothingToUndo, NotYourMark, mark, toggle, undo_last_mark, unmark
from doorleefd.analyse.models import Coding, Fragment
from doorleefd.collect.models import Version
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.listing import Purpose

pytestmark = pytest.mark.django_db

WORDS = "Ik kreeg een brief. Ik snapte er niets van."


@pytest.fixture
def version(read, chandra):
    read(WORDS)
    return Version.objects.visible_to(chandra, Purpose.ANALYSE).get()


def codings(login):
    return Coding.objects.visible_to(login, Purpose.ANALYSE)


def fragments(login):
    return Fragment.objects.visible_to(login, Purpose.ANALYSE)


@pytest.mark.parametrize("who", ["alice", "chandra", "ravi"])
def test_everyone_who_codes_may(version, theme, now, request, who):
    login = request.getfixturevalue(who)
    coding = mark(by=login, version=version, start=0, end=19, theme=theme, now=now)
    assert (coding.by, coding.theme, coding.fragment.end) == (login, theme, 19)


def test_blank_edges_are_left_out(version, theme, chandra, now):
    coding = mark(by=chandra, version=version, start=19, end=len(WORDS), theme=theme, now=now)
    assert WORDS[coding.fragment.start : coding.fragment.end] == "Ik snapte er niets van."


def test_the_same_again_is_one(version, theme, chandra, now):
    for _time in range(2):
        mark(by=chandra, version=version, start=0, end=19, theme=theme, now=now)
    assert codings(chandra).count() == fragments(chandra).count() == 1


def test_two_coders_share_the_fragment_and_keep_their_own_mark(version, theme, chandra, ravi, now):
    for login in (chandra, ravi):
        mark(by=login, version=version, start=0, end=19, theme=theme, now=now)
    assert (codings(chandra).count(), fragments(chandra).count()) == (2, 1)


@pytest.mark.parametrize(("start", "end"), [(0, 99), (5, 5), (9, 3), (-1, 4), (19, 20)])
def test_words_that_are_not_there_are_refused(version, theme, chandra, now, start, end):
    with pytest.raises(MarkOutside):
        mark(by=chandra, version=version, start=start, end=end, theme=theme, now=now)
    assert not fragments(chandra).exists()


def test_withdrawn_words_take_no_mark(version, theme, chandra, withdraw, now):
    withdraw(version.part.contribution)
    with pytest.raises(MarkOutside):
        mark(by=chandra, version=version, start=0, end=19, theme=theme, now=now)


def test_the_told_version_takes_no_mark(version, theme, chandra, now):
    told = Version.objects.visible_to(chandra, Purpose.REVIEW).get(kind=Version.Kind.TOLD)
    with pytest.raises(MarkOutside):
        mark(by=chandra, version=told, start=0, end=19, theme=theme, now=now)


def test_toggling_takes_the_same_mark_away(version, theme, chandra, now):
    assert toggle(by=chandra, version=version, start=0, end=19, theme=theme, now=now) is not None
    assert toggle(by=chandra, version=version, start=0, end=19, theme=theme, now=now) is None
    assert not fragments(chandra).exists()


def test_toggling_leaves_the_mark_of_another(version, theme, chandra, ravi, now):
    mark(by=ravi, version=version, start=0, end=19, theme=theme, now=now)
    for _time in range(2):
        toggle(by=chandra, version=version, start=0, end=19, theme=theme, now=now)
    assert codings(chandra).get().by == ravi


def test_the_last_mark_is_undone_first(version, theme, chandra, now):
    first = mark(by=chandra, version=version, start=0, end=19, theme=theme, now=now)
    mark(by=chandra, version=version, start=20, end=40, theme=theme, now=now + timedelta(seconds=1))
    undo_last_mark(by=chandra, contribution=version.part.contribution, now=now)
    assert codings(chandra).get() == first


def test_there_may_be_nothing_to_undo(version, theme, chandra, ravi, now):
    mark(by=ravi, version=version, start=0, end=19, theme=theme, now=now)
    with pytest.raises(NothingToUndo):
        undo_last_mark(by=chandra, contribution=version.part.contribution, now=now)


def test_nobody_takes_away_the_mark_of_another(version, theme, chandra, ravi, now):
    coding = mark(by=ravi, version=version, start=0, end=19, theme=theme, now=now)
    with pytest.raises(NotYourMark):
        unmark(by=chandra, coding=coding, now=now)


def test_evidence_of_a_pattern_stays_when_its_last_theme_goes(version, theme, chandra, now):
    from doorleefd.analyse.actions import make_pattern

    coding = mark(by=chandra, version=version, start=0, end=19, theme=theme, now=now)
    make_pattern(by=chandra, trajectory=theme.trajectory, name="Onbegrip", description="", themes=[theme], now=now)
    unmark(by=chandra, coding=coding, now=now)
    assert fragments(chandra).count() == 1


@pytest.mark.parametrize("who", ["kees", "manon", "femke", "adriaan"])
def test_who_may_not_code(version, theme, now, request, who):
    with pytest.raises(NotAllowed):
        mark(by=request.getfixturevalue(who), version=version, start=0, end=19, theme=theme, now=now)


def test_another_organisation_may_not(version, theme, bob, now):
    with pytest.raises(OtherOrganisation):
        mark(by=bob, version=version, start=0, end=19, theme=theme, now=now)
