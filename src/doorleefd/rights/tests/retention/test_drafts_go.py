"""What employees began and nobody finished goes by itself, and never while someone works on it."""

from datetime import timedelta

import pytest

from doorleefd.respond.actions import write_answer
from doorleefd.respond.models import Answer, ReportVersion
from doorleefd.respond.report.actions import keep_report
from doorleefd.rights.handing_over.actions import prepare_package
from doorleefd.rights.models import HandingOver, Removal
from doorleefd.rights.retention import queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def write(trajectory, alice):
    """Write a draft of the answer and of the report: `write(now)`."""
    texts = dict.fromkeys(("opening", "did_change", "did_not_change", "for_unused", "what_next"), "Tekst.")

    def written(now):
        write_answer(by=alice, trajectory=trajectory, now=now, **texts)
        keep_report(by=alice, trajectory=trajectory, now=now)

    return written


def left():
    return Answer.objects.exists(), ReportVersion.objects.exists()


def test_a_package_that_nobody_handed_over_goes_after_three_months(trajectory, alice, femke, now, night):
    package = {"purpose": "woo", "to": "mevrouw P. Jansen", "filed_as": "", "with_quotes": False}
    prepare_package(by=alice, trajectory=trajectory, now=now, **package)
    day = now.date() + timedelta(days=90)
    assert ("draft", 1) in {(each.kind.key, each.count) for each in queries.dry_run(femke, on=day)}
    night(day - timedelta(days=1))
    assert HandingOver.objects.exists()
    night(day)
    assert not HandingOver.objects.exists()
    assert Removal.objects.get(kind="draft", trajectory=trajectory).count == 1


def test_a_draft_that_never_went_out_goes_with_the_words_as_told(trajectory, publish, write, now, night):
    publish(now=now)
    write(now)
    night(trajectory.keep_until - timedelta(days=1))
    assert left() == (True, True)
    night(trajectory.keep_until)
    assert Answer.objects.get().published_at, "what people read stays"
    assert not ReportVersion.objects.exists()


def test_a_draft_of_a_short_while_ago_stays(trajectory, write, now, night):
    before = now.replace(year=trajectory.keep_until.year, month=trajectory.keep_until.month, day=1)
    write(before)
    night(before.date() + timedelta(days=89))
    assert left() == (True, True)
    night(before.date() + timedelta(days=90))
    assert left() == (False, False)


def test_the_number_of_a_draft_that_went_is_never_given_again(trajectory, alice, now, night):
    """It may have been printed, and another text is another version."""
    assert keep_report(by=alice, trajectory=trajectory, now=now).number == 1
    night(trajectory.keep_until)
    assert not ReportVersion.objects.exists()
    assert keep_report(by=alice, trajectory=trajectory, now=now).number == 2
