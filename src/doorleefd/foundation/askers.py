"""Who asks, as far as counting tries needs it: by address, which is kept nowhere (law 13)."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

IPV6_HOUSEHOLD = 64
"""A provider gives whoever asks so many bits of an IPv6 address, and the rest is theirs to choose from."""

IPV6_SITE = 48
"""So many bits a provider gives to one place at most (RIPE-690): 65,536 households for who has it alone."""


def asker_of(request: HttpRequest) -> str:
    """Who tries: the address, or of IPv6 the network that one household or office has."""
    said = _address_of(request)
    try:
        address = ipaddress.ip_address(said)
    except ValueError:
        return said
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    return str(address.ipv4_mapped or ipaddress.ip_network((int(address), IPV6_HOUSEHOLD), strict=False))


def site_of(asker: str) -> str | None:
    """Of a household with IPv6 the network around it, which may be in one hand; None for any other asker."""
    try:
        return str(ipaddress.IPv6Network(asker).supernet(new_prefix=IPV6_SITE))
    except ValueError:
        return None


def _address_of(request: HttpRequest) -> str:
    """The address of the connection, or as the nearest of our own proxies saw it.

    Anyone may send an X-Forwarded-For of their own making; only what our proxies wrote at its end counts.
    """
    nearest: str = request.META.get("REMOTE_ADDR", "")
    if not settings.PROXIES:
        return nearest
    seen = [each.strip() for each in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if each.strip()]
    return seen[-settings.PROXIES] if len(seen) >= settings.PROXIES else nearest
