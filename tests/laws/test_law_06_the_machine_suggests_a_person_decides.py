"""Law 6: the machine suggests, a person decides; no person is ever scored."""

import pytest
from django.db import models
from django.urls import reverse

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.actions.accusing import accuse_nobody
from doorleefd.analyse.actions.reviewing import told_versions
from doorleefd.analyse.reviewing import proposed
from doorleefd.collect.models import Contribution, MaskSpan, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Contributor, Membership, Participation

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
NUMBERS = (models.IntegerField, models.FloatField, models.DecimalField)


@pytest.fixture
def contribution(tell, trajectory):
    tell(trajectory, "Ik belde op 06-12345678 met mijn begeleider Karel Jansen.")
    return Contribution.objects.of_house().get()


def test_a_proposal_changes_nothing_until_a_person_accepts_it(contribution, chandra, client):
    assert any(proposed(told_versions(contribution, viewer=chandra)).values())
    client.force_login(chandra, backend=BACKEND)
    place = {"trajectory": contribution.trajectory_id, "contribution": contribution.pk}
    assert client.get(reverse("analyse:review", kwargs=place)).status_code == 200
    assert not Version.objects.of_house().filter(kind=Version.Kind.DEIDENTIFIED).exists()
    assert not MaskSpan.objects.exists()
    assert not Version.objects.visible_to(chandra, Purpose.ANALYSE).exists()


def test_what_a_person_accepted_keeps_that_the_machine_proposed_it(contribution, chandra, now):
    marks = proposed(told_versions(contribution, viewer=chandra))
    # A name beside a job: whether that is an accusation, a person says first.
    accuse_nobody(by=chandra, contribution=contribution, now=now)
    accept_review(by=chandra, contribution=contribution, marks=marks, now=now)
    version = Version.objects.of_house().get(kind=Version.Kind.DEIDENTIFIED)
    assert (version.origin, version.accepted_by) == (Version.Origin.MACHINE, chandra)
    assert all(span.is_suggestion for span in MaskSpan.objects.all())


@pytest.mark.parametrize("model", [Contributor, Participation, Membership, Contribution])
def test_no_person_has_a_number_to_be_scored_with(model):
    assert not [field.name for field in model._meta.concrete_fields if isinstance(field, NUMBERS)]
