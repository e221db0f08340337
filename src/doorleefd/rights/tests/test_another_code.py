"""A teller takes another code, so that whoever saw the old one opens nothing with it any more."""

import re
from uuid import uuid4

import pytest
from django.utils import timezone

from doorleefd.collect.actions import receive
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.models import AuditEntry
from doorleefd.people import codes
from doorleefd.people.models import Channel, Participation, Teller, Use
from doorleefd.people.opening import note_for
from doorleefd.rights.actions.renewing import free_sending, renew_code
from doorleefd.rights.requests import replaced
from doorleefd.rights.requests.actions import new_code_of

pytestmark = pytest.mark.django_db
PAGE = "/code/nieuwe-code/"


@pytest.fixture
def told(tell, trajectory):
    return tell(trajectory, "Er kwam een blauwe brief.")


@pytest.fixture
def ask(client, told):
    """Post to the page with the old code or what is given instead; gives the answer."""

    def asked(**posted):
        mine = {"participation": str(Participation.objects.get(contributor=told.contributor).pk)}
        return client.post(PAGE, {**({} if "note" in posted else {"code": told.code}), **mine, **posted})

    return asked


def shown_on(answer):
    page = answer.content.decode()
    return (
        re.search(r'class="code"[^>]*>([^<]+)<', page).group(1),
        re.search(r'name="shown" value="([^"]+)"', page).group(1),
    )


def test_it_is_shown_before_it_holds_and_then_the_old_one_opens_nothing(client, told, ask):
    stood_open = note_for(Teller(told.contributor), now=timezone.now())
    new, shown = shown_on(ask())
    assert codes.contributor_with(told.code) == told.contributor, "an answer that got lost leaves the old one"
    taken = ask(shown=shown, take="1").content.decode()
    assert new in taken
    assert (codes.contributor_with(told.code), codes.contributor_with(new)) == (None, told.contributor)
    assert "Deze code kennen wij niet." in client.post("/code/", {"code": told.code}).content.decode()
    assert "Er is een nieuwe code gemaakt." in client.post("/code/", {"note": stood_open}).content.decode()
    note = re.search(r'name="note" value="([^"]+)"', taken).group(1)
    assert "Uw pagina" in client.post("/code/", {"note": note}).content.decode(), "one's own page goes on"


def test_sent_twice_it_is_the_same_code(told, ask):
    new, shown = shown_on(ask())
    again, _ = shown_on(ask(shown=shown))
    assert again == new
    ask(shown=shown, take="1")
    assert ask(shown=shown, take="1").status_code == 422
    assert codes.contributor_with(new) == told.contributor


def test_what_was_not_shown_to_this_teller_is_not_taken(client, told, ask, tell, trajectory):
    other = tell(trajectory, "Een ander verhaal.")
    theirs = {"code": other.code, "participation": str(Participation.objects.get(contributor=other.contributor).pk)}
    _, shown = shown_on(client.post(PAGE, theirs))
    for wrong in (shown, "", "te oud"):
        assert "Ik heb hem. Neem deze code" in ask(shown=wrong, take="1").content.decode()
    assert codes.contributor_with(told.code) == told.contributor


def test_it_is_known_by_its_day_and_after_a_backup_the_old_one_stays_shut(told, ask):
    _, shown = shown_on(ask())
    ask(shown=shown, take="1")
    line = AuditEntry.objects.get(verb="own code replaced")
    assert (line.at, line.subject_id, line.login) == (None, "", None)
    assert len(replaced.lines()) == 1


def test_whoever_had_it_written_down_is_told_that_the_code_was_seen_until_there_is_another(
    client, told, ask, organise, alice, trajectory, now
):
    assert not says_it_was_seen(client, told.code)
    telling = Telling(
        sending=uuid4(),
        told=[Told("Een brief die ik niet snapte.", aspect="experience")],
        channel=Channel.PHONE,
        told_on=now.date(),
        uses={Use.TAKE_PART: True},
        text_version="1",
    )
    written = receive(by=alice, trajectory=trajectory, telling=telling, now=now)
    whose = {"code": written.code, "participation": str(Participation.objects.get(contributor=written.contributor).pk)}
    assert says_it_was_seen(client, written.code)
    new, shown = shown_on(ask(**whose))
    ask(**whose, shown=shown, take="1")
    assert not says_it_was_seen(client, new)
    with organise():
        made = new_code_of(written.contributor)
    assert says_it_was_seen(client, made), "an employee made it and so saw it, whatever was replaced before"


def says_it_was_seen(client, code):
    return "Een van ons zag uw code" in client.post("/code/", {"code": code}).content.decode()


def test_nobody_with_a_login_takes_one(alice, told, now):
    with pytest.raises(NotAllowed):
        renew_code(by=alice, sending=free_sending(), now=now)
