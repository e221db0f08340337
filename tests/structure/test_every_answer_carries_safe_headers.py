"""Walks every route, allauth's included, and a static file: each answer carries the headers of a safe site."""

import os
import re
import subprocess
import sys
from contextlib import suppress

import pytest
from django.contrib.staticfiles import finders
from django.urls import NoReverseMatch, get_resolver, reverse

from tests.structure.house import ROOT
from tests.structure.test_every_route_declares_who_may_open_it import address, routes

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
EXPECTED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# What would need "unsafe-inline": there is none.
INLINE = re.compile(r"<script(?![^>]*(?:\bsrc=|application/json))[^>]*>|<style|\sstyle=|\son[a-z]+=")
SCRIPT = re.compile(r"<script[^>]*>")
WRITES_HTML = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc")
LOCKED = ("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
EVERY_ROUTE = [(name, entry) for name, entry in routes(get_resolver().url_patterns) if entry.name]
pytestmark = pytest.mark.django_db


def place(name, entry) -> str:
    """An address of a route; allauth has one with a key, and one with two parts."""
    for kwargs in ({}, {"key": "x"}, {"uidb36": "x", "key": "x"}, {"pk": 1}):
        with suppress(NoReverseMatch):
            return reverse(name, kwargs=kwargs)
    return address(name, entry)


def lacking(answer) -> list[str]:
    """What an answer should say and does not."""
    wrong = [name for name, value in EXPECTED.items() if answer.headers.get(name) != value]
    policy = answer.headers.get("Content-Security-Policy", "")
    wrong += [part for part in LOCKED if part not in policy]
    wrong += [part for part in ("unsafe-inline", "unsafe-eval", "http:", "*", "data:") if part in policy]
    wrong += ["Permissions-Policy"] if "geolocation=()" not in answer.headers.get("Permissions-Policy", "") else []
    wrong += ["a site it is shared with"] if "Access-Control-Allow-Origin" in answer.headers else []
    if "text/html" in answer.headers.get("Content-Type", ""):
        wrong += INLINE.findall(answer.content.decode()) + not_ours(answer.content.decode(), policy)
    return wrong


def not_ours(page, policy) -> list[str]:
    """The scripts of a page that lack the nonce its policy names: a browser runs none but those that have it."""
    named = re.search(r"script-src 'nonce-([^']+)'(?:;|$)", policy)
    scripts = [script for script in SCRIPT.findall(page) if "application/json" not in script]
    return [script for script in scripts if not named or f'nonce="{named[1]}"' not in script]


def test_to_a_visitor(client):
    wrong = {name: lacking(client.get(place(name, entry))) for name, entry in EVERY_ROUTE}
    assert not {name: parts for name, parts in wrong.items() if parts}


def test_to_a_login_and_nothing_of_it_is_stored(client, alice, adriaan, trajectory):
    wrong = {}
    for login in (alice, adriaan):
        client.force_login(login, backend=BACKEND)
        for name, entry in EVERY_ROUTE:
            if name == "account_logout":
                continue
            answer = client.get(place(name, entry))
            parts = lacking(answer)
            kept = answer.headers.get("Cache-Control", "")
            if "no-store" not in kept and not name.startswith("ui:"):
                parts.append("no-store")
            wrong[login.name, name] = parts
    assert not {key: parts for key, parts in wrong.items() if parts}


def test_a_post_without_its_token_is_refused_under_the_same_headers(alice):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(alice, backend=BACKEND)
    answer = strict.post(reverse("trajectory:all"))
    assert answer.status_code == 403
    assert not lacking(answer)


def test_a_static_file(client):
    assert finders.find("ui/doorleefd.css")
    answer = client.get("/static/ui/doorleefd.css")
    assert answer.status_code == 200
    assert not lacking(answer)


def test_only_one_script_writes_html_and_none_runs_what_it_is_given():
    """The preview of a review takes a part of a page of our own, escaped there; all others write text."""
    scripts = [path for path in (ROOT / "src").rglob("*.js") if "htmx" not in path.name]
    assert len(scripts) > 10
    wrote = {path.name: set(WRITES_HTML.findall(path.read_text())) for path in scripts}
    assert {name: found for name, found in wrote.items() if found} == {"reviewing.js": {"innerHTML"}}


def test_behind_https_a_browser_comes_back_by_https_alone_and_cookies_stay_within():
    """What the Observatory reads besides, as the settings say it where `DOORLEEFD_HTTPS=1`."""
    asked = (
        "HSTS={0.SECURE_HSTS_SECONDS} {0.SECURE_HSTS_INCLUDE_SUBDOMAINS} {0.SESSION_COOKIE_NAME} {0.CSRF_COOKIE_NAME}"
    )
    asked += " {0.SESSION_COOKIE_SECURE} {0.CSRF_COOKIE_SECURE} {0.SESSION_COOKIE_HTTPONLY} {0.SECOND_FACTOR}"
    program = f"from doorleefd import settings; print('{asked}'.format(settings))"
    words = [sys.executable, "-c", program]
    said = subprocess.run(words, env=os.environ | {"DOORLEEFD_HTTPS": "1"}, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["HSTS=31536000", "True", "__Host-sessionid", "__Host-csrftoken", *["True"] * 4]
