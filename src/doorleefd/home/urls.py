"""The doors of this room."""

from django.urls import path

from doorleefd.home.views import checking, code, following, start, wishes
from doorleefd.people.addresses import CODE_PAGE

app_name = "home"
urlpatterns = [
    path("", start.front_door, name="front_door"),
    path("vandaag/", start.today, name="today"),
    path("zoeken/", start.find, name="find"),
    path(CODE_PAGE.lstrip("/"), code.page, name="code"),
    path(f"{CODE_PAGE.lstrip('/')}goed-zo/", code.reaction, name="reaction"),
    path(f"{CODE_PAGE.lstrip('/')}medewerker/", code.accusation, name="accusation"),
    path(f"{CODE_PAGE.lstrip('/')}verslag/", checking.page, name="check"),
    path(f"{CODE_PAGE.lstrip('/')}bericht/", wishes.page, name="wishes"),
    path("trajecten/<uuid:trajectory>/rode-draad/", following.trajectory_thread, name="thread"),
    path("trajecten/<uuid:trajectory>/rode-draad/<uuid:decision>/", following.decision_thread, name="decision_thread"),
    path(
        "trajecten/<uuid:trajectory>/rode-draad/inbreng/<uuid:contribution>/",
        following.contribution_thread,
        name="contribution_thread",
    ),
]
