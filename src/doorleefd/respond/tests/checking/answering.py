"""What someone says of the own part of the report, and where its pages are."""

from django.urls import reverse

from doorleefd.people.models import Participation, Teller
from doorleefd.respond.checking.actions import Said, handle_correction
from doorleefd.respond.checking.own import own_part
from doorleefd.respond.checking.standing import correction_of
from doorleefd.respond.models import CheckAnswer

Verdict = CheckAnswer.Verdict
WRONG = "Ik was niet bang, ik was boos."


def at(name, trajectory, *more):
    return reverse(f"respond:{name}", args=[trajectory.pk, *more])


def person_of(fragment):
    return fragment.version.part.contribution.participation


def person_of_code(told):
    return Participation.objects.get(contributor=told.contributor)


def mark_for(participation):
    """The mark of what this person reads now."""
    return own_part(participation, teller=Teller(participation.contributor)).mark


def said_by(participation, words=""):
    """A yes to what stands there now, or words that say what should be otherwise."""
    return Said(Verdict.CORRECTS if words else Verdict.AGREES, mark_for(participation), words)


def handle(answer, handled="Wij schreven: boos.", *, by, now):
    """Read what someone said and write what was done with it."""
    read = correction_of(answer.pk, trajectory=answer.participation.trajectory, viewer=by)
    return handle_correction(by=by, answer=answer, handled=handled, seen=read.mark, now=now)
