"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrajectoryConfig(AppConfig):
    name = "doorleefd.trajectory"
    label = "trajectory"

    def ready(self) -> None:
        from doorleefd.administration import leaving, returning
        from doorleefd.foundation import backup
        from doorleefd.trajectory import not_read_again as ended
        from doorleefd.trajectory.actions.readers import begin_anew
        from doorleefd.trajectory.leaving import left_by

        leaving.hang(leaving.Panel(template="trajectory/leads.html", content=left_by))
        returning.begins_anew_with(begin_anew)
        backup.repeats_again(backup.READERS, backup.Repeated(ended.lines, ended.sign, ended.end_again))
        _add_settings()
        _enter_menu()


def _add_settings() -> None:
    from doorleefd.administration.pages import SettingsPage, add

    situations = _("Waaruit je in stap 2 kiest: van uitkering naar werk, of wat bij jullie speelt.")
    maxima = _("Wat per jaar mag zonder belasting, met bron en dag.")
    add(SettingsPage("trajectory:situations", "trajectory.name_situations", _("Situaties van mensen"), situations))
    add(SettingsPage("trajectory:maxima", "trajectory.keep_amounts", _("Vergoeding voor vrijwilligers"), maxima))


def _enter_menu() -> None:
    from doorleefd.ui.navigation import Entry, add

    add(Entry(20, _("Trajecten"), "trajectory:all", "trajectory.see", about="trajectory"))
    add(Entry(65, _("Meer weten"), "trajectory:library", "trajectory.see"))
    add(Entry(95, _("Hulp"), "trajectory:help", "trajectory.see", about="subject"))
