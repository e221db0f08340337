"""A trajectory on its way to an answer, for journeys: six people about a letter, six about a bus. Fictional."""

from doorleefd.analyse import actions as analyse
from doorleefd.analyse.actions.recognising import let_others_read
from doorleefd.analyse.models import Finding, Fragment, Recommendation
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.guard import writing
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation

LETTER = "De brief maakte mij bang, zei nummer {}."
BUS = "De bus komt te laat, zei nummer {}."


def told_by_twelve(trajectory, tell, *, publish=False):
    """What each received: the first six told of the letter."""
    letters = [tell(trajectory, LETTER.format(n), "Ik sliep slecht.", report=True, publish=publish) for n in "abcdef"]
    buses = [tell(trajectory, BUS.format(n), report=True) for n in "ghijkl"]
    with writing():
        Participation.objects.update(is_known_person=True)
    return [*letters, *buses]


def recommended(trajectory, chandra, now):
    """Reviewed, coded, looked at for who could be recognised, and concluded up to a recommendation on the letters."""
    by = {"by": chandra, "now": now}
    theme = analyse.add_theme(trajectory=trajectory, name="Brief", parent=None, **by)
    for contribution in Contribution.objects.visible_to(chandra, Purpose.REVIEW):
        analyse.accept_review(contribution=contribution, marks={}, **by)
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed():
        if "brief" in version.words:
            analyse.mark(version=version, start=0, end=len(version.words), theme=theme, **by)
    pattern = analyse.make_pattern(trajectory=trajectory, name="schrik van post", description="", themes=[theme], **by)
    voices = list(Fragment.objects.visible_to(chandra, Purpose.ANALYSE))
    let_others_read(pattern=pattern, offered=voices, chosen=voices, nobody_recognised=True, **by)
    finding = analyse.describe_finding(
        trajectory=trajectory,
        kind=Finding.Kind.BOTTLENECK,
        sentence="Post komt voor uitleg",
        explanation="",
        patterns=[pattern],
        **by,
    )
    insight = analyse.formulate_insight(
        trajectory=trajectory, sentence="Praat eerst", explanation="", findings=[finding], **by
    )
    return analyse.recommend(
        insight=insight, audience=Recommendation.Audience.POLICY, sentence="Bel voor de brief", explanation="", **by
    )
