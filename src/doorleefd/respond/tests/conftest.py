"""Someone who asks for a message, an answer that is out, and a login that proves itself twice."""

import pytest
from allauth.mfa.models import Authenticator

from doorleefd.people.models import Channel, Participation, Teller, Use
from doorleefd.respond.actions import publish_answer, write_answer
from doorleefd.respond.tests.mail_server import serve
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail


@pytest.fixture
def ask(trajectory, tell, now):
    """Someone tells and asks for a message: `ask("naam@voorbeeld.nl")`; gives the participation."""

    def asking(address="naam@voorbeeld.nl", *, way=ContactDetail.Way.EMAIL, use=Use.CONTACT, to=trajectory):
        teller = Teller(tell(to, "Ik kreeg een brief.").contributor)
        participation = Participation.objects.get(contributor=teller.contributor)
        keep_contact(
            by=teller,
            participation=participation,
            use=use,
            way=way,
            address=address,
            text_version="1",
            how=Channel.OPEN_PAGE,
            now=now,
        )
        return participation

    return asking


@pytest.fixture
def publish(alice, trajectory, now):
    """Answer everyone: `publish()`; gives the answer."""

    def published():
        said = dict.fromkeys(("opening", "did_change", "did_not_change", "for_unused"), "Wij bellen voortaan eerst.")
        answer = write_answer(by=alice, trajectory=trajectory, **said, what_next="", now=now)
        return publish_answer(by=alice, answer=answer, now=now)

    return published


@pytest.fixture
def two_steps(organise):
    """Give a login a second factor."""

    def given(login):
        with organise():
            Authenticator.objects.create(user=login, type=Authenticator.Type.TOTP, data={"secret": "x"})
        return login

    return given


@pytest.fixture
def mail(settings):
    """A real mail server on this machine."""
    taken, server = serve()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", taken.port, 5
    settings.CSRF_TRUSTED_ORIGINS = ["https://ervaring.voorbeeld.nl"]
    yield taken
    server.shutdown()
    server.server_close()


@pytest.fixture
def come_in(client):
    """Let someone log in: `come_in(alice).get(…)`."""

    def entered(login):
        client.force_login(login, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return entered
