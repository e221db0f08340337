"""Walks every route: who may open it is declared, and a visitor without login gets no further."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
import rules
from django.urls import URLPattern, URLResolver, get_resolver, reverse

THIRD_PARTY = ("account_", "mfa_", "socialaccount_", "usersessions_")


def routes(patterns, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in patterns:
        if isinstance(entry, URLResolver):
            yield from routes(entry.url_patterns, entry.namespace or namespace)
        else:
            yield f"{namespace}:{entry.name}" if namespace else str(entry.name), entry


OUR_ROUTES = [(name, entry) for name, entry in routes(get_resolver().url_patterns) if not name.startswith(THIRD_PARTY)]
STAFF_ROUTES = [
    (name, entry) for name, entry in OUR_ROUTES if getattr(entry.callback, "access", "").startswith("staff:")
]


def address(name: str, entry: URLPattern) -> str:
    converters = entry.pattern.converters
    values = {
        key: uuid4() if type(converter).__name__ == "UUIDConverter" else 1 if "Int" in type(converter).__name__ else "x"
        for key, converter in converters.items()
    }
    return reverse(name, kwargs=values)


@pytest.mark.parametrize(("name", "entry"), OUR_ROUTES, ids=[name for name, _ in OUR_ROUTES])
def test_it_declares_who_may_open_it(name, entry):
    access = getattr(entry.callback, "access", None)
    assert access, f"{name} says not who may open it: use @staff, @public or @coded"
    if access.startswith("staff:"):
        assert rules.perm_exists(access.removeprefix("staff:")), f"{name}: no rule is called {access}"


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "entry"), STAFF_ROUTES, ids=[name for name, _ in STAFF_ROUTES])
def test_a_visitor_is_asked_to_log_in(client, name, entry):
    response = client.get(address(name, entry))
    assert response.status_code == 302
    assert "/account/login/" in response.headers["Location"]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "entry"), STAFF_ROUTES, ids=[name for name, _ in STAFF_ROUTES])
def test_what_was_typed_outlives_the_session(client, name, entry):
    response = client.post(address(name, entry), {"text": "Dit had ik net getypt."})
    assert response.status_code in (403, 405)
    if response.status_code == 403:
        assert "Dit had ik net getypt." in response.content.decode()
