"""The doors of the product, and one bare view beside them."""

from uuid import uuid4

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path

from benchmarks.bare import INSERTS, Row
from doorleefd.collect.actions import Received
from doorleefd.collect.share.views.finding import trajectory_at
from doorleefd.collect.share.views.thanks import thanks
from doorleefd.foundation.guard import writing
from doorleefd.ui.access import public
from doorleefd.urls import urlpatterns as doors

CODE = "maan fiets brood 47"


@public
def keep(request: HttpRequest) -> HttpResponse:
    """Store ten rows in one transaction, and answer with the page that a submission answers with."""
    words, of = request.POST["words"].encode(), uuid4()
    found = trajectory_at("veenbeek", "beschut-werk")
    with transaction.atomic(), writing():
        for number in range(INSERTS):
            Row.objects.create(of=of, words=words, number=number)
    return thanks(request, found, Received(CODE, is_new=True))


urlpatterns = [path("keep/", keep), *doors]
