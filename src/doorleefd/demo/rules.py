"""Only the house fills in the demo."""

import rules

from doorleefd.foundation.roles import is_house

rules.add_perm("demo.fill", is_house)
