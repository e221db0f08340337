"""A trajectory with everything that goes into a package, and preparing one."""

import pytest

from doorleefd.analyse import actions as analyse
from doorleefd.analyse.models import Finding, Recommendation
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.respond.actions import decide, publish_answer, write_answer
from doorleefd.rights.handing_over import actions
from doorleefd.rights.models import HandingOver
from doorleefd.rights.tests.deciding import decided_to_call

WORDS = "De kwinkslag was een blauwe brief."
WOO, ARCHIVE = HandingOver.Purpose.WOO, HandingOver.Purpose.ARCHIVE


@pytest.fixture
def told(trajectory, tell, alice, chandra, now):
    """A story with a consented quote that was read before a decision, and an answer that is out."""
    told = tell(trajectory, WORDS, report=True, publish=True)
    by = {"by": chandra, "now": now}
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    analyse.accept_review(contribution=contribution, marks={}, **by)
    theme = analyse.add_theme(trajectory=trajectory, name="Post", parent=None, **by)
    version = Version.objects.visible_to(chandra, Purpose.ANALYSE).get()
    fragment = analyse.mark(version=version, start=0, end=len(WORDS), theme=theme, **by)
    fragment = getattr(fragment, "fragment", fragment)
    pattern = analyse.make_pattern(trajectory=trajectory, name="=schrik", description="", themes=[theme], **by)
    finding = analyse.describe_finding(
        trajectory=trajectory, kind=Finding.Kind.BOTTLENECK, sentence="Post", explanation="", patterns=[pattern], **by
    )
    insight = analyse.formulate_insight(
        trajectory=trajectory, sentence="Eerst bellen helpt", explanation="", findings=[finding], **by
    )
    recommendation = analyse.recommend(
        insight=insight, audience=Recommendation.Audience.POLICY, sentence="Bel eerst", explanation="", **by
    )
    decided = decided_to_call(fragment, now)
    decide(by=alice, recommendation=recommendation, decided=decided, now=now)
    texts = dict.fromkeys(("opening", "did_change", "did_not_change", "for_unused", "what_next"), "Tekst.")
    publish_answer(by=alice, answer=write_answer(by=alice, trajectory=trajectory, now=now, **texts), now=now)
    return told


@pytest.fixture
def prepare(trajectory, alice, now):
    def prepared(purpose=WOO, *, with_quotes=False, by=alice):
        return actions.prepare_package(
            by=by,
            trajectory=trajectory,
            purpose=purpose,
            to="de indiener",
            filed_as="Z-88",
            with_quotes=with_quotes,
            now=now,
        )

    return prepared
