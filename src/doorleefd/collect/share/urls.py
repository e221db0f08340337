"""The doors of this room."""

from django.urls import path

from doorleefd.collect.share.views import consent_paper, for_someone, inviting, known, telling, thanks

app_name = "share"
urlpatterns = [
    path("vertel/<slug:organisation>/<slug:trajectory>/", telling.tell, name="tell"),
    path("vertel/<slug:organisation>/<slug:trajectory>/bericht/", thanks.wish, name="wish"),
    path("vertel/<slug:organisation>/<slug:trajectory>/wat-weten-wij/", known.known, name="known"),
    path("trajecten/<uuid:trajectory>/voor-iemand/", for_someone.tell_for, name="tell_for"),
    path("trajecten/<uuid:trajectory>/voor-iemand/bericht/", for_someone.wish_for, name="wish_for"),
    path("trajecten/<uuid:trajectory>/toestemming-op-papier/", consent_paper.papers, name="consent_paper"),
    path(
        "trajecten/<uuid:trajectory>/toestemming-op-papier/<slug:reading>.<slug:ending>",
        consent_paper.paper,
        name="consent_paper_file",
    ),
    path("trajecten/<uuid:trajectory>/open-pagina/", for_someone.open_page, name="open_page"),
    path("trajecten/<uuid:trajectory>/uitnodigen/", inviting.invite, name="invite"),
    path("trajecten/<uuid:trajectory>/uitnodigen/<slug:kind>.<slug:ending>", inviting.paper, name="paper"),
]
