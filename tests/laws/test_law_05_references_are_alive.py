"""Law 5: staff text that repeats eight words of a teller is refused, in every text that staff write on evidence."""

import pytest

from doorleefd.analyse import actions
from doorleefd.analyse.actions.concluding import Reflected
from doorleefd.analyse.models import Finding, Fragment, Recommendation, SharedReflection
from doorleefd.analyse.repeating import RepeatsATeller as InAnalysis
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller
from doorleefd.people.said import HowSaid
from doorleefd.respond import actions as respond
from doorleefd.respond.models import Decision
from doorleefd.rights.actions import erase, withdraw_all

pytestmark = pytest.mark.django_db

REPEATED = "op een dinsdag lag er een envelop van de gemeente"
PLAIN = "Dit schrijven wij in eigen woorden."


@pytest.fixture
def told(tell, trajectory, chandra, now):
    """Someone told it, and it was reviewed."""
    received = tell(trajectory, f"Ik weet het nog: {REPEATED} in de gang.", report=True)
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    actions.accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    return received.contributor


class Desk:
    """Writes each kind of staff text, with one field that says what is given."""

    def __init__(self, trajectory, coder, lead, now):
        self.trajectory, self.coder, self.lead, self.now = trajectory, coder, lead, now
        by = {"by": coder, "now": now}
        self.theme = actions.add_theme(**by, trajectory=trajectory, name="Post", parent=None)
        version = Version.objects.visible_to(coder, Purpose.ANALYSE).unsealed()[0]
        actions.mark(**by, version=version, start=0, end=6, theme=self.theme)
        self.made = self.pattern(name="Post komt onverwacht")
        self.found = self.finding(sentence="Post komt voor uitleg")
        self.learned = self.insight(sentence="Praat eerst")
        self.advised = self.recommendation(sentence="Bel eerst")

    @property
    def as_coder(self):
        return {"by": self.coder, "now": self.now}

    def theme_name(self, text):
        return actions.add_theme(**self.as_coder, trajectory=self.trajectory, name=text, parent=None)

    def theme_renamed(self, text):
        return actions.rename_theme(**self.as_coder, theme=self.theme, name=text)

    def memo(self, text):
        return actions.write_memo(**self.as_coder, theme=self.theme, text=text)

    def pattern(self, name="Post", description=""):
        return actions.make_pattern(
            **self.as_coder, trajectory=self.trajectory, name=name, description=description, themes=[self.theme]
        )

    def finding(self, sentence=PLAIN, explanation=""):
        return actions.describe_finding(
            **self.as_coder,
            trajectory=self.trajectory,
            kind=Finding.Kind.BOTTLENECK,
            sentence=sentence,
            explanation=explanation,
            patterns=[self.made],
        )

    def insight(self, sentence=PLAIN, explanation=""):
        return actions.formulate_insight(
            **self.as_coder,
            trajectory=self.trajectory,
            sentence=sentence,
            explanation=explanation,
            findings=[self.found],
        )

    def changed_insight(self, sentence=PLAIN, explanation=""):
        return actions.change_insight(**self.as_coder, insight=self.learned, sentence=sentence, explanation=explanation)

    def reflection(self, **texts):
        given = {"others_present": "", "what_was_read": PLAIN, "what_changed": "", "who_disagrees": "", **texts}
        given.setdefault("sentence", self.learned.sentence)
        outcome = SharedReflection.Outcome.CHANGED
        reflected = Reflected(held_on=self.now.date(), contributors_present=1, experts=[], outcome=outcome, **given)
        return actions.reflect_together(**self.as_coder, insight=self.learned, reflected=reflected)

    def deviating_voice(self, text):
        fragment = Fragment.objects.visible_to(self.coder, Purpose.ANALYSE).get()
        return actions.add_deviating_voice(**self.as_coder, insight=self.learned, fragment=fragment, weighed=text)

    def recommendation(self, sentence=PLAIN, explanation=""):
        return actions.recommend(
            **self.as_coder,
            insight=self.learned,
            audience=Recommendation.Audience.POLICY,
            sentence=sentence,
            explanation=explanation,
        )

    def decision(self, **texts):
        given = {"what_we_do": PLAIN, "what_we_do_not": PLAIN, "reason": PLAIN, **texts}
        decided = respond.Decided(
            outcome=Decision.Outcome.PARTLY, owner="Team", decided_by="Wij", decided_on=self.now.date(), **given
        )
        return respond.decide(by=self.lead, recommendation=self.advised, decided=decided, now=self.now)

    def answer(self, **texts):
        given = dict.fromkeys(["opening", "did_change", "did_not_change", "for_unused", "what_next"], PLAIN) | texts
        return respond.write_answer(by=self.lead, trajectory=self.trajectory, now=self.now, **given)


