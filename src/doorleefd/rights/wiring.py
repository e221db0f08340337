"""Where this room is reached from, and what it does when the house restores or the night comes: called at start."""

from django.utils.translation import gettext_lazy as _

from doorleefd.analyse import staff_texts
from doorleefd.collect.models import WordsOpened
from doorleefd.foundation import backup, upkeep
from doorleefd.rights import withdrawn
from doorleefd.rights.accounting import assessments
from doorleefd.rights.accounting.processing import drop_old_files, write_log
from doorleefd.rights.actions import erase_again, finish_erasing
from doorleefd.rights.models import Assessment, HandingOver, Hold, RegisterText, RightsRequest
from doorleefd.rights.practice.actions import erase_untouched
from doorleefd.rights.requests import names, replaced
from doorleefd.rights.retention import kept_again
from doorleefd.rights.retention.actions import remove_every_night
from doorleefd.rights.statements.actions import keep_all_changes
from doorleefd.trajectory import overview
from doorleefd.trajectory.models import OwnTerm, Step
from doorleefd.ui import foot, navigation

PAGES = (
    (70, _("Iemand wil stoppen"), "withdraw_for", "take_call"),
    (71, _("Verzoeken"), "requests", "answer_request"),
    (72, _("Bewaren en weghalen"), "retention", "see_retention"),
    (73, _("Toestemmingsteksten"), "consent_texts", "see_consent_texts"),
    (74, _("Ingeziene gegevens"), "openings", "see_openings"),
    (75, _("Register"), "register", "see_register"),
    (76, _("Verklaringen"), "statements", "change_statements"),
)
AT_THE_FOOT = (
    (10, _("Privacy"), "privacy"),
    (20, _("Toegankelijkheid"), "accessibility"),
    (30, _("Cookies"), "cookies"),
)


def name_pages() -> None:
    """In the menu of staff, and at the foot of the pages for everyone."""
    for order, label, page, verb in PAGES:
        navigation.add(
            navigation.Entry(
                order=order,
                label=label,
                url_name=f"rights:{page}",
                permission=f"rights.{verb}",
                group=_("Gegevens van mensen"),
            )
        )
    for order, label, page in AT_THE_FOOT:
        foot.add(foot.Link(order=order, label=label, url_name=f"rights:{page}"))


def open_doors() -> None:
    """On the overview of a trajectory: the assessment, the packages, and the end of an exercise."""
    overview.open_door(
        overview.Door(
            step=Step.PLAN,
            order=60,
            label=_("Is een DPIA nodig?"),
            url_name="rights:assessment",
            may="rights.assess",
            remark=assessments.remark,
        )
    )
    overview.hang(
        overview.Panel(
            order=40, template="rights/assessment_signal.html", may="rights.assess", content=assessments.signal
        )
    )
    overview.hang(
        overview.Panel(
            order=85,
            template="rights/handing_over/panel.html",
            may="rights.hand_over",
            content=lambda trajectory, viewer: {} if trajectory.is_practice else {"trajectory": trajectory},
        )
    )
    overview.hang(
        overview.Panel(
            order=90,
            template="rights/exercise.html",
            may="rights.erase_exercise",
            content=lambda trajectory, viewer: {"trajectory": trajectory} if trajectory.is_practice else {},
        )
    )


def compare_staff_texts() -> None:
    """What staff write here may not repeat a teller (law 5)."""
    # How a request was weighed and answered is a record: it loses the words, and nobody writes it anew.
    for model, called, may in (
        (RightsRequest, _("verzoek"), "rights.answer_request"),
        (WordsOpened, _("reden om woorden te lezen"), "rights.answer_request"),
        (OwnTerm, _("bewaartermijn"), "trajectory.set_term"),
        (Hold, _("reden om te bewaren"), "rights.hold"),
        (HandingOver, _("pakket"), "rights.hand_over"),
    ):
        said = staff_texts.texts_in(model)
        staff_texts.register(staff_texts.StaffText(model, called, "", may, record=said))
    staff_texts.register(staff_texts.StaffText(RegisterText, _("register"), "trajectory", "rights.change_register"))
    staff_texts.register(
        staff_texts.StaffText(Assessment, _("DPIA"), "trajectory", "rights.assess", record=("content",))
    )


def join_restores() -> None:
    """What a restored backup must do again."""
    backup.erases_again(erase_again)
    backup.erases_again(names.take_off_again)
    backup.repeats_again(backup.WITHDRAWN, backup.Repeated(withdrawn.lines, withdrawn.sign, withdrawn.withdraw_again))
    backup.repeats_again(backup.KEEPING, backup.Repeated(kept_again.lines, kept_again.sign, kept_again.keep_again))
    backup.removes_before_opening(remove_every_night)
    backup.repeats_again(backup.CODES, backup.Repeated(replaced.lines, replaced.sign, replaced.replace_again))


def join_nights() -> None:
    """What happens by itself each night, in this order; what someone asked to be erased is not left until then."""
    upkeep.each_minute(lambda now: finish_erasing(now=now))
    upkeep.nightly(finish_erasing)
    for function in (erase_untouched, remove_every_night, drop_old_files):
        upkeep.nightly(function, had_its_time=True)
    for function in (keep_all_changes, write_log):
        upkeep.nightly(function)
