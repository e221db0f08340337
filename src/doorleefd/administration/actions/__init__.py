"""The writes of looking after an organisation."""

from doorleefd.administration.actions.changes import look_at_changes
from doorleefd.administration.actions.first_run import AlreadySetUp, SetUp, set_up_house
from doorleefd.administration.actions.logins import (
    AddressTaken,
    LastAdministrator,
    LinkStaysHidden,
    bind_login,
    end_login,
    grant_role,
    invite_again,
    invite_login,
    make_link,
    mark_as_deciding,
    reopen_login,
    revoke_role,
    show_link,
    unmark_as_deciding,
)
from doorleefd.administration.actions.sessions import end_sessions
from doorleefd.administration.actions.settings import Settings, change_looks, change_settings

__all__ = [
    "AddressTaken",
    "AlreadySetUp",
    "LastAdministrator",
    "LinkStaysHidden",
    "SetUp",
    "Settings",
    "bind_login",
    "change_looks",
    "change_settings",
    "end_login",
    "end_sessions",
    "grant_role",
    "invite_again",
    "invite_login",
    "look_at_changes",
    "make_link",
    "mark_as_deciding",
    "reopen_login",
    "revoke_role",
    "set_up_house",
    "show_link",
    "unmark_as_deciding",
]
