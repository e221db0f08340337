"""What there is to read, hear or ask (R023, R044)."""

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Resource
from doorleefd.trajectory.queries.listed import lines_of


def library_of(viewer: Login) -> list[Resource]:
    """Everything, by name. One query."""
    return sorted(lines_of(Resource, viewer=viewer), key=lambda resource: resource.name.casefold())
