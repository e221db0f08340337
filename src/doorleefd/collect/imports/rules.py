"""Who may read in what was collected elsewhere."""

import rules

from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import has, is_house, opens_contributions

# The preview shows single contributions, so law 1 holds: whoever decides on benefit does not read in.
rules.add_perm("imports.read_in", has(Role.LEAD, Role.RESEARCHER, Role.COLLECTOR) & opens_contributions)
rules.add_perm("imports.clear_away", is_house)
