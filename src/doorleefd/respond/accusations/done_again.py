"""What was done in the cases about colleagues, as lines beside the backups: random ids, a kind of step, a day, what
came of it; no name, no words, and not who told it.

A restored house takes these steps again, so that what a colleague got honoured holds there too (GDPR art. 16 to 18).
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from django.db.models import Exists, F, Max, OuterRef
from django.utils.timezone import localdate
from django.utils.translation import ngettext

from doorleefd.analyse.actions.accusing import forget_written
from doorleefd.analyse.models import Accusation, AccusationNote, AccusationStep
from doorleefd.analyse.models.accusations import TAKES_OVER
from doorleefd.foundation.acting import action
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Login
from doorleefd.respond.accusations.forgetting import FORGOTTEN_AT_ONCE, is_needed_for_review

Step = AccusationStep.Kind
ENDS = (Step.CLOSED, Step.NO_MORE, Step.UNMARKED)
TO_ANOTHER = (Step.HANDED_ON, Step.PASSED_ON)
UNDONE_BY = {
    Step.RESTED: (Step.RESTED, Step.WENT_ON),
    Step.WENT_ON: (Step.RESTED, Step.WENT_ON),
    Step.CORRECTED: (Step.CORRECTED,),
    **dict.fromkeys(TAKES_OVER, TAKES_OVER),
}
"""Steps that a later one, taken in the restored house on a later day, leaves as it is."""


@dataclass(frozen=True, order=True)
class Line:
    """One step: of which case, on which day (ISO), the how manieth, its own id, what kind, by whom. The first one, that
    it was marked, is never taken again: by it a person hears that a backup does not know the case.

    `handler` is who handles the case by now ("" for the privacy officer), `outcome` and `because` what came of it.
    """

    case: str
    day: str
    order: int
    step: str
    kind: str
    by: str
    handler: str
    outcome: str
    because: str


def lines() -> list[str]:
    """Each step; one query."""
    rows = (
        AccusationStep.objects.order_by("accusation", "order")
        .values_list("accusation", "day", "order", "pk", "kind", "by", "accusation__handler")
        .annotate(outcome=F("accusation__outcome"), because=F("accusation__because"))
    )
    return [
        json.dumps([str(case), day.isoformat(), order, str(step), kind, str(by or ""), str(handler or ""), *ended])
        for case, day, order, step, kind, by, handler, *ended in rows
    ]


def sign() -> str:
    """Another one whenever `lines` may be: steps are only ever added, and nothing in a case changes without one."""
    return str(AccusationStep.objects.count())


def step_again(*, lines: Collection[str], now: datetime) -> int:
    """After a backup was put back: take the steps that are not there; in how many cases."""
    known = _newest(lines)
    here = Accusation.objects.in_bulk({UUID(line.case) for line in known})
    taken = set(AccusationStep.objects.filter(accusation__in=here).values_list("pk", flat=True))
    count = 0
    for pk, said in groupby(known, key=attrgetter("case")):
        case = here.get(UUID(pk))
        due = _due(case, [line for line in said if UUID(line.step) not in taken]) if case else []
        if case and due:
            step_since(by=HOUSE, accusation=case, said=due, now=now)
            count += 1
    return count


def _newest(lines: Iterable[str]) -> list[Line]:
    """Each step once, by case and day. Lists of before a restore stay, and may tell of a same step, under the same id,
    who handled the case then: what the case ended in counts, else what stands with its last step.
    """
    known = [Line(*json.loads(line)) for line in lines]
    last: dict[tuple[str, str, str, str], tuple[str, int]] = {}
    for line in known:
        as_said = (line.case, line.handler, line.outcome, line.because)
        last[as_said] = max(last.get(as_said, ("", 0)), (line.day, line.order))

    def how_new(line: Line) -> tuple[bool, tuple[str, int], Line]:
        return line.outcome != "", last[line.case, line.handler, line.outcome, line.because], line

    return sorted({line.step: line for line in sorted(known, key=how_new)}.values())


def left_to_people(lines: Collection[str], made_at: datetime) -> list[str]:
    """What a person sees to after a backup of then was put back, in sentences without a name."""
    return [*_begun_since(lines, made_at), *_without_handler()]


def _begun_since(lines: Collection[str], made_at: datetime) -> list[str]:
    """The cases that this backup does not know: begun after it, with a story that may be older and is not erased.

    One that began earlier and is not in it was lost by a restore before this one, and told of then.
    """
    steps = [Line(*json.loads(line)) for line in lines]
    before = {line.case for line in steps if line.day < localdate(made_at).isoformat()}
    # A list of before the story went tells of the case as if it runs.
    gone = {line.case for line in steps if line.outcome == Accusation.Outcome.GONE}
    known = {UUID(line.case) for line in steps if line.case not in gone | before}
    count = len(known) - Accusation.objects.filter(pk__in=known).count()
    said = ngettext(
        "Kijk ook na, met de privacyfunctionaris: %(count)s zaak over een medewerker staat niet in deze back-up, omdat "
        "die later begon. Wie die zaak aanwees of ernaar keek, begint haar opnieuw.",
        "Kijk ook na, met de privacyfunctionaris: %(count)s zaken over medewerkers staan niet in deze back-up, omdat "
        "ze later begonnen. Wie die zaken aanwees of ernaar keek, begint ze opnieuw.",
        count,
    )
    return [said % {"count": count}] if count else []


def _without_handler() -> list[str]:
    """Of the cases, open or closed, handed on to someone who came after the backup: that a person chooses anew.

    They are the privacy officer's now; never of who handed it on or is named in the story, as everywhere.
    """
    to_another = AccusationStep.objects.filter(accusation=OuterRef("pk"), kind__in=TO_ANOTHER)
    count = Accusation.objects.filter(Exists(to_another), handler=None).count()
    said = ngettext(
        "Kijk ook na, bij Instellingen, Beschuldigingen: %(count)s zaak was van iemand die deze back-up niet kent. De "
        "privacyfunctionaris heeft die nu, behalve wie hem zelf overdroeg of erin genoemd wordt.",
        "Kijk ook na, bij Instellingen, Beschuldigingen: %(count)s zaken waren van iemand die deze back-up niet kent. "
        "De privacyfunctionaris heeft die nu, behalve wie ze zelf overdroeg of erin genoemd wordt.",
        count,
    )
    return [said % {"count": count}] if count else []


@action(may="respond.step_again", audit="steps in accusation taken again since the backup", on="accusation")
def step_since(*, by: House, accusation: Accusation, said: Sequence[Line], now: datetime) -> None:
    """Do in a case of a restored backup what was done in it since. What was written with it does not come back."""
    logins = {str(login.pk): login for login in Login.objects.filter(organisation=accusation.organisation_id)}
    for line in said:
        _keep(accusation, line, logins.get(line.by))
        _follow(accusation, line, logins)
    accusation.save(update_fields=["handler", "rests_on", "closed_on", "outcome", "because"])


def _keep(case: Accusation, line: Line, by: Login | None) -> None:
    AccusationStep.objects.create(
        pk=UUID(line.step),
        organisation_id=case.organisation_id,
        accusation=case,
        kind=line.kind,
        by=by,
        day=date.fromisoformat(line.day),
        order=(case.steps.aggregate(last=Max("order"))["last"] or 0) + 1,
    )


def _follow(case: Accusation, line: Line, logins: dict[str, Login]) -> None:
    """What the step changes in the case itself."""
    day = date.fromisoformat(line.day)
    if line.kind == Step.TAKEN_UP:
        case.handler = logins.get(line.by)
    elif line.kind in TO_ANOTHER:
        case.handler = logins.get(line.handler)
    elif line.kind == Step.CORRECTED:
        # The right name stands on no list: whoever handles it asks for it again.
        AccusationNote.objects.of_house().filter(step__accusation=case).update(name=None)
    elif line.kind == Step.ERASED:
        forget_written([case])
    elif line.kind in (Step.RESTED, Step.WENT_ON):
        case.rests_on = day if line.kind == Step.RESTED else None
    elif line.kind in ENDS:
        case.closed_on, case.outcome, case.because = day, line.outcome, line.because
        # A mark is taken back only while the story waits: there the name is not looked for any more either.
        was_mistake = line.kind == Step.UNMARKED
        if was_mistake or (line.outcome in FORGOTTEN_AT_ONCE and not is_needed_for_review(case)):
            forget_written([case])


def _due(case: Accusation, missing: Iterable[Line]) -> list[Line]:
    """What was not undone here on a later day; a case that ended here ends once."""
    last: dict[str, date] = {}
    for kind, day in case.steps.order_by("day").values_list("kind", "day"):
        last[kind] = day
    return [line for line in missing if not _holds_otherwise(case, line, last)]


def _holds_otherwise(case: Accusation, line: Line, last: dict[str, date]) -> bool:
    if line.kind in ENDS:
        return not case.is_open
    later = max((last.get(kind, date.min) for kind in UNDONE_BY.get(Step(line.kind), ())), default=date.min)
    return later > date.fromisoformat(line.day)
