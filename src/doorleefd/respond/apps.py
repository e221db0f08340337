"""The room as a Django app."""

from django.apps import AppConfig


class RespondConfig(AppConfig):
    name = "doorleefd.respond"
    label = "respond"
