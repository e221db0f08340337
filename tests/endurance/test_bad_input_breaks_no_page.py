"""Whatever is told or typed: no page breaks, no list breaks, and no script of a stranger runs."""

import random
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doorleefd.analyse.actions import accept_review, add_theme, make_pattern, mark
from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.share.tests.conftest import ADDRESS, Telling
from doorleefd.foundation.listing import Purpose

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
SCRIPT = "<script>alert(1)</script>"
BAD = {
    "nothing": "",
    "only blanks": " \t\n\u00a0\u3000 ",
    "a megabyte": "brief " * 175_000,
    "one endless word": "a" * 19_000,
    "control characters": "".join(map(chr, range(32))) + "brief",
    "a NUL in the middle": "bri\x00ef",
    "bytes that are no text": bytes(random.Random(3).randbytes(3000)).decode("latin-1"),
    "right to left": "كانت الرسالة صعبة \u202e omgekeerd \u202c",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈😢" * 40,
    "marks on marks": "z" + "\u0335\u0489" * 300,
    "a script": SCRIPT,
    "a broken attribute": "\"><img src=x onerror=alert(1)> ' autofocus onfocus=alert(1) x='",
    "a template": "{{ settings.SECRET_KEY }}{% load x %}{% csrf_token %}",
    "a query": "'; DROP TABLE collect_contribution; --",
    "a search operator": '"NEAR(" AND OR NOT * ^ : -',
    "a lonely quote": '"',
    "half a pair": "\ud83d brief",
    "a sheet formula": '=HYPERLINK("http://x.example","klik")',
    "unicode line ends": "een\u2028twee\u2029drie\x85vier",
}


def posted(client, address, fields, **options):
    """Post a form as a browser does, whatever stands in it; also what is no text at all."""
    body = urlencode({name: typed.encode("utf-8", "surrogatepass") for name, typed in fields.items()})
    return client.post(address, body, content_type="application/x-www-form-urlencoded", **options)


def is_whole(answer) -> bool:
    """An answer that is no error of ours, with nothing of a stranger in it that runs."""
    page = answer.content.decode()
    return answer.status_code < 500 and SCRIPT not in page and "<img src=x" not in page


@pytest.fixture
def desk(client, chandra):
    client.force_login(chandra, backend=BACKEND)
    return client


@pytest.fixture
def addresses(trajectory):
    """Every list of a trajectory, and the pages of one contribution."""

    def of(contribution):
        place = {"trajectory": trajectory.pk}
        one = {**place, "contribution": contribution.pk}
        lists = ["reviewing", "workbench", "themes", "patterns", "findings", "insights", "matrix", "new_pattern"]
        return [
            *[reverse(f"analyse:{name}", kwargs=place) for name in lists],
            *[reverse(f"analyse:{name}", kwargs=one) for name in ("review", "text")],
            reverse("home:contribution_thread", kwargs=one),
            reverse("home:thread", kwargs=place),
            reverse("home:today"),
        ]

    return of


@pytest.mark.parametrize("words", BAD.values(), ids=BAD)
def test_every_page_of_telling_takes(client, trajectory, words):
    for page in range(1, 10):
        teller = Telling(client).until_check()
        assert is_whole(posted(client, ADDRESS, {"page": str(page), "note": teller.note, "answer": words}))
        assert is_whole(posted(client, ADDRESS, {"page": words, "note": words, "answer": "x"}))


@pytest.mark.parametrize("words", BAD.values(), ids=BAD)
def test_every_list_shows(desk, tell, trajectory, addresses, chandra, now, words):
    """As an import may bring it in: without the cleaning of the pages of telling."""
    tell(trajectory, words or " ", "Een gewone zin.", report=True, publish=True)
    contribution = Contribution.objects.of_house().get()
    assert [one for one in addresses(contribution) if not is_whole(desk.get(one))] == []
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    _mark_all(trajectory, chandra, now)
    assert [one for one in addresses(contribution) if not is_whole(desk.get(one))] == []


def _mark_all(trajectory, chandra, now):
    theme = add_theme(by=chandra, trajectory=trajectory, name="Brief", parent=None, now=now)
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed():
        if version.words.strip():
            mark(by=chandra, version=version, start=0, end=len(version.words), theme=theme, now=now)
    make_pattern(by=chandra, trajectory=trajectory, name="Post", description="", themes=[theme], now=now)


@pytest.mark.parametrize("words", BAD.values(), ids=BAD)
def test_the_own_pages_show(client, tell, trajectory, words):
    code = tell(trajectory, words or " ").code
    for page in ("", "verhaal/", "verhaal/meer/", "toestemming/", "weghalen/", "download/"):
        assert is_whole(posted(client, f"/code/{page}", {"code": code}))
    assert is_whole(posted(client, "/code/", {"code": words}))


@pytest.mark.parametrize("words", BAD.values(), ids=BAD)
def test_staff_may_type(desk, trajectory, read_once, words):
    """In every box of the workbench, of themes and of findings, and in search."""
    place = {"trajectory": trajectory.pk}
    one = {**place, "contribution": read_once.pk}
    posts = {
        reverse("home:find"): {"text": words},
        reverse("analyse:seek", kwargs=place): {"words": words},
        reverse("analyse:themes", kwargs=place): {"name": words, "parent": words},
        reverse("analyse:memo", kwargs=one): {"text": words, "theme": words},
        reverse("analyse:mark", kwargs=one): {"new_theme": words, "theme": words, "ranges": words, "range": words},
        reverse("analyse:review", kwargs=one): {"marks": words, "words": words, "seen": words},
        reverse("analyse:new_pattern", kwargs=place): {"name": words, "description": words, "themes": words},
        reverse("analyse:new_finding", kwargs=place): {"sentence": words, "kind": words, "patterns": words},
        reverse("analyse:new_insight", kwargs=place): {"sentence": words, "findings": words},
    }
    broken = [address for address, fields in posts.items() if not is_whole(posted(desk, address, fields, follow=True))]
    assert broken == []


@pytest.fixture
def read_once(tell, trajectory, chandra, now):
    tell(trajectory, "Ik kreeg een brief.")
    contribution = Contribution.objects.of_house().get()
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    return contribution


@pytest.mark.parametrize("query", ["na", "voor", "thema", "zoek", "stapel", "bladzijde", "nieuw", "anderen"])
def test_an_address_may_hold_anything(desk, trajectory, read_once, query):
    place = {"trajectory": trajectory.pk}
    lists = [reverse(f"analyse:{name}", kwargs=place) for name in ("reviewing", "workbench", "review_next")]
    for address in [*lists, reverse("trajectory:all"), reverse("ui:glossary")]:
        for words in BAD.values():
            typed = urlencode({query: words[:2000].encode("utf-8", "surrogatepass")})
            assert is_whole(desk.get(f"{address}?{typed}", follow=True))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=400))
def test_any_text_comes_back_to_its_teller_as_it_was(tell, trajectory, words):
    code_of_it = tell(trajectory, words)
    versions = Version.objects.of_house().filter(
        part__contribution__participation__contributor=code_of_it.contributor, kind=Version.Kind.TOLD
    )
    assert [version.words for version in versions.unsealed()] == [words]
