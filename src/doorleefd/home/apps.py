"""The room as a Django app."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "doorleefd.home"
    label = "home"
