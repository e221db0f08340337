"""Where a login is logged in: to be seen and ended. No address: the moment and the family of browser, of staff only."""

import hashlib
from typing import Any

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from doorleefd.foundation.models.login import Login


class LoginSession(AbstractBaseSession):
    """A session of a browser; `login` is empty until someone has logged in."""

    login = models.ForeignKey(Login, null=True, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(null=True)
    browser = models.CharField(max_length=20, blank=True)

    @property
    def reference(self) -> str:
        """How a page names this session: the key itself opens it, and so never stands in a page."""
        return hashlib.sha256(f"shown {self.session_key}".encode()).hexdigest()[:32]

    @classmethod
    def get_session_store_class(cls) -> Any:
        from doorleefd.foundation.sessions import SessionStore

        return SessionStore