TEXTS = {
    "the name of a theme": lambda desk, text: desk.theme_name(text),
    "the new name of a theme": lambda desk, text: desk.theme_renamed(text),
    "a memo": lambda desk, text: desk.memo(text),
    "the name of a pattern": lambda desk, text: desk.pattern(name=text),
    "the description of a pattern": lambda desk, text: desk.pattern(description=text),
    "a finding": lambda desk, text: desk.finding(sentence=text),
    "why a finding is so": lambda desk, text: desk.finding(explanation=text),
    "an insight": lambda desk, text: desk.insight(sentence=text),
    "the explanation of an insight": lambda desk, text: desk.insight(explanation=text),
    "an insight in other words": lambda desk, text: desk.changed_insight(sentence=text),
    "another explanation of an insight": lambda desk, text: desk.changed_insight(explanation=text),
    "who else was there": lambda desk, text: desk.reflection(others_present=text),
    "what was read together": lambda desk, text: desk.reflection(what_was_read=text),
    "what changed by reading": lambda desk, text: desk.reflection(what_changed=text),
    "who disagrees": lambda desk, text: desk.reflection(who_disagrees=text),
    "the sentence after reading": lambda desk, text: desk.reflection(sentence=text),
    "how a voice was weighed": lambda desk, text: desk.deviating_voice(text),
    "a recommendation": lambda desk, text: desk.recommendation(sentence=text),
    "the explanation of a recommendation": lambda desk, text: desk.recommendation(explanation=text),
    "what is done": lambda desk, text: desk.decision(what_we_do=text),
    "what is not done": lambda desk, text: desk.decision(what_we_do_not=text),
    "why it is decided so": lambda desk, text: desk.decision(reason=text),
    "which assumption was wrong": lambda desk, text: desk.decision(wrong_assumption=text),
    "how the answer opens": lambda desk, text: desk.answer(opening=text),
    "what changes": lambda desk, text: desk.answer(did_change=text),
    "what does not change": lambda desk, text: desk.answer(did_not_change=text),
    "the answer to who was not used": lambda desk, text: desk.answer(for_unused=text),
    "what comes next": lambda desk, text: desk.answer(what_next=text),
}


@pytest.fixture
def desk(told, trajectory, chandra, alice, now):
    return Desk(trajectory, chandra, alice, now)


@pytest.mark.parametrize("write", TEXTS.values(), ids=TEXTS)
def test_eight_words_of_a_teller_are_refused_in(desk, write):
    with pytest.raises((InAnalysis, respond.RepeatsATeller)):
        write(desk, f"Wij hoorden dat {REPEATED} kwam.")


@pytest.mark.parametrize("write", TEXTS.values(), ids=TEXTS)
def test_own_words_are_welcome_in(desk, write):
    write(desk, PLAIN)


def test_the_refusal_leads_to_the_story_for_who_may_read_it(desk, trajectory, chandra, kees, now):
    """Not for someone who decides on benefit: that refusal names no story (law 1)."""
    for login, leads in ((chandra, 1), (kees, 0)):
        with pytest.raises(InAnalysis) as refused:
            actions.recommend(
                by=login,
                insight=desk.learned,
                audience=Recommendation.Audience.POLICY,
                sentence=f"Wij hoorden dat {REPEATED} kwam.",
                explanation="",
                now=now,
            )
        assert len(refused.value.told) == leads


def test_withdrawn_words_do_not_count_as_repeated(desk, told, now):
    """A refusal would say that these words were told, to someone who may not know it any more."""
    withdraw_all(by=Teller(told), participation=Participation.objects.get(), said=HowSaid("1"), now=now)
    desk.memo(f"Wij hoorden dat {REPEATED} kwam.")


def test_erased_words_are_known_to_nobody_any_more(desk, told, now):
    erase(by=Teller(told), contributor=told, now=now)
    desk.memo(f"Wij hoorden dat {REPEATED} kwam.")
