"""Who may see the style page."""

import rules

from doorleefd.foundation.roles import is_login

rules.add_perm("ui.see_pieces", is_login)
