"""Who may walk the thread, and who may search what people told."""

import rules

from doorleefd.foundation.roles import READS_CLOSELY, WORKS_HERE

rules.add_perm("home.see_today", WORKS_HERE)
rules.add_perm("home.walk_thread", WORKS_HERE)
rules.add_perm("home.walk_from_words", READS_CLOSELY)
rules.add_perm("home.find", WORKS_HERE)
