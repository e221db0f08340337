"""How it was to tell, and what could be better: asked once, changed or taken back as easily (R103, R215)."""

from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext

from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.acting import action
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller
from doorleefd.people.present import refuse_absent
from doorleefd.respond.along import EVALUATION, LONGEST_ALONG, tell_along
from doorleefd.respond.models import Evaluation
from doorleefd.rights.actions import HadItsTime, NotYours, TooLong, correct, remove_contribution
from doorleefd.rights.queries.evaluation import evaluation_of


@action(may="rights.evaluate", audit="evaluation given")
def evaluate(*, by: Teller, participation: Participation, how_it_was: str, words: str, now: datetime) -> None:
    """Keep how it was to tell; `how_it_was` and `words` may both be empty, and what was said before then goes.

    Raises NotYours, TakesPartNoMore, StandsStill, TakesNothingNew, TooLong, HadItsTime.
    """
    if participation.contributor != by.contributor:
        raise NotYours
    said = words.strip()
    if how_it_was or said:
        # Taking back what was said is always open.
        refuse_absent(participation)
    if len(said) > LONGEST_ALONG:
        raise TooLong
    before = evaluation_of(participation, teller=by)
    told = before.contribution if before else None
    kept = _tell(by, participation, said, now) if told is None else _tell_anew(by, told, said, now)
    if not how_it_was and kept is None:
        Evaluation.objects.of_house().filter(participation=participation).delete()
        return
    Evaluation.objects.of_house().update_or_create(
        organisation_id=participation.organisation_id,
        participation=participation,
        defaults={"how_it_was": how_it_was, "contribution": kept, "day": localdate(now)},
    )


def _tell(by: Teller, participation: Participation, said: str, now: datetime) -> Contribution | None:
    if not said:
        return None
    question = gettext("Wat kunnen wij beter doen?")
    return tell_along(
        by=by, participation=participation, said=said, question=question, aspect=EVALUATION, about=EVALUATION, now=now
    )


def _tell_anew(by: Teller, told: Contribution, said: str, now: datetime) -> Contribution | None:
    current = Version.objects.visible_to(by, Purpose.RIGHTS).filter(
        part__contribution=told, kind=Version.Kind.TOLD, is_current=True
    )
    version = next(iter(current.unsealed()), None)
    if version is None:
        # The told words had their time: an empty box is no wish to remove what was accepted without names.
        if said:
            raise HadItsTime
        return told
    if not said:
        remove_contribution(by=by, contribution=told, now=now)
        return None
    if version.words != said:
        correct(by=by, part_id=version.part_id, words=said, now=now)
    return told
