"""Who may shape a trajectory."""

import rules

from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import ADMINISTERS, COLLECTS, LEADS, WORKS_HERE, has, is_house

rules.add_perm("trajectory.see", WORKS_HERE)
rules.add_perm("trajectory.begin", LEADS)
rules.add_perm("trajectory.shape", LEADS)
rules.add_perm("trajectory.set_term", LEADS | ADMINISTERS | has(Role.PRIVACY_OFFICER))
rules.add_perm("trajectory.hand_over", LEADS | ADMINISTERS)
rules.add_perm("trajectory.end_again", is_house)
rules.add_perm("trajectory.see_readers", LEADS | has(Role.PRIVACY_OFFICER))
# Tellers said yes to the readers of their own day. Who also leads only where no other officer can (`refused_to_open`).
rules.add_perm("trajectory.open_earlier", has(Role.PRIVACY_OFFICER))
# Whoever sits at the table sees what is not in order there; no words of tellers stand on these pages.
rules.add_perm("trajectory.check", COLLECTS)
rules.add_perm("trajectory.keep_lists", LEADS | ADMINISTERS)
rules.add_perm("trajectory.keep_amounts", ADMINISTERS)
rules.add_perm("trajectory.name_situations", LEADS | ADMINISTERS)
rules.add_perm("trajectory.extend_catalogue", LEADS)
