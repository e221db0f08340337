"""Addresses of the words of the product, of its pieces, and of the looks of an organisation."""

from django.urls import path

from doorleefd.ui import views

app_name = "ui"
urlpatterns = [
    path("woorden/", views.glossary, name="glossary"),
    path("taal/", views.language, name="language"),
    path("bouwstenen/", views.pieces, name="pieces"),
    path("huisstijl/<slug:slug>.css", views.theme, name="theme"),
    path("huisstijl/<slug:slug>.svg", views.logo, name="logo"),
]
