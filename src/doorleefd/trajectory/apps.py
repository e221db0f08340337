"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrajectoryConfig(AppConfig):
    name = "doorleefd.trajectory"
    label = "trajectory"

    def ready(self) -> None:
        from doorleefd.administration import leaving, pages
        from doorleefd.trajectory.leaving import left_by
        from doorleefd.ui import navigation

        leaving.hang(leaving.Panel(template="trajectory/leads.html", content=left_by))
        pages.add(
            pages.SettingsPage(
                "trajectory:situations",
                "trajectory.name_situations",
                _("Situaties van mensen"),
                _("Waaruit je in stap 2 kiest: van uitkering naar werk, of wat bij jullie speelt."),
            )
        )
        pages.add(
            pages.SettingsPage(
                "trajectory:maxima",
                "trajectory.keep_amounts",
                _("Vergoeding voor vrijwilligers"),
                _("Wat per jaar mag zonder belasting, met bron en dag."),
            )
        )
        navigation.add(
            navigation.Entry(
                order=20,
                label=_("Trajecten"),
                url_name="trajectory:all",
                permission="trajectory.see",
                about="trajectory",
            )
        )
        navigation.add(
            navigation.Entry(
                order=65, label=_("Meer weten"), url_name="trajectory:library", permission="trajectory.see"
            )
        )
        navigation.add(
            navigation.Entry(
                order=95, label=_("Hulp"), url_name="trajectory:help", permission="trajectory.see", about="subject"
            )
        )
