"""A trajectory says "u" or "je" to tellers, as its organisation does or as it chose itself (SHARE_FLOW)."""

import pytest

from doorleefd.foundation.models import Organisation
from doorleefd.trajectory.public_text import promise_of, version_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("organisation", "own", "asked"), [("u", "", "u"), ("je", "", "je"), ("u", "je", "je"), ("je", "u", "u")]
)
def test_its_own_choice_comes_first(trajectory, organisation, own, asked):
    trajectory.organisation.address_form, trajectory.address_form = organisation, own
    title = promise_of(trajectory).opening_title
    assert title.startswith("Wat maakt u mee" if asked == "u" else "Wat maak je mee")


def test_another_form_of_address_is_another_promise(trajectory):
    before = version_of(trajectory)
    trajectory.address_form = Organisation.Address.INFORMAL
    assert version_of(trajectory) != before


def test_who_prepares_chooses_it(trajectory, alice, client):
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = f"/trajecten/{trajectory.pk}/voorbereiden/"
    assert "Zoals onze organisatie: u" in client.get(page).content.decode()
    form = client.get(page).context["form"]
    answers = {name: form[name].value() or "" for name in form.fields} | {
        "address_form": "je",
        "compensation": "een bon",
        "compensation_how": "vraag ernaar aan de balie",
    }
    client.post(page, answers)
    trajectory.refresh_from_db()
    assert trajectory.is_informal
