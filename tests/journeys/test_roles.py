"""Everyone who works in the demo municipality walks the menu, on a desk and on a phone: no page fails anyone."""

import pytest
from django.urls import reverse

from doorleefd.demo.filling import fill
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db(transaction=True)


def links_in(page, selector):
    """The addresses of our own pages under `selector`, each once, without what logs out or leaves."""
    found = page.eval_on_selector_all(f"{selector} a[href^='/']", "links => links.map(link => link.pathname)")
    return [path for path in dict.fromkeys(found) if "logout" not in path]


def looked_at(page, path, check):
    """What is wrong with a page, in a sentence; nothing when all is well."""
    response = page.goto(path)
    if response is None or response.status >= 400:
        return f"{path} answers {response and response.status}"
    try:
        check(page)
    except AssertionError as wrong:
        return f"{path} at {page.viewport_size['width']} px: {str(wrong)[:600]}"
    return ""


@pytest.fixture
def demo(transactional_db, now):
    fill(now=now)
    return Trajectory.objects.get(state=Trajectory.State.OPEN, title__contains="dagbesteding")


def test_each_role_walks_the_menu_and_the_doors_of_a_trajectory(open_page, log_in, demo, assert_accessible):
    """One filling of the demo for all roles: it takes half a minute."""
    whole = reverse("trajectory:show", kwargs={"trajectory": demo.pk})
    problems, walked = [], 0
    for login in Login.objects.filter(organisation=demo.organisation).order_by("name"):
        page = log_in(open_page(width=320), login)
        page.goto("/vandaag/")
        paths = links_in(page, "nav")
        assert paths, login.name
        page.goto(whole)
        doors = [path for path in links_in(page, "main") if path.startswith(whole) and path != whole]
        assert doors, login.name
        for width, looked in ((320, [*paths, whole, *doors]), (1280, paths)):
            page.set_viewport_size({"width": width, "height": 800})
            problems += [
                f"{login.name}: {wrong}" for path in looked if (wrong := looked_at(page, path, assert_accessible))
            ]
            walked += len(looked)
        page.context.close()
    assert not problems, "\n".join(problems)
    assert walked > 100
