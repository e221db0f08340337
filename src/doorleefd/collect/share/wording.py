"""The questions of telling and what stands under them, in "u" or "je" (SHARE_FLOW)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from doorleefd.collect.share.pages import Page
from doorleefd.collect.share.story import Story
from doorleefd.trajectory.easy_text import easy_promise_of
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import Promise, promise_of


@dataclass(frozen=True)
class Question:
    """A question and at most two lines of help."""

    title: str
    help: str = ""


def promise_read(story: Story, trajectory: Trajectory) -> Promise:
    """What stands before someone who tells: the easy text where that was chosen."""
    return easy_promise_of(trajectory) if story.is_easy else promise_of(trajectory)


def questions_of(trajectory: Trajectory, *, is_easy: bool = False) -> dict[Page, Question]:
    """The questions on the pages between permission and check; the one that asks a yes has an easy version too."""
    questions = _familiar() if trajectory.is_informal else _formal()
    if is_easy:
        questions[Page.QUOTES] = _easy_quotes(trajectory)
    return questions


def _easy_quotes(trajectory: Trajectory) -> Question:
    if trajectory.is_informal:
        return Question(
            _("Mogen anderen lezen wat je zegt?"), _("Je naam staat er niet bij. Soms weet iemand toch: dat ben jij.")
        )
    return Question(
        _("Mogen anderen lezen wat u zegt?"), _("Uw naam staat er niet bij. Soms weet iemand toch: dat bent u.")
    )


def _formal() -> dict[Page, Question]:
    return {
        Page.EXPERIENCE: Question(
            _("Wat heeft u meegemaakt?"),
            _("Schrijf zoals u praat. Fouten zijn niet erg. Noem liever geen namen."),
        ),
        Page.MEANING: Question(_("Wat betekende dat voor u?"), _("Bijvoorbeeld: wat u voelde, of wat u daarna deed.")),
        Page.CAUSE: Question(_("Waardoor liep het zo?"), _("Vertel wat hielp of wat in de weg stond.")),
        Page.HELP: Question(
            _("Wat zou helpen?"),
            _("Voor u of voor een ander. Iets kleins mag ook. Of zeg wat zo moet blijven."),
        ),
        Page.GROUPS: Question(
            _("Wat past bij u?"), _("Zo zien wij wie wij nog niet hoorden. Kies alleen wat u wilt vertellen.")
        ),
        Page.QUOTES: Question(
            _("Mogen anderen zinnen van u lezen?"),
            _("Zonder uw naam. Wie u kent, kan u misschien herkennen. Ook uw klantmanager."),
        ),
    }


def _familiar() -> dict[Page, Question]:
    return {
        Page.EXPERIENCE: Question(
            _("Wat heb je meegemaakt?"),
            _("Schrijf zoals je praat. Fouten zijn niet erg. Noem liever geen namen."),
        ),
        Page.MEANING: Question(
            _("Wat betekende dat voor jou?"), _("Bijvoorbeeld: wat je voelde, of wat je daarna deed.")
        ),
        Page.CAUSE: Question(_("Waardoor liep het zo?"), _("Vertel wat hielp of wat in de weg stond.")),
        Page.HELP: Question(
            _("Wat zou helpen?"),
            _("Voor jou of voor een ander. Iets kleins mag ook. Of zeg wat zo moet blijven."),
        ),
        Page.GROUPS: Question(
            _("Wat past bij jou?"), _("Zo zien wij wie wij nog niet hoorden. Kies alleen wat je wilt vertellen.")
        ),
        Page.QUOTES: Question(
            _("Mogen anderen zinnen van jou lezen?"),
            _("Zonder je naam. Wie je kent, kan je misschien herkennen. Ook je klantmanager."),
        ),
    }
