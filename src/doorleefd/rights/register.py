"""Every model that leads to a teller or holds sealed words: how it is erased, and where the teller finds it.

A test walks all models and fails when one is missing here, when one goes by no cascade although it says so, and
when what is said to be carried away is not in `everything_about`.
"""

from dataclasses import dataclass
from enum import StrEnum


class Erased(StrEnum):
    """How the rows go when a contributor is erased."""

    BY_CASCADE = "with the contributor, by cascade"
    BY_HAND = "by the action `erase` itself"
    UNLINKED = "stays, without a word and without its link: from then on it leads to nobody"
    APART = "by itself within days, with a key of its own: it belongs to no contributor yet"
    OF_OTHERS = "at its term or at a request, with a key of its own: it is about someone who tells nothing here"


@dataclass(frozen=True)
class Kept:
    """`carried` is the path in `everything_about`; where it is empty, `because` says why there is nothing to carry."""

    erased: Erased
    carried: str = ""
    because: str = ""


def _gone(carried: str = "", because: str = "") -> Kept:
    return Kept(Erased.BY_CASCADE, carried, because)


def _unlinked(carried: str) -> Kept:
    return Kept(Erased.UNLINKED, carried)


EACH = "trajectories."
REGISTER: dict[str, Kept] = {
    "people.contributor": Kept(Erased.BY_HAND, "since"),
    "people.personalcode": _gone(because="a keyed digest; who asks has the code in hand"),
    "people.participation": _gone(EACH + "since"),
    "people.membership": _gone(EACH + "groups"),
    "people.toldneed": _gone(EACH + "needs"),
    "people.permissionevent": _gone(EACH + "permissions"),
    "people.permission": _gone(because="the last of the permission events, again"),
    "rights.asker": _gone("requests.received_on"),
    "rights.handedquote": _unlinked(EACH + "marked.handed_over"),
    "rights.stillwhileweighed": _gone(because="why it stands still; that it does, and what was asked, are carried"),
    "vault.contactdetail": _gone(EACH + "contact"),
    "vault.identityopened": _gone(EACH + "contact_opened"),
    "collect.contribution": _gone(EACH + "contributions.told_on"),
    "collect.colleaguenamed": _gone(EACH + "contributions.names_colleagues"),
    "collect.part": _gone(EACH + "contributions.parts.question"),
    "collect.version": _gone(EACH + "contributions.parts.words"),
    "collect.maskspan": _gone(because="where the words without names differ from the words as told; both are carried"),
    "collect.recording": _gone(EACH + "contributions.parts.recordings.media_type"),
    "collect.recordingchunk": _gone(EACH + "contributions.parts.recordings.sound"),
    "collect.wordsopened": _gone(EACH + "words_opened"),
    "imports.importedperson": _gone(EACH + "read_in_from"),
    "imports.upload": Kept(Erased.APART, because="a file on its way in, not yet anyone's"),
    "imports.codes": Kept(Erased.APART, because="what the letters of an import are made from; no words"),
    "analyse.fragment": _gone(EACH + "marked.words"),
    "analyse.coding": _gone(EACH + "marked.themes"),
    "analyse.patternfragment": _gone(EACH + "marked.patterns"),
    "analyse.deviatingvoice": _gone(EACH + "marked.weighed"),
    "analyse.accusation": _unlinked(EACH + "accusations.looked_at_by"),
    "analyse.accusationstep": _unlinked(EACH + "accusations.steps"),
    "analyse.nobodyaccused": _gone(because="that a person found nobody accused in it; the cases are carried"),
    "analyse.localname": Kept(
        Erased.OF_OTHERS, because="of people who tell nothing: they ask otherwise and get it so (rights.requests.names)"
    ),
    "analyse.accusationnote": _gone(
        because="written about a colleague, who has rights in it too: a person weighs it at a request (art. 15(4))"
    ),
    "respond.decisionvoice": _gone(EACH + "marked.read_before_deciding_on"),
    "respond.reportvoice": _gone(EACH + "marked.chosen_for_report"),
    "respond.downloadedquote": _gone(EACH + "marked.downloaded_on"),
    "respond.reportquote": _gone(EACH + "marked.quoted_in_report"),
    "respond.checkanswer": _gone(EACH + "report_check.verdict"),
    "respond.checkedquote": _gone(EACH + "marked.checked_in_report"),
    "respond.checkedinsight": _gone(EACH + "report_check.sentences"),
    "respond.reaction": _gone(EACH + "reactions"),
    "respond.reactionwords": _gone(because="of which answer words speak; the reaction and the words are carried"),
    "respond.evaluation": _gone(EACH + "evaluation.how_it_was"),
    "respond.message": _gone(EACH + "messages"),
    "respond.aftercarecall": _gone(EACH + "aftercare_calls"),
}
