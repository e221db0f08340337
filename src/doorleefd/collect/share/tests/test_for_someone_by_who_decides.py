"""Who decides on benefit, a place or help and writes down or hears what someone tells (law 1, R067)."""

from dataclasses import replace

import pytest

from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.share.tests.written_down import code_in, version_kept
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import ConsentText
from doorleefd.trajectory.decider_text import MARK, told_by_decider
from doorleefd.trajectory.models import Reader
from doorleefd.trajectory.public_text import not_by_deciders, promise_of, wording_of

pytestmark = pytest.mark.django_db


def test_who_decides_reads_out_what_is_true_of_oneself(sign_in, kees, fill, client, address, change):
    """Not "who decides does not read your story", from the mouth of the one who types it; and that text is kept."""
    change(measures=["anonymity"], deciders_do_not_read=True)
    page = sign_in(kees).get(address).content.decode()
    for untrue in ("Wie over uw uitkering of hulp beslist, leest", "hoort niet of u iets vertelde", "leest het niet."):
        assert untrue not in page
    assert page.count("beslist ook over uw uitkering, plek of hulp.") == 2
    assert "Wel ziet wie het opschrijft één keer uw code." in page
    after = fill(chosen_freely="on")[1]
    assert "Schrijf de code zelf niet op." in after
    assert "Ik zag hem ook. Op uw pagina neemt u meteen een nieuwe." in after
    assert version_kept().endswith(MARK)
    assert "beslist ook over uw uitkering, plek of hulp." in ConsentText.objects.get(version=version_kept()).text


def test_no_empty_paragraph_stands_where_all_that_was_said_is_untrue(trajectory):
    alone = not_by_deciders(trajectory, wording_of(trajectory))
    promise = replace(promise_of(trajectory), permission=(alone,))
    assert len(told_by_decider(promise, trajectory).permission) == 1, "what is true instead, and nothing else"


def test_a_colleague_who_decides_heard_it_only_where_the_person_chose_so(sign_in, alice, kees, fill):
    sign_in(alice)
    heard = {"taken_by": str(kees.pk)}
    assert "Zeg dit eerst, of laat een ander het verhaal opschrijven." in fill(**heard)[1]
    assert "Het papier klopt niet" in fill(**heard, chosen_freely="on", channel="paper", read_how="paper")[1]
    assert not Contribution.objects.of_house().exists()
    fill(**heard, chosen_freely="on", text_read="easy")
    assert version_kept().endswith(f"-easy{MARK}")


@pytest.mark.parametrize(
    ("who", "asked", "later"),
    [
        ("kees", "wist vooraf dat ik dit opschrijf", "Daarna is het verhaal voor jou dicht."),
        ("alice", "Wie het hoorde, beslist over uitkering", "Daarna vind je het terug bij het nakijken."),
        ("chandra", "Wie het hoorde, beslist over uitkering", "Daarna zie je de woorden niet meer"),
    ],
)
def test_what_staff_promise_is_true_of_who_they_are(
    sign_in, request, alice, trajectory, organise, address, kees, who, asked, later
):
    """Whoever decides may write down what a colleague heard: "chose me" would not be true of that."""
    with organise():
        Reader.objects.filter(trajectory=trajectory).exclude(login=alice).delete()
    page = sign_in(request.getfixturevalue(who)).get(address).content.decode()
    assert asked in page
    assert later in page
    assert ("Laat dit dan leeg." in page) is (who != "kees")


def test_where_people_were_promised_someone_independent_nobody_who_decides_writes(
    sign_in, alice, kees, fill, change, address, client
):
    sign_in(kees)
    note, _ = fill(experience="")
    change(measures=["independent_collector"])
    assert 'name="experience"' not in client.get(address).content.decode()
    assert "Laat een collega die nergens over beslist" in fill(note=note, chosen_freely="on")[1]
    sign_in(alice)
    fill(taken_by=str(kees.pk), chosen_freely="on")
    assert not Contribution.objects.of_house().exists()


def test_who_decides_on_benefit_may_write_it_down_after_saying_so(sign_in, kees, fill):
    sign_in(kees)
    _, refused = fill()
    assert "Zeg dit eerst, of laat een ander het verhaal opschrijven." in refused
    assert "Aan de telefoon verteld." in refused
    _, page = fill(chosen_freely="on")
    assert code_in(page)
    contribution = Contribution.objects.of_house().get()
    for purpose in (Purpose.REVIEW, Purpose.ANALYSE):
        assert not Version.objects.visible_to(kees, purpose).filter(part__contribution=contribution).exists()
