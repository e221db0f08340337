"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "doorleefd.home"
    label = "home"

    def ready(self) -> None:
        from doorleefd.trajectory import overview
        from doorleefd.trajectory.models import Step
        from doorleefd.ui import navigation

        navigation.add(
            navigation.Entry(order=10, label=_("Vandaag"), url_name="home:today", permission="home.see_today")
        )
        navigation.add(navigation.Entry(order=15, label=_("Zoeken"), url_name="home:find", permission="home.find"))
        overview.open_door(
            overview.Door(
                step=Step.USE, order=90, label=_("De rode draad"), url_name="home:thread", may="home.walk_thread"
            )
        )
