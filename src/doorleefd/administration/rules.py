"""Who looks after an organisation, and who may see how that is done."""

import rules

from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import ADMINISTERS, has, is_house

WATCHES = ADMINISTERS | has(Role.PRIVACY_OFFICER)

rules.add_perm("administration.enter", WATCHES)
rules.add_perm("administration.change_settings", ADMINISTERS)
rules.add_perm("administration.manage_logins", ADMINISTERS)
rules.add_perm("administration.see_audit", WATCHES)
rules.add_perm("administration.see_jobs", WATCHES)
rules.add_perm("administration.set_up_house", is_house)
