"""The doors of this room."""

from django.urls import path

from doorleefd.respond.views import aftercare, answering, checking, deciding, messages, public, report, stopping

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
    path(f"{at}verslag/", report.now, name="report"),
    path(f"{at}verslag/bestand/<slug:ending>/", report.document, name="report_document"),
    path(f"{at}verslag/zinnen/", report.insights, name="report_insights"),
    path(f"{at}verslag/zinnen/<uuid:insight>/", report.voices, name="report_voices"),
    path(f"{at}verslag/bewaar/", report.keep, name="keep_report"),
    path(f"{at}verslag/stel-vast/", report.finalise, name="finalise_report"),
    path(f"{at}verslag/versies/", report.versions, name="report_versions"),
    path(f"{at}verslag/versies/<int:number>/", report.version, name="report_version"),
    path(f"{at}verslag/versies/<int:number>/bestand/<slug:ending>/", report.version_document, name="report_file"),
    path(f"{at}verslag/versies/<int:number>/verstuurd/", report.send, name="send_report"),
    path(f"{at}verslag/verstuurd/<uuid:sending>/weg/", report.remove_sending, name="remove_report_sending"),
    path(f"{at}verslag/verstuurd/<uuid:sending>/gevraagd/", report.ask_to_remove, name="ask_to_remove_report"),
    path(f"{at}verslag/voorleggen/", checking.overview, name="member_check"),
    path(f"{at}verslag/voorleggen/kiezen/", checking.choose, name="choose_member_check"),
    path(f"{at}verslag/voorleggen/bericht/", checking.ask, name="ask_to_check"),
    path(f"{at}verslag/voorleggen/brief/", checking.letter, name="check_letter"),
    path(f"{at}verslag/voorleggen/invullen/", checking.enter, name="enter_check"),
    path(f"{at}verslag/voorleggen/verbetering/<uuid:answer>/", checking.correction, name="check_correction"),
    path(f"{at}berichten/", messages.overview, name="messages"),
    path(f"{at}berichten/schrijven/", messages.write_again, name="write_again"),
    path(f"{at}berichten/<uuid:wish>/", messages.message, name="message"),
    path(f"{at}berichten/<uuid:wish>/gedaan/", messages.message_done, name="message_done"),
    path(f"{at}berichten/<uuid:wish>/toch-niet/", messages.message_undone, name="message_undone"),
    path(f"{at}nazorg/", aftercare.worries, name="aftercare"),
    path(f"{at}nazorg/<uuid:wish>/", aftercare.call, name="call"),
    path(f"{at}nazorg/<uuid:wish>/gebeld/", aftercare.called, name="called"),
    path("geen-bericht/<str:note>/", stopping.stop_messages, name="stop_messages"),
    path("wat-wij-deden/<slug:organisation>/", public.done, name="done"),
    path("wat-wij-deden/<slug:organisation>/<slug:trajectory>/", public.done_with, name="done_with"),
]
