"""What the report will say of what one person told: the own quotes, and the insights behind which they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from uuid import UUID

from doorleefd.analyse.models import CoreInsight
from doorleefd.analyse.queries.voices import Voice, voices_of
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.respond.along import stories_of
from doorleefd.respond.checking.standing import check_of, is_open
from doorleefd.respond.following import lines_forward
from doorleefd.respond.models import CheckAnswer, CheckedInsight, CheckedQuote, DecisionVoice, MemberCheck, ReportVoice


@dataclass(frozen=True)
class OwnPart:
    """The own part of the report; empty where the report says nothing of what this person told."""

    quotes: Sequence[Voice]
    insights: Sequence[CoreInsight]
    is_read: bool = False
    """Whether someone read all that this person told."""

    @property
    def is_empty(self) -> bool:
        return not (self.quotes or self.insights)

    @property
    def mark(self) -> str:
        """Names what stands in it, to be laid beside what someone read, on a page or on paper: "7F3A 91BC"."""
        quotes = sorted(f"{quote.fragment_id} {quote.digest}" for quote in self.quotes)
        insights = sorted(f"{insight.pk} {insight.sentence}" for insight in self.insights)
        digest = sha256("\x1f".join([*quotes, *insights]).encode()).hexdigest().upper()
        return f"{digest[:4]} {digest[4:8]}"


NOTHING_SHOWN = OwnPart((), ())


@dataclass(frozen=True)
class OwnCheck:
    """The member check as one person meets it. `is_changed` says that the own part is not what was answered on.

    It is open to nobody whose words stand still: they are used for nothing (GDPR art. 18).
    """

    check: MemberCheck
    is_open: bool
    answer: CheckAnswer | None
    is_changed: bool
    stands_still: bool

    @property
    def waits(self) -> bool:
        """Whether there is something that this person can answer on and did not."""
        return self.is_open and (self.answer is None or self.is_changed)


def own_part(participation: Participation, *, teller: Teller) -> OwnPart:
    """What will be said of what the teller told; quotes only as far as the teller allows them in reports."""
    insights = [line.insight for line in lines_forward(participation, teller=teller)]
    quotes = voices_of(_own_quotes(participation, teller), viewer=teller, purpose=Purpose.RIGHTS)
    return OwnPart(quotes, insights, is_read=_reviews(participation, teller) == {Contribution.Review.ACCEPTED})


def own_check(participation: Participation, *, teller: Teller) -> OwnCheck | None:
    """The member check of the subject, for the page behind the code.

    None where none is held or one takes no part, and while nobody read yet what this person told.
    """
    check = check_of(participation.trajectory)
    if check is None or not check.is_held or not permissions_of(participation).get(Use.TAKE_PART):
        return None
    if not is_to_be_checked(participation, teller=teller):
        return None
    answer = answer_of(participation, teller=teller)
    changed = answer is not None and _is_changed(answer, participation, teller)
    still = participation.restricted_on is not None
    return OwnCheck(check, is_open(check) and not still, answer, changed, still)


def is_to_be_checked(participation: Participation, *, teller: Teller) -> bool:
    """Whether something of this person was reviewed, so that there is something to ask about; or was answered on."""
    reviewed = Contribution.Review.ACCEPTED in _reviews(participation, teller)
    return reviewed or answer_of(participation, teller=teller) is not None


def answer_of(participation: Participation, *, teller: Teller) -> CheckAnswer | None:
    """What the teller said of the own part."""
    own = CheckAnswer.objects.visible_to(teller, Purpose.RIGHTS)
    return own.filter(participation=participation).first()


def _reviews(participation: Participation, teller: Teller) -> set[str]:
    """How far each story of this person is with being reviewed; of words that came along with a choice the report says
    nothing. One query."""
    return set(stories_of(participation, teller=teller).values_list("review", flat=True))


def _own_quotes(participation: Participation, teller: Teller) -> dict[UUID, str]:
    """What stands in the report, beside a decision and on the public page, with the digest of the words of now."""
    held = permissions_of(participation)
    if not (held.get(Use.REPORT) or held.get(Use.PUBLISH)):
        return {}
    mine = {"fragment__version__part__contribution__participation": participation}
    in_report = ReportVoice.objects.visible_to(teller, Purpose.RIGHTS).filter(**mine).order_by("at", "pk")
    beside_decisions = DecisionVoice.objects.visible_to(teller, Purpose.RIGHTS).filter(**mine).order_by("pk")
    quoted = (rows.values_list("fragment", "fragment__digest") for rows in (in_report, beside_decisions))
    return dict(chain(*quoted))


def _is_changed(answer: CheckAnswer, participation: Participation, teller: Teller) -> bool:
    """Whether something stands in the own part now that did not when the teller answered."""
    quotes = CheckedQuote.objects.visible_to(teller, Purpose.RIGHTS).filter(answer=answer)
    insights = set(CheckedInsight.objects.filter(answer=answer).values_list("insight", "sentence"))
    now = {(line.insight.pk, line.insight.sentence) for line in lines_forward(participation, teller=teller)}
    new_quotes = _own_quotes(participation, teller).items() - set(quotes.values_list("fragment", "digest"))
    return bool(new_quotes or now - insights)
