"""What the tests of the pieces need: a template that loads them, and a browser."""

import pytest
from django.template import engines
from django.utils import translation
from tests.journeys.conftest import assert_accessible, chromium, log_in, open_page, patient_server  # noqa: F401


@pytest.fixture(autouse=True)
def dutch():
    """The language that the screens are written in."""
    with translation.override("nl"):
        yield


@pytest.fixture
def show(rf):
    """Render a scrap of template with the pieces loaded: `show("{% tag word %}", word="klaar")`."""

    def rendered(scrap, **context):
        template = engines["django"].from_string("{% load i18n pieces %}" + scrap)
        return template.render(context, rf.get("/", context.pop("query", {})))

    return rendered
