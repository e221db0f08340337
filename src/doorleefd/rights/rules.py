"""What a teller may do with the own words, with the code (R214, R281)."""

import rules

from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import ADMINISTERS, LEADS, has, is_house, is_teller, opens_contributions

TAKES_REQUESTS = has(
    Role.LEAD,
    Role.RESEARCHER,
    Role.COLLECTOR,
    Role.PROFESSIONAL,
    Role.MANAGER,
    Role.PRIVACY_OFFICER,
    Role.ADMINISTRATOR,
)

ANSWERS = (Role.PRIVACY_OFFICER, Role.LEAD)

STOPS_FOR = (
    Role.LEAD,
    Role.RESEARCHER,
    Role.COLLECTOR,
    Role.PROFESSIONAL,
    Role.EXPERT,
    Role.PRIVACY_OFFICER,
)

rules.add_perm("rights.correct", is_teller)
rules.add_perm("rights.add", is_teller)
rules.add_perm("rights.remove", is_teller)
rules.add_perm("rights.evaluate", is_teller)
rules.add_perm("rights.renew_code", is_teller)
rules.add_perm("rights.withdraw", is_teller)
rules.add_perm("rights.restrict", is_teller)
# Law 1: a code opens everything as it was told, so whoever decides takes the call and asks for none.
rules.add_perm("rights.take_call", has(*STOPS_FOR))
rules.add_perm("rights.withdraw_for", has(*STOPS_FOR) & opens_contributions)
rules.add_perm("rights.erase", is_teller | is_house)
rules.add_perm("rights.erase_again", is_house)
rules.add_perm("rights.withdraw_again", is_house)
rules.add_perm("rights.replace_again", is_house)
# Who takes up the telephone must be able to keep that something was asked, whoever that is: no word comes with it.
rules.add_perm("rights.receive_request", TAKES_REQUESTS)
# Law 1: whoever decides on benefit, place or support learns of nobody that they told.
rules.add_perm("rights.answer_request", has(*ANSWERS) & opens_contributions)
rules.add_perm("rights.see_retention", has(Role.PRIVACY_OFFICER, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR))
# For who handles the requests of those very people; to others a number that is one lower tells who left (law 7).
rules.add_perm("rights.count_what_goes", has(Role.PRIVACY_OFFICER, Role.LEAD) & opens_contributions)
rules.add_perm("rights.hand_over", has(Role.PRIVACY_OFFICER, Role.LEAD) & opens_contributions)
rules.add_perm("rights.hold", has(Role.PRIVACY_OFFICER, Role.LEAD))
rules.add_perm("rights.keep_again", is_house)
rules.add_perm("rights.remove_after_term", is_house)
rules.add_perm("rights.carry", is_teller)
rules.add_perm("rights.see_consent_texts", ADMINISTERS | has(Role.PRIVACY_OFFICER))
rules.add_perm("rights.erase_exercise", LEADS | is_house)
rules.add_perm("rights.see_openings", has(Role.PRIVACY_OFFICER) & opens_contributions)
rules.add_perm("rights.see_register", LEADS | ADMINISTERS | has(Role.PRIVACY_OFFICER))
rules.add_perm("rights.change_register", LEADS | ADMINISTERS | has(Role.PRIVACY_OFFICER))
rules.add_perm("rights.assess", LEADS | has(Role.PRIVACY_OFFICER))
rules.add_perm("rights.change_statements", ADMINISTERS | has(Role.PRIVACY_OFFICER))
rules.add_perm("rights.keep_statements", is_house)
