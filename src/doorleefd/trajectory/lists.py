"""The two lists that an organisation makes its own, each with its words: places to find people, and things to read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.forms import PlaceForm, ResourceForm
from doorleefd.trajectory.forms.listed import LineForm
from doorleefd.trajectory.models import FindingPlace, Resource
from doorleefd.trajectory.models.listed import Listed


@dataclass(frozen=True)
class KeptList:
    """One of them: what a line is, and what its pages are called and say.

    `url` is the name of the page of the list; `one` ends the names of the pages of one line ("change_place").
    """

    model: type[Listed]
    form: type[LineForm]
    url: str
    one: str
    title: Promise
    add: Promise
    said: Mapping[str, Promise]


PLACES = KeptList(
    FindingPlace,
    PlaceForm,
    "trajectory:places",
    "place",
    _("Vindplaatsen"),
    _("Een vindplaats erbij"),
    {
        "added": _("De vindplaats staat in de lijst."),
        "off": _("Uitgezet. Wij stellen deze vindplaats niet meer voor."),
        "on": _("Aangezet. Wij stellen deze vindplaats weer voor."),
        "is_off": _("Wij stellen deze vindplaats niet voor."),
        "why_off": _("Past deze vindplaats niet bij jullie? Zet hem uit. Wat al gekozen is, blijft staan."),
    },
)
RESOURCES = KeptList(
    Resource,
    ResourceForm,
    "trajectory:library",
    "resource",
    _("Meer weten"),
    _("Zet er iets bij"),
    {
        "added": _("Het staat in de lijst."),
        "off": _("Uitgezet. Collega's zien dit niet meer."),
        "on": _("Aangezet. Collega's zien dit weer."),
        "is_off": _("Collega's zien dit niet."),
        "why_off": _("Hebben jullie hier niets aan? Zet het uit."),
    },
)


VERBS = ("check", "switch_on", "switch_off")


def shown_in(kept: KeptList, line: Listed | None = None) -> dict[str, Any]:
    """What a page of a line says of its list, and where its buttons go; without a line it is about a new one."""
    own = {verb: reverse(f"trajectory:{verb}_{kept.one}", args=[line.pk]) for verb in VERBS} if line else {}
    return {"list": kept, "list_url": reverse(kept.url), "said": kept.said, "urls": own, "line": line}
