"""What is acknowledged as added is kept: the same sending with other words is no repeat, and says so (law 11)."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils.timezone import localdate

from doorleefd.collect.models import Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Teller
from doorleefd.rights.tests.test_own_words import current_words

pytestmark = pytest.mark.django_db
SENDING = "6f2a8a64-8a49-4b8f-9d1b-2f9d0b9a1c11"
FIRST, OTHER = "En toen belde er iemand.", "En daarna bleef het stil."


def sending_in(page):
    return re.search(r'name="sending" value="([^"]+)"', page)[1]


def test_other_words_are_kept_on_the_page_and_can_be_sent_as_new(open_page, told):
    open_page("verhaal/meer", words=FIRST, sending=SENDING)
    page = open_page("verhaal/meer", words=OTHER, sending=SENDING).content.decode()
    assert "Dit is nog niet verstuurd." in page
    assert OTHER in page
    assert OTHER not in current_words(told.contributor)
    assert sending_in(page) != SENDING
    open_page("verhaal/meer", words=OTHER, sending=sending_in(page))
    assert {FIRST, OTHER} <= set(current_words(told.contributor))


def test_the_same_words_again_are_said_to_be_there(open_page, told):
    for _each in range(2):
        page = open_page("verhaal/meer", words=FIRST, sending=SENDING).content.decode()
        assert "nog niet verstuurd" not in page
    assert current_words(told.contributor).count(FIRST) == 1


def test_shortly_before_the_words_go_nothing_is_added_and_what_was_typed_stays(
    open_page, told, client, trajectory, organise
):
    assert "Nog iets vertellen" in open_page("verhaal").content.decode()
    open_page("verhaal/meer", words=FIRST, sending=SENDING)
    with organise():
        trajectory.keep_until = localdate() + timedelta(days=14)
        trajectory.save()
    page = open_page("verhaal/meer", words=OTHER, sending=str(uuid4())).content.decode()
    assert "Daarom nemen wij niets nieuws meer aan." in page
    assert OTHER in page
    assert OTHER not in current_words(told.contributor)
    for closed in (open_page("verhaal"), open_page("verhaal/meer"), client.post("/code/", {"code": told.code})):
        assert closed.status_code == 200
        assert "Nog iets vertellen" not in closed.content.decode()
    # What was kept before is acknowledged again.
    assert "Het staat erbij" in open_page("verhaal/meer", words=FIRST, sending=SENDING).content.decode()


def test_a_sending_of_someone_else_is_not_taken_for_ones_own(open_page, told, tell, trajectory, client):
    other = tell(trajectory, "Iets anders.")
    client.post("/code/verhaal/meer/", {**of(other), "words": FIRST, "sending": SENDING})
    assert FIRST in current_words(other.contributor)
    page = open_page("verhaal/meer", words=FIRST, sending=SENDING).content.decode()
    assert "Dit is nog niet verstuurd." in page
    open_page("verhaal/meer", words=FIRST, sending=sending_in(page))
    assert FIRST in current_words(told.contributor)


def of(received):
    mine = Version.objects.visible_to(Teller(received.contributor), Purpose.RIGHTS)
    version = mine.select_related("part__contribution").first()
    return {"code": received.code, "participation": str(version.part.contribution.participation_id)}
