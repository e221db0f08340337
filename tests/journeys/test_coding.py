"""Reading and marking on the workbench, by keyboard, by mouse and without a script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from tests.journeys.hands import press_and_arrive

from doorleefd.analyse.actions import accept_review, add_theme
from doorleefd.analyse.models import Coding, Theme
from doorleefd.collect.models import Contribution

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = "Ik kreeg een brief. 👩‍👩‍👧 Ik snapte er niets van. Toen belde ik Bo."


@pytest.fixture
def texts(tell, trajectory, chandra, now):
    """Two reviewed texts of two answers, and the themes Brief and Schaamte."""
    for name in ("Brief", "Schaamte"):
        add_theme(by=chandra, trajectory=trajectory, name=name, parent=None, now=now)
    for _number in range(2):
        tell(trajectory, WORDS, "Ik schaamde mij. Dat is nu over.")
    found = Contribution.objects.of_house().order_by("told_on", "pk")
    for contribution in found:
        accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    return list(found)


@pytest.fixture
def bench(texts, trajectory):
    return reverse("analyse:text", kwargs={"trajectory": trajectory.pk, "contribution": texts[0].pk})


def marked():
    """What carries which theme, by the words it points at."""
    from doorleefd.collect.models import Version

    rows = Coding.objects.of_house().select_related("fragment", "theme").order_by("fragment__start", "theme__name")
    words = {version.pk: version.words for version in Version.objects.of_house().unsealed()}
    return sorted(
        (words[row.fragment.version_id][row.fragment.start : row.fragment.end], row.theme.name) for row in rows
    )


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def press_and_wait(page, key, marks):
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.keyboard.press(key)
    expect(page.locator("[data-piece=reading] mark[data-label]")).to_have_count(marks)


def test_sentences_get_themes_by_keyboard(browser_page, log_in, ravi, bench):
    page = log_in(browser_page, ravi)
    page.goto(bench)
    press(page, "j")
    press_and_wait(page, "1", 1)
    press(page, "j")
    press_and_wait(page, "2", 2)
    assert marked() == [("Ik kreeg een brief.", "Brief"), ("👩‍👩‍👧 Ik snapte er niets van.", "Schaamte")]
    press_and_wait(page, "2", 1)
    assert marked() == [("Ik kreeg een brief.", "Brief")]
    press_and_wait(page, "z", 2)
    assert len(marked()) == 2
    press_and_wait(page, "z", 1)
    press_and_wait(page, "z", 0)


def test_more_sentences_at_once_and_the_next_text(browser_page, log_in, ravi, bench, texts):
    page = log_in(browser_page, ravi)
    page.goto(bench)
    press(page, "j", "j", "Shift+J")
    press_and_wait(page, "1", 1)
    assert marked() == [("👩‍👩‍👧 Ik snapte er niets van. Toen belde ik Bo.", "Brief")]
    press(page, "Enter")
    page.wait_for_url(f"**/{texts[1].pk}/**")
    press(page, "Shift+Enter")
    page.wait_for_url(f"**/{texts[0].pk}/**")
    page.wait_for_load_state()
    press_and_wait(page, "z", 0)


def test_a_theme_is_sought_or_made_without_leaving(browser_page, log_in, ravi, bench):
    page = log_in(browser_page, ravi)
    page.goto(bench)
    press(page, "j", "t")
    page.keyboard.type("Post")
    press_and_wait(page, "Enter", 1)
    assert marked() == [("Ik kreeg een brief.", "Post")]
    assert Theme.objects.filter(name="Post").exists()
    press(page, "j")
    press_and_wait(page, "3", 2)


def test_any_words_by_mouse(browser_page, log_in, ravi, bench):
    page = log_in(browser_page, ravi)
    page.goto(bench)
    page.evaluate(
        """() => { const stops = document.querySelectorAll('.stop');
          const one = stops[1].lastChild, other = stops[2].lastChild;
          getSelection().setBaseAndExtent(one, one.data.indexOf('niets'), other, other.data.indexOf(' Bo')); }"""
    )
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.get_by_role("button", name="Schaamte").click()
    page.wait_for_selector("mark[data-label]")
    assert marked() == [("niets van. Toen belde ik", "Schaamte")]


def test_an_error_stands_in_place_and_nothing_is_lost(browser_page, log_in, ravi, bench):
    page = log_in(browser_page, ravi)
    page.goto(bench)
    press(page, "1")
    expect(page.get_by_text("Kies eerst een zin met J")).to_have_count(1)
    page.context.set_offline(True)
    press(page, "j", "1")
    page.get_by_text("Dat lukte niet. Probeer het nog een keer.").wait_for()
    page.context.set_offline(False)
    press_and_wait(page, "1", 1)


def test_it_works_without_a_script(open_page, log_in, ravi, bench):
    page = log_in(open_page(javascript=False), ravi)
    page.goto(bench)
    boxes = page.get_by_label("Kies deze zin")
    boxes.nth(0).check()
    boxes.nth(1).check()
    press_and_arrive(page, page.get_by_role("button", name="Brief"))
    assert marked() == [("Ik kreeg een brief. 👩‍👩‍👧 Ik snapte er niets van.", "Brief")]
    press_and_arrive(page, page.get_by_role("button", name="Laatste markering terug"))
    assert marked() == []


@pytest.mark.parametrize("width", [1280, 320])
def test_the_pages_are_for_everyone(open_page, log_in, ravi, bench, trajectory, width, assert_accessible):
    page = log_in(open_page(width=width), ravi)
    page.goto(bench)
    press(page, "j")
    press_and_wait(page, "1", 1)
    assert_accessible(page)
    for name in ("workbench", "themes"):
        page.goto(reverse(f"analyse:{name}", kwargs={"trajectory": trajectory.pk}))
        assert_accessible(page)
    press_and_arrive(page, page.get_by_role("link", name="Brief", exact=True).first)
    assert_accessible(page)
