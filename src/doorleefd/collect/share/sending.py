"""From a story to a contribution that is kept (law 11)."""

from datetime import date, datetime

from django.db import IntegrityError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.actions import Received, receive
from doorleefd.collect.share import story as stories
from doorleefd.collect.share.agreed import keep_what_was_agreed
from doorleefd.collect.share.flood import comes_in_flood
from doorleefd.collect.share.pages import ASPECTS, Page
from doorleefd.collect.share.story import Story
from doorleefd.collect.share.wording import questions_of
from doorleefd.collect.tellings import Recorded, Telling, Told
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.actors import Actor, Visitor
from doorleefd.people.models import Basis, Channel, Participation, Use
from doorleefd.trajectory.models import Group, Trajectory


class NothingTold(Refusal):
    sentence = _("Er staat nog niets in dit verhaal. Beantwoord één vraag, of bel ons.")


def send(story: Story, *, trajectory: Trajectory, now: datetime, recording: Recorded | None = None) -> Received:
    """Keep a story that someone sent from the open page. Raises NothingTold, NotOpen."""
    if not (story.tells_something or recording):
        raise NothingTold
    return received_once(
        by=Visitor(trajectory.organisation_id),
        trajectory=trajectory,
        telling=telling_of(story, trajectory=trajectory, now=now, recording=recording),
        now=now,
    )


def received_once(*, by: Actor, trajectory: Trajectory, telling: Telling, now: datetime) -> Received:
    """Receive, also when the same sending arrives twice at the same moment.

    The second of two that run side by side meets the unique sending of the first and is undone whole;
    asked once more, it finds what the first kept and answers with the same code, for the same words. Raises NotOpen,
    IndependencePromised.
    """
    try:
        received = receive(by=by, trajectory=trajectory, telling=telling, now=now)
    except IntegrityError:
        received = receive(by=by, trajectory=trajectory, telling=telling, now=now)
    keep_what_was_agreed(by=by, trajectory=trajectory, version=telling.text_version, now=now)
    return received


def telling_of(story: Story, *, trajectory: Trajectory, now: datetime, recording: Recorded | None = None) -> Telling:
    """The story as collecting takes it in, with each question as it was asked.

    A recording answers the first question, beside words or instead of them, and comes with a yes of its own (R208).
    """
    questions = questions_of(trajectory)
    spoken = {Page.EXPERIENCE: recording} if recording else {}
    told = [
        Told(words, question=questions[page].title, aspect=aspect, recording=spoken.get(page))
        for page, aspect in ASPECTS.items()
        if (words := story.answers.get(aspect, "").strip()) or page in spoken
    ]
    return Telling(
        sending=stories.sending_of(story),
        told=told,
        channel=Channel.OPEN_PAGE,
        told_on=localdate(now),
        yes_on=date.fromisoformat(story.yes_on) if story.yes_on else None,
        uses=uses_of(story.quotes, sensitive=not story.without_sensitive)
        | ({Use.RECORDING: True} if recording else {}),
        text_version=story.agreed_to,
        basis=basis_in(trajectory),
        groups=groups_of(story, trajectory=trajectory),
        speaks=speaker_of(story),
        was_helped=stories.WAS_HELPED in story.fits,
        content_notes=story.notes,
        in_flood=comes_in_flood(trajectory, now=now),
    )


def groups_of(story: Story, *, trajectory: Trajectory) -> list[Group]:
    """The groups someone says to belong to; nothing is asked of the database for who chose none."""
    return [group for group in trajectory.groups.all() if str(group.pk) in story.fits] if story.fits else []


def basis_in(trajectory: Trajectory) -> Basis:
    """On what taking part rests: a public task where the trajectory chose that, else an explicit yes."""
    is_task = trajectory.basis == Trajectory.Basis.PUBLIC_TASK
    return Basis.PUBLIC_TASK if is_task else Basis.EXPLICIT_CONSENT


def uses_of(quotes: str, *, sensitive: bool) -> dict[Use, bool]:
    """What the answers to the two permission questions allow; skipping the second is a "nee"."""
    return {
        Use.TAKE_PART: True,
        Use.SENSITIVE: sensitive,
        Use.REPORT: quotes in (stories.IN_REPORTS, stories.ON_INTERNET),
        Use.PUBLISH: quotes == stories.ON_INTERNET,
    }


def speaker_of(story: Story) -> Participation.Speaker:
    """For whom someone speaks; whoever is young stays so, also about another: a parent's yes is what it rests on."""
    speaker = Participation.Speaker
    if story.is_young:
        return speaker.YOUNG
    if story.is_for_other:
        return speaker.REPRESENTATIVE
    return speaker.RELATIVE if stories.ABOUT_OTHER in story.fits else speaker.SELF
