"""Who may shape a trajectory."""

import rules

from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import ADMINISTERS, COLLECTS, LEADS, WORKS_HERE, has

rules.add_perm("trajectory.see", WORKS_HERE)
rules.add_perm("trajectory.begin", LEADS)
rules.add_perm("trajectory.shape", LEADS)
rules.add_perm("trajectory.set_term", LEADS | ADMINISTERS | has(Role.PRIVACY_OFFICER))
rules.add_perm("trajectory.hand_over", LEADS | ADMINISTERS)
# Whoever sits at the table sees what is not in order there; no words of tellers stand on these pages.
rules.add_perm("trajectory.check", COLLECTS)
rules.add_perm("trajectory.keep_lists", LEADS | ADMINISTERS)
rules.add_perm("trajectory.keep_amounts", ADMINISTERS)
rules.add_perm("trajectory.name_situations", LEADS | ADMINISTERS)
rules.add_perm("trajectory.extend_catalogue", LEADS)
