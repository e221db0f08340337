"""What was tested for accessibility, and what was not: the statement may say no more than this.

`docs/accessibility.md` says the same at length; a test holds the two together, and each line to a test that is there.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Tested:
    """One thing that a machine checks at every change, and the test that does it."""

    said: Promise
    by: str


BY_MACHINE = (
    Tested(
        _("De pagina's waarop iemand vertelt: met een controleprogramma (axe), ook op een kleine telefoon."),
        "tests/journeys/test_telling.py",
    ),
    Tested(_("Vertellen zonder JavaScript."), "tests/journeys/test_telling.py"),
    Tested(
        _("Grote letters, meer contrast, vaste kleuren en meer ruimte tussen letters."),
        "src/doorleefd/ui/tests/test_in_a_browser.py",
    ),
    Tested(_("Knoppen zijn groot genoeg om te raken."), "src/doorleefd/ui/tests/test_in_a_browser.py"),
)

# True only when the results stand in docs/accessibility.md, with their date.
BY_PEOPLE = False
BY_SCREEN_READER = False
