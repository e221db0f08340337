"""What the tellers told, and what was done with their words up to the workbench."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from doorleefd.analyse.accused import hint_in
from doorleefd.analyse.actions import accept_review, add_theme, ask_for_a_person, mark, write_memo
from doorleefd.analyse.actions.accusing import accuse_nobody
from doorleefd.analyse.actions.reviewing import read_told
from doorleefd.analyse.models import Fragment, Theme
from doorleefd.analyse.reviewing import Mark
from doorleefd.collect.actions import receive_many
from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.share.agreed import keep_what_was_agreed
from doorleefd.collect.share.codenote import Holder
from doorleefd.collect.tellings import Taken, Telling, Told
from doorleefd.demo.content.shapes import telling as shapes
from doorleefd.demo.content.shapes.trajectory import Trajectory as ToldTrajectory
from doorleefd.demo.filling.organisations import Staff
from doorleefd.demo.filling.shaping import moment
from doorleefd.foundation.actors import Actor, Visitor
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.models import Channel, Contributor, Participation, Teller, Use
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import version_of
from doorleefd.trajectory.queries import groups_of
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail

CHANNELS = {
    shapes.Channel.PAGE: Channel.OPEN_PAGE,
    shapes.Channel.TALK: Channel.CONVERSATION,
    shapes.Channel.PHONE: Channel.PHONE,
    shapes.Channel.PAPER: Channel.PAPER,
    shapes.Channel.GROUP: Channel.GROUP,
}
QUESTIONS = {
    shapes.Question.HAPPENED: ("experience", "Wat heeft u meegemaakt?"),
    shapes.Question.MEANT: ("meaning", "Wat betekende dat voor u?"),
    shapes.Question.CAUSE: ("cause", "Waardoor liep het zo?"),
    shapes.Question.WOULD_HELP: ("help", "Wat zou helpen?"),
}
SPEAKERS = {
    shapes.About.SELF: Participation.Speaker.SELF,
    shapes.About.SOMEONE_ELSE: Participation.Speaker.RELATIVE,
    shapes.About.FOR_SOMEONE: Participation.Speaker.REPRESENTATIVE,
    shapes.About.YOUNG: Participation.Speaker.YOUNG,
}
DEMO = UUID("5d1c1d4e-6f0b-4a43-9d3c-0f1b8f6f7a10")


@dataclass(frozen=True)
class DemoTeller:
    """Someone who told, as the demo follows them."""

    told: shapes.Contribution
    contributor: Contributor
    contribution: UUID


Tellers = dict[str, DemoTeller]
Reviewed = dict[str, list[Version]]
Fragments = dict[tuple[str, str], Fragment]


def tell(told: ToldTrajectory, made: Trajectory, *, staff: Staff, now: datetime) -> Tellers:
    """Bring in every contribution, on the day it was told, by whoever brought it in."""
    groups = {group.name: group for group in groups_of(made)}
    names = {group.key: group.name for group in told.groups}
    tellers: Tellers = {}
    for one in told.contributions:
        by: Actor = staff[one.entered_by] if one.entered_by else Visitor(made.organisation_id)
        at = moment(now, one.day)
        telling = Telling(
            sending=sending_of(one.key),
            told=[_told(words, *QUESTIONS[question]) for question, words in one.answers.items()],
            channel=CHANNELS[one.channel],
            told_on=at.date(),
            uses=_uses(one),
            text_version=version_of(made),
            origin=Version.Origin.STAFF if one.entered_by else Version.Origin.TELLER,
            groups=[groups[names[key]] for key in one.groups],
            speaks=SPEAKERS[one.about],
            was_helped=one.helped,
            content_notes=one.heavy,
            taken=_taken(one, staff, at),
        )
        received = receive_many(by=by, trajectory=made, tellings=[telling], now=at)[0]
        assert received.contributor
        contribution = Contribution.objects.of_house().get(participation__contributor=received.contributor)
        tellers[one.key] = DemoTeller(one, received.contributor, contribution.pk)
        keep_what_was_agreed(by=by, trajectory=made, version=version_of(made), now=at)
        _keep_wishes(received.contributor, one, made, taken=telling.taken, at=at)
    return tellers


def _taken(one: shapes.Contribution, staff: Staff, at: datetime) -> Taken | None:
    """Who of staff heard the yes, or got the paper."""
    if not one.entered_by:
        return None
    return Taken(staff[one.entered_by], on=at.date(), was_read_aloud=CHANNELS[one.channel] != Channel.PAPER)


def sending_of(key: str) -> UUID:
    """The sending of a demo teller: always the same, so that its code can be shown again at every start."""
    return uuid5(DEMO, key)


def _told(words: str, aspect: str, question: str) -> Told:
    return Told(words.strip(), question=question, aspect=aspect)


def _uses(one: shapes.Contribution) -> dict[Use, bool]:
    permission = shapes.QuotePermission
    return {
        Use.TAKE_PART: True,
        Use.SENSITIVE: True,
        Use.REPORT: one.quote_permission in (permission.REPORTS, permission.INTERNET),
        Use.PUBLISH: one.quote_permission is permission.INTERNET,
    }


def _keep_wishes(
    contributor: Contributor, one: shapes.Contribution, made: Trajectory, *, taken: Taken | None, at: datetime
) -> None:
    if one.contact is None:
        return
    participation = Participation.objects.get(contributor=contributor, trajectory=made)
    holder = Holder(
        teller=Teller(contributor),
        participation=participation,
        code="",
        how=CHANNELS[one.channel],
        version=version_of(made),
        taken=taken,
        recorded_by=taken.by if taken else None,
    )
    for use in (Use.CONTACT, Use.AFTERCARE) if one.aftercare_call else (Use.CONTACT,):
        keep_contact(
            by=holder.teller,
            participation=participation,
            use=use,
            way=ContactDetail.Way(one.contact.way.value),
            address=one.contact.address,
            now=at,
            said=holder.said,
        )


def review(told: ToldTrajectory, tellers: Tellers, *, staff: Staff, now: datetime) -> Reviewed:
    """Take out what identifies, as a careful person would."""
    by = staff["chandra"]
    reviewed: Reviewed = {}
    for key, teller in tellers.items():
        contribution = Contribution.objects.visible_to(by, Purpose.REVIEW).get(pk=teller.contribution)
        at = moment(now, min(teller.told.day + 2, 0))
        # Who reviewed it has also looked at what the computer suggested.
        if teller.told.attention is shapes.Attention.DISTRESS or (contribution.needs_a_person and teller.told.reviewed):
            ask_for_a_person(by=by, contribution=contribution, needed=not teller.told.reviewed, now=at)
        if not teller.told.reviewed:
            continue
        reviewed[key] = accept(contribution, teller.told.masks, by=by, at=at)
    return reviewed


def accept(contribution: Contribution, masks: shapes.Masks, *, by: Login, at: datetime) -> list[Version]:
    """Review one contribution: take out what identifies, and nothing else."""
    told = read_told(contribution, by=by, now=at)
    marks = {
        version.part_id: [
            Mark(span.start, span.end, span.kind.value) for span in shapes.mask_spans(version.words, masks)
        ]
        for version in told
    }
    # Where the computer asks whether a colleague is accused, a careful person answers first.
    if hint_in(contribution, told, viewer=by):
        accuse_nobody(by=by, contribution=contribution, now=at)
    return accept_review(by=by, contribution=contribution, marks=marks, now=at)


def code_fragments(
    told: ToldTrajectory, made: Trajectory, reviewed: Reviewed, *, staff: Staff, now: datetime
) -> Fragments:
    """Make the tree of themes, write the memos, and give fragments their themes."""
    themes = _themes(told, made, staff, now)
    coders = [staff["chandra"], staff["ravi"]]
    fragments: Fragments = {}
    for order, one in enumerate(contribution for contribution in told.contributions if contribution.key in reviewed):
        by = coders[order % len(coders)]
        ids = [version.pk for version in reviewed[one.key]]
        versions = Version.objects.visible_to(by, Purpose.ANALYSE).filter(pk__in=ids).unsealed()
        for coding in one.codings:
            version = next(version for version in versions if coding.quote in version.words)
            start = version.words.index(coding.quote)
            for theme in coding.themes:
                coded = mark(
                    by=by,
                    version=version,
                    start=start,
                    end=start + len(coding.quote),
                    theme=themes[theme],
                    now=moment(now, min(one.day + 4, 0)),
                )
                fragments[one.key, coding.quote] = coded.fragment
    for memo in told.memos:
        by = staff[memo.author]
        write_memo(by=by, theme=themes[memo.theme], text=memo.text.strip(), now=moment(now, memo.day))
    return fragments


def _themes(told: ToldTrajectory, made: Trajectory, staff: Staff, now: datetime) -> dict[str, Theme]:
    made_themes: dict[str, Theme] = {}
    for theme in sorted(told.themes, key=lambda theme: theme.parent is not None):
        made_themes[theme.key] = add_theme(
            by=staff["chandra"],
            trajectory=made,
            name=theme.name,
            parent=made_themes[theme.parent] if theme.parent else None,
            now=moment(now, told.begun_on + 20),
        )
    return made_themes
