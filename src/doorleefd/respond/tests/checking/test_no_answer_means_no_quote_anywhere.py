"""Where a check is held, nobody is quoted to others who did not look and agree: not only in the report (R210)."""

import pytest

from doorleefd.analyse.actions import recommend
from doorleefd.analyse.models import Recommendation
from doorleefd.people.models import Teller, Use
from doorleefd.respond.actions import Decided, NotQuotable, decide
from doorleefd.respond.checking.own import own_part
from doorleefd.respond.models import Decision
from doorleefd.respond.tests.checking.answering import WRONG, at, person_of

pytestmark = pytest.mark.django_db
QUOTE = "maakte mij bang"


@pytest.fixture
def recommendation(insight, chandra, now):
    return recommend(
        by=chandra,
        insight=insight,
        audience=Recommendation.Audience.POLICY,
        sentence="Bel voor de brief",
        explanation="",
        now=now,
    )


@pytest.fixture
def decided(alice, recommendation, now):
    """Decide, with these voices beside it: `decided([fragment])`."""

    def deciding(voices):
        choice = Decided(
            outcome=Decision.Outcome.ADOPTED,
            what_we_do="Wij bellen eerst.",
            what_we_do_not="",
            reason="Bellen geeft rust.",
            owner="Team Werk",
            decided_by="De wethouder",
            decided_on=now.date(),
            voices=voices,
            nobody_recognised=True,
        )
        return decide(by=alice, recommendation=recommendation, decided=choice, now=now)

    return deciding


@pytest.fixture
def out(decided, fragments, chosen, say_yes, publish):
    """Three voices beside a decision, the last of them not in the report; all of them may be on the internet."""
    for fragment in fragments[:3]:
        say_yes(fragment, Use.PUBLISH)
    decided(fragments[:3])
    publish()
    return fragments[:3]


@pytest.fixture
def quoted(come_in, client, alice, trajectory, recommendation):
    """How often someone is quoted: on the public page, beside the decision, and before one decides anew."""

    def counted():
        client.logout()
        public = client.get("/wat-wij-deden/veenbeek/beschut-werk/").content.decode()
        desk = come_in(alice)
        beside = desk.get(at("decisions", trajectory)).content.decode()
        to_choose = desk.get(at("decide", trajectory, recommendation.pk)).content.decode()
        thread = desk.get(f"/trajecten/{trajectory.pk}/rode-draad/").content.decode()
        return [page.count(QUOTE) for page in (public, beside, thread)], QUOTE in to_choose

    return counted


def test_without_a_check_the_permission_alone_says_who_is_quoted(out, quoted):
    ((public, beside, thread), to_choose) = quoted()
    assert (public, beside, to_choose) == (3, 3, True)
    assert thread


def test_whoever_says_nothing_or_says_that_it_is_wrong_is_quoted_nowhere(out, quoted, check, say):
    assert quoted() == ([0, 0, 0], False)
    say(out[0])
    say(out[1], WRONG)
    assert quoted() == ([1, 1, 1], True)


def test_a_voice_beside_a_decision_is_laid_before_its_teller_too(out, quoted, check, say):
    whose = person_of(out[2])
    assert [quote.fragment_id for quote in own_part(whose, teller=Teller(whose.contributor)).quotes] == [out[2].pk]
    say(out[2])
    assert quoted() == ([1, 1, 1], True)


def test_nobody_decides_beside_a_voice_that_was_not_checked(decided, check, fragments, say):
    with pytest.raises(NotQuotable):
        decided(fragments[:1])
    say(fragments[0])
    assert decided(fragments[:1])
