"""What the staff pages of every room begin with: a typed request, what was found, what was kept."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.forms import BaseForm
from django.http import Http404, HttpRequest

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Login, Organisation

Row = TypeVar("Row")


class StaffRequest(HttpRequest):
    """A request that passed `@staff`: it has a login, an organisation and a moment."""

    login: Login
    organisation: Organisation
    now: datetime


def wants_fragment(request: HttpRequest) -> bool:
    """Whether a script of the page asks, which replaces a piece of it."""
    return request.headers.get("X-Requested-With") == "fetch"


def found(ask: Callable[[], Row]) -> Row:
    """What a query finds; where it finds nothing, also in another organisation, the page does not exist."""
    try:
        return ask()
    except ObjectDoesNotExist:
        raise Http404 from None


class Refused(ValidationError):
    """A refusal as an error of a form. Its code is the name of the refusal, so that a page can offer the way on."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal), code=type(refusal).__name__)
        self.refusal = refusal


def kept(form: BaseForm, write: Callable[[], object], *, fields: Mapping[type[Refusal], str] | None = None) -> bool:
    """Whether the form was sent, is right, and was written; a refusal becomes an error of the form.

    `fields` names the field that a refusal is about; another stands above the form.
    """
    if not (form.is_bound and form.is_valid()):
        return False
    try:
        write()
    except Refusal as refusal:
        form.add_error((fields or {}).get(type(refusal)), Refused(refusal))
        return False
    return True


@contextmanager
def refusal_told(request: HttpRequest) -> Iterator[None]:
    """For a button without a form: a refusal within is said on the page that follows."""
    try:
        yield
    except Refusal as refusal:
        messages.error(request, str(refusal))
