"""The doors of this room."""

from django.urls import path

from doorleefd.respond.views import answering, deciding, public

app_name = "respond"
at = "trajecten/<uuid:trajectory>/"
urlpatterns = [
    path("antwoorden/", answering.all_answers, name="answers"),
    path(f"{at}besluiten/", deciding.all_decisions, name="decisions"),
    path(f"{at}besluiten/<uuid:recommendation>/", deciding.new_decision, name="decide"),
    path(f"{at}antwoord/", answering.answer, name="answer"),
    path(f"{at}antwoord/lezen/", answering.preview, name="preview"),
    path(f"{at}antwoord/versturen/", answering.send, name="send"),
    path(f"{at}reacties/", answering.reactions, name="reactions"),
    path(f"{at}afronden/", answering.closing, name="closing"),
    path("wat-wij-deden/<slug:organisation>/", public.done, name="done"),
    path("wat-wij-deden/<slug:organisation>/<slug:trajectory>/", public.done_with, name="done_with"),
]
