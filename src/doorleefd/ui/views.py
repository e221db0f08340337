"""The page of words, the choice of language, the style page, and the looks of an organisation."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.i18n import set_language

from doorleefd.ui import examples
from doorleefd.ui import glossary as words
from doorleefd.ui.access import public, staff
from doorleefd.ui.queries import organisation_with


@public
def glossary(request: HttpRequest) -> HttpResponse:
    """Every word; and of one letter each with its meaning, so that the page stays light."""
    letter = request.GET.get("letter", "")[:1].upper()
    every = sorted(words.terms(), key=lambda term: term.here.word.casefold())
    shown = [term for term in every if not letter or term.letter == letter]
    letters = sorted({term.letter for term in every})
    return render(request, "ui/glossary.html", {"terms": shown, "letters": letters, "letter": letter})


@public
def language(request: HttpRequest) -> HttpResponse:
    """Keep the posted `language` in a cookie until the browser closes, and go back to the page in `next`."""
    return set_language(request)


@staff(may="ui.see_pieces")
def pieces(request: HttpRequest) -> HttpResponse:
    """Every piece of the visual language on one page; axe and eyes read it."""
    return render(request, "ui/pieces.html", examples.pieces(request.GET.get("bladzijde", "1")))


@public
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """The theme file of an organisation, checked when it was set."""
    return _file(slug, "theme", "text/css; charset=utf-8")


@public
def logo(request: HttpRequest, slug: str) -> HttpResponse:
    """The logo of an organisation. Under our policy an SVG opened by itself runs nothing and loads nothing."""
    return _file(slug, "logo", "image/svg+xml")


def _file(slug: str, part: str, content_type: str) -> HttpResponse:
    organisation: Any = organisation_with(slug)
    if organisation is None or not getattr(organisation, part):
        raise Http404(_("Deze pagina bestaat niet."))
    response = HttpResponse(getattr(organisation, part), content_type=content_type)
    response["Cache-Control"] = "public, max-age=3600"
    return response
