"""What an organisation chose for its looks. Public: it stands on every page a resident sees."""

from doorleefd.foundation.models import Organisation


def organisation_with(slug: str) -> Organisation | None:
    """The organisation at this address on the internet, or None."""
    return Organisation.objects.filter(slug=slug).only("name", "slug", "theme", "logo").first()
