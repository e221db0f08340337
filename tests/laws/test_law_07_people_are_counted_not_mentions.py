"""Law 7: people are counted, not mentions, and a small subgroup shows no figure."""

import re
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from doorleefd.administration.actions.settings import Settings, change_settings
from doorleefd.administration.limit import LimitTooLow
from doorleefd.analyse.actions import accept_review, add_theme, make_pattern, mark
from doorleefd.analyse.queries.by_group import themes_by_group
from doorleefd.analyse.queries.counting import people_by_theme, people_heard, spreads_of
from doorleefd.collect.actions import receive_many
from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Channel, Use

pytestmark = pytest.mark.django_db
WORDS = "Ik kreeg een brief. Ik snapte er niets van."


@pytest.fixture
def told_by(trajectory, alice, chandra, now):
    """So many people tell so many times each, in a group if one is given; all of it is reviewed."""

    def telling(people, *, times=1, groups=()):
        tellings = [
            Telling(
                sending=uuid4(),
                told=[Told(WORDS, aspect="experience")],
                channel=Channel.PAPER,
                told_on=now.date(),
                uses={Use.TAKE_PART: True, Use.REPORT: True},
                text_version="1",
                groups=groups,
                person=f"{groups} {person}",
            )
            for person in range(people)
            for _time in range(times)
        ]
        receive_many(by=alice, trajectory=trajectory, tellings=tellings, now=now)
        for contribution in Contribution.objects.of_house().filter(reviewed_at=None):
            accept_review(by=chandra, contribution=contribution, marks={}, now=now)

    return telling


@pytest.fixture
def theme(trajectory, chandra, now):
    return add_theme(by=chandra, trajectory=trajectory, name="Brief", parent=None, now=now)


def give_every_sentence_the_theme(chandra, theme, now):
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE):
        mark(by=chandra, version=version, start=0, end=19, theme=theme, now=now)
        mark(by=chandra, version=version, start=20, end=len(WORDS), theme=theme, now=now)


def test_one_person_who_says_it_six_times_counts_once(told_by, trajectory, chandra, theme, now):
    told_by(1, times=3)
    give_every_sentence_the_theme(chandra, theme, now)
    pattern = make_pattern(
        by=chandra, trajectory=trajectory, name="Brief", description="Post schrikt af", themes=[theme], now=now
    )
    spread = spreads_of([pattern], trajectory)[pattern.pk]
    assert (spread.people, spread.of_people, spread.fragments) == (1, 1, 6)
    assert people_by_theme(trajectory) == {theme.pk: 1}
    assert people_heard(trajectory) == 1


def test_a_table_by_group_shows_no_figure_below_the_limit(told_by, trajectory, chandra, theme, now):
    small, large = trajectory.groups.all()
    told_by(4, groups=[small])
    told_by(9, groups=[large])
    give_every_sentence_the_theme(chandra, theme, now)
    table = themes_by_group(trajectory, viewer=chandra).table
    assert small.name not in table.columns
    row = dict(zip(table.columns, table.cells[0], strict=True))
    assert row["overige groepen samen"] is None
    shown = [cell for line in table.cells for cell in line if cell is not None]
    assert not {1, 2, 3, 4} & set(shown)


def test_no_page_of_the_workplace_tells_how_few_they_are(told_by, trajectory, chandra, alice, theme, client, now):
    small = trajectory.groups.first()
    told_by(4, groups=[small])
    give_every_sentence_the_theme(chandra, theme, now)
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    pages = [reverse(f"analyse:{name}", args=[trajectory.pk]) for name in ("matrix", "new_pattern", "themes")]
    told = [client.get(page).content.decode() for page in pages]
    assert "niet getoond" in told[0]
    assert "minder dan 5" in told[1]
    assert not [page for page in told if re.search(r">\s*4\s*<|\b4 (van|mensen)", page)]


def test_an_organisation_may_be_stricter_and_never_laxer_than_three(veenbeek, adriaan, organise, now):
    laxer = Settings("Veenbeek", "", "", "", "formal", small_cell_limit=2, retention_months=12)
    with pytest.raises(LimitTooLow):
        change_settings(by=adriaan, organisation=veenbeek, settings=laxer, now=now)
    veenbeek.small_cell_limit = 2
    with pytest.raises(ValidationError):
        veenbeek.full_clean()
    with organise(), pytest.raises(IntegrityError), transaction.atomic():
        veenbeek.save()
