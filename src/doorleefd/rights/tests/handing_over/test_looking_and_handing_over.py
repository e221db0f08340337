"""A package goes once a colleague looked, not when it changed, and who told hears of it."""

from datetime import timedelta

import pytest

from doorleefd.collect.models import WordsOpened
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Participation, Teller
from doorleefd.rights.actions import erase
from doorleefd.rights.handing_over import actions
from doorleefd.rights.handing_over.package import package_of
from doorleefd.rights.handing_over.queries import packages_of, packages_to_ask
from doorleefd.rights.models import HandingOver
from doorleefd.rights.queries.gone_out import GoneOut, gone_out_of
from doorleefd.rights.tests.handing_over.packages import handed, say_no_to_publishing, withdraw

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
WOO, ARCHIVE = HandingOver.Purpose.WOO, HandingOver.Purpose.ARCHIVE


def test_withdrawn_words_stop_a_package_that_was_looked_at(told, prepare, femke, now):
    handing = prepare(with_quotes=True)
    actions.look_at_package(by=femke, handing=handing, digest=package_of(handing, viewer=femke).digest, now=now)
    say_no_to_publishing(told, now)
    with pytest.raises(actions.ChangedSince):
        actions.hand_over(by=femke, handing=handing, now=now)


def test_nothing_goes_before_a_colleague_looked(told, prepare, alice, now):
    handing = prepare()
    with pytest.raises(actions.NotLookedAt):
        actions.hand_over(by=alice, handing=handing, now=now)
    with pytest.raises(actions.SameEyes):
        actions.look_at_package(by=alice, handing=handing, digest="x", now=now)


def test_what_is_done_with_the_package_voids_no_look(told, prepare, femke, now):
    handing = prepare()
    actions.look_at_package(by=femke, handing=handing, digest=package_of(handing, viewer=femke).digest, now=now)
    prepare(ARCHIVE)
    assert actions.hand_over(by=femke, handing=handing, now=now)


def test_a_teller_hears_of_packages_with_the_own_words_alone(told, prepare, trajectory, tell, femke, now):
    handed(prepare(), femke, now)
    assert gone_out_of(told.contributor) == []
    handed(prepare(with_quotes=True), femke, now)
    assert gone_out_of(told.contributor) == [GoneOut(now.date(), "de indiener")]
    assert gone_out_of(tell(trajectory, "Iets anders.").contributor) == []
    withdraw(told, now)
    handed(prepare(with_quotes=True), femke, now + timedelta(days=3))
    assert gone_out_of(told.contributor) == [GoneOut(now.date(), "de indiener")]


@pytest.mark.parametrize(
    "way", [withdraw, lambda told, now: erase(by=Teller(told.contributor), contributor=told.contributor, now=now)]
)
def test_who_got_words_that_were_taken_back_is_to_be_asked(
    way, told, prepare, trajectory, client, femke, bob, kees, now
):
    handing = prepare(with_quotes=True)
    handed(handing, femke, now)
    assert packages_to_ask(femke) == []
    way(told, now)
    assert packages_to_ask(femke) == [handing]
    assert [packages_to_ask(other) for other in (bob, kees)] == [[], []]
    client.force_login(femke, backend=BACKEND)
    path = f"/trajecten/{trajectory.pk}/pakket/{handing.pk}/"
    assert path in client.get("/vandaag/").content.decode()
    assert "Ik heb het gevraagd" in client.get(path).content.decode()
    client.post(f"{path}gevraagd/")
    assert packages_to_ask(femke) == []
    assert AuditEntry.objects.filter(verb="removal of package asked", login=femke).exists()


def test_nothing_of_an_exercise_goes_out(trajectory, organise, prepare):
    with organise():
        trajectory.is_practice = True
        trajectory.save()
    with pytest.raises(actions.IsPractice):
        prepare()


def test_whoever_decides_on_benefit_and_another_organisation_may_not(told, prepare, trajectory, kees, bob):
    with pytest.raises(NotAllowed):
        prepare(by=kees)
    with pytest.raises(OtherOrganisation):
        prepare(by=bob)
    prepare()
    assert not packages_of(trajectory, viewer=kees).exists()
    assert not packages_of(trajectory, viewer=bob).exists()


def test_on_the_screen_from_preparing_to_the_zip(told, client, trajectory, alice, femke, bob):
    path = f"/trajecten/{trajectory.pk}/pakket/"
    client.force_login(alice, backend=BACKEND)
    client.post(path, {"purpose": "woo", "to": "de indiener"})
    handing = HandingOver.objects.get()
    own = f"{path}{handing.pk}/"
    assert "Laat een collega het nakijken" in client.get(own).content.decode()
    assert client.get(own + "1/").status_code == 200
    client.force_login(femke, backend=BACKEND)
    page = client.get(own).content.decode()
    digest = page.partition('name="digest" value="')[2].partition('"')[0]
    client.post(own, {"digest": digest})
    assert client.post(own + "zip/")["Content-Type"] == "application/zip"
    assert "Overgedragen" in client.get(path).content.decode()
    client.force_login(bob, backend=BACKEND)
    assert client.get(own).status_code == 404


def test_a_file_with_sentences_is_a_line_before_it_opens_that_the_teller_reads(
    told, prepare, client, trajectory, alice, femke, now
):
    handing = prepare(with_quotes=True)
    pieces = package_of(handing, viewer=alice).pieces
    numbers = {bool(piece.quoted): number for number, piece in enumerate(pieces, start=1)}
    own = f"/trajecten/{trajectory.pk}/pakket/{handing.pk}/"
    client.force_login(alice, backend=BACKEND)
    client.get(f"{own}{numbers[False]}/")
    assert not WordsOpened.objects.exists()
    assert "wie het zei, leest het met de code" in client.get(own).content.decode()
    assert client.get(f"{own}{numbers[True]}/").status_code == 200
    row = WordsOpened.objects.get()
    assert (row.login, row.what, row.purpose, row.count) == (alice, "quotes", "publish", 1)
    assert AuditEntry.objects.filter(verb="package file opened", login=alice).count() == 2
    client.force_login(femke, backend=BACKEND)
    assert "zinnen in een bestand uit een pakket" in client.get("/ingeziene-gegevens/").content.decode()
    (opened,) = gone_out_of(told.contributor)
    assert not opened.is_noted
    fields = {"code": told.code, "participation": str(Participation.objects.get().pk)}
    assert "schreef niemand op" in client.post("/code/weghalen/", fields).content.decode()
    assert "zinnen in een bestand" in client.post("/code/wie-las/", fields).content.decode()
