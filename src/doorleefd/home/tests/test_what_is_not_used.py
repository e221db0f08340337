"""A story that was set aside: the code page says so, as the story's own page does."""

import pytest

from doorleefd.analyse.actions import set_aside
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose

pytestmark = pytest.mark.django_db


def test_who_looks_with_the_code_reads_that_the_story_is_not_used(client, trajectory, tell, chandra, now):
    code = tell(trajectory, "De brief maakte mij bang.").code

    def own_page():
        return " ".join(client.post("/code/", {"code": code}).content.decode().split())

    assert "Wij gebruiken het niet" not in own_page()
    waiting = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    set_aside(by=chandra, contribution=waiting, now=now)
    assert "Wij gebruiken het niet" in own_page()
    assert "leest iemand uw verhaal" not in own_page()
