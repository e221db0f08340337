"""Logging in with the login server of the organisation: OpenID Connect, the authorization code with PKCE.

allauth brings a client too, but that takes the ID token without looking at its signature, sends no nonce, and keeps
access tokens in a table of its own. This one believes nothing that is not signed for this one attempt, and keeps only
which person at the server a login is.
"""

import base64
import hashlib
import json
import secrets
import urllib.error
import urllib.request
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings

from doorleefd.foundation.acting import Refusal

SIGNED_WITH = ("RS256", "PS256", "ES256")
"""Signatures with a key that only the server holds; never "none", never one made with our own secret."""
PATIENCE = 10
"""Seconds for an answer of the login server."""
MOST_BYTES = 1_000_000
LEEWAY = 60
"""Seconds by which two clocks may differ."""


class LoginServerRefused(Refusal):
    """What came back cannot be believed, or nothing came back. `reason` is for the log: it names no one."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


@dataclass(frozen=True)
class Attempt:
    """One attempt to log in, kept in the session of the browser that began it."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True)
class Identity:
    """Who the login server says this is. `subject` is never given to another person; `email` only if it is trusted."""

    subject: str
    email: str


def is_on() -> bool:
    """Whether this house has a login server."""
    return bool(settings.OPENID_ISSUER)


def begun() -> Attempt:
    """A new attempt, that nobody can guess."""
    return Attempt(*(secrets.token_urlsafe(32) for _ in range(3)))


def address_for(attempt: Attempt, *, back: str) -> str:
    """Where the browser goes to log in. Raises LoginServerRefused."""
    challenge = hashlib.sha256(attempt.verifier.encode()).digest()
    asked = {
        "response_type": "code",
        "client_id": settings.OPENID_CLIENT,
        "redirect_uri": back,
        "scope": "openid email",
        "state": attempt.state,
        "nonce": attempt.nonce,
        "code_challenge": base64.urlsafe_b64encode(challenge).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    if settings.OPENID_ACR:
        asked["acr_values"] = settings.OPENID_ACR
    return f"{_endpoint(_described(), 'authorization_endpoint')}?{urlencode(asked)}"


def identity(code: str, *, attempt: Attempt, back: str) -> Identity:
    """Who has logged in there, for the code that the browser brought back. Raises LoginServerRefused."""
    described = _described()
    asked = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": back,
        "code_verifier": attempt.verifier,
        "client_id": settings.OPENID_CLIENT,
    }
    headers = {}
    if "client_secret_basic" in described.get("token_endpoint_auth_methods_supported", ["client_secret_basic"]):
        headers["Authorization"] = f"Basic {_basic(settings.OPENID_CLIENT, settings.OPENID_SECRET)}"
    else:
        asked["client_secret"] = settings.OPENID_SECRET
    answer = _asked(_endpoint(described, "token_endpoint"), form=asked, headers=headers)
    claims = _claims(str(answer.get("id_token", "")), keys=_asked(_endpoint(described, "jwks_uri")))
    return _believed(claims, attempt)


def _claims(token: str, *, keys: dict[str, Any]) -> dict[str, Any]:
    """What a token says, when the server signed it for us and it still holds."""
    # Imported on first use: only a house with a login server needs it.
    import jwt

    try:
        kid = jwt.get_unverified_header(token).get("kid")
        signing = [key for key in jwt.PyJWKSet.from_dict(keys).keys if key.public_key_use in (None, "sig")]
        key = next(key for key in signing if kid in (None, key.key_id))
        return jwt.decode(
            token,
            key=key.key,
            algorithms=[name for name in SIGNED_WITH if name == key.algorithm_name],
            audience=settings.OPENID_CLIENT,
            issuer=settings.OPENID_ISSUER,
            leeway=LEEWAY,
            options={"require": ["exp", "iat", "iss", "aud", "sub"]},
        )
    except (jwt.PyJWTError, StopIteration, ValueError, TypeError) as error:
        raise LoginServerRefused(type(error).__name__) from error


def _believed(claims: dict[str, Any], attempt: Attempt) -> Identity:
    """Raises LoginServerRefused for a token of another attempt or client, or for too weak a way of logging in."""
    if not secrets.compare_digest(str(claims.get("nonce", "")), attempt.nonce):
        raise LoginServerRefused("nonce")
    if claims.get("azp", settings.OPENID_CLIENT) != settings.OPENID_CLIENT:
        raise LoginServerRefused("azp")
    if settings.OPENID_ACR and claims.get("acr") not in settings.OPENID_ACR.split():
        raise LoginServerRefused("acr")
    is_trusted = claims.get("email_verified") is True or settings.OPENID_TRUSTS_EMAIL
    email = str(claims.get("email", "")) if is_trusted else ""
    return Identity(f"{settings.OPENID_ISSUER} {claims['sub']}", email.strip().lower())


def _described() -> dict[str, Any]:
    """What the server says of itself; it must call itself by the very name that we know it by."""
    described = _asked(_encrypted(f"{settings.OPENID_ISSUER.rstrip('/')}/.well-known/openid-configuration"))
    if described.get("issuer") != settings.OPENID_ISSUER:
        raise LoginServerRefused("issuer")
    return described


def _endpoint(described: dict[str, Any], name: str) -> str:
    return _encrypted(str(described.get(name, "")))


def _encrypted(address: str) -> str:
    """The address, if it is one of HTTPS or of this very machine. Raises LoginServerRefused."""
    parts = urlsplit(address)
    if parts.scheme != "https" and (parts.scheme, parts.hostname) != ("http", "127.0.0.1"):
        raise LoginServerRefused("address without https")
    return address


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """A login server answers itself: it does not send our secret on to another address."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


def _asked(
    address: str, *, form: dict[str, str] | None = None, headers: dict[str, str] | None = None
) -> dict[str, Any]:
    """A JSON answer of the login server. Raises LoginServerRefused."""
    posted = urlencode(form).encode() if form is not None else None
    request = urllib.request.Request(address, data=posted, headers={"Accept": "application/json", **(headers or {})})  # noqa: S310 - its scheme is checked
    try:
        with urllib.request.build_opener(_NoRedirects).open(request, timeout=PATIENCE) as answer:
            found = json.loads(answer.read(MOST_BYTES))
    except (OSError, ValueError) as error:
        raise LoginServerRefused(type(error).__name__) from error
    if not isinstance(found, dict):
        raise LoginServerRefused("answer")
    return found


def _basic(name: str, secret: str) -> str:
    """Name and secret for HTTP Basic, encoded first as RFC 6749 asks."""
    pair = f"{_form_encoded(name)}:{_form_encoded(secret)}"
    return base64.b64encode(pair.encode()).decode()


def _form_encoded(text: str) -> str:
    return urlencode({"": text})[1:]


def kept(attempt: Attempt) -> dict[str, str]:
    """The attempt as a session holds it."""
    return asdict(attempt)
