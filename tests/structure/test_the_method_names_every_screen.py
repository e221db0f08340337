"""`docs/methode.md` leads to screens that exist, and leaves out no screen of a trajectory."""

import re

import pytest
from django.urls import URLResolver, get_resolver

from tests.structure.house import ROOT

METHOD = (ROOT / "docs" / "methode.md").read_text()
ADDRESS = re.compile(r"`(/[^`]*)`")
BUTTON = "a button on a screen that is named"
NOT_NAMED = {
    "accept_planning": BUTTON,
    "begin_next": BUTTON,
    "bridge_step": BUTTON,
    "care_for_step": BUTTON,
    "check_place": BUTTON,
    "check_resource": BUTTON,
    "choose_place": BUTTON,
    "finish_step": BUTTON,
    "hand_over_all": BUTTON,
    "keep_plan": BUTTON,
    "keep_sentence": BUTTON,
    "leave_place": BUTTON,
    "move_group": BUTTON,
    "note_step": BUTTON,
    "open_page": BUTTON,
    "pass_purpose_gate": BUTTON,
    "pause_page": BUTTON,
    "put_away": BUTTON,
    "remove_activity": BUTTON,
    "remove_alignment": BUTTON,
    "remove_budget_line": BUTTON,
    "remove_group": BUTTON,
    "remove_indicator": BUTTON,
    "remove_own_entry": BUTTON,
    "remove_planning_line": BUTTON,
    "reopen": BUTTON,
    "reopen_step": BUTTON,
    "report_broken": BUTTON,
    "switch_off_place": BUTTON,
    "switch_off_resource": BUTTON,
    "switch_on_place": BUTTON,
    "switch_on_resource": BUTTON,
    "take_out": BUTTON,
    "take_over_step": BUTTON,
}
"""Routes of the trajectory room that carry out no piece of the method by themselves, and why."""


def without_names(pattern: str) -> str:
    return re.sub(r"<[^>]+>", "…", pattern)


def routes(patterns, namespace: str = "", before: str = "/"):
    for entry in patterns:
        address = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry.url_patterns, entry.namespace or namespace, address)
        else:
            yield namespace, entry.name, without_names(address)


ROUTES = list(routes(get_resolver().url_patterns))
OF_TRAJECTORY = [(name, address) for namespace, name, address in ROUTES if namespace == "trajectory"]


@pytest.mark.parametrize("address", sorted(set(ADDRESS.findall(METHOD))))
def test_an_address_in_the_method_leads_somewhere(address):
    assert address in {address for _, _, address in ROUTES}


@pytest.mark.parametrize(("name", "address"), OF_TRAJECTORY, ids=[name for name, _ in OF_TRAJECTORY])
def test_a_screen_of_a_trajectory_stands_in_the_method(name, address):
    named = f"`{address}`" in METHOD
    assert named or name in NOT_NAMED, f"docs/methode.md says not which piece of the method {address} carries out"
    assert not (named and name in NOT_NAMED)


def test_no_exception_outlives_its_route():
    assert set(NOT_NAMED) <= {name for name, _ in OF_TRAJECTORY}
