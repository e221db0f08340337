"""Who may touch what someone can be reached by."""

import rules
from allauth.mfa.utils import is_mfa_enabled

from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import has, is_teller, opens_contributions

# Law 1: whoever decides on benefit never opens who someone is.
REACHING = (Role.LEAD, Role.COLLECTOR, Role.PROFESSIONAL)
REACHES_PEOPLE = has(*REACHING) & opens_contributions

rules.add_perm("vault.keep_contact", is_teller)
rules.add_perm("vault.open_contact", REACHES_PEOPLE)
# To answer a request: whether someone left this address. The answer is yes or no, and the address is not shown.
rules.add_perm("vault.recognise", has(Role.LEAD, Role.PRIVACY_OFFICER) & opens_contributions)


def has_second_factor(login: Login) -> bool:
    """Whether a login proves itself with more than a password: asked when identities are first to be seen."""
    return bool(is_mfa_enabled(login))
