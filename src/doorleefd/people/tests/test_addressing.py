"""Pages say "u" or "je", as the organisation chose."""

import pytest
from django.template import engines

PAGE = '{% load addressing %}{% you _("Voor {name} ziet u dit.") _("Voor {name} zie je dit.") name=name %}'


@pytest.mark.parametrize(("informal", "said"), [(True, "zie je"), (False, "ziet u")])
def test_it_says_the_one_or_the_other(informal, said):
    assert said in engines["django"].from_string(PAGE).render({"informal": informal, "name": "Bo"})


def test_what_is_filled_in_is_escaped():
    page = engines["django"].from_string(PAGE).render({"name": "<b>{informal}%s"})
    assert page == "Voor &lt;b&gt;{informal}%s ziet u dit."
