"""A yes and a no at the same moment are both recorded, and what holds is what was said last."""

from functools import partial

import pytest

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
def test_answers_at_the_same_moment_are_all_recorded(at_once, trajectory, tell, now):
    tell(trajectory, "Er kwam een brief.")
    participation = Participation.objects.select_related("contributor").get()

    def answer(number):
        for _time in range(3):
            say(participation, now, given=bool(number % 2))

    assert at_once(*(partial(answer, number) for number in range(AT_ONCE))) == []
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
