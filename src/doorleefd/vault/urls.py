"""The one door of this room: who looked in it."""

from django.urls import path

from doorleefd.vault import views

app_name = "vault"
urlpatterns = [path("ingeziene-gegevens/", views.openings, name="openings")]
