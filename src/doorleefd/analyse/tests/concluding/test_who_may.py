"""Buttons stand there for those who may; who only sees what was found gets no way to a closed door."""

import pytest

from doorleefd.analyse.models import Finding, Pattern, Recommendation
from doorleefd.foundation.guard import writing
from doorleefd.foundation.models import Login

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PAGES = ("patronen/", "knelpunten/", "inzichten/", "thema-per-groep/")


@pytest.fixture
def found(trajectory, chandra, now):
    """A pattern, a finding and an insight on which nothing rests yet."""
    own = {"organisation": trajectory.organisation, "by": chandra, "at": now}
    with writing():
        pattern = Pattern.objects.create(trajectory=trajectory, name="schrik", **own)
        Finding.objects.create(trajectory=trajectory, kind="works", sentence="Bellen helpt", **own)
        insight = trajectory.insights.create(sentence="Bel eerst", **own)
    return pattern, insight


def links_on(client, login, path):
    client.force_login(login, backend=BACKEND)
    return client.get(path).content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_page_offers_no_way_in_to_a_manager(client, manon, trajectory, page):
    assert "/nieuw/" not in links_on(client, manon, f"/trajecten/{trajectory.pk}/{page}")


@pytest.mark.parametrize("page", PAGES[:3])
def test_a_full_page_offers_it_to_who_concludes_alone(client, manon, ravi, trajectory, found, page):
    path = f"/trajecten/{trajectory.pk}/{page}"
    assert "/nieuw/" not in links_on(client, manon, path)
    assert "/nieuw/" in links_on(client, ravi, path)


def test_who_only_reads_what_was_found_changes_no_insight(client, manon, trajectory, found):
    pattern, insight = found
    page = links_on(client, manon, f"/trajecten/{trajectory.pk}/inzichten/{insight.pk}/")
    for way in ("/woorden/", "/duiding/", "/andere-stem/", "/aanbeveling/"):
        assert f"{insight.pk}{way}" not in page
    assert "Neem nieuwe stukken op" not in links_on(client, manon, f"/trajecten/{trajectory.pk}/patronen/{pattern.pk}/")


def test_a_lead_who_decides_on_benefit_recommends_without_reading(client, kees, trajectory, found):
    insight = found[1]
    path = f"/trajecten/{trajectory.pk}/inzichten/{insight.pk}/aanbeveling/"
    assert path in links_on(client, kees, f"/trajecten/{trajectory.pk}/inzichten/{insight.pk}/")
    client.post(path, {"audience": "policy", "sentence": "Bel voor de brief"})
    assert Recommendation.objects.get().by == Login.objects.get(pk=kees.pk)
