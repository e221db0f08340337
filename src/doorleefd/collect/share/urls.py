"""The doors of this room."""

from django.urls import URLPattern

app_name = "share"
urlpatterns: list[URLPattern] = []
