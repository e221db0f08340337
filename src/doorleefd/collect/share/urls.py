"""The doors of this room."""

from django.urls import path

from doorleefd.collect.share.views import telling

app_name = "share"
urlpatterns = [
    path("vertel/<slug:organisation>/<slug:trajectory>/", telling.tell, name="tell"),
]
