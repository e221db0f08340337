"""What was done with the words of one teller: each marked piece, and where it came to stand."""

from typing import Any
from uuid import UUID

from doorleefd.analyse.models import Coding, DeviatingVoice, Fragment, PatternFragment
from doorleefd.collect.models import Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.sealing import opened
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.models import (
    CheckAnswer,
    CheckedQuote,
    DecisionVoice,
    DownloadedQuote,
    ReportQuote,
    ReportVoice,
)
from doorleefd.rights.models.handing_over import HandedQuote

PARTICIPATION = "fragment__version__part__contribution__participation"


def marked_in(participation: Participation, teller: Teller) -> list[dict[str, Any]]:
    """Each piece of the words that someone marked: with which themes, in which patterns, beside which texts."""
    fragments = Fragment.objects.visible_to(teller, Purpose.RIGHTS).filter(
        version__part__contribution__participation=participation
    )
    rows = list(fragments.order_by("version__part__order", "start", "pk"))
    versions = Version.objects.visible_to(teller, Purpose.RIGHTS).filter(pk__in={row.version_id for row in rows})
    words = {version.pk: version.words for version in opened(versions)}
    themes = _by_fragment(Coding, "theme__name", participation, teller)
    patterns = _by_fragment(PatternFragment, "pattern__name", participation, teller)
    weighed = _by_fragment(DeviatingVoice, "weighed", participation, teller)
    beside = _by_fragment(DecisionVoice, "decision__recommendation__sentence", participation, teller)
    chosen = _by_fragment(ReportVoice, "insight__sentence", participation, teller)
    checked = _by_fragment(CheckedQuote, "answer__verdict", participation, teller)
    reports = _reports_by_fragment(participation, teller)
    handed = _handed_by_fragment(participation, teller)
    downloaded = _by_fragment(DownloadedQuote, "on", participation, teller)
    return [
        {
            "words": words[row.version_id][row.start : row.end],
            "themes": themes.get(row.pk, []),
            "patterns": patterns.get(row.pk, []),
            "weighed": weighed.get(row.pk, []),
            "read_before_deciding_on": beside.get(row.pk, []),
            "chosen_for_report": chosen.get(row.pk, []),
            "checked_in_report": [str(CheckAnswer.Verdict(said).label) for said in checked.get(row.pk, [])],
            "quoted_in_report": reports.get(row.pk, []),
            "downloaded_on": downloaded.get(row.pk, []),
            "handed_over": handed.get(row.pk, []),
        }
        for row in rows
        if row.version_id in words
    ]


def _reports_by_fragment(participation: Participation, teller: Teller) -> dict[UUID, list[dict[str, Any]]]:
    """In which versions of the report each piece is quoted, and who got that version, when."""
    quotes = ReportQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(**{PARTICIPATION: participation})
    found: dict[UUID, list[dict[str, Any]]] = {}
    path = "block__version__sendings__"
    rows = quotes.order_by("block__version__number", f"{path}on").values_list(
        "fragment", "block__version__number", f"{path}to", f"{path}on"
    )
    for fragment, number, to, on in rows.distinct():
        found.setdefault(fragment, []).append({"version": number, "sent_to": to or "", "on": on})
    return found


def _handed_by_fragment(participation: Participation, teller: Teller) -> dict[UUID, list[dict[str, Any]]]:
    """In which packages each piece went along, for what, to whom and when."""
    rows = HandedQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(**{PARTICIPATION: participation})
    found: dict[UUID, list[dict[str, Any]]] = {}
    for row in rows.select_related("handing").order_by("on", "pk"):
        if row.fragment_id:
            told = {"what": row.handing.get_purpose_display(), "sent_to": row.handing.to, "on": row.on}
            found.setdefault(row.fragment_id, []).append(told)
    return found


def _by_fragment(model: Any, what: str, participation: Participation, teller: Teller) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = {}
    rows = model.objects.visible_to(teller, Purpose.RIGHTS).filter(**{PARTICIPATION: participation})
    for fragment, said in rows.order_by("pk").values_list("fragment", what).distinct():
        found.setdefault(fragment, [])
        if said not in found[fragment]:
            found[fragment].append(said)
    return found
