"""Who may tell for someone else."""

import rules

from doorleefd.foundation.roles import COLLECTS

# Law 1 has its exception here: who decides on benefit may type what someone chose to tell this very person.
rules.add_perm("share.tell_for", COLLECTS)
