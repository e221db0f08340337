"""What others did with the words of a teller, and what the teller heard of it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from doorleefd.engines.documents import Block, Heading, List, Quote
from doorleefd.rights.carrying.shape import Kept, Speech, dated, listed, shown
from doorleefd.rights.carrying.unopened import known_unopened


def contact(each: Kept, speech: Speech) -> Iterable[Block]:
    """How someone can be reached, and who looked that up."""
    yield from listed(
        speech.you(_("Hoe wij u bereiken"), _("Hoe wij je bereiken")),
        [
            _("%(use)s, %(way)s: %(address)s (sinds %(day)s)") % {**one, "day": shown(one["since"])}
            for one in each["contact"]
        ],
    )
    yield from listed(
        speech.you(_("Wie keek hoe u te bereiken bent"), _("Wie keek hoe je te bereiken bent")),
        [dated(one, one["by"], one["reason"]) for one in each["contact_opened"]],
    )


def openings(each: Kept, speech: Speech) -> Iterable[Block]:
    """Who read the words as they were told or knew them otherwise, and of which days that is not known any more."""
    yield from listed(
        _("Wie het las zoals het verteld is"),
        [
            *known_unopened(speech, was_written_down=each["was_written_down"], was_read_in=bool(each["read_in_from"])),
            *(dated(one, one["by"], one["what"], one["purpose"]) for one in each["words_opened"]),
            *each["openings_missing"],
        ],
    )


def accusations(each: Kept, speech: Speech) -> Iterable[Block]:
    """The cases about a colleague: who looks at them, until when, and each step."""
    title = speech.you(
        _("Een medewerker in uw verhaal: wie ernaar keek"), _("Een medewerker in je verhaal: wie ernaar keek")
    )
    lines = []
    for one in each["accusations"]:
        until = one["until"] and _("uiterlijk %(day)s") % {"day": shown(one["until"])}
        closed = one["closed_on"] and _("klaar op %(day)s") % {"day": shown(one["closed_on"])}
        lines.append(dated(one, one["looked_at_by"], until, closed, one["outcome"], one["because"], on="since"))
        lines += [dated(step, step["what"]) for step in one["steps"]]
    yield from listed(title, lines)


def marked(each: Kept, speech: Speech) -> Iterable[Block]:
    """Each piece of the words that someone marked, with all that it stands beside."""
    if each["marked"]:
        yield Heading(speech.you(_("Wat wij bij uw woorden schreven"), _("Wat wij bij je woorden schreven")), level=2)
    for piece in each["marked"]:
        yield Quote(piece["words"], ", ".join([*piece["themes"], *piece["patterns"]]) or _("gemarkeerd"))
        if beside := list(_beside(piece)):
            yield List(beside)


def _beside(piece: Kept) -> Iterable[str]:
    yield from (
        _("Klinkt anders dan de rest. Wat wij ermee deden: %(text)s") % {"text": said} for said in piece["weighed"]
    )
    for said in piece["read_before_deciding_on"]:
        yield _("Gelezen voor het besluit over: %(text)s") % {"text": said}
    for said in piece["chosen_for_report"]:
        yield _("Gekozen voor het verslag, bij: %(text)s") % {"text": said}
    for verdict in piece["checked_in_report"]:
        yield _("Voorgelegd voor het verslag: %(verdict)s") % {"verdict": verdict}
    for quoted in piece["quoted_in_report"]:
        line = _("Staat in versie %(version)s van het verslag") % {"version": quoted["version"]}
        if quoted["sent_to"]:
            line += ". " + _("Verstuurd aan %(to)s") % {"to": quoted["sent_to"]}
        if quoted["on"]:
            line += ", " + shown(quoted["on"])
        yield line
    for day in piece["downloaded_on"]:
        yield _("Een medewerker haalde het verslag hiermee op als bestand, %(day)s") % {"day": shown(day)}
    for handed in piece["handed_over"]:
        yield _("Overgedragen (%(what)s) aan %(sent_to)s, %(day)s") % {**handed, "day": shown(handed["on"])}


def report_check(each: Kept, speech: Speech) -> Iterable[Block]:
    """What the teller said of the own part of the report, and what was done with it."""
    for said in each["report_check"]:
        title = speech.you(_("Wat u van het verslag zei"), _("Wat je van het verslag zei"))
        yield from listed(title, [dated(said, said["verdict"], said["how"], _handled(said)), *said["sentences"]])


def _handled(said: Kept) -> str:
    """What was done with it; without a day that was with what the teller said before."""
    if said["handled_on"]:
        return _("wat wij ermee deden, %(day)s: %(text)s") % {"text": said["handled"], "day": shown(said["handled_on"])}
    return said["handled"] and _("wat wij deden met wat er eerder gezegd was: %(text)s") % {"text": said["handled"]}


def answers(each: Kept, speech: Speech) -> Iterable[Block]:
    """When the teller heard of us, what that was worth, and how the telling was."""
    called = {
        True: _("gebeld omdat wij ons zorgen maakten"),
        False: _("gebeld omdat wij ons zorgen maakten, geen gehoor"),
    }
    yield from listed(
        speech.you(_("Wanneer u van ons hoorde"), _("Wanneer je van ons hoorde")),
        [dated(one, one["way"], one["state"]) for one in each["messages"]]
        + [dated(call, called[call["was_reached"]]) for call in each["aftercare_calls"]],
    )
    good = {True: _("een goed antwoord"), False: _("het is niet opgelost")}
    yield from listed(
        speech.you(_("Wat u van ons antwoord vond"), _("Wat je van ons antwoord vond")),
        [dated(said, good[said["was_good"]]) for said in each["reactions"]],
    )
    yield from listed(
        _("Hoe het was om dit te vertellen"),
        [dated(said, said["how_it_was"] or _("niet gezegd")) for said in each["evaluation"]],
    )
