"""Turning to a new master key, for when the old one may have been seen, or once a year."""

from pathlib import Path

from doorleefd.foundation import factors, tokens
from doorleefd.foundation.keystore import epochs, keys, master
from doorleefd.foundation.running import recovery_sheet

# Keys that turn with the master key. Older versions stay for what was made under them: those of codes and of second
# factors for good, those of notes and links until none of it is read any more (the nightly scrub). The keys for sending
# and for the seed of codes stay as they are: under another one, sent twice would be two.
TURNING = ("code", factors.PURPOSE, *tokens.LONGEST)


def rotate() -> Path:
    """Turn the master key, and the keys for codes, notes and links. Returns the place of the new recovery sheet.

    Every code keeps working: a code is looked for under each version of its key. Killed half-way, call it again.
    """
    begun = master.awaits_environment()
    new = epochs.turn_master_key()
    if not begun:
        for purpose in TURNING:
            keys.make_service_key(purpose)
    # Copies of the old epoch, which the old master key opens, are then of no use either.
    epochs.turn_epoch()
    return recovery_sheet.write(new)
