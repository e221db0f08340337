"""What people write in the register, and what they decide in an assessment."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.repeating import refuse_repeating
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.models import Login
from doorleefd.rights.accounting.assessing import Answer, Criterion, Written, assessed_now
from doorleefd.rights.accounting.register import prefilled_now
from doorleefd.rights.models import Assessment, RegisterText
from doorleefd.trajectory.models import Trajectory


class OnlyAnExercise(Refusal):
    sentence = _("Dit is een oefening. Die staat niet in het register.")


class NotAllNine(Refusal):
    sentence = _("Kies bij elk kenmerk of het speelt.")


@action(may="rights.change_register", audit="register of processing changed", on="trajectory")
def write_in_register(
    *, by: Login, trajectory: Trajectory, texts: Mapping[RegisterText.Part, str], now: datetime
) -> int:
    """Keep what people know better than the trajectory; a text that says the same as it is not kept. How many.

    Raises OnlyAnExercise, RepeatsATeller.
    """
    if trajectory.is_practice:
        raise OnlyAnExercise
    said = prefilled_now(trajectory)
    own = {part: text.strip() for part, text in texts.items() if text.strip() and text.strip() != said[part][0].strip()}
    refuse_repeating(own.values(), trajectory=trajectory, by=by)
    mine = RegisterText.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    mine.filter(part__in=[part for part in texts if part not in own]).delete()
    for part, text in own.items():
        if mine.filter(part=part, text=text).exists():
            continue
        RegisterText.objects.update_or_create(
            organisation_id=trajectory.organisation_id,
            trajectory=trajectory,
            part=part,
            defaults={"text": text, "written_by": by, "written_at": now},
        )
    return len(own)


@action(may="rights.assess", audit="DPIA pre-check done", on="trajectory")
def assess(
    *,
    by: Login,
    trajectory: Trajectory,
    answers: tuple[Answer, ...],
    written: Written,
    now: datetime,
) -> Assessment:
    """Keep a version: nine answers of a person, with the register, measures and open risks of this moment.

    Raises OnlyAnExercise, NotAllNine, RepeatsATeller.
    """
    if trajectory.is_practice:
        raise OnlyAnExercise
    if [answer.criterion for answer in answers] != list(Criterion):
        raise NotAllNine
    refuse_repeating([*written.texts, *(one.reason for one in answers)], trajectory=trajectory, by=by)
    assessed = assessed_now(trajectory, viewer=by, answers=answers, written=written)
    earlier = Assessment.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return Assessment.objects.create(
        organisation_id=trajectory.organisation_id,
        trajectory=trajectory,
        number=(earlier.aggregate(last=Max("number"))["last"] or 0) + 1,
        content=assessed.kept(),
        assessed_by=by,
        assessed_at=now,
    )
