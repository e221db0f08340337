"""What a teller may do with the own words, with the code (R214, R281)."""

import rules

from doorleefd.foundation.roles import is_house, is_teller

rules.add_perm("rights.correct", is_teller)
rules.add_perm("rights.add", is_teller)
rules.add_perm("rights.withdraw", is_teller)
rules.add_perm("rights.erase", is_teller | is_house)
