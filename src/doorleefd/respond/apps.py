"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RespondConfig(AppConfig):
    name = "doorleefd.respond"
    label = "respond"

    def ready(self) -> None:
        from doorleefd.analyse import holding
        from doorleefd.respond.messages import doors, writing  # noqa: F401
        from doorleefd.respond.models import Answer, CheckAnswer, Decision, MemberCheck, ReportBlock
        from doorleefd.trajectory import overview
        from doorleefd.trajectory.models import Step
        from doorleefd.ui import navigation

        said = ("what_we_do", "what_we_do_not", "reason", "wrong_assumption")
        answered = ("opening", "did_change", "did_not_change", "for_unused", "what_next")
        decided_in = "recommendation__insight__trajectory"
        holding.register(holding.StaffText(Decision, _("besluit"), said, decided_in, "respond.decide"))
        holding.register(holding.StaffText(Answer, _("antwoord"), answered, "trajectory", "respond.answer"))
        holding.register(
            holding.StaffText(
                CheckAnswer, _("wat er met een verbetering is gedaan"), ("handled",), "participation__trajectory",
                "respond.report",
            )
        )  # fmt: skip
        holding.register(
            holding.StaffText(MemberCheck, _("verslag voorleggen"), ("why_not",), "trajectory", "respond.send_report")
        )
        holding.register(
            # A version is what it was: it gets the gap, and is never written anew.
            holding.StaffText(
                ReportBlock, _("verslag"), (), "version__trajectory", "respond.report", record=("label", "text")
            )
        )
        navigation.add(
            navigation.Entry(order=60, label=_("Wat wij deden"), url_name="respond:answers", permission="respond.see")
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
