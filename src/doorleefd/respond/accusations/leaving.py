"""What a login handles, on its page in the settings: how many cases, and never which (law 1)."""

from collections.abc import Mapping
from typing import Any

from doorleefd.foundation.models import Login
from doorleefd.respond.accusations.forms import HandOnForm
from doorleefd.respond.accusations.queries import can_take_all, cases_left_by, duty_of, is_only_officer, officers_after


def left_by(login: Login, viewer: Login) -> Mapping[str, Any]:
    """The open cases of someone, and whether new ones come here; a few queries, none of a word."""
    cases = cases_left_by(login, viewer=viewer).count()
    holder = duty_of(login.organisation).holder_id
    holds = holder == login.pk or (holder is None and is_only_officer(login))
    if not cases and not holds:
        return {}
    colleagues = can_take_all(login, viewer=viewer)
    return {
        "person": login,
        "cases": cases,
        "holds": holds,
        "has_officer": officers_after(login, viewer=viewer).exists(),
        "form": HandOnForm(colleagues=colleagues),
        "has_colleagues": colleagues.exists(),
        "may_hand_on": viewer.has_perm("respond.choose_accusation_holder"),
    }
