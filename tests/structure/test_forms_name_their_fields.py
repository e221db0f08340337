"""What a form keeps is named in it, one by one: a field that a row gains later is not open to whoever posts it."""

from django.forms.models import BaseModelForm
from django.urls import get_resolver

from tests.structure.test_every_route_declares_who_may_open_it import routes

NOT_OF_A_FORM = {"organisation", "is_active", "is_staff", "decides_on_benefit", "password", "key_id", "state"}


def forms_below(kind):
    for form in kind.__subclasses__():
        yield form
        yield from forms_below(form)


def test_every_form_of_a_row_names_its_fields_and_none_that_says_who_may_what():
    assert list(routes(get_resolver().url_patterns)), "all views, and so all forms, are read"
    ours = [form for form in forms_below(BaseModelForm) if form.__module__.startswith("doorleefd") and form._meta.model]
    assert len(ours) > 10
    assert not [form.__qualname__ for form in ours if form._meta.fields in (None, "__all__") or form._meta.exclude]
    assert not {form.__qualname__: found for form in ours if (found := NOT_OF_A_FORM & set(form._meta.fields))}
