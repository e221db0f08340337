"""Who looks after an organisation, and who may see how that is done."""

from typing import Any

import rules

from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import ADMINISTERS, has, is_house, is_login, opens_contributions


@rules.predicate
def is_self(by: Any, login: Any) -> bool:
    """Someone about their own login."""
    return by == login


OFFICER = has(Role.PRIVACY_OFFICER)
WATCHES = ADMINISTERS | OFFICER

rules.add_perm("administration.enter", WATCHES)
rules.add_perm("administration.change_settings", ADMINISTERS)
rules.add_perm("administration.manage_logins", ADMINISTERS)
rules.add_perm("administration.unmark_as_deciding", WATCHES | is_house)
rules.add_perm("administration.make_link", is_house)
rules.add_perm("administration.see_audit", WATCHES)
rules.add_perm("administration.see_acts_of_tellers", OFFICER & opens_contributions)
rules.add_perm("administration.see_changes", WATCHES)
rules.add_perm("administration.watch_changes", OFFICER)
rules.add_perm("administration.see_backups", WATCHES)
rules.add_perm("administration.see_jobs", WATCHES)
rules.add_perm("administration.set_up_house", is_house)
rules.add_perm("administration.see_own_sessions", is_login)
rules.add_perm("administration.end_sessions", is_login & is_self | ADMINISTERS)
rules.add_perm("administration.bind_login", is_house)
rules.add_perm("administration.shut_again", is_house)
rules.add_perm("administration.keep_put_back", is_house)
