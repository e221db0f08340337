"""The Django app of this room."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The visual language of the product; stands right after `foundation`."""

    name = "doorleefd.ui"
    label = "ui"
    default_auto_field = "django.db.models.BigAutoField"
