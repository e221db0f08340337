"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RightsConfig(AppConfig):
    name = "doorleefd.rights"
    label = "rights"

    def ready(self) -> None:
        from doorleefd.foundation import backup, upkeep
        from doorleefd.rights.actions import erase_again, finish_erasing
        from doorleefd.rights.practice.actions import erase_untouched
        from doorleefd.trajectory import overview
        from doorleefd.ui import navigation

        navigation.add(
            navigation.Entry(
                order=85,
                label=_("Toestemmingsteksten"),
                url_name="rights:consent_texts",
                permission="rights.see_consent_texts",
            )
        )
        navigation.add(
            navigation.Entry(
                order=85, label=_("Ingeziene gegevens"), url_name="rights:openings", permission="rights.see_openings"
            )
        )
        backup.erases_again(erase_again)
        upkeep.nightly(finish_erasing)
        upkeep.nightly(erase_untouched)
        overview.hang(
            overview.Panel(
                order=90,
                template="rights/exercise.html",
                may="rights.erase_exercise",
                content=lambda trajectory, viewer: {"trajectory": trajectory} if trajectory.is_practice else {},
            )
        )
