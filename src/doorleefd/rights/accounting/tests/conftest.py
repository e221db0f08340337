"""Words that were told, and opened."""

import pytest

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def as_login(client):
    """The client of a login: `as_login(femke).get(...)`."""

    def logged_in(login):
        client.force_login(login, backend=BACKEND)
        return client

    return logged_in


@pytest.fixture
def told(trajectory, tell):
    """Someone told something, with a recording."""
    return tell(trajectory, "Er kwam een blauwe brief.", "Ik schrok ervan.", report=True, spoken=b"klank")


@pytest.fixture
def reach(told, organise, alice, now):
    """Contact details of the teller were opened: `reach("Brief over het antwoord", at=now)`."""
    from doorleefd.people.models import Participation
    from doorleefd.vault.models import IdentityOpened

    def opening(reason, *, by=alice, at=now, as_role="lead"):
        with organise():
            return IdentityOpened.objects.create(
                organisation=told.contributor.organisation,
                login=by,
                as_role=as_role,
                participation=Participation.objects.get(contributor=told.contributor),
                reason=reason,
                at=at,
            )

    return opening
