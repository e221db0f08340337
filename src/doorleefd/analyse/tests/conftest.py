"""What every test of this room begins with: words that were told, and words that were reviewed."""

import pytest
from django.urls import reverse

from doorleefd.people.said import HowSaid

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def told(tell, trajectory):
    """Tell and give the contribution: `told("Ik woon in Veenbeek.")`."""
    from doorleefd.collect.models import Contribution

    def telling(*answers, **given):
        known = set(Contribution.objects.of_house().values_list("pk", flat=True))
        tell(trajectory, *answers, **given)
        return Contribution.objects.of_house().exclude(pk__in=known).get()

    return telling


@pytest.fixture
def read(told, chandra, now):
    """Tell, and have it reviewed with what the computer proposes: `read("Ik kreeg een brief.")`."""
    from doorleefd.analyse.actions import accept_review
    from doorleefd.analyse.actions.reviewing import told_versions
    from doorleefd.analyse.reviewing import proposed

    def reading(*answers, **given):
        contribution = told(*answers, **given)
        marks = proposed(told_versions(contribution, viewer=chandra))
        accept_review(by=chandra, contribution=contribution, marks=marks, now=now)
        return contribution

    return reading


@pytest.fixture
def withdraw(now):
    """The teller takes part no more: `withdraw(contribution)`; or says no to one use: `withdraw(contribution, use)`."""
    from doorleefd.people.actions import change_permission
    from doorleefd.people.models import Basis, Teller, Use

    def withdrawing(contribution, use=Use.TAKE_PART):
        participation = contribution.participation
        return change_permission(
            by=Teller(participation.contributor),
            participation=participation,
            use=use,
            given=False,
            basis=Basis.EXPLICIT_CONSENT,
            said=HowSaid("1"),
            now=now,
        )

    return withdrawing


@pytest.fixture
def as_login(client):
    """The client of a login: `as_login(alice).get(...)`."""

    def logged_in(login):
        client.force_login(login, backend=BACKEND)
        return client

    return logged_in


@pytest.fixture
def words_of(chandra):
    """The accepted words of a contribution, part by part: `words_of(contribution)`."""
    from doorleefd.collect.models import Version
    from doorleefd.foundation.listing import Purpose

    def words(contribution, viewer=None):
        versions = Version.objects.visible_to(viewer or chandra, Purpose.ANALYSE).filter(
            part__contribution=contribution
        )
        return [version.words for version in versions.order_by("part__order").unsealed()]

    return words


@pytest.fixture
def address(trajectory):
    """An address of this room: `address("review", contribution=contribution.pk)`."""

    def of(name, **place):
        return reverse(f"analyse:{name}", kwargs={"trajectory": trajectory.pk, **place})

    return of


@pytest.fixture
def theme(trajectory, chandra, now):
    """A theme of the trajectory."""
    from doorleefd.analyse.actions import add_theme

    return add_theme(by=chandra, trajectory=trajectory, name="Brief", parent=None, now=now)
