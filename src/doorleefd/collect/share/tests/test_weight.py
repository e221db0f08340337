"""Each public page weighs less than 60 kB with all it needs, and asks nothing of third parties (law 9)."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from doorleefd.collect.share.tests.conftest import ADDRESS

pytestmark = pytest.mark.django_db
LIGHT = 60_000


def parts_of(page):
    return re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"', page)


def weight_of(page):
    files = [finders.find(address.removeprefix("/static/")) for address in parts_of(page)]
    return len(page.encode()) + sum(len(Path(file).read_bytes()) for file in files)


@pytest.fixture
def pages(client, teller):
    seen = [client.get(ADDRESS).content.decode(), teller.agree().text]
    for page in (3, 4, 5, 6):
        seen.append(teller.post(page, answer="Dit heb ik meegemaakt en het duurde lang. " * 20).text)
    seen += [teller.post(7).text, teller.post(8).text, teller.send().text]
    return seen


def test_every_page_is_light(pages):
    assert [weight_of(page) for page in pages if weight_of(page) >= LIGHT] == []


def test_every_part_comes_from_this_house(pages):
    assert all(address.startswith("/static/") for page in pages for address in parts_of(page))
