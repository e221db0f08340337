"""The room as a Django app."""

from django.apps import AppConfig


class AdministrationConfig(AppConfig):
    name = "doorleefd.administration"
    label = "administration"
