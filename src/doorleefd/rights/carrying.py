"""Everything about a teller as files to carry away: JSON for a machine, a tagged PDF to read (GDPR art. 15 and 20)."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from doorleefd.engines.documents import FORMATS, Block, Document, Facts, Heading, List, Paragraph, Quote
from doorleefd.ui.downloading import attached

ENDINGS = ("json", "pdf")
Kept = dict[str, Any]


def carried(everything: Sequence[Kept], *, ending: str, organisation: str, day: date) -> HttpResponse:
    """A file whose name says nothing of anyone; `everything` is one for each code. `ending` is one of ENDINGS."""
    content, media_type = _json(everything), "application/json"
    if ending == "pdf":
        kind = FORMATS["pdf"]
        content = kind.write(document_of(everything, organisation=organisation, day=day))
        media_type = kind.media_type
    return attached(content, media_type, f"mijn-verhaal.{ending}")


def _json(everything: Sequence[Kept]) -> bytes:
    """One code is one object, as it always was; more codes are a list of them."""
    held: Any = everything[0] if len(everything) == 1 else list(everything)
    return json.dumps(held, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2).encode()


def document_of(everything: Sequence[Kept], *, organisation: str, day: date) -> Document:
    """All of it to read, in the order of the page behind the code; sound is in the JSON alone, and that is said."""
    trajectories = [each for one in everything for each in one["trajectories"]]
    asked = [f"{_day(each['received_on'])}: {each['kind']}" for one in everything for each in one["requests"]]
    return Document(
        title=_("Alles wat wij van u hebben"),
        organisation=organisation,
        language="en" if (get_language() or "").startswith("en") else "nl",
        date=day,
        blocks=[
            *(block for each in trajectories for block in _trajectory(each)),
            *_listed(_("Wat u ons vroeg"), asked, level=1),
        ]
        or [Paragraph(_("Hier staat niets meer."))],
    )


def _trajectory(each: Kept) -> Iterable[Block]:
    yes, no, not_done = _("ja"), _("nee"), _("nog niet klaar")
    reached, not_reached = _("gebeld, gesproken"), _("gebeld, geen gehoor")
    good, not_solved = _("Een goed antwoord."), _("Het is niet opgelost.")
    yield Heading(each["subject"][:1].upper() + each["subject"][1:])
    yield Facts(list(_facts(each)))
    for contribution in each["contributions"]:
        yield Heading(_("Verteld op %(day)s") % {"day": _day(contribution["told_on"])}, level=2)
        for part in contribution["parts"]:
            yield from _part(part)
    yield from _listed(
        _("Wat u goed vond, en wat niet"),
        [
            f"{_day(said['day'])}: {said['use']}, {yes if said['given'] else no} ({said['basis']})"
            for said in each["permissions"]
        ],
    )
    yield from _listed(
        _("Hoe wij u bereiken"), [f"{one['use']}, {one['way']}: {one['address']}" for one in each["contact"]]
    )
    yield from _listed(
        _("Wie keek hoe u te bereiken bent"),
        [f"{_day(one['day'])}, {one['by']}: {one['reason']}" for one in each["contact_opened"]],
    )
    yield from _listed(
        _("Wie het las zoals het verteld is"),
        [f"{_day(one['day'])}: {one['by']}, {one['what']}, {one['purpose']}" for one in each["words_opened"]],
    )
    yield from _listed(
        _("Een medewerker in uw verhaal: wie ernaar keek"),
        [f"{_day(one['since'])}: {one['looked_at_by']}, {one['outcome'] or not_done}" for one in each["accusations"]],
    )
    yield from _marked(each["marked"])
    yield from _listed(
        _("Wanneer u van ons hoorde"),
        [f"{_day(one['day'])}: {one['way']}, {one['state']}" for one in each["messages"]]
        + [
            f"{_day(call['day'])}: {reached if call['was_reached'] else not_reached}"
            for call in each["aftercare_calls"]
        ],
    )
    yield from _listed(
        _("Wat u van ons antwoord vond"),
        [f"{_day(said['day'])}: {good if said['was_good'] else not_solved}" for said in each["reactions"]],
    )
    yield from _listed(
        _("Hoe het was om dit te vertellen"), [said["how_it_was"] for said in each["evaluation"] if said["how_it_was"]]
    )


def _facts(each: Kept) -> Iterable[tuple[str, str]]:
    yield _("Organisatie"), each["organisation"]
    yield _("Sinds"), _day(each["since"])
    yield _("Hoe het binnenkwam"), f"{each['channel']}, {each['speaks']}"
    if each["restricted_on"]:
        yield _("Staat stil sinds"), _day(each["restricted_on"])
    if each["read_in_from"]:
        yield _("Uit een bestand"), ", ".join(each["read_in_from"])
    if each["groups"]:
        yield _("Wat bij u past"), ", ".join(each["groups"])
    if each["needs"]:
        yield _("Wat u nodig heeft"), ", ".join(each["needs"])


def _part(part: Kept) -> Iterable[Block]:
    if part["question"]:
        yield Heading(part["question"], level=3)
    if part["words"]:
        yield Quote(part["words"], _("zoals het nu bij ons staat"))
    for words in part["told_before"]:
        yield Quote(words, _("wat hier eerder stond"))
    if part["without_names"] and part["without_names"] != part["words"]:
        yield Quote(part["without_names"], _("zo lezen anderen het"))
    if part["recordings"]:
        yield Paragraph(_("Hierbij hoort een opname. Die staat in het bestand voor de computer (JSON)."))


def _marked(marked: Sequence[Kept]) -> Iterable[Block]:
    if marked:
        yield Heading(_("Wat wij bij uw woorden schreven"), level=2)
    for piece in marked:
        yield Quote(piece["words"], ", ".join([*piece["themes"], *piece["patterns"]]) or _("gemarkeerd"))
        beside = [*piece["weighed"], *piece["read_before_deciding_on"]]
        if beside:
            yield List(beside)


def _listed(title: str, items: Sequence[str], *, level: int = 2) -> Iterable[Block]:
    if items:
        yield Heading(title, level=level)
        yield List(items)


def _day(day: date) -> str:
    return date_format(day, "j F Y")
