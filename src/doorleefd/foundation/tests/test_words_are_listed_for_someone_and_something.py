"""Law 3: a query for words that was not opened by `visible_to` refuses to run, however it is used."""

import pytest
from django.db.models import Count, OuterRef, Subquery

from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose, Unlisted
from doorleefd.people.models import Participation

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(trajectory, tell):
    tell(trajectory, "Ik kreeg geen brief.", report=True)
    return Contribution.objects.of_house().get()


@pytest.mark.parametrize(
    "ask",
    [
        lambda rows: list(rows.all()),
        lambda rows: rows.count(),
        lambda rows: rows.first(),
        lambda rows: rows.get(),
        lambda rows: list(rows.values("channel")),
        lambda rows: list(rows.values_list("pk", flat=True)),
        lambda rows: rows.aggregate(Count("pk")),
        lambda rows: list(rows.iterator()),
        lambda rows: rows.in_bulk(),
        lambda rows: rows.explain(),
        lambda rows: list(rows.dates("told_on", "day")),
        lambda rows: list(rows.filter(channel="paper") | rows.filter(channel="phone")),
        lambda rows: list(rows.of_house() | rows.all()),
        lambda rows: list(rows.of_house() & rows.all()),
        lambda rows: list(rows.of_house().union(rows.all())),
        lambda rows: list(rows.all().union(rows.of_house())),
        lambda rows: list(Participation.objects.filter(pk__in=rows.values("participation"))),
        lambda rows: list(
            Participation.objects.annotate(
                told=Subquery(rows.filter(participation=OuterRef("pk")).values("told_on")[:1])
            )
        ),
    ],
)
def test_unopened_it_refuses(told, ask):
    with pytest.raises(Unlisted):
        ask(Contribution.objects)


def test_raw_sql_is_refused(told):
    with pytest.raises(Unlisted):
        list(Contribution.objects.raw("SELECT * FROM collect_contribution"))


def test_whether_there_is_one_may_be_asked(told):
    assert Contribution.objects.filter(pk=told.pk).exists()


def test_opened_it_answers_in_every_shape(told, alice):
    seen = Contribution.objects.visible_to(alice, Purpose.REVIEW)
    assert list(seen) == [told]
    assert seen.count() == 1
    assert list(seen.filter(channel="open_page") | seen.filter(channel="paper")) == [told]
    assert list(Participation.objects.filter(pk__in=seen.values("participation")).values_list("pk")) == [
        (told.participation_id,)
    ]


def test_other_models_have_no_way_into_words(told):
    from django.core.exceptions import FieldError

    with pytest.raises(FieldError):
        Participation.objects.values("contribution__told_on")
    with pytest.raises(FieldError):
        Participation.objects.annotate(Count("contributions"))


def test_another_organisation_sees_nothing(told, bob):
    for purpose in Purpose:
        assert not Contribution.objects.visible_to(bob, purpose).exists()


def test_whoever_decides_on_benefit_opens_no_contribution(told, kees):
    for purpose in (Purpose.REVIEW, Purpose.ANALYSE, Purpose.HANDLE, Purpose.CONTACT):
        assert not Version.objects.visible_to(kees, purpose).exists()


def test_forward_relations_and_cascades_work(told, organise):
    version = Version.objects.of_house().get()
    assert version.part.contribution.participation_id == told.participation_id
    told.refresh_from_db()
    with organise():
        told.participation.delete()
    assert not Version.objects.of_house().exists()
