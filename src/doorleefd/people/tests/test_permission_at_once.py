"""A yes and a no at the same moment are both recorded, and what holds is what was said last."""

import threading
from contextlib import nullcontext

import pytest
from django.db import connection, connections

from doorleefd.people.actions import NotYours, change_permission
from doorleefd.people.models import Basis, Participation, PermissionEvent, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.people.said import HowSaid

AT_ONCE = 6


def say(participation, now, *, given):
    return change_permission(
        by=Teller(participation.contributor),
        participation=participation,
        use=Use.REPORT,
        given=given,
        basis=Basis.EXPLICIT_CONSENT,
        said=HowSaid("1"),
        now=now,
    )


@pytest.mark.django_db(transaction=True)
def test_answers_at_the_same_moment_are_all_recorded(trajectory, tell, now):
    tell(trajectory, "Er kwam een brief.")
    participation = Participation.objects.select_related("contributor").get()
    start, failed = threading.Barrier(AT_ONCE), []
    # SQLite lets one writer in at a time; a database in memory does not let the others wait, so they do it here.
    turn = threading.Lock() if connection.vendor == "sqlite" else nullcontext()

    def answer(number):
        start.wait()
        try:
            for _time in range(3):
                with turn:
                    say(participation, now, given=bool(number % 2))
        except Exception as error:
            failed.append(error)
        finally:
            connections.close_all()

    answers = [threading.Thread(target=answer, args=[number]) for number in range(AT_ONCE)]
    for each in answers:
        each.start()
    for each in answers:
        each.join()
    assert failed == []
    events = PermissionEvent.objects.filter(participation=participation).order_by("order")
    assert [event.order for event in events] == list(range(3 + 3 * AT_ONCE))
    assert permissions_of(participation)[Use.REPORT] == events.last().given


@pytest.mark.django_db
def test_someone_who_was_erased_meanwhile_cannot_be_found(trajectory, tell, now, organise):
    tell(trajectory, "Er kwam een brief.")
    participation = Participation.objects.select_related("contributor").get()
    with organise():
        Participation.objects.get().delete()
    with pytest.raises(NotYours):
        say(participation, now, given=False)
