"""The statements of an organisation: as they are now, and as they were."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from doorleefd.foundation.models import Login, Organisation
from doorleefd.rights.models import StatementKind, StatementVersion
from doorleefd.rights.statements.accessibility import accessibility
from doorleefd.rights.statements.cookies import cookies
from doorleefd.rights.statements.ground import Ground, ground_of
from doorleefd.rights.statements.privacy import privacy
from doorleefd.rights.statements.shape import Statement, as_it_was

NAMES = {
    StatementKind.PRIVACY: "rights:privacy",
    StatementKind.ACCESSIBILITY: "rights:accessibility",
    StatementKind.COOKIES: "rights:cookies",
}


@dataclass(frozen=True)
class Shown:
    """A statement with the day from which it holds, and every version of it with what it is called.

    `called` is the name of an earlier version that is shown itself; empty for the text of now.
    """

    statement: Statement
    since: date
    versions: list[tuple[StatementVersion, str]]
    called: str = ""


def written_now(kind: StatementKind, ground: Ground, *, today: date) -> Statement:
    """A statement as it is at this moment, in the language of the request."""
    if kind == StatementKind.PRIVACY:
        return privacy(ground)
    if kind == StatementKind.ACCESSIBILITY:
        return accessibility(ground, today=today)
    return cookies(ground)


def statement_of(organisation: Organisation, kind: StatementKind, *, number: int | None, today: date) -> Shown:
    """A statement for anyone: the one of now, or an earlier version by its number; four queries.

    What changed since the last version was kept holds from today. Raises StatementVersion.DoesNotExist.
    """
    versions = _called(StatementVersion.objects.of(organisation).filter(kind=kind).order_by("-number"))
    if number is not None:
        for chosen, called in versions:
            if chosen.number == number:
                return Shown(as_it_was(chosen.content), chosen.since, versions, called)
        raise StatementVersion.DoesNotExist
    ground = ground_of(organisation)
    statement = written_now(kind, ground, today=today)
    last = versions[0][0] if versions else None
    holds = last is not None and last.content == kept_in_dutch(kind, ground, today=today)
    return Shown(statement, last.since if last and holds else today, versions)


def kept_in_dutch(kind: StatementKind, ground: Ground, *, today: date) -> dict[str, object]:
    """What a version keeps: the text in Dutch, whatever language the page is read in."""
    with override("nl"):
        return written_now(kind, ground, today=today).kept()


def changed_since_kept(
    organisation: Organisation, *, today: date
) -> list[tuple[StatementKind, int, dict[str, object]]]:
    """Each statement that reads otherwise than its last version: its kind, its next number and what it says now."""
    ground = ground_of(organisation)
    last = {one.kind: one for one in StatementVersion.objects.of(organisation).order_by("number")}
    now = {kind: kept_in_dutch(kind, ground, today=today) for kind in StatementKind}
    return [
        (kind, last[kind].number + 1 if kind in last else 1, content)
        for kind, content in now.items()
        if kind not in last or last[kind].content != content
    ]


def versions_of(organisation: Organisation, *, viewer: Login) -> list[tuple[StatementVersion, str, str]]:
    """Every version of each statement with what it is called and its public address, the newest first."""
    rows = StatementVersion.objects.of(organisation).filter(organisation_id=viewer.organisation_id)
    places = dict(places_of(organisation))
    return [(row, called, f"{places[StatementKind(row.kind)]}?versie={row.number}") for row, called in _called(rows)]


def _called(versions: Iterable[StatementVersion]) -> list[tuple[StatementVersion, str]]:
    """Each by its day, and where a day had more of a kind than one by its place in that day as well."""
    listed = list(versions)
    of_a_day: dict[tuple[str, date], list[int]] = {}
    for one in listed:
        of_a_day.setdefault((one.kind, one.since), []).append(one.number)
    return [(one, _name_of(one, sorted(of_a_day[one.kind, one.since]))) for one in listed]


def _name_of(version: StatementVersion, that_day: list[int]) -> str:
    day = date_format(version.since, "j F Y")
    if len(that_day) == 1:
        return day
    return _("%(day)s, nummer %(nth)s van die dag") % {"day": day, "nth": that_day.index(version.number) + 1}


def places_of(organisation: Organisation) -> list[tuple[StatementKind, str]]:
    """The public address of each statement."""
    return [(kind, reverse(name, args=[organisation.slug])) for kind, name in NAMES.items()]


def still_missing(ground: Ground) -> list[str]:
    """What the organisation has not filled in: a task for staff, and for the public a sentence that is true."""
    facts, organisation = ground.facts, ground.organisation
    asked = (
        (facts.postal_address, _("Het postadres.")),
        (facts.officer_contact, _("Hoe mensen de privacyfunctionaris bereiken.")),
        (facts.suppliers, _("Wie de computers beheert en gegevens ziet: je leverancier of je eigen afdeling.")),
        (facts.access_contact or organisation.email, _("Waar iemand meldt dat een pagina niet werkt.")),
        (facts.access_answer_days, _("Binnen hoeveel dagen je daarop antwoordt.")),
        (facts.audited_on, _("Een onderzoek naar toegankelijkheid. Zonder staat er dat het er nog niet is.")),
    )
    return [missing for filled, missing in asked if not filled]
