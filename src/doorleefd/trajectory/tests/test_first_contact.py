"""What people read when they are asked: whole, in the right form, and plain (R082 to R085, R278)."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import override

from doorleefd.trajectory import actions
from doorleefd.trajectory.contact_answers import FirstContactAnswers
from doorleefd.trajectory.invitation import invitation_of, missing_from, parts_of
from doorleefd.trajectory.models import AskedTo, FirstContact
from doorleefd.trajectory.queries import first_contact_of
from doorleefd.trajectory.refusals import TrajectoryIsClosed, WriteItFirst

pytestmark = pytest.mark.django_db

WRITTEN = {
    "knowledge": "Wij willen weten hoe onze brieven zijn. Dan maken wij ze duidelijker.",
    "asked_to": "share",
    "yields": "De brieven worden duidelijker.",
    "effort": "Het duurt tien minuten",
    "when_where": "",
}


def page(trajectory):
    return reverse("trajectory:first_contact", args=[trajectory.pk])


@pytest.fixture
def written(alice, ready, now):
    told = FirstContactAnswers(**WRITTEN)
    return actions.write_first_contact(by=alice, trajectory=ready, told=told, now=now)


def told_in(trajectory):
    return "\n".join(invitation_of(trajectory, first_contact_of(trajectory)).paragraphs)


def test_it_says_everything_the_method_asks(ready, written):
    told = told_in(ready)
    asked = [
        WRITTEN["knowledge"],
        "Wilt u vertellen wat u meemaakt?",
        WRITTEN["yields"],
        "Het duurt tien minuten.",
        "U krijgt: een bon van 10 euro.",
        "Dit kan niet veranderen:",
        "leest u wat wij doen",
        "Meedoen hoeft niet. Uw keuze heeft geen gevolgen",
        "Voordat u vertelt, vragen wij of wij uw verhaal mogen gebruiken.",
        "Daarna wissen wij uw eigen woorden. Wat zonder namen is, blijft.",
        "Weghalen kan altijd.",
        f"Heeft u vragen? Bel {ready.contact_name}, {ready.contact_phone}",
    ]
    assert [sentence for sentence in asked if sentence not in told] == []
    assert missing_from(ready, written) == []


@pytest.mark.parametrize("asked_to", AskedTo.values)
def test_each_role_has_its_sentence_in_both_forms(ready, written, asked_to):
    written.asked_to = asked_to
    formal = invitation_of(ready, written).on_poster[1]
    ready.address_form = "je"
    informal = invitation_of(ready, written).on_poster[1]
    assert "Wilt u" in formal
    assert "Wil je" in informal


def test_who_says_je_says_it_everywhere(ready, written):
    ready.address_form = "je"
    told = invitation_of(ready, written)
    words = " ".join((told.question, told.greeting, *told.paragraphs, *told.on_poster)).split()
    assert not {"u", "uw", "U", "Uw"} & set(words)


def test_what_protects_who_depends_is_told_beforehand(ready, written):
    ready.measures = ["anonymity"]
    assert "Wie u vroeg om mee te doen, hoort niet of u iets vertelde." in told_in(ready)


@pytest.mark.parametrize(
    ("field", "source"), [("knowledge", "R082"), ("asked_to", "R083"), ("yields", "R084"), ("effort", "R084")]
)
def test_a_missing_sentence_is_named_and_stops_nobody(ready, written, field, source):
    setattr(written, field, "")
    assert [part.source for part in parts_of(ready, written) if not part.is_there] == [source]
    assert invitation_of(ready, written).paragraphs


@pytest.mark.parametrize("field", ["compensation", "cannot_change", "readers", "contact_phone"])
def test_what_another_step_lacks_is_named_with_the_way_there(ready, written, field):
    setattr(ready, field, "")
    [task] = missing_from(ready, written)
    assert "#id_" in task.url
    assert "…" not in told_in(ready)


def test_the_first_sentence_is_guessed_from_step_1_and_asked_only_once(as_, alice, ready, organise):
    ready.subject, ready.public_purpose = "de brieven", "ze duidelijker te maken"
    with organise():
        ready.save()
    client = as_(alice)
    shown = client.get(page(ready)).content.decode()
    assert "Wij willen weten wat u meemaakt met de brieven, om ze duidelijker te maken." in shown
    assert client.post(page(ready), WRITTEN).status_code == 302
    assert "De eerste zin komt uit stap 1" not in client.get(page(ready)).content.decode()


def test_what_could_be_plainer_stands_beside_it(as_, alice, ready, written):
    client = as_(alice)
    assert "Wij zien geen lange zinnen" in client.get(page(ready)).content.decode()
    client.post(page(ready), {**WRITTEN, "yields": "Dit wordt t.b.v. de herindicatie gelezen. Dat helpt je."})
    shown = client.get(page(ready)).content.decode()
    for words in ("t.b.v.", "herindicatie", "wordt", "je"):
        assert f"“{words}”" in shown
    assert not re.search(r"\bB1\b", re.sub(r"<[^>]*>", " ", shown))


def test_a_very_long_sentence_is_refused_and_kept_on_the_page(as_, alice, ready):
    shown = as_(alice).post(page(ready), {**WRITTEN, "knowledge": "lang " * 60}).content.decode()
    assert "lang lang lang" in shown
    assert "200 tekens" in shown
    assert not FirstContact.objects.exists()


def test_nothing_filled_in_is_asked_for(as_, alice, ready):
    assert as_(alice).post(page(ready), {}).status_code == 200
    assert not FirstContact.objects.exists()


def test_english_stands_in_for_what_staff_wrote(alice, ready, written, now):
    english = {"knowledge": "We want to know about our letters.", "compensation": "a voucher of 10 euros", "yields": ""}
    contact = actions.translate_first_contact(by=alice, trajectory=ready, english=english, now=now)
    with override("en"):
        told = "\n".join(invitation_of(ready, contact).paragraphs)
    assert "We want to know about our letters." in told
    assert "a voucher of 10 euros" in told
    assert WRITTEN["yields"] in told
    assert ready.compensation == "een bon van 10 euro"
    assert "voucher" not in told_in(ready)


def test_the_english_page_asks_only_for_what_stands_there_in_dutch(as_, alice, ready, written):
    address = reverse("trajectory:first_contact_english", args=[ready.pk])
    client = as_(alice)
    shown = client.get(address).content.decode()
    assert 'name="knowledge"' in shown
    assert 'name="when_where"' not in shown
    assert client.post(address, {"knowledge": "Our letters", "slug": "x"}).status_code == 302
    assert first_contact_of(ready).english == {"knowledge": "Our letters"}


def test_nothing_is_translated_before_it_is_written(alice, ready, now):
    with pytest.raises(WriteItFirst):
        actions.translate_first_contact(by=alice, trajectory=ready, english={"knowledge": "x"}, now=now)


def test_a_closed_trajectory_keeps_its_words(alice, ready, now, organise):
    ready.state = ready.State.CLOSED
    with organise():
        ready.save()
    with pytest.raises(TrajectoryIsClosed):
        actions.write_first_contact(by=alice, trajectory=ready, told=FirstContactAnswers("a", "share"), now=now)


@pytest.mark.parametrize("name", ["first_contact", "first_contact_english"])
def test_another_organisation_finds_nothing(as_, bob, ready, name):
    assert as_(bob).get(reverse(f"trajectory:{name}", args=[ready.pk])).status_code == 404


def test_who_does_not_lead_may_not_write_it(as_, chandra, ready):
    assert as_(chandra).post(page(ready), WRITTEN).status_code == 403


@pytest.mark.parametrize(("page", "field"), [("room", "cannot_change"), ("preparation", "compensation")])
def test_what_residents_read_of_other_pages_gets_the_same_tips(as_, alice, ready, organise, page, field):
    setattr(ready, field, "Dit geschiedt conform de vigerende beleidsregels en de Wmo-verordening.")
    with organise():
        ready.save()
    shown = as_(alice).get(reverse(f"trajectory:{page}", args=[ready.pk])).content.decode()
    assert f'<a href="#id_{field}">' in shown.split("Kan het eenvoudiger?")[1]
