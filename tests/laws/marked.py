"""Two organisations in which every contribution bears its own nonsense words, in every state that consent knows.

Each contribution has two parts: what was marked as a fragment, and the rest. So a page that shows a quote can be
told from a page that opens the whole contribution.
"""

from typing import Any
from uuid import uuid4

from doorleefd.analyse import actions as analysis
from doorleefd.analyse.reviewing import Mark
from doorleefd.collect.actions import receive
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.tellings import Recorded, Telling, Told
from doorleefd.foundation.actors import Visitor
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Channel, Participation, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import correct, erase, withdraw_all
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail
from tests.laws.answered import carry_on
from tests.laws.cast import NOW, House, cast, teller
from tests.laws.marks import CONTACT, CORRECTION, MARKS, SPOKEN

QUOTABLE = {Use.TAKE_PART: True, Use.REPORT: True, Use.PUBLISH: False}
NOT_QUOTABLE = {Use.TAKE_PART: True, Use.REPORT: False, Use.PUBLISH: False}
EVERYTHING = {Use.TAKE_PART: True, Use.REPORT: True, Use.PUBLISH: True}
ALLOWED_AT_FIRST = {
    "read": NOT_QUOTABLE,
    "quotable": QUOTABLE,
    "set aside": NOT_QUOTABLE,
    "other": QUOTABLE,
}


def build() -> House:
    """Everything from telling to answer, and then the withdrawals. Inside a transaction of the test."""
    house = cast()
    _tell_all(house)
    _review_all(house)
    carry_on(house)
    _take_back(house)
    return house


def _tell_all(house: House) -> None:
    for state, (fragment, rest) in MARKS.items():
        trajectory = house.elsewhere if state == "other" else house.trajectory
        received = receive(
            by=Visitor(trajectory.organisation_id),
            trajectory=trajectory,
            telling=Telling(
                sending=uuid4(),
                told=[
                    Told(f"Ik kreeg een {fragment} thuis.", aspect="experience", recording=_spoken(state)),
                    Told(f"Toen kwam {rest} erbij."),
                ],
                channel=Channel.OPEN_PAGE,
                told_on=NOW.date(),
                uses=ALLOWED_AT_FIRST.get(state, EVERYTHING) | ({Use.RECORDING: True} if state in SPOKEN else {}),
                text_version="1",
                groups=list(trajectory.groups.all()),
            ),
            now=NOW,
        )
        participation = Participation.objects.get(contributor=received.contributor)
        house.codes[state] = received.code
        house.participations[state] = participation
        house.contributions[state] = Contribution.objects.of_house().get(participation=participation)
    keep_contact(
        by=teller(house, "read"),
        participation=house.participations["read"],
        use=Use.CONTACT,
        way=ContactDetail.Way.EMAIL,
        address=CONTACT,
        said=HowSaid("1"),
        now=NOW,
    )


def _spoken(state: str) -> Recorded | None:
    return Recorded(SPOKEN[state].encode(), "audio/webm") if state in SPOKEN else None


def _review_all(house: House) -> None:
    for state, contribution in house.contributions.items():
        reviewer = house.logins["bob" if state == "other" else "chandra"]
        if state == "set aside":
            analysis.set_aside(by=reviewer, contribution=contribution, now=NOW)
        elif state != "waiting":
            analysis.accept_review(by=reviewer, contribution=contribution, marks=_marks(contribution, state), now=NOW)


def _marks(contribution: Contribution, state: str) -> dict[Any, list[Mark]]:
    """Of the masked contribution both words are taken out; of the others nothing."""
    if state != "masked":
        return {}
    told = Version.objects.of_house().filter(part__contribution=contribution)
    words = {version.part_id: version.words for version in told.unsealed()}
    return {
        part: [Mark(text.index(word), text.index(word) + len(word), "PERSOON")]
        for part, text in words.items()
        for word in MARKS[state]
        if word in text
    }


def _take_back(house: House) -> None:
    """What tellers do afterwards, with the code."""
    withdraw_all(
        by=teller(house, "withdrawn"), participation=house.participations["withdrawn"], said=HowSaid("1"), now=NOW
    )
    for use in (Use.REPORT, Use.PUBLISH):
        change_permission(
            by=teller(house, "report withdrawn"),
            participation=house.participations["report withdrawn"],
            use=use,
            given=False,
            basis=Basis.CONSENT,
            said=HowSaid("1"),
            now=NOW,
        )
    erase(by=teller(house, "erased"), contributor=house.participations["erased"].contributor, now=NOW)
    first = Part.objects.of_house().get(contribution=house.contributions["corrected"], order=0)
    correct(by=teller(house, "corrected"), part_id=first.pk, words=f"Ik kreeg een {CORRECTION}.", now=NOW)
