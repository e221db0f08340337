"""Who decides, and who writes the answer."""

import rules

from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import LEADS, WORKS_HERE, has, is_teller

rules.add_perm("respond.see", WORKS_HERE)
rules.add_perm("respond.decide", has(Role.LEAD, Role.MANAGER))
rules.add_perm("respond.answer", LEADS)
rules.add_perm("respond.read_reactions", LEADS)
rules.add_perm("respond.react", is_teller)
