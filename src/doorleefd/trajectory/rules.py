"""Who may shape a trajectory."""

import rules

from doorleefd.foundation.roles import LEADS, WORKS_HERE

rules.add_perm("trajectory.see", WORKS_HERE)
rules.add_perm("trajectory.begin", LEADS)
rules.add_perm("trajectory.shape", LEADS)
