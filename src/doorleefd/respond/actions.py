"""Deciding on a recommendation, answering people, and closing a trajectory only with an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse import repeating
from doorleefd.analyse.actions.recognising import keep_look
from doorleefd.analyse.freezing import freeze_figures
from doorleefd.analyse.holding import is_held
from doorleefd.analyse.models import Fragment, Recommendation
from doorleefd.analyse.recognising import NobodyLooked
from doorleefd.engines.advice import closing
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.models import Participation, Teller
from doorleefd.people.present import refuse_absent
from doorleefd.respond.along import LONGEST_ALONG, REACTION, tell_along
from doorleefd.respond.messages.actions import write_to_all
from doorleefd.respond.models import Answer, Decision, DecisionVoice, Reaction, ReactionWords
from doorleefd.respond.queries import published_answer, waits_for_an_answer
from doorleefd.trajectory.actions import close_trajectory, describe_end
from doorleefd.trajectory.answers import LastWords
from doorleefd.trajectory.models import GatePassed, Trajectory

VOICES_BESIDE_A_DECISION = 3


class ReasonMissing(Refusal):
    sentence = _("Schrijf op waarom. Mensen willen het weten, ook als het antwoord nee is.")


class NothingSaidAboutChange(Refusal):
    sentence = _("Zeg wat jullie doen. Doen jullie het niet of maar voor een deel? Zeg dan ook wat niet verandert.")


class NotQuotable(Refusal):
    sentence = _("Dit citaat mag niet meer gebruikt worden. Kies een ander.")


class TooManyVoices(Refusal):
    sentence = _("Kies hoogstens drie stemmen, zodat ze echt gelezen worden.")


class RepeatsATeller(repeating.RepeatsATeller):
    sentence = _(
        "Hier staan acht woorden achter elkaar uit een verhaal. Zeg het in eigen woorden, of kies het citaat bij een "
        "besluit: daar verdwijnt het vanzelf als iemand het terugneemt."
    )


class AnswerIncomplete(Refusal):
    sentence = _("Een antwoord zegt wat verandert, wat niet verandert, en waarom niet. Vul alle drie in.")


class AnswerIsHeld(Refusal):
    sentence = _("Een tekst van dit antwoord wordt nog nagekeken: er zijn woorden teruggetrokken. Kijk die eerst na.")


class AnswerIsOut(Refusal):
    sentence = _("Dit antwoord is al verstuurd en verandert niet meer. Schrijf een nieuw antwoord.")


class NoAnswerYet(Refusal):
    sentence = _("Niet iedereen heeft een antwoord. Geef eerst antwoord, of schrijf op waarom je dat niet doet.")


class NothingSaidToTellers(Refusal):
    sentence = _("Mensen vertelden en wachten op antwoord. Schrijf voor hen op waarom jullie stoppen.")


class AnswerChangedMeanwhile(Refusal):
    sentence = _(
        "Iemand anders heeft het antwoord net veranderd. Kijk eerst wat er nu staat; wat jij typte staat er nog."
    )


class NotYours(Refusal):
    sentence = _("Wij kunnen dit niet vinden.")


@dataclass(frozen=True)
class Decided:
    """A decision as it was filled in."""

    outcome: Decision.Outcome
    what_we_do: str
    what_we_do_not: str
    reason: str
    owner: str
    decided_by: str
    decided_on: date
    starts_on: date | None = None
    wrong_assumption: str = ""
    voices: Sequence[Fragment] = ()
    nobody_recognised: bool = False


@action(may="respond.decide", audit="decision taken", on="recommendation")
def decide(*, by: Login, recommendation: Recommendation, decided: Decided, now: datetime) -> Decision:
    """Take a decision on a recommendation; an earlier one stays, with its number (R237, R287).

    Raises ReasonMissing, NothingSaidAboutChange, TooManyVoices, NotQuotable, NobodyLooked, RepeatsATeller.
    """
    _refuse_incomplete(decided)
    trajectory = recommendation.insight.trajectory
    said = (decided.what_we_do, decided.what_we_do_not, decided.reason, decided.wrong_assumption)
    _refuse_repeating(by, trajectory, *said)
    Recommendation.objects.select_for_update().get(pk=recommendation.pk)
    last = recommendation.decisions.order_by("-number").first()
    decision = Decision.objects.create(
        organisation_id=recommendation.organisation_id,
        recommendation=recommendation,
        number=last.number + 1 if last else 1,
        outcome=decided.outcome,
        what_we_do=decided.what_we_do.strip(),
        what_we_do_not=decided.what_we_do_not.strip(),
        reason=decided.reason.strip(),
        owner=decided.owner.strip(),
        decided_by=decided.decided_by.strip(),
        decided_on=decided.decided_on,
        starts_on=decided.starts_on,
        wrong_assumption=decided.wrong_assumption.strip(),
        by=by,
        at=now,
    )
    _keep_voices(decision, decided, by, now)
    return decision


@action(may="respond.answer", audit="answer written", on="trajectory")
def write_answer(
    *,
    by: Login,
    trajectory: Trajectory,
    opening: str,
    did_change: str,
    did_not_change: str,
    for_unused: str,
    what_next: str,
    now: datetime,
    seen: str = "",
) -> Answer:
    """Keep the answer as a draft; the last draft is changed until it is published.

    `seen` is the mark of the draft that the writer had before them. Raises RepeatsATeller, AnswerChangedMeanwhile.
    """
    _refuse_repeating(by, trajectory, opening, did_change, did_not_change, for_unused, what_next)
    Trajectory.objects.select_for_update().get(pk=trajectory.pk)
    last = trajectory.answers.order_by("-number").first()
    draft = last if last and last.published_at is None else None
    if draft and draft.mark != seen:
        raise AnswerChangedMeanwhile
    answer = draft or Answer(
        organisation_id=trajectory.organisation_id, trajectory=trajectory, number=last.number + 1 if last else 1
    )
    answer.opening, answer.did_change, answer.did_not_change = opening, did_change, did_not_change
    answer.for_unused, answer.what_next, answer.by, answer.written_at = for_unused, what_next, by, now
    answer.save()
    return answer


@action(may="respond.answer", audit="answer published", on="answer")
def publish_answer(*, by: Login, answer: Answer, now: datetime) -> Answer:
    """Let everyone read the answer as `answer` was read, and freeze the figures that it rests on (law 5, R238).

    Whoever asked for an e-mail gets one, in the background (R239).

    Raises AnswerIncomplete, AnswerIsHeld, AnswerIsOut, AnswerChangedMeanwhile.
    """
    seen = answer.mark
    answer = Answer.objects.select_for_update().get(pk=answer.pk)
    if answer.published_at:
        raise AnswerIsOut
    if answer.mark != seen:
        raise AnswerChangedMeanwhile
    said = {part: getattr(answer, part) for part in closing.Part}
    if closing.lacking_in(said):
        raise AnswerIncomplete
    if is_held(*said.values(), answer.what_next):
        raise AnswerIsHeld
    answer.published_at = now
    answer.save(update_fields=["published_at"])
    freeze_figures(answer.trajectory, day=localdate(now))
    write_to_all(by=by, about=answer, now=now)
    return answer


@action(may="respond.answer", audit="trajectory closed", on="trajectory")
def close(
    *,
    by: Login,
    trajectory: Trajectory,
    reason: str,
    now: datetime,
    for_tellers: str = "",
    last_words: LastWords | None = None,
) -> Trajectory:
    """Close a trajectory, once all who told have their answer; else only with a reason (R240, law 10).

    `for_tellers` is what those without an answer read in place of it (law 12): everyone, or who told after it was
    given. `last_words` say what stays open and what the next question is (R290).

    Raises NoAnswerYet, NothingSaidToTellers, RepeatsATeller, TrajectoryIsClosed.
    """
    is_waited_for = waits_for_an_answer(trajectory)
    is_out = published_answer(trajectory) is not None
    answered = is_out and not is_waited_for
    if not closing.may_close(is_answered=answered, reason=reason):
        raise NoAnswerYet
    if is_waited_for and not for_tellers.strip():
        raise NothingSaidToTellers
    _refuse_repeating(by, trajectory, for_tellers)
    if last_words:
        describe_end(by=by, trajectory=trajectory, words=last_words, now=now)
    given = {"reason": reason, "for_tellers": for_tellers}
    gate = GatePassed.Gate.CLOSING_BEFORE_ALL if is_out else GatePassed.Gate.CLOSING_WITHOUT_ANSWER
    return close_trajectory(by=by, trajectory=trajectory, answered=answered, gate=gate, now=now, **given)


@action(may="respond.react", audit="reaction given", on="answer")
def react(
    *, by: Teller, answer: Answer, participation: Participation, was_good: bool, words: str, now: datetime
) -> Reaction:
    """Say whether the answer was good so (R215); a later reaction takes the place of the earlier.

    Words come in as a contribution under the same code, and are reviewed like any other. Raises NotYours,
    TakesPartNoMore, StandsStill, TakesNothingNew.
    """
    if participation.contributor != by.contributor or participation.trajectory_id != answer.trajectory_id:
        raise NotYours
    refuse_absent(participation)
    said = words.strip()[:LONGEST_ALONG]
    reaction, _new = Reaction.objects.of_house().update_or_create(
        organisation_id=answer.organisation_id,
        answer=answer,
        participation=participation,
        defaults={"was_good": was_good, "day": localdate(now)},
    )
    if said:
        contribution = tell_along(
            by=by,
            participation=participation,
            said=said,
            question=gettext("Was dit een goed antwoord?"),
            aspect=REACTION,
            about=str(answer.pk),
            now=now,
        )
        ReactionWords.objects.get_or_create(
            organisation_id=answer.organisation_id, contribution=contribution, defaults={"reaction": reaction}
        )
    return reaction


def _refuse_incomplete(decided: Decided) -> None:
    if not decided.reason.strip():
        raise ReasonMissing
    does = decided.outcome in (Decision.Outcome.ADOPTED, Decision.Outcome.PARTLY)
    does_not = decided.outcome in (Decision.Outcome.NOT_ADOPTED, Decision.Outcome.PARTLY)
    if (does and not decided.what_we_do.strip()) or (does_not and not decided.what_we_do_not.strip()):
        raise NothingSaidAboutChange
    if len(decided.voices) > VOICES_BESIDE_A_DECISION:
        raise TooManyVoices


def _refuse_repeating(by: Login, trajectory: Trajectory, *texts: str) -> None:
    repeating.refuse_repeating(texts, trajectory=trajectory, by=by, refusal=RepeatsATeller)


def _keep_voices(decision: Decision, decided: Decided, by: Login, now: datetime) -> None:
    """Who decided says, on that day, that nobody can be recognised by these voices (law 7)."""
    voices = decided.voices
    if voices and not decided.nobody_recognised:
        raise NobodyLooked
    quotable = Fragment.objects.visible_to(by, Purpose.QUOTE).filter(pk__in=[voice.pk for voice in voices])
    if quotable.for_others().count() != len(voices):
        raise NotQuotable
    keep_look(voices, by=by, now=now)
    DecisionVoice.objects.bulk_create(
        DecisionVoice(organisation_id=decision.organisation_id, decision=decision, fragment=voice) for voice in voices
    )
