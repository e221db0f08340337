"""The room as a Django app."""

from django.apps import AppConfig


class AnalyseConfig(AppConfig):
    name = "doorleefd.analyse"
    label = "analyse"
