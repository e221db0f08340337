"""Who may read closely, and who may see what was found. Everyone who codes has the same rights (LOOK)."""

import rules

from doorleefd.analyse.models import HeldText
from doorleefd.analyse.staff_texts import kind_of
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import LEADS, READS_CLOSELY, REVIEWS, WORKS_HERE, has, is_house, opens_contributions
from doorleefd.vault.rules import REACHES_PEOPLE

rules.add_perm("analyse.review", REVIEWS)
rules.add_perm("analyse.code", READS_CLOSELY)
rules.add_perm("analyse.conclude", READS_CLOSELY)
rules.add_perm("analyse.recommend", READS_CLOSELY | LEADS)
rules.add_perm("analyse.see_findings", WORKS_HERE)
rules.add_perm("analyse.clear_away", is_house)
rules.add_perm("analyse.recount", is_house)


@rules.predicate
def writes_this(login: Login, held: HeldText | None) -> bool:
    """Whoever may write a kind of text mends it too."""
    return held is not None and login.kind == "login" and login.has_perm(kind_of(held).may)


rules.add_perm("analyse.mend", writes_this)
# For whoever opens stories, and so can come upon a heavy one.
rules.add_perm("analyse.choose_closed", READS_CLOSELY | REVIEWS)
# That nobody looked in time at what may give worry: for whoever would call, and for whoever sees to it that it is done.
rules.add_perm("analyse.hear_of_late_looks", REACHES_PEOPLE | (has(Role.PRIVACY_OFFICER) & opens_contributions))
