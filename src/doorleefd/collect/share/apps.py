"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ShareConfig(AppConfig):
    name = "doorleefd.collect.share"
    label = "share"

    def ready(self) -> None:
        """Open the doors of steps 3 and 5 (models must be there, hence the imports here)."""
        from doorleefd.trajectory.models import Step
        from doorleefd.trajectory.overview import Door, open_door

        open_door(
            Door(
                step=Step.COLLECT,
                order=10,
                label=_("Open pagina"),
                url_name="share:open_page",
                may="trajectory.see",
            )
        )
        open_door(
            Door(
                step=Step.FORM,
                order=15,
                label=_("Mensen vragen: e-mail, brief en poster"),
                url_name="share:invite",
                may="trajectory.see",
            )
        )
        open_door(
            Door(
                step=Step.COLLECT,
                order=20,
                label=_("Vertel voor iemand"),
                url_name="share:tell_for",
                may="share.tell_for",
            )
        )
        open_door(
            Door(
                step=Step.COLLECT,
                order=25,
                label=_("Toestemming op papier"),
                url_name="share:consent_paper",
                may="trajectory.see",
            )
        )
