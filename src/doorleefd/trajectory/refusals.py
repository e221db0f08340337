"""Why something with a trajectory cannot be done now, in the sentence for the screen."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.foundation.acting import Refusal


class TrajectoryIsClosed(Refusal):
    sentence = gettext_lazy("Dit traject is afgerond. Heropen het eerst.")


class InArchive(TrajectoryIsClosed):
    sentence = gettext_lazy("Dit traject staat in het archief. Haal het er eerst uit.")


class NothingComesNext(Refusal):
    sentence = gettext_lazy("Er staat nog niet wat er open blijft of wat de volgende vraag is.")


class StillRunning(Refusal):
    """Only a draft or a closed one goes to the archive: people who told keep waiting for an answer otherwise."""

    sentence = gettext_lazy("Dit traject loopt nog. Rond het eerst af.")


class NotInArchive(Refusal):
    sentence = gettext_lazy("Dit traject staat niet in het archief.")


class LeadsNoTrajectories(Refusal):
    sentence = gettext_lazy("Deze collega is geen trajectleider. Kies iemand anders, of geef eerst die rol.")


class StepHasSomeone(Refusal):
    sentence = gettext_lazy("Iemand zorgt al voor deze stap.")


class NotClosed(Refusal):
    sentence = gettext_lazy("Dit traject is nog niet afgerond.")


class NeedsReason(Refusal):
    """A gate is passed openly, or not (law 10)."""

    sentence = gettext_lazy("Schrijf op waarom je toch verdergaat. Iedereen die het plan leest, ziet dit.")


class NotComplete(Refusal):
    """The page cannot open yet; `missing` names what to fill in."""

    def __init__(self, missing: str) -> None:
        super().__init__(_("De pagina kan nog niet open. Dit ontbreekt nog: %s.") % missing)


class PageStaysWhole(Refusal):
    """People read this page right now: what it promises may change, and may not disappear."""

    def __init__(self, missing: str) -> None:
        said = _("De pagina staat open. Dit mag nu niet leeg zijn: %s. Zet de pagina eerst even dicht.")
        super().__init__(said % missing)


class KeptNoLonger(Refusal):
    """People read until when their words are kept: that day can come earlier, and no later."""

    def __init__(self, day: date) -> None:
        said = _("Mensen lazen al dat wij hun verhaal bewaren tot %(day)s. Kies die dag, of een eerdere.")
        super().__init__(said % {"day": date_format(day, "DATE_FORMAT")})


class TakesNothingNew(Refusal):
    """What is told so shortly before the words go, or after it, would go unread."""

    def __init__(self, day: date) -> None:
        said = _(
            "Wij beloofden: wij bewaren de verhalen hier tot %(day)s. Wat er nu nog bij komt, leest niemand meer op "
            "tijd. Daarom nemen wij niets nieuws meer aan."
        )
        super().__init__(said % {"day": date_format(day, "DATE_FORMAT")})


class PurposeUnclear(Refusal):
    """R040: no people are asked while the purpose is unclear, unless with a reason."""

    sentence = gettext_lazy("Het doel is nog niet helder. Maak het helder, of schrijf op waarom je toch verdergaat.")


class PeopleDepend(Refusal):
    """R067, law 10: who depends on you is asked only when free to tell; `missing` says what that takes."""

    def __init__(self, missing: Sequence[str]) -> None:
        said = _("Voor deze mensen beslist wie hen vraagt over hun geld, plek of hulp. Regel dit eerst: %s")
        super().__init__(said % " ".join(missing))


class LineNameTaken(Refusal):
    sentence = gettext_lazy("Er staat al iets met deze naam in de lijst.")


class StepUnfinished(Refusal):
    """A step lacks something; `lacking` says what, in sentences."""

    def __init__(self, lacking: Sequence[str]) -> None:
        super().__init__(" ".join(lacking))


class LastStep(Refusal):
    """After step 6 comes nothing to go on to: closing has a gate of its own (R240)."""

    sentence = gettext_lazy("Hierna komt geen stap meer. Rond het traject af, met een antwoord of met een reden.")


class NameTaken(Refusal):
    sentence = gettext_lazy("Er is al een groep met deze naam.")


class ChooseAForm(Refusal):
    sentence = gettext_lazy("Kies minstens één vorm.")


class SayWhyThisForm(Refusal):
    """A choice stands with its reason (R060)."""

    sentence = gettext_lazy("Schrijf op waarom je dit kiest.")


class EntryNameTaken(Refusal):
    sentence = gettext_lazy("Er staat al een vorm met deze naam in de lijst.")


class EntryIsChosen(Refusal):
    """A plan speaks of it, so it stays."""

    sentence = gettext_lazy("Een traject koos deze vorm. Je kunt haar niet weghalen. Je kunt wel de tekst veranderen.")


class GroupHasPeople(Refusal):
    """A group that tellers said to belong to stays, or their answer would vanish."""

    sentence = gettext_lazy(
        "Mensen zeiden dat zij bij deze groep horen. Je kunt de groep niet weghalen. Je kunt wel de naam veranderen."
    )


class Unchanged(Refusal):
    """Two versions of a plan that say the same are one."""

    sentence = gettext_lazy("Er is niets veranderd sinds de laatste versie.")


class OnlineTellingStays(Refusal):
    """Each trajectory has its open page: it may stay closed, and does not go."""

    sentence = gettext_lazy("Online vertellen hoort bij elk traject. Wil je het niet? Laat de pagina dan dicht.")


class NotBegun(Refusal):
    sentence = gettext_lazy("Deze activiteit is nog niet geweest. Je kunt dit pas achteraf bevestigen.")


class EmptyText(Refusal):
    sentence = gettext_lazy("Schrijf op wat je ziet.")


class WriteItFirst(Refusal):
    """There is nothing to translate yet."""

    sentence = gettext_lazy("Schrijf eerst de zinnen in het Nederlands.")


class NotAReader(Refusal):
    sentence = _("Kies alleen collega’s die mogen nakijken en die niet over iemands uitkering, plek of hulp beslissen.")


class SayWhyEarlier(Refusal):
    sentence = gettext_lazy("Schrijf op waarom deze collega ook eerdere verhalen leest.")


class NotForYourself(Refusal):
    """Whoever says yes to a reader is someone else."""

    sentence = gettext_lazy("Dit gaat over jou. Laat een andere privacyfunctionaris dit beslissen.")


class AnotherOfficerDecides(Refusal):
    """Whoever may choose the readers says no yes as well, where a privacy officer who may not choose can."""

    sentence = gettext_lazy("Jij kiest zelf de lezers. Laat een andere privacyfunctionaris dit beslissen.")


class ReadsNoMore(Refusal):
    sentence = gettext_lazy("Deze collega leest hier niet meer. Er is niets veranderd.")


class ReadsEarlierAlready(Refusal):
    sentence = gettext_lazy("Deze collega leest al alle verhalen van dit traject.")


class ReadsNothingEarlier(Refusal):
    sentence = gettext_lazy("Er is geen ja om terug te nemen.")
