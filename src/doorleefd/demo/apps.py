"""The room as a Django app."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "doorleefd.demo"
    label = "demo"
