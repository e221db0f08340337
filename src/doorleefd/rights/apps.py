"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RightsConfig(AppConfig):
    name = "doorleefd.rights"
    label = "rights"

    def ready(self) -> None:
        from doorleefd.analyse import staff_texts
        from doorleefd.foundation import backup, upkeep
        from doorleefd.rights import withdrawn
        from doorleefd.rights.accounting import assessments
        from doorleefd.rights.accounting.processing import write_log
        from doorleefd.rights.actions import erase_again, finish_erasing
        from doorleefd.rights.models import Assessment, HandingOver, Hold, RegisterText, RightsRequest
        from doorleefd.rights.practice.actions import erase_untouched
        from doorleefd.rights.requests import replaced
        from doorleefd.rights.retention.actions import remove_every_night
        from doorleefd.rights.statements.actions import keep_all_changes
        from doorleefd.trajectory import overview
        from doorleefd.trajectory.models import OwnTerm, Step
        from doorleefd.ui import foot, navigation

        for order, label, page, verb in (
            (70, _("Iemand wil stoppen"), "withdraw_for", "withdraw_for"),
            (71, _("Verzoeken"), "requests", "answer_request"),
            (72, _("Bewaren en weghalen"), "retention", "see_retention"),
            (73, _("Toestemmingsteksten"), "consent_texts", "see_consent_texts"),
            (74, _("Ingeziene gegevens"), "openings", "see_openings"),
            (75, _("Register"), "register", "see_register"),
            (76, _("Verklaringen"), "statements", "change_statements"),
        ):
            navigation.add(
                navigation.Entry(
                    order=order,
                    label=label,
                    url_name=f"rights:{page}",
                    permission=f"rights.{verb}",
                    group=_("Gegevens van mensen"),
                )
            )
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
        foot.add(foot.Link(order=10, label=_("Privacy"), url_name="rights:privacy"))
        foot.add(foot.Link(order=20, label=_("Toegankelijkheid"), url_name="rights:accessibility"))
        foot.add(foot.Link(order=30, label=_("Cookies"), url_name="rights:cookies"))
        # How a request was weighed and answered is a record: it loses the words, and nobody writes it anew.
        weighed = staff_texts.texts_in(RightsRequest)
        staff_texts.register(
            staff_texts.StaffText(RightsRequest, _("verzoek"), "", "rights.answer_request", record=weighed)
        )
        for model, called, may in (
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
        backup.erases_again(erase_again)
        backup.repeats_again(
            backup.WITHDRAWN, backup.Repeated(withdrawn.lines, withdrawn.sign, withdrawn.withdraw_again)
        )
        backup.repeats_again(backup.CODES, backup.Repeated(replaced.lines, replaced.sign, replaced.replace_again))
        upkeep.nightly(finish_erasing)
        upkeep.nightly(erase_untouched)
        upkeep.nightly(remove_every_night)
        upkeep.nightly(keep_all_changes)
        upkeep.nightly(write_log)
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
