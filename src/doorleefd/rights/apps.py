"""The room as a Django app."""

from django.apps import AppConfig


class RightsConfig(AppConfig):
    name = "doorleefd.rights"
    label = "rights"
