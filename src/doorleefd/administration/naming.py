"""What later rooms do once a login has a name, or has it no more: told in `AppConfig.ready`, within the same action."""

from collections.abc import Callable

from doorleefd.foundation.models import Login

Told = Callable[[Login], object]
_told: list[Told] = []


def tell_of_names(function: Told) -> None:
    """Let this be called with every login that was given a name."""
    _told.append(function)


def has_a_name(login: Login) -> None:
    """Within the action that gave it."""
    for function in _told:
        function(login)
