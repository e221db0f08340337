"""Where people find this installation, for what is written without a request at hand; and addresses nobody has."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Organisation
from doorleefd.people.addresses import CODE_PAGE

ONLY_HERE = ("localhost", "127.", "[", ".", "*")
# Names that never lead anywhere (RFC 2606, RFC 6761): the demo is full of them.
MADE_UP_ENDINGS = (".example", ".test", ".invalid", ".localhost", "example.com", "example.net", "example.org")


class AddressUnknown(Refusal):
    sentence = _(
        "Doorleefd weet niet op welk adres mensen het vinden, en schrijft daarom nog niemand. "
        "Vraag je beheerder om het adres in DOORLEEFD_ORIGINS te zetten."
    )


def house_address() -> str:
    """The address of this installation without its last slash. Raises AddressUnknown.

    A message to someone is sent once: one that leads to "localhost" would be lost.
    """
    origins = [origin.rstrip("/") for origin in settings.CSRF_TRUSTED_ORIGINS if "*" not in origin]
    hosts = [host for host in settings.ALLOWED_HOSTS if not host.startswith(ONLY_HERE)]
    scheme = "https" if settings.HTTPS else "http"
    found = [*origins, *(f"{scheme}://{host}" for host in hosts)]
    if not found:
        raise AddressUnknown
    return found[0]


def code_page() -> str:
    """Where someone fills in the personal code. Raises AddressUnknown."""
    return f"{house_address()}{CODE_PAGE}"


def answers_page(organisation: Organisation) -> str:
    """Where everyone reads what was done, also without a code. Raises AddressUnknown."""
    return house_address() + reverse("respond:done", args=[organisation.slug])


def is_made_up(address: str) -> bool:
    """Whether an e-mail address can never be anyone's, so that nothing is sent to it."""
    return f".{address.rpartition('@')[2].lower().rstrip('.')}".endswith(MADE_UP_ENDINGS)
