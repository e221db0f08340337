"""Whoever wrote words down, or read them in with a file, knew them without opening them: the teller reads that."""

from uuid import uuid4

import pytest

from doorleefd.collect.actions import receive_many
from doorleefd.collect.imports.models import ImportedPerson, ImportRun
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.people.models import Channel, Participation, Teller
from doorleefd.rights.accounting.openings import was_written_down
from doorleefd.rights.actions import correct

pytestmark = pytest.mark.django_db


@pytest.fixture
def contribution(told):
    return Contribution.objects.of_house().get()


@pytest.fixture
def written_down(alice, contribution, organise):
    with organise():
        Contribution.objects.of_house().filter(pk=contribution.pk).update(entered_by=alice)


@pytest.fixture
def read_in(alice, contribution, organise, now):
    """The story came in with a file that Alice read in."""
    own = {"organisation": contribution.organisation}
    with organise():
        Contribution.objects.of_house().update(entered_by=alice)
        Version.objects.of_house().update(origin=Version.Origin.IMPORT)
        run = ImportRun.objects.create(
            trajectory=contribution.trajectory, started_by=alice, started_at=now, source="Enquête", **own
        )
        ImportedPerson.objects.create(run=run, participation=contribution.participation, **own)
    return contribution


def of_the_teller(client, told, page="wie-las"):
    participation = Participation.objects.get(contributor=told.contributor)
    return client.post(f"/code/{page}/", {"code": told.code, "participation": str(participation.pk)})


def test_who_wrote_it_down_knew_it_without_opening_it(client, told, written_down):
    page = of_the_teller(client, told).content.decode()
    assert "Een van ons schreef op wat u vertelde" in page
    assert "Nog niemand van ons opende uw verhaal zoals u het vertelde" not in page


def test_of_words_from_a_file_nobody_reads_that_one_of_us_wrote_them_down(client, told, read_in):
    page = of_the_teller(client, told).content.decode()
    assert "Een van ons schreef op" not in page
    assert "kwam bij ons binnen met een bestand. Wie dat bestand inlas, kon uw woorden zien." in page
    assert "Daarna opende nog niemand van ons uw verhaal zoals u het vertelde." in page
    assert "Nog niemand van ons opende uw verhaal zoals u het vertelde" not in page


def test_nor_once_those_words_had_their_time_or_the_teller_changed_them(read_in, told, organise, now):
    part = Part.objects.of_house().filter(contribution=read_in).first()
    correct(by=Teller(told.contributor), part_id=part.pk, words="Er kwam een rode brief.", now=now)
    assert not was_written_down(read_in.participation)
    with organise():
        Version.objects.of_house().all().delete()
    assert not was_written_down(read_in.participation)


def test_who_came_in_with_a_file_and_told_more_at_the_counter_reads_both(client, read_in, told, trajectory, alice, now):
    more = Telling(
        sending=uuid4(), told=[Told("Ik bel nog even.")], channel=Channel.PHONE, told_on=now.date(), uses={},
        text_version="", origin=Version.Origin.STAFF, contributor=told.contributor,
    )  # fmt: skip
    receive_many(by=alice, trajectory=trajectory, tellings=[more], now=now)
    page = of_the_teller(client, told).content.decode()
    assert "Een van ons schreef op wat u vertelde, of een deel ervan." in page
    assert "Wat u vertelde, of een deel ervan, kwam bij ons binnen met een bestand." in page


@pytest.mark.parametrize("page", ["wie-las", "download"])
def test_the_file_to_carry_away_says_it_as_the_page_does(client, told, written_down, page):
    shown = of_the_teller(client, told, page).content.decode()
    assert "Een van ons schreef op wat u vertelde, of een deel ervan. Die hoorde of las het dus ook." in shown
    assert "met een bestand" not in shown


@pytest.mark.parametrize("page", ["wie-las", "download"])
def test_and_so_it_does_of_words_from_a_file(client, told, read_in, page):
    shown = of_the_teller(client, told, page).content.decode()
    assert "Wie dat bestand inlas, kon uw woorden zien." in shown
    assert "Een van ons schreef op" not in shown


@pytest.mark.parametrize("page", ["wie-las", "download"])
def test_both_say_je_where_the_organisation_does(client, told, read_in, alice, veenbeek, organise, page):
    with organise():
        veenbeek.address_form = "je"
        veenbeek.save()
        Version.objects.of_house().update(recorded_by=alice)
    shown = of_the_teller(client, told, page).content.decode()
    assert "Een van ons schreef op wat je vertelde, of een deel ervan." in shown
    assert "Wie dat bestand inlas, kon je woorden zien." in shown


def test_where_neither_was_so_the_file_says_neither(client, told):
    shown = of_the_teller(client, told, "download").content.decode()
    assert "Een van ons schreef op" not in shown
    assert "met een bestand" not in shown
