"""django-oauth-toolkit as a login server: a provider that others made, in a process of its own.

python real_login_server.py CLIENT SECRET BACK EMAIL     says its issuer on one line, and then answers on a free port

Besides CLIENT it knows "CLIENT late", whose tokens have expired, and "CLIENT unchecked", whose address nobody checked.
"""

import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import include, path

LATE, UNCHECKED = " late", " unchecked"
HOUR = 60 * 60


def someone_is_in(get_response):
    """Whoever comes is logged in there already: their password is not what is tried here."""

    def middleware(request):
        request.user = User.objects.get()
        return get_response(request)

    return middleware


def configure():
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    plain = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    settings.configure(
        SECRET_KEY="of one run",
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "oauth2_provider"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        MIDDLEWARE=[f"{__name__}.someone_is_in"],
        USE_TZ=True,
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True,
            "OIDC_RSA_PRIVATE_KEY": key.private_bytes(*plain).decode(),
            "OAUTH2_VALIDATOR_CLASS": f"{__name__}.WithAddress",
            "SCOPES": {"openid": "who", "email": "address"},
            "PKCE_REQUIRED": True,
        },
    )
    django.setup()


configure()
from django.contrib.auth.models import User  # noqa: E402 (these read the settings)
from oauth2_provider.models import Application  # noqa: E402
from oauth2_provider.oauth2_validators import OAuth2Validator  # noqa: E402

urlpatterns = [path("o/", include("oauth2_provider.urls", namespace="oauth2_provider"))]


class WithAddress(OAuth2Validator):
    """A token tells the address, and that it was checked, but for the two clients whose tokens are wrong."""

    oidc_claim_scope = None

    def get_additional_claims(self, request):
        return {"email": request.user.email, "email_verified": not request.client.client_id.endswith(UNCHECKED)}

    def get_id_token_dictionary(self, token, token_handler, request):
        claims, until = super().get_id_token_dictionary(token, token_handler, request)
        if request.client.client_id.endswith(LATE):
            claims["exp"] -= 11 * HOUR
        return claims, until


def main(client, secret, back, email):
    call_command("migrate", verbosity=0)
    User.objects.create(username="alice", email=email)
    for name in (client, client + LATE, client + UNCHECKED):
        Application.objects.create(
            client_id=name,
            client_secret=secret,
            redirect_uris=back,
            client_type=Application.CLIENT_CONFIDENTIAL,
            authorization_grant_type=Application.GRANT_AUTHORIZATION_CODE,
            algorithm=Application.RS256_ALGORITHM,
            skip_authorization=True,
        )
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Silent) as server:
        sys.stdout.write(f"http://127.0.0.1:{server.server_port}/o\n")
        sys.stdout.flush()
        server.serve_forever()


class Silent(WSGIRequestHandler):
    def log_message(self, *args):
        """Says nothing."""


if __name__ == "__main__":
    main(*sys.argv[1:])
