"""Whatever is sent to whichever address by whomever: no error of ours, and nothing of another organisation."""

import logging
from copy import deepcopy
from urllib.parse import quote, urlencode

import pytest
import schemathesis
from django.core import mail
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.doors import ACTORS, Street, described_address, templates
from tests.fuzz.nasty import any_bytes, any_text
from tests.laws.marked import build
from tests.laws.walking import undone

pytestmark = pytest.mark.django_db
FORMS = 25_000
"""Forms as they stand on the pages, with some fields spoiled."""
REQUESTS = 40_000
"""Requests that the description of all addresses gives rise to, over all addresses and both methods."""
EACH = REQUESTS // (2 * len(list(templates())))
often = settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def street(django_db_setup, django_db_blocker, master_key):
    """A house of two organisations with everything in it; nothing of what is tried stays."""
    logging.disable(logging.CRITICAL)
    with django_db_blocker.unblock(), undone():
        yield Street(build())
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def described(street):
    return schemathesis.openapi.from_dict(street.openapi())


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(("name", "template"), list(templates()), ids=[name for name, _ in templates()])
def test_any_request_is_answered(street, described, name, template, method):
    address = described_address(template)

    @settings(often, max_examples=EACH)
    @given(case=described[address][method].as_strategy(), actor=st.sampled_from(ACTORS))
    def tried(case, actor):
        query = urlencode(case.query or {}, errors="surrogatepass")
        body = case.body if isinstance(case.body, dict) else {}
        sent(street, actor, method, f"{quote(case.formatted_path, errors='surrogatepass', safe='/%')}?{query}", body)

    tried()


@settings(often, max_examples=FORMS)
@given(data=st.data())
def test_any_form_is_answered_however_it_was_filled_in(street, data):
    form = data.draw(st.sampled_from(street.forms))
    fields = dict(form.filled)
    spoiled = data.draw(st.lists(st.sampled_from(sorted(fields)), max_size=3)) if fields else []
    fields |= {name: data.draw(any_text) for name in spoiled}
    fields |= {name: data.draw(any_bytes) for name in form.files}
    # Whoever holds a code, or the note of a page behind it, is who told: from any login the page is rightly theirs.
    actors = [form.actor] if {"code", "note"} & fields.keys() else [form.actor, form.actor, *ACTORS]
    actor = data.draw(st.sampled_from(actors))
    sent(street, actor, "POST", form.address, fields, form.files)


def sent(street, actor, method, address, fields, files=()):
    """Send it, look at the answer, and take back what it did."""
    logged_in = deepcopy(street.clients[actor].cookies)
    with undone():
        answer = street.send(actor, method, address, fields, files)
        offence = street.offence(actor, answer, fields)
    street.clients[actor].cookies = logged_in
    mail.outbox.clear()
    assert not offence, f"{method} {address[:300]}: {offence}"
