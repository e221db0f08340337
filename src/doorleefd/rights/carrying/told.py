"""What the teller told, and what it may be used for."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from doorleefd.engines.documents import Block, Facts, Heading, Paragraph, Quote
from doorleefd.rights.carrying.shape import Kept, Speech, dated, listed, shown, yes_or_no


def contributions(each: Kept, speech: Speech) -> Iterable[Block]:
    """Each time that something was told, with its questions and words."""
    for contribution in each["contributions"]:
        yield Heading(_("Verteld op %(day)s") % {"day": shown(contribution["told_on"])}, level=2)
        facts = [(_("Hoe het binnenkwam"), contribution["channel"]), (_("Nakijken"), contribution["review"])]
        if contribution["content_note"]:
            about = speech.you(_("Waar het over gaat, zei u"), _("Waar het over gaat, zei je"))
            facts.append((about, contribution["content_note"]))
        if contribution["agreed_on"]:
            facts.append(
                (speech.you(_("U zei dat het klopt"), _("Je zei dat het klopt")), shown(contribution["agreed_on"]))
            )
        if contribution["yes_on"]:
            facts.append((speech.you(_("U zei ja op"), _("Je zei ja op")), shown(contribution["yes_on"])))
        if named := contribution["names_colleagues"]:
            facts.append(_colleagues_named(named, speech))
        yield Facts(facts)
        for part in contribution["parts"]:
            yield from _part(part)


def _colleagues_named(count: int, speech: Speech) -> tuple[str, str]:
    """A name is that of someone who works here; whether it is that person, nobody can know from a name."""
    if count == 1:
        return (
            speech.you(_("U noemt de naam van iemand die hier werkt"), _("Je noemt de naam van iemand die hier werkt")),
            speech.you(_("Die kijkt uw verhaal niet na."), _("Die kijkt je verhaal niet na.")),
        )
    named = speech.you(
        _("U noemt de namen van %(count)s mensen die hier werken"),
        _("Je noemt de namen van %(count)s mensen die hier werken"),
    )
    return named % {"count": count}, speech.you(
        _("Die kijken uw verhaal niet na."), _("Die kijken je verhaal niet na.")
    )


def _part(part: Kept) -> Iterable[Block]:
    if part["question"]:
        yield Heading(part["question"], level=3)
    if part["words"]:
        yield Quote(part["words"], ", ".join(filter(None, [_("zoals het nu bij ons staat"), _written_down(part)])))
    for words in part["told_before"]:
        yield Quote(words, _("wat hier eerder stond"))
    if part["without_names"] and part["without_names"] != part["words"]:
        yield Quote(part["without_names"], _("zo lezen anderen het"))
    for recording in part["recordings"]:
        kind = {"kind": recording["media_type"]}
        yield Paragraph(
            _("Hierbij hoort een opname (%(kind)s). Die staat in het bestand voor de computer (JSON).") % kind
        )


def _written_down(part: Kept) -> str:
    how = part["written_down"]
    return _("door een medewerker opgeschreven (%(how)s)") % {"how": how} if how else ""


def permissions(each: Kept, speech: Speech) -> Iterable[Block]:
    """Each yes and no in order, and then the texts that stood there."""
    yield from listed(
        speech.you(_("Wat u goed vond, en wat niet"), _("Wat je goed vond, en wat niet")),
        [
            dated(
                said,
                said["use"],
                yes_or_no(said["given"]),
                said["basis"],
                said["how"],
                said["said_by"],
                said["was_read_aloud"] and _("voorgelezen"),
                _text_of(said),
            )
            for said in each["permissions"]
        ],
    )
    for said in {said["text_version"]: said for said in each["permissions"] if said["text"]}.values():
        yield Heading(_("Wat er stond (%(text)s)") % {"text": _text_of(said)}, level=3)
        yield from (Paragraph(part) for part in said["text"].split("\n\n") if part.strip())


def _text_of(said: Kept) -> str:
    """The text by its day, as a person knows it; its mark stands in the file for the computer."""
    return _("de tekst van %(day)s") % {"day": shown(said["text_since"])} if said["text_since"] else ""
