"""Second factors: who must have one, and how their secrets lie in the database (`MFA_ADAPTER`)."""

import base64
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings

from doorleefd.foundation.keystore import keys
from doorleefd.foundation.sealing import Sealed, seal_bytes, unseal_bytes

PURPOSE = "factor"
SEALED = "sealed"
BY_SERVER = "login server"
"""In a session: the login server of the organisation let someone in, and asked what it asks."""


class SealedFactors(DefaultMFAAdapter):
    """The secret of an app and the seed of recovery codes are sealed with a key of the key store."""

    def encrypt(self, text: str) -> str:
        version, key = keys.service_key(PURPOSE)
        box = seal_bytes(text.encode(), bound_to=PURPOSE.encode(), key=key).box
        return f"{SEALED}:{version}:{base64.b64encode(box).decode()}"

    def decrypt(self, encrypted_text: str) -> str:
        """Raises InvalidTag when it was sealed elsewhere. What stands in clear was set up before there was a seal."""
        mark, _colon, rest = encrypted_text.partition(":")
        if mark != SEALED:
            return encrypted_text
        version, _colon, box = rest.partition(":")
        sealed = Sealed(base64.b64decode(box))
        return unseal_bytes(sealed, bound_to=PURPOSE.encode(), key=keys.service_keys(PURPOSE)[int(version)]).decode()


def is_lacking(request: Any) -> bool:
    """Whether someone who is logged in must set up a second factor before anything else."""
    if not settings.SECOND_FACTOR or request.session.get(BY_SERVER):
        return False
    was_used = any(record.get("method") == "mfa" for record in get_authentication_records(request))
    return not was_used and not is_mfa_enabled(request.login)
