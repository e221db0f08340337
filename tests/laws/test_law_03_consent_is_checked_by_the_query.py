"""Law 3: whoever opens whatever door, no words come out that its teller did not allow.

The table says who may see which marked words, and where. What it does not name may be seen nowhere.
"""

import pytest

from tests.laws.cast import STAFF
from tests.laws.marks import EVERY_MARK
from tests.laws.walking import Seen

pytestmark = pytest.mark.django_db

REVIEWERS = {"alice", "chandra"}
READERS = {*REVIEWERS, "ravi"}
COLLEAGUES = set(STAFF)
EVERYONE = {*COLLEAGUES, "bob", "anonymous"}
REVIEW_SCREEN = {"analyse:review", "analyse:review_masked", "analyse:review_write_out", "analyse:review_accuse_nobody"}
ANYWHERE: set[str] = set()

# Who may see it, and at which routes where that is not anywhere.
MAY_SEE = {
    "waiting: fragment": (REVIEWERS, REVIEW_SCREEN),
    "waiting: rest": (REVIEWERS, REVIEW_SCREEN),
    "read: fragment": (READERS, ANYWHERE),
    "read: rest": (READERS, ANYWHERE),
    "quotable: fragment": (COLLEAGUES, ANYWHERE),
    "quotable: rest": (READERS, ANYWHERE),
    "public: fragment": (EVERYONE, ANYWHERE),
    "public: rest": (READERS, ANYWHERE),
    "masked: fragment": (REVIEWERS, REVIEW_SCREEN),
    "masked: rest": (REVIEWERS, REVIEW_SCREEN),
    "report withdrawn: fragment": (READERS, ANYWHERE),
    "report withdrawn: rest": (READERS, ANYWHERE),
    "corrected: rest": (REVIEWERS, REVIEW_SCREEN),
    "correction": (REVIEWERS, REVIEW_SCREEN),
    "other: fragment": ({"bob"}, ANYWHERE),
    "other: rest": ({"bob"}, ANYWHERE),
    "spoken waiting": (REVIEWERS, {"analyse:review_recording"}),
    "spoken other": ({"bob"}, {"analyse:review_recording"}),
    "reaction": (REVIEWERS, REVIEW_SCREEN),
    "reaction read": (READERS, ANYWHERE),
}


def own_state(actor: str) -> str:
    return actor.removeprefix("teller ")


def is_allowed(seen: Seen) -> bool:
    """Tellers see their own words, and of others only what may stand on the internet."""
    if seen.where != "page":
        return False
    if seen.actor.startswith("teller "):
        return may_tellers_see(own_state(seen.actor), seen.label)
    people, routes = MAY_SEE.get(seen.label, (set(), ANYWHERE))
    return seen.actor in people and (not routes or seen.route in routes)


def may_tellers_see(state: str, label: str) -> bool:
    own = {"read": {"contact"}, "quotable": {"reaction"}, "public": {"reaction read"}, "corrected": {"correction"}}.get(
        state, set()
    )
    return label.startswith(f"{state}: ") or label in own or label == "public: fragment"


def test_no_words_come_out_that_were_not_allowed(walk):
    leaked = sorted(
        f"{seen.label} → {seen.actor} at {seen.route} ({seen.where})" for seen in walk.seen if not is_allowed(seen)
    )
    assert not leaked, "\n".join(leaked)


@pytest.mark.parametrize("label", [label for label in EVERY_MARK if label not in MAY_SEE and label != "contact"])
def test_withdrawn_and_erased_words_come_out_nowhere(walk, label):
    state = label.partition(":")[0]
    assert not [seen for seen in walk.seen if seen.label == label and own_state(seen.actor) != state]


@pytest.mark.parametrize(
    ("label", "actor"), [(label, actor) for label, (people, _routes) in MAY_SEE.items() for actor in sorted(people)]
)
def test_who_may_read_does_read(walk, label, actor):
    """Else the walk would prove nothing: a page that shows nobody anything leaks nothing either."""
    assert any(seen.label == label and seen.actor == actor for seen in walk.seen)


@pytest.mark.parametrize("state", ["read", "withdrawn", "set aside", "waiting", "corrected"])
def test_tellers_read_their_own_words_whatever_they_allowed(walk, state):
    assert Seen(f"teller {state}", "rights:story", f"{state}: rest") in walk.seen


def test_who_is_erased_has_no_page_any_more(walk):
    assert not [seen for seen in walk.seen if seen.actor == "teller erased"]


def test_no_page_breaks_for_anyone(walk):
    assert not walk.broken
    assert walk.pages > 1000
