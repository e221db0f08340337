"""The house, killed at one point of its work: `python -m tests.endurance.cut_off POINT WHAT < JSON`.

What the product calls at that point is wrapped here; the product itself knows of no such points.
"""

import itertools
import json
import os
import signal
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

from tests.endurance import inside

from django.core.management import call_command  # noqa: E402  isort: skip

from doorleefd.collect import searching  # noqa: E402
from doorleefd.foundation import acting  # noqa: E402
from doorleefd.foundation.keystore import epochs, keys, master  # noqa: E402
from doorleefd.foundation.running import recovery_sheet  # noqa: E402
from doorleefd.rights.actions import erasing  # noqa: E402


def before(where: ModuleType, name: str, *, call: int = 1) -> None:
    """Be killed where this is called for the first time, or as often as `call` says."""
    wrapped, calls = getattr(where, name), itertools.count(1)

    def killed(*args: Any, **kwargs: Any) -> Any:
        if next(calls) == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return wrapped(*args, **kwargs)

    setattr(where, name, killed)


def after(where: ModuleType, name: str) -> None:
    """Be killed as soon as this was done once."""
    wrapped = getattr(where, name)

    def killed(*args: Any, **kwargs: Any) -> Any:
        wrapped(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(where, name, killed)


ERASING: dict[str, Callable[[], None]] = {
    "it was asked": lambda: before(erasing, "carry_out_erasure"),
    "the key is gone": lambda: before(searching, "forget"),
    # The audit row of the asking is the first, and that of the erasing the last before all of it is kept.
    "the rows go": lambda: before(acting, "_write_audit_row", call=2),
}
ROTATING: dict[str, Callable[[], None]] = {
    "the next key is there": lambda: before(master, "write_epoch"),
    "an epoch is under it": lambda: after(master, "write_epoch"),
    "it is in use": lambda: after(master, "take_into_use"),
    "one of the other keys turned": lambda: after(keys, "make_service_key"),
    "half of the people are rewrapped": lambda: before(master, "wrap", call=5000),
    "all people are rewrapped": lambda: before(epochs, "_rewrap", call=2),
    "the old epoch still stands": lambda: before(master, "end_epoch"),
    "the sheet is not there yet": lambda: before(recovery_sheet, "write"),
}


def rotate() -> None:
    call_command("rotate")


if __name__ == "__main__":
    {**ERASING, **ROTATING}[sys.argv[1]]()
    {"rotate": rotate, "erase": inside.erase}[sys.argv[2]](**json.load(sys.stdin))
