"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VaultConfig(AppConfig):
    name = "doorleefd.vault"
    label = "vault"

    def ready(self) -> None:
        from doorleefd.ui import navigation

        navigation.add(
            navigation.Entry(
                order=85, label=_("Ingeziene gegevens"), url_name="vault:openings", permission="vault.see_openings"
            )
        )
