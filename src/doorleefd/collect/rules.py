"""Who may bring in what people told."""

import rules

from doorleefd.foundation.roles import COLLECTS, READS_CLOSELY, REVIEWS, is_house, is_teller, is_visitor

rules.add_perm("collect.receive", is_visitor | is_teller | COLLECTS)
rules.add_perm("collect.review", REVIEWS)
rules.add_perm("collect.open_told", REVIEWS)
rules.add_perm("collect.look_for_names", is_house)
rules.add_perm("collect.read", READS_CLOSELY)
rules.add_perm("collect.forget_recordings", is_teller)
