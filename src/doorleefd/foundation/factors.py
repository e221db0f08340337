"""Second factors: who must have one, and how they lie in the database: each sealed for the login that it belongs to.

The tables are allauth's, which knows no seal for a whole row; so a row is closed as it is saved and opened as it is
read. Whoever can write in the database but holds no keys can then neither move one login's factor to another, nor
make one.
"""

import base64
import json
import logging
from typing import Any, NoReturn

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from cryptography.exceptions import InvalidTag
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models.signals import post_init, post_save, pre_save

from doorleefd.foundation.keystore import keys
from doorleefd.foundation.sealing import Sealed, seal_bytes, unseal_bytes

log = logging.getLogger(__name__)
PURPOSE = "factor"
SEALED = "sealed"
BY_SERVER = "login server"
"""In a session: which login the login server of the organisation let in, having asked what it asks."""


class NotTheirs(dict[str, Any]):
    """The content of a row that was not sealed for its login: whoever asks anything of it is refused."""

    def __missing__(self, name: str) -> NoReturn:
        log.warning("a second factor that was not sealed for its login")
        raise PermissionDenied


def lie_sealed() -> None:
    """From now on every factor is closed in the database and open in memory."""
    for signal, receiver in ((pre_save, _close), (post_save, _open), (post_init, _open)):
        signal.connect(receiver, sender=Authenticator, dispatch_uid=f"doorleefd.{signal}.{receiver.__name__}")


def is_lacking(request: Any) -> bool:
    """Whether someone who is logged in must set up a second factor before anything else."""
    if not settings.SECOND_FACTOR or request.session.get(BY_SERVER) == str(request.login.pk):
        return False
    was_used = any(record.get("method") == "mfa" for record in get_authentication_records(request))
    return not was_used and not is_mfa_enabled(request.login)


def _close(instance: Authenticator, **_signal: Any) -> None:
    if isinstance(instance.data, NotTheirs):
        raise PermissionDenied
    version, key = keys.service_key(PURPOSE)
    box = seal_bytes(json.dumps(instance.data).encode(), bound_to=_bound_to(instance), key=key).box
    instance.data = {SEALED: f"{version}:{base64.b64encode(box).decode()}"}


def _open(instance: Authenticator, **_signal: Any) -> None:
    """A new row is not sealed yet; from the database, what is not sealed for this login is nobody's."""
    if instance.pk is None or "data" not in instance.__dict__:
        return
    try:
        version, _colon, box = instance.data[SEALED].partition(":")
        key = keys.service_keys(PURPOSE)[int(version)]
        instance.data = json.loads(unseal_bytes(Sealed(base64.b64decode(box)), bound_to=_bound_to(instance), key=key))
    except (InvalidTag, KeyError, TypeError, ValueError, AttributeError):
        instance.data = NotTheirs()


def _bound_to(instance: Authenticator) -> bytes:
    return f"{PURPOSE} {instance.type} {instance.user_id}".encode()
