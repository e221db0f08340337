"""A small real login server on loopback: discovery, keys, the authorization code with PKCE, and signed ID tokens.

What it says can be spoilt, one thing at a time, by `spoil`; people are fictional.
"""

import base64
import hashlib
import json
import time
import uuid
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "doorleefd", "een geheim: met/tekens"


@dataclass
class Peer:
    """What the server knows; `claims` is who logs in there."""

    issuer: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    spoil: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    key: Any = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    stranger: Any = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))

    def described(self) -> dict[str, Any]:
        names = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        said = {name: f"{self.issuer}/{path}" for name, path in names.items()}
        said |= {"issuer": self.issuer, "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
        return said | self.spoil.get("described", {})

    def keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [public | {"kid": "one", "use": "sig", "alg": "RS256"}]}

    def authorized(self, asked: dict[str, str]) -> str:
        code = uuid.uuid4().hex
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, form: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """Each code once, for the client with its secret, for whoever holds the verifier."""
        asked = self.codes.pop(form["code"], None)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).rstrip(b"=")
        pair = urlencode({"": CLIENT})[1:] + ":" + urlencode({"": SECRET})[1:]
        is_client = authorization == f"Basic {base64.b64encode(pair.encode()).decode()}"
        if not asked or not is_client or asked["code_challenge"] != challenge.decode():
            return None
        return {"access_token": "unused", "token_type": "Bearer", "id_token": self.signed(asked["nonce"])}

    def signed(self, nonce: str) -> str:
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": nonce}
        claims |= self.claims | self.spoil.get("claims", {})
        if "unsigned" in self.spoil:
            return jwt.encode(claims, None, algorithm="none", headers={"kid": "one"})
        if "with_secret" in self.spoil:
            return jwt.encode(claims, SECRET * 3, algorithm="HS256", headers={"kid": "one"})
        key = self.stranger if "stranger" in self.spoil else self.key
        return jwt.encode(claims, key, algorithm="RS256", headers={"kid": "one"})


class Handler(BaseHTTPRequestHandler):
    """What the peer says over HTTP."""

    peer: Peer

    def do_GET(self):
        parts = urlsplit(self.path)
        if parts.path == "/authorize":
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            return self.say(302, {}, Location=self.peer.authorized(asked))
        pages = {"/.well-known/openid-configuration": self.peer.described, "/keys": self.peer.keys}
        return self.say(200, pages[parts.path]())

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {name: values[0] for name, values in parse_qs(sent).items()}
        if "moved" in self.peer.spoil:
            return self.say(307, {}, Location=f"{self.peer.issuer}/elsewhere")
        token = self.peer.token(form, self.headers.get("Authorization", ""))
        return self.say(200 if token else 400, token or {"error": "invalid_grant"})

    def say(self, status, content, **headers):
        body = json.dumps(content).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Says nothing."""


@contextmanager
def running():
    """The server, on a free port of this machine."""
    peer = Peer()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("OfThisPeer", (Handler,), {"peer": peer}))
    peer.issuer = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield peer
    finally:
        server.shutdown()
        server.server_close()
