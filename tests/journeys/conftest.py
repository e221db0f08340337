"""A real Chromium, and what every page in it must hold."""

import os
import shutil
import threading
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

# Playwright's sync API runs an event loop in this thread, which Django's ORM would else refuse.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BROWSER_LANGUAGE = "nl-NL"
PATIENCE = 20
"""Seconds before a page counts as not coming, on a machine that does more than this."""

expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="session")
def chromium():
    """One Chromium for all journeys: the one of the system, or the one that Playwright installed."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def patient_server(live_server):
    """The server, which ends what it is doing once the pages are closed: the next test begins on empty tables."""
    yield live_server
    until = time.monotonic() + PATIENCE
    while any("process_request_thread" in thread.name for thread in threading.enumerate()):
        assert time.monotonic() < until, "a request does not end: is a browser still open?"
        time.sleep(0.01)


@pytest.fixture
def open_page(chromium, patient_server):
    """Open a page of one's own: `open_page(width=320, javascript=False)`. Addresses begin with "/"."""
    contexts = []

    def opened(*, width=1280, javascript=True, locale=BROWSER_LANGUAGE, **options):
        context = chromium.new_context(
            base_url=patient_server.url,
            viewport={"width": width, "height": 800},
            java_script_enabled=javascript,
            locale=locale,
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def browser_page(open_page):
    """A page on a wide screen, with JavaScript."""
    return open_page()


@pytest.fixture
def assert_accessible():
    """`assert_accessible(page)`: axe finds nothing, and nothing needs sideways scrolling."""

    def check(page):
        page.wait_for_load_state()
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
        assert found.violations_count == 0, found.generate_report()
        scrolls = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert scrolls <= 0, f"{scrolls} px too wide at {page.viewport_size['width']} px: {page.title()}"

    return check


@pytest.fixture
def log_in(live_server, client):
    """Give a page the session of a login: `log_in(page, alice)`."""
    from django.conf import settings

    def logged_in(page, login):
        client.force_login(login, backend="allauth.account.auth_backends.AuthenticationBackend")
        page.context.add_cookies(
            [
                {
                    "name": settings.SESSION_COOKIE_NAME,
                    "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
                    "url": live_server.url,
                }
            ]
        )
        return page

    return logged_in
