"""What one may ask on beside the questions of the form, for who listens: rule 5 in words (R094, R095)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from doorleefd.engines.advice.deepening import Question, questions_for
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import wording_of


@dataclass(frozen=True)
class AskingOn:
    """How it went, and the open questions that fit then."""

    when: str
    questions: Sequence[str]


def asking_on(trajectory: Trajectory) -> list[AskingOn]:
    """What fits when it went wrong, when it went well, and when that is not to say; in "u" or "je"."""
    said = _in_words(trajectory)
    kinds = ((_("Liep het vast?"), False), (_("Ging het goed?"), True), (_("Van allebei wat?"), None))
    return [AskingOn(when, [said[asked] for asked in questions_for((), went_well=well)]) for when, well in kinds]


def _in_words(trajectory: Trajectory) -> Mapping[Question, str]:
    worded = wording_of(trajectory)
    return {
        Question.WHAT_DID_IT_MEAN: worded(_("Wat deed dat met u?"), _("Wat deed dat met je?")),
        Question.WHERE_DID_IT_GO_WRONG: worded(_("Waar ging het volgens u mis?"), _("Waar ging het volgens jou mis?")),
        Question.WHAT_MADE_IT_WORK: _("Waardoor lukte het wel?"),
        Question.WHAT_MADE_IT_GO_THIS_WAY: _("Waardoor liep het zo?"),
        Question.WHAT_WOULD_HAVE_HELPED: worded(_("Wat had u toen geholpen?"), _("Wat had je toen geholpen?")),
        Question.WHAT_SHOULD_STAY: _("Wat moet zo blijven?"),
    }
