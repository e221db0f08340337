"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RespondConfig(AppConfig):
    name = "doorleefd.respond"
    label = "respond"

    def ready(self) -> None:
        from doorleefd.respond.messages import writing  # noqa: F401 - registers its job

        _watch_staff_texts()
        _enter_menu()
        _open_doors()
        _tell_who_leaves()
        _count_at_night()
        _quote_only_what_was_checked()
        _do_again_after_a_restore()


def _do_again_after_a_restore() -> None:
    from doorleefd.foundation import backup
    from doorleefd.respond.accusations import done_again

    again = backup.Repeated(done_again.lines, done_again.sign, done_again.step_again, done_again.left_to_people)
    backup.repeats_again(backup.ACCUSED, again)


def _quote_only_what_was_checked() -> None:
    """No answer to a member check means no quote anywhere, in the rooms before this one too (R210)."""
    from doorleefd.analyse.models import quoted_only_where, said_right_in
    from doorleefd.respond.checking.standing import agreed_quotes, is_checked

    quoted_only_where(is_checked)
    said_right_in(agreed_quotes)


def _count_at_night() -> None:
    """What is said of people in rounded numbers stands still between two counts (law 7)."""
    from doorleefd.people.still import counted_by
    from doorleefd.respond.checking.standing import verdicts_counted
    from doorleefd.respond.messages.queries import messages_counted
    from doorleefd.respond.thought import evaluations_counted

    for counting in (verdicts_counted, messages_counted, evaluations_counted):
        counted_by(counting)


def _watch_staff_texts() -> None:
    """What staff write here is looked at when words are withdrawn that it repeats (law 5)."""
    from doorleefd.analyse.staff_texts import StaffText, register
    from doorleefd.respond.models import (
        Answer,
        CheckAnswer,
        CheckedInsight,
        Decision,
        MemberCheck,
        ReportBlock,
        ReportVersion,
    )

    report = _("verslag")
    handled, checked = _("wat er met een verbetering is gedaan"), _("inzicht dat is voorgelegd")
    register(StaffText(Decision, _("besluit"), "recommendation__insight__trajectory", "respond.decide"))
    register(StaffText(CheckAnswer, handled, "participation__trajectory", "respond.report"))
    register(StaffText(CheckedInsight, checked, "insight__trajectory", "respond.report", ("sentence",)))
    register(StaffText(MemberCheck, _("verslag voorleggen"), "trajectory", "respond.send_report"))
    register(StaffText(Answer, _("antwoord"), "trajectory", "respond.answer"))
    register(StaffText(ReportVersion, report, "trajectory", "respond.report", ("title",)))
    # A version is what it was: it gets the gap, and is never written anew.
    register(StaffText(ReportBlock, report, "version__trajectory", "respond.report", ("label", "text")))


def _enter_menu() -> None:
    from doorleefd.administration import pages
    from doorleefd.ui.navigation import Entry, add

    add(Entry(60, _("Wat wij deden"), "respond:answers", "respond.see"))
    add(Entry(78, _("Beschuldigingen"), "respond:accusations", "respond.watch_accusations"))
    pages.add(
        pages.SettingsPage(
            "respond:accusation_duty",
            "respond.choose_accusation_holder",
            _("Beschuldigingen"),
            _("Wie kijkt als een verteller een medewerker beschuldigt, en hoe snel."),
        )
    )


def _open_doors() -> None:
    """The doors on the last step of a trajectory."""
    from doorleefd.respond.messages import doors
    from doorleefd.trajectory.models import Step
    from doorleefd.trajectory.overview import Door, open_door

    open_door(Door(Step.USE, 60, _("Besluiten"), "respond:decisions", "respond.see"))
    open_door(Door(Step.USE, 70, _("Antwoord"), "respond:preview", "respond.see"))
    open_door(Door(Step.USE, 77, _("Wat vertellers ervan vonden"), "respond:reactions", "respond.read_reactions"))
    open_door(Door(Step.USE, 78, _("Verslag"), "respond:report", "respond.see"))
    open_door(Door(Step.USE, 80, _("Afronden"), "respond:closing", "respond.answer"))
    open_door(doors.MESSAGES)
    open_door(doors.AFTERCARE)


def _tell_who_leaves() -> None:
    from doorleefd.administration.leaving import Panel, hang
    from doorleefd.respond.accusations.leaving import left_by

    hang(Panel("respond/accusations/left.html", left_by))
