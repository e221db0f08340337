"""What a teller may do with the own words, with the code (R214, R281)."""

import rules

from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import ADMINISTERS, LEADS, has, is_house, is_teller

rules.add_perm("rights.correct", is_teller)
rules.add_perm("rights.add", is_teller)
rules.add_perm("rights.remove", is_teller)
rules.add_perm("rights.evaluate", is_teller)
rules.add_perm("rights.withdraw", is_teller)
rules.add_perm("rights.erase", is_teller | is_house)
rules.add_perm("rights.erase_again", is_house)
rules.add_perm("rights.see_consent_texts", ADMINISTERS | has(Role.PRIVACY_OFFICER))
rules.add_perm("rights.erase_exercise", LEADS | is_house)
rules.add_perm("rights.see_openings", has(Role.PRIVACY_OFFICER))
rules.add_perm("rights.change_statements", ADMINISTERS | has(Role.PRIVACY_OFFICER))
rules.add_perm("rights.keep_statements", is_house)
