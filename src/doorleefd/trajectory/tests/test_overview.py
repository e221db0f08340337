"""Later rooms open doors on a step and hang panels beside the thread; each is there for who may."""

import pytest
from django.template import engines

from doorleefd.trajectory import overview
from doorleefd.trajectory.models import Step
from doorleefd.trajectory.overview import Door, Panel, hang, open_door

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_hangs_yet(monkeypatch):
    monkeypatch.setattr(overview, "_doors", [])
    monkeypatch.setattr(overview, "_panels", [])


@pytest.fixture
def panel_template(monkeypatch):
    template = engines["django"].from_string("<h2>Wie horen wij?</h2><p>{{ heard }}</p>")
    monkeypatch.setattr("doorleefd.trajectory.views.show.render_to_string", lambda name, told, _: template.render(told))


def test_a_door_stands_on_its_step_with_its_remark(as_, alice, trajectory):
    open_door(Door(Step.COLLECT, 1, "Nakijken", "trajectory:plan", "trajectory.see", lambda *_: "7 nieuw"))
    client = as_(alice)
    for address in ("", "stap/5/"):
        page = client.get(f"/trajecten/{trajectory.pk}/{address}").content.decode()
        assert "Nakijken" in page
        assert "7 nieuw" in page
    assert "Nakijken" not in client.get(f"/trajecten/{trajectory.pk}/stap/4/").content.decode()


def test_a_door_is_shut_for_who_may_not_pass(as_, chandra, trajectory):
    open_door(Door(Step.COLLECT, 1, "Nakijken", "trajectory:plan", "trajectory.shape"))
    assert "Nakijken" not in as_(chandra).get(f"/trajecten/{trajectory.pk}/").content.decode()


def test_a_panel_hangs_beside_the_thread(as_, alice, trajectory, panel_template):
    hang(Panel(1, "people/heard.html", "trajectory.see", lambda *_: {"heard": "<12 mensen>"}))
    page = as_(alice).get(f"/trajecten/{trajectory.pk}/").content.decode()
    assert "<h2>Wie horen wij?</h2><p>&lt;12 mensen&gt;</p>" in page


def test_a_panel_with_nothing_to_say_is_not_there(as_, alice, trajectory, panel_template):
    hang(Panel(1, "people/heard.html", "trajectory.see", lambda *_: {}))
    assert "Wie horen wij?" not in as_(alice).get(f"/trajecten/{trajectory.pk}/").content.decode()
