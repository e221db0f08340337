"""Where a check is held, nobody is quoted to others who did not look and agree: not only in the report (R210)."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review, add_deviating_voice, recommend, take_back_review
from doorleefd.analyse.actions.recognising import keep_look
from doorleefd.analyse.models import Recommendation
from doorleefd.analyse.reviewing import Mark
from doorleefd.engines.documents import FORMATS
from doorleefd.people.models import Teller, Use
from doorleefd.respond.actions import Decided, NotQuotable, decide
from doorleefd.respond.checking.actions import hold_check
from doorleefd.respond.checking.own import own_check, own_part
from doorleefd.respond.models import Decision
from doorleefd.respond.report.actions import keep_report
from doorleefd.respond.report.files import document_of_version
from doorleefd.respond.report.versions import gaps_in, version_of
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


def test_a_manager_reads_no_unchecked_voice_beside_a_pattern_or_an_insight(
    come_in, manon, chandra, trajectory, insight, chosen, check, say, now
):
    voice = {"fragment": chosen[0], "weighed": "Dit woog mee.", "nobody_recognised": True}
    add_deviating_voice(by=chandra, insight=insight, now=now, **voice)
    pattern = insight.insight_findings.get().finding.finding_patterns.get().pattern

    def read():
        desk, here = come_in(manon), f"/trajecten/{trajectory.pk}"
        pages = [desk.get(f"{here}/patronen/{pattern.pk}/"), desk.get(f"{here}/inzichten/{insight.pk}/")]
        return [page.content.decode().count(QUOTE) for page in pages]

    assert read() == [0, 0]
    say(chosen[0])
    assert read() == [1, 1]


def test_a_lead_who_decides_chooses_for_the_report_only_among_voices_that_were_checked(
    come_in, alice, kees, trajectory, insight, fragments, chosen, check, say
):
    page = f"/trajecten/{trajectory.pk}/verslag/zinnen/{insight.pk}/"

    def to_choose(login):
        return come_in(login).get(page).content.decode().count(QUOTE)

    assert (to_choose(kees), to_choose(alice)) == (0, len(fragments))
    say(chosen[0], WRONG)
    say(chosen[1])
    assert (to_choose(kees), to_choose(alice)) == (1, len(fragments))


def test_a_version_that_was_kept_before_quotes_nobody_who_did_not_agree(alice, trajectory, chosen, say, now):
    kept = version_of(keep_report(by=alice, trajectory=trajectory, now=now).number, trajectory=trajectory)

    def quotes():
        return FORMATS["html"].write(document_of_version(kept, viewer=alice)).decode().count(QUOTE)

    assert (quotes(), len(gaps_in(kept, viewer=alice))) == (2, 0)
    hold_check(by=alice, trajectory=trajectory, until=now.date() + timedelta(days=14), now=now)
    assert (quotes(), len(gaps_in(kept, viewer=alice))) == (0, 2)
    say(chosen[0])
    assert (quotes(), len(gaps_in(kept, viewer=alice))) == (1, 1)


def test_a_yes_holds_for_the_words_that_were_read_and_for_no_others(out, quoted, check, say, chandra, now, organise):
    say(out[0])
    assert quoted() == ([1, 1, 1], True)
    whose, teller = person_of(out[0]), Teller(person_of(out[0]).contributor)
    read = own_part(whose, teller=teller).mark
    contribution, part = out[0].version.part.contribution, out[0].version.part_id
    take_back_review(by=chandra, contribution=contribution, now=now)
    accept_review(by=chandra, contribution=contribution, marks={part: [Mark(30, 36, "PERSOON")]}, now=now)
    with organise():
        keep_look(out[:1], by=chandra, now=now)
    assert own_part(whose, teller=teller).mark != read
    assert own_check(whose, teller=teller).is_changed
    assert quoted() == ([0, 0, 0], False)
    say(out[0])
    assert quoted() == ([1, 1, 1], True)


def test_who_decides_reads_why_no_sentence_stands_there_and_what_to_do(
    come_in, alice, manon, trajectory, recommendation, check, monkeypatch, now
):
    page = come_in(alice).get(at("decide", trajectory, recommendation.pk)).content.decode()
    for said in ("tot en met 29 juni 2026", "Kies zinnen voor het verslag", "Herinner wie nog niet antwoordde"):
        assert said in page
    later = come_in(manon).get(at("decide", trajectory, recommendation.pk)).content.decode()
    assert f"{alice.name} leidt dit traject" in later
    assert "Herinner wie" not in later
    monkeypatch.setattr("django.utils.timezone.now", lambda: now + timedelta(days=15))
    over = come_in(alice).get(at("decide", trajectory, recommendation.pk)).content.decode()
    assert "kon tot en met 29 juni 2026" in over
    assert "Geef mensen meer tijd" in over
