"""What someone says of the own part of the report, and where its pages are."""

from django.urls import reverse

from doorleefd.people.models import Participation, Teller
from doorleefd.respond.checking.actions import Said
from doorleefd.respond.checking.own import own_part
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
