"""Who decides, and who writes the answer."""

from typing import Any

import rules

from doorleefd.analyse.models import Accusation
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import (
    ADMINISTERS,
    COLLECTS,
    LEADS,
    READS_CLOSELY,
    WORKS_HERE,
    has,
    is_house,
    is_teller,
    opens_contributions,
)
from doorleefd.vault.rules import REACHES_PEOPLE

rules.add_perm("respond.see", WORKS_HERE)
rules.add_perm("respond.decide", has(Role.LEAD, Role.MANAGER))
rules.add_perm("respond.answer", LEADS)
rules.add_perm("respond.read_reactions", LEADS)
rules.add_perm("respond.report", READS_CLOSELY | LEADS)
rules.add_perm("respond.send_report", LEADS)
# Someone reads their own part with them, on the phone or from paper (law 1).
rules.add_perm("respond.enter_check", COLLECTS & opens_contributions)
rules.add_perm("respond.react", is_teller)
# Whoever reads the own part, and whoever puts it on paper for someone.
rules.add_perm("respond.meet_check", is_teller | WORKS_HERE)
rules.add_perm("respond.see_messages", has(Role.LEAD, Role.MANAGER, Role.COLLECTOR, Role.PROFESSIONAL))
rules.add_perm("respond.bring_message", REACHES_PEOPLE)
rules.add_perm("respond.deliver", is_house)


@rules.predicate
def handles_this(by: Any, case: Accusation | None) -> bool:
    """Whose case it is; which holds for nobody who decides on benefit (law 1)."""
    return case is not None and Accusation.objects.for_handler(by).filter(pk=case.pk).exists()


rules.add_perm("respond.see_accusations", opens_contributions)
rules.add_perm("respond.watch_accusations", has(Role.PRIVACY_OFFICER) & opens_contributions)
rules.add_perm("respond.handle_accusation", opens_contributions & handles_this)
rules.add_perm("respond.step_again", is_house)
rules.add_perm("respond.choose_accusation_holder", ADMINISTERS | has(Role.PRIVACY_OFFICER))
rules.add_perm("respond.want_no_more", is_teller)
