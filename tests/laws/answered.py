"""From what was reviewed to an answer and what was said of it, in both organisations of the marked house."""

from typing import Any

from doorleefd.analyse import actions as analysis
from doorleefd.analyse.actions.concluding import Reflected
from doorleefd.analyse.models import Finding, Fragment, Recommendation, SharedReflection
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.actions import Decided, decide, publish_answer, react, write_answer
from doorleefd.respond.models import Decision
from doorleefd.trajectory.models import Trajectory
from tests.laws.cast import NOW, House, teller
from tests.laws.marks import REACTION, REACTION_READ


def carry_on(house: House) -> None:
    """From marks to an answer, in both organisations."""
    for trajectory, login in ((house.trajectory, house.logins["chandra"]), (house.elsewhere, house.logins["bob"])):
        _analyse(house, trajectory, login)
    _react(house, "quotable", REACTION)
    said = _react(house, "public", REACTION_READ)
    analysis.accept_review(by=house.logins["chandra"], contribution=said, marks={}, now=NOW)


def _react(house: House, state: str, word: str) -> Contribution:
    """Say something of the answer, as a contribution of its own."""
    reaction = react(
        by=teller(house, state),
        answer=house.trajectory.answers.get(),
        participation=house.participations[state],
        was_good=False,
        words=f"Er bleef een {word} over.",
        now=NOW,
    )
    return reaction.said.get().contribution


def _analyse(house: House, trajectory: Trajectory, by: Login) -> None:
    theme = analysis.add_theme(by=by, trajectory=trajectory, name="Brief", parent=None, now=NOW)
    analysis.write_memo(by=by, theme=theme, text="Vooral in het voorjaar.", now=NOW)
    firsts = Version.objects.visible_to(by, Purpose.ANALYSE).filter(
        part__contribution__trajectory=trajectory, part__order=0
    )
    for version in firsts.unsealed():
        analysis.mark(by=by, version=version, start=0, end=len(version.words), theme=theme, now=NOW)
    pattern = analysis.make_pattern(
        by=by, trajectory=trajectory, name="Schrik van post", description="", themes=[theme], now=NOW
    )
    finding = analysis.describe_finding(
        by=by,
        trajectory=trajectory,
        kind=Finding.Kind.BOTTLENECK,
        sentence="Post komt voor uitleg",
        explanation="",
        patterns=[pattern],
        now=NOW,
    )
    insight = analysis.formulate_insight(
        by=by, trajectory=trajectory, sentence="Praat eerst", explanation="", findings=[finding], now=NOW
    )
    for fragment in Fragment.objects.visible_to(by, Purpose.ANALYSE).filter(
        version__part__contribution__trajectory=trajectory
    ):
        beside = {"insight": insight, "fragment": fragment, "weighed": "Meegenomen"}
        analysis.add_deviating_voice(by=by, **beside, nobody_recognised=True, now=NOW)
    _reflect(insight, by)
    recommendation = analysis.recommend(
        by=by, insight=insight, audience=Recommendation.Audience.POLICY, sentence="Bel eerst", explanation="", now=NOW
    )
    lead = house.logins["alice"] if trajectory == house.trajectory else by
    _decide_and_answer(house, recommendation, lead)


def _reflect(insight: Any, by: Login) -> None:
    analysis.reflect_together(
        by=by,
        insight=insight,
        reflected=Reflected(
            held_on=NOW.date(),
            contributors_present=2,
            experts=[],
            others_present="",
            what_was_read="De eerste zin",
            what_changed="",
            who_disagrees="",
            outcome=SharedReflection.Outcome.RECOGNISED,
            sentence=insight.sentence,
        ),
        now=NOW,
    )


# What is read when the decision is taken: words that may be quoted then, and of which two are withdrawn later.
BESIDE_THE_DECISION = ("public", "withdrawn", "erased", "other")


def _decide_and_answer(house: House, recommendation: Recommendation, lead: Login) -> None:
    trajectory = recommendation.insight.trajectory
    chosen = [house.contributions[state] for state in BESIDE_THE_DECISION]
    voices = Fragment.objects.visible_to(lead, Purpose.QUOTE).filter(version__part__contribution__in=chosen)
    decide(
        by=lead,
        recommendation=recommendation,
        decided=Decided(
            outcome=Decision.Outcome.PARTLY,
            what_we_do="De begeleider belt eerst.",
            what_we_do_not="De brief blijft.",
            reason="Omdat bellen rust geeft.",
            owner="Team Werk",
            decided_by="De wethouder",
            decided_on=NOW.date(),
            voices=list(voices),
            nobody_recognised=True,
        ),
        now=NOW,
    )
    answer = write_answer(
        by=lead,
        trajectory=trajectory,
        opening="Wij hoorden hoe brieven overkomen.",
        did_change="Wij bellen eerst.",
        did_not_change="De brief blijft, want de wet vraagt hem.",
        for_unused="Uw woorden gingen over iets anders.",
        what_next="",
        now=NOW,
    )
    publish_answer(by=lead, answer=answer, now=NOW)
