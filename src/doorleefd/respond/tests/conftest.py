"""Someone who asks for a message, an answer that is out, and a login that proves itself twice."""

from functools import partial

import pytest
from allauth.mfa.models import Authenticator

from doorleefd.analyse.actions import (
    accept_review,
    add_theme,
    describe_finding,
    formulate_insight,
    make_pattern,
    mark,
)
from doorleefd.analyse.models import Finding, Fragment
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.actions import publish_answer, write_answer
from doorleefd.respond.checking.actions import leave_check_out
from doorleefd.respond.tests.mail_server import serve
from doorleefd.rights.actions import answer_permission
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail


@pytest.fixture
def ask(trajectory, tell, now):
    """Someone tells and asks for a message: `ask("naam@voorbeeld.nl")`; gives the participation."""

    def asking(address="naam@voorbeeld.nl", *, way=ContactDetail.Way.EMAIL, use=Use.CONTACT, to=trajectory):
        teller = Teller(tell(to, "Ik kreeg een brief.").contributor)
        participation = Participation.objects.get(contributor=teller.contributor)
        keep_contact(
            by=teller, participation=participation, use=use, way=way, address=address, said=HowSaid("1"), now=now
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


@pytest.fixture
def insight(trajectory, tell, chandra, now, organise):
    """An insight that six people told of a letter, each surely one person, who allow quoting; all is reviewed."""
    for n in "abcdef":
        tell(trajectory, f"De brief maakte mij bang, zei nummer {n}.", report=True)
    with organise():
        Participation.objects.update(is_known_person=True)
    theme = add_theme(by=chandra, trajectory=trajectory, name="Brief", parent=None, now=now)
    for contribution in Contribution.objects.visible_to(chandra, Purpose.REVIEW):
        accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed():
        mark(by=chandra, version=version, start=0, end=len(version.words), theme=theme, now=now)
    made = {"by": chandra, "trajectory": trajectory, "now": now}
    pattern = make_pattern(name="schrik van post", description="Een brief jaagt schrik aan.", themes=[theme], **made)
    about = {"kind": Finding.Kind.BOTTLENECK, "sentence": "Post komt voor uitleg", "explanation": ""}
    finding = describe_finding(patterns=[pattern], **about, **made)
    return formulate_insight(sentence="Praat eerst", explanation="", findings=[finding], **made)


@pytest.fixture
def fragments(insight):
    """The fragments behind the insight, in the order they were told."""
    path = "version__part__contribution__participation"
    return list(Fragment.objects.of_house().select_related(f"{path}__contributor").order_by("marked_at", "pk"))


@pytest.fixture
def say_no(now):
    """Someone takes a permission back: `say_no(fragment, Use.REPORT)`."""
    return partial(_answer, given=False, now=now)


@pytest.fixture
def say_yes(now):
    """Someone gives it again: `say_yes(fragment, Use.REPORT)`."""
    return partial(_answer, given=True, now=now)


def _answer(fragment, use=Use.TAKE_PART, *, given, now):
    whose = fragment.version.part.contribution.participation
    said = {"use": use, "given": given, "said": HowSaid("1")}
    answer_permission(by=Teller(whose.contributor), participation=whose, **said, now=now)


@pytest.fixture
def unchecked(alice, trajectory, now):
    """The report is not laid before anyone, so that it can be made final."""
    return leave_check_out(by=alice, trajectory=trajectory, why_not="Er is te weinig tijd.", now=now)
