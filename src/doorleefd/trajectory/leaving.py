"""What a login leads, on its page in the settings."""

from collections.abc import Mapping
from typing import Any

from doorleefd.foundation.models import Login
from doorleefd.trajectory.forms import HandOverForm
from doorleefd.trajectory.queries import led_by, names_in


def left_by(login: Login, viewer: Login) -> Mapping[str, Any]:
    """The running trajectories of someone, and where that name stands in running ones; two queries."""
    led = list(led_by(login, viewer=viewer))
    if not led:
        return {}
    named = [(trajectory, names_in(trajectory, login.name)) for trajectory in led]
    return {
        "person": login,
        "led": led,
        "named": [(trajectory, names) for trajectory, names in named if names],
        "form": HandOverForm(viewer=viewer, leaver=login),
        "may_hand_over": viewer.has_perm("trajectory.hand_over"),
    }
