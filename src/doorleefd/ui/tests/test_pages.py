"""What every page holds: one name, little weight, nothing from elsewhere, nothing that the policy refuses."""

import re
from pathlib import Path

import pytest
from django.template import engines

from doorleefd.ui import context

UI = Path(context.__file__).parent
SHEET = UI / "static" / "ui" / "doorleefd.css"
TEMPLATES = sorted((UI / "templates").rglob("*.html"))
SCRIPTS = sorted((UI / "static" / "ui").glob("*.js"))


def page_of(base, blocks, rf, **given):
    scrap = "".join(f"{{% block {name} %}}{content}{{% endblock %}}" for name, content in blocks.items())
    return engines["django"].from_string(f'{{% extends "{base}" %}}' + scrap).render(given, rf.get("/"))


@pytest.mark.parametrize("base", ["ui/public.html", "ui/staff.html", "ui/document.html", "ui/entrance.html"])
def test_the_name_of_a_page_is_its_tab_and_its_heading(rf, base):
    page = page_of(base, {"title": "Verhalen {{ who }}"}, rf, who="van <Anja>")
    assert "<title>Verhalen van &lt;Anja&gt;" in page
    assert re.search(r"<h1>\s*Verhalen van &lt;Anja&gt;\s*</h1>", page)


def test_a_public_page_weighs_less_than_60_kilobytes(rf):
    page = page_of("ui/public.html", {"title": "Wat maakt u mee?"}, rf)
    assert len(page.encode()) + SHEET.stat().st_size + sum(file.stat().st_size for file in SCRIPTS) < 45_000


def test_the_style_sheet_is_at_most_30_kilobytes():
    assert SHEET.stat().st_size <= 30_000


def test_the_style_sheet_fetches_nothing():
    assert not re.search(r"url\(|@import|@font-face", SHEET.read_text())


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_nothing_that_the_policy_refuses(path):
    text = path.read_text()
    assert not re.search(r'\sstyle="|\son\w+="|javascript:|src="data:|<style', text)
    for script in re.findall(r"<script[^>]*>", text):
        assert "src=" in script or 'type="application/json"' in script


@pytest.mark.parametrize("path", TEMPLATES + SCRIPTS, ids=lambda path: path.name)
def test_nothing_comes_from_elsewhere(path):
    assert not re.search(r"(src|href)=\"https?:|fetch\(.https?:|//cdn", path.read_text())


def test_leaving_quickly_tells_the_other_page_nothing(rf):
    page = page_of("ui/public.html", {}, rf)
    assert re.search(r'<a class="leave" href="https://[^"]+" rel="noreferrer"', page)


def test_a_document_has_no_way_through_the_house(rf):
    assert "<nav" not in page_of("ui/document.html", {"title": "Verslag"}, rf)


@pytest.mark.django_db
def test_a_public_page_sets_no_cookie_and_asks_no_session(client, django_assert_num_queries):
    client.get("/woorden/")
    with django_assert_num_queries(0):
        response = client.get("/woorden/")
    assert not response.cookies


@pytest.mark.django_db
def test_the_style_page_shows_every_piece(client, alice):
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get("/bouwstenen/", HTTP_ACCEPT_LANGUAGE="nl").content.decode()
    from doorleefd.ui.templatetags import pieces, said_of_people

    source = (UI / "templates" / "ui" / "pieces.html").read_text()
    elsewhere = {"again", "foot_links", "read_aloud"}
    missing = [
        name
        for name in pieces.register.tags | said_of_people.register.tags
        if name not in elsewhere and f"{{% {name} " not in source
    ]
    assert missing == []
    assert "Bouwstenen" in page


@pytest.mark.django_db
def test_the_theme_and_logo_of_an_organisation_are_open_files(client, veenbeek, organise):
    with organise():
        veenbeek.theme = ".theme { --basis-border-radius-md: 2px; }"
        veenbeek.logo = "<svg xmlns='http://www.w3.org/2000/svg'/>"
        veenbeek.save()
    looks = context.looks(veenbeek)
    sheet, logo = client.get(looks["theme_url"]), client.get(looks["logo_url"])
    assert sheet.headers["Content-Type"].startswith("text/css")
    assert logo.headers["Content-Type"] == "image/svg+xml"
    assert "default-src 'none'" in logo.headers["Content-Security-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/huisstijl/veenbeek.css", "/huisstijl/nergens.css", "/huisstijl/veenbeek.svg"])
def test_an_organisation_without_theme_has_no_file(client, veenbeek, path):
    assert client.get(path).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("status", [400, 403, 404, 405, 500])
def test_an_error_page_is_calm_and_has_a_next_step(rf, status):
    page = engines["django"].get_template(f"{status}.html").render({}, rf.get("/"))
    assert "<h1>" in page
    assert "!" not in re.sub(r"<!doctype|<!--|!=", "", page)
    assert re.search(r"Ga terug|Naar het begin", page)
