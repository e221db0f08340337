"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RespondConfig(AppConfig):
    name = "doorleefd.respond"
    label = "respond"

    def ready(self) -> None:
        from doorleefd.administration import pages
        from doorleefd.analyse import staff_texts
        from doorleefd.respond.messages import doors, writing  # noqa: F401
        from doorleefd.respond.models import (
            Answer,
            CheckAnswer,
            CheckedInsight,
            Decision,
            MemberCheck,
            ReportBlock,
            ReportVersion,
        )
        from doorleefd.trajectory import overview
        from doorleefd.trajectory.models import Step
        from doorleefd.ui import navigation

        decided_in = "recommendation__insight__trajectory"
        staff_texts.register(staff_texts.StaffText(Decision, _("besluit"), decided_in, "respond.decide"))
        handled = _("wat er met een verbetering is gedaan")
        staff_texts.register(staff_texts.StaffText(CheckAnswer, handled, "participation__trajectory", "respond.report"))
        checked = _("inzicht dat is voorgelegd")
        staff_texts.register(
            staff_texts.StaffText(CheckedInsight, checked, "insight__trajectory", "respond.report", ("sentence",))
        )
        staff_texts.register(
            staff_texts.StaffText(MemberCheck, _("verslag voorleggen"), "trajectory", "respond.send_report")
        )
        staff_texts.register(staff_texts.StaffText(Answer, _("antwoord"), "trajectory", "respond.answer"))
        staff_texts.register(
            staff_texts.StaffText(ReportVersion, _("verslag"), "trajectory", "respond.report", ("title",))
        )
        staff_texts.register(
            # A version is what it was: it gets the gap, and is never written anew.
            staff_texts.StaffText(ReportBlock, _("verslag"), "version__trajectory", "respond.report", ("label", "text"))
        )
        navigation.add(
            navigation.Entry(order=60, label=_("Wat wij deden"), url_name="respond:answers", permission="respond.see")
        )
        navigation.add(
            navigation.Entry(
                order=78,
                label=_("Beschuldigingen"),
                url_name="respond:accusations",
                permission="respond.watch_accusations",
            )
        )
        pages.add(
            pages.SettingsPage(
                "respond:accusation_duty",
                "respond.choose_accusation_holder",
                _("Beschuldigingen"),
                _("Wie kijkt als een verteller een medewerker beschuldigt, en hoe snel."),
            )
        )
        overview.open_door(
            overview.Door(
                step=Step.USE, order=60, label=_("Besluiten"), url_name="respond:decisions", may="respond.see"
            )
        )
        overview.open_door(
            overview.Door(step=Step.USE, order=70, label=_("Antwoord"), url_name="respond:preview", may="respond.see")
        )
        overview.open_door(
            overview.Door(step=Step.USE, order=78, label=_("Verslag"), url_name="respond:report", may="respond.see")
        )
        overview.open_door(
            overview.Door(
                step=Step.USE,
                order=77,
                label=_("Wat vertellers ervan vonden"),
                url_name="respond:reactions",
                may="respond.read_reactions",
            )
        )
        overview.open_door(
            overview.Door(
                step=Step.USE, order=80, label=_("Afronden"), url_name="respond:closing", may="respond.answer"
            )
        )
        overview.open_door(doors.MESSAGES)
        overview.open_door(doors.AFTERCARE)
