"""The doors of this room."""

from django.urls import path

from doorleefd.administration.views import first_run, login_server, logins, security_txt, sessions, settings, watching

app_name = "administration"
urlpatterns = [
    path(".well-known/security.txt", security_txt.security_txt, name="security_txt"),
    path("eerste-keer/", first_run.set_up, name="first_run"),
    path("eerste-keer/klaar/", first_run.checks, name="checks"),
    path("account/organisatie/", login_server.begin, name="login_server"),
    path("account/organisatie/terug/", login_server.back, name="login_server_back"),
    path("mijn-account/ingelogd/", sessions.sessions, name="sessions"),
    path("instellingen/", settings.index, name="index"),
    path("instellingen/organisatie/", settings.settings, name="settings"),
    path("instellingen/huisstijl/", settings.looks, name="looks"),
    path("instellingen/medewerkers/", logins.logins, name="logins"),
    path("instellingen/medewerkers/nieuw/", logins.invite, name="invite"),
    path("instellingen/medewerkers/veranderd/", logins.changed, name="changes"),
    path("instellingen/medewerkers/<uuid:login>/", logins.login, name="login"),
    path("instellingen/logboek/", watching.audit, name="audit"),
    path("instellingen/back-up/", watching.backups, name="backups"),
    path("instellingen/werk/", watching.jobs, name="jobs"),
]
