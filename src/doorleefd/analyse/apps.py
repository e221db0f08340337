"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnalyseConfig(AppConfig):
    name = "doorleefd.analyse"
    label = "analyse"

    def ready(self) -> None:
        from doorleefd.analyse.actions.mending import clear_away_every_night
        from doorleefd.analyse.freezing import recount_every_night
        from doorleefd.analyse.queries.held import held_panel
        from doorleefd.analyse.queries.waiting import new_remark
        from doorleefd.foundation import upkeep
        from doorleefd.trajectory.models import Step
        from doorleefd.trajectory.overview import Door, Panel, hang, open_door
        from doorleefd.ui import navigation

        navigation.add(
            navigation.Entry(
                order=88, label=_("Zware verhalen"), url_name="analyse:kept_closed", permission="analyse.choose_closed"
            )
        )
        upkeep.nightly(clear_away_every_night)
        upkeep.nightly(recount_every_night)
        hang(Panel(order=5, template="analyse/held/panel.html", may="analyse.see_findings", content=held_panel))

        open_door(Door(Step.COLLECT, 30, _("Nakijken"), "analyse:reviewing", "analyse.review", new_remark))
        open_door(Door(Step.USE, 10, _("Werkbank"), "analyse:workbench", "analyse.code"))
        open_door(Door(Step.USE, 20, _("Thema's"), "analyse:themes", "analyse.code"))
        open_door(Door(Step.USE, 30, _("Patronen"), "analyse:patterns", "analyse.see_findings"))
        open_door(Door(Step.USE, 40, _("Knelpunten en wat werkt"), "analyse:findings", "analyse.see_findings"))
        open_door(Door(Step.USE, 50, _("Kerninzichten"), "analyse:insights", "analyse.see_findings"))
