"""Who may read closely, and who may see what was found. Everyone who codes has the same rights (LOOK)."""

import rules

from doorleefd.foundation.roles import LEADS, READS_CLOSELY, REVIEWS, WORKS_HERE

rules.add_perm("analyse.review", REVIEWS)
rules.add_perm("analyse.code", READS_CLOSELY)
rules.add_perm("analyse.conclude", READS_CLOSELY)
rules.add_perm("analyse.recommend", READS_CLOSELY | LEADS)
rules.add_perm("analyse.see_findings", WORKS_HERE)
