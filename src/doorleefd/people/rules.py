"""Who may do what with participations and permissions."""

import rules

from doorleefd.foundation.roles import COLLECTS, is_house, is_teller, is_visitor

rules.add_perm("people.change_permission", is_teller | COLLECTS)
rules.add_perm("people.tell_needs", is_teller)
rules.add_perm("people.renew_code_digest", is_teller | is_visitor | is_house)
rules.add_perm("people.keep_consent_text", is_visitor | is_teller | is_house | COLLECTS)
rules.add_perm("people.count_again", is_house)
