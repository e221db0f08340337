"""What the tests of this room share: someone at a keyboard, and a trajectory that is ready to open."""

import pytest

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def as_(client):
    """Log in: `as_(alice)` gives the client."""

    def enter(login):
        client.force_login(login, backend=BACKEND)
        return client

    return enter


@pytest.fixture(autouse=True)
def calm_clock(monkeypatch, now):
    """Requests happen at `now`, so that dates in the tests stay in the future."""
    monkeypatch.setattr("doorleefd.foundation.middleware.timezone.now", lambda: now)


@pytest.fixture
def ready(trajectory, organise):
    """The trajectory of the cast, complete and not opened yet."""
    trajectory.state = trajectory.State.DRAFT
    trajectory.opened_at = None
    trajectory.compensation = "een bon van 10 euro"
    trajectory.compensation_how = "vraag ernaar aan de balie"
    with organise():
        trajectory.save()
    return trajectory


@pytest.fixture
def vague(ready, organise):
    """Complete, but nobody knows what for."""
    ready.knowledge_sought = "Ervaringen van onze inwoners"
    ready.intended_use = "Beleid verbeteren"
    with organise():
        ready.save()
    return ready
