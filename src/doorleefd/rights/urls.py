"""The doors of this room: behind the personal code and posted, and those of staff."""

from django.urls import path

from doorleefd.people.addresses import CODE_PAGE
from doorleefd.rights import evaluation, recordings, renewing, views
from doorleefd.rights.accounting import assessment_views, register_views
from doorleefd.rights.accounting import views as accounting
from doorleefd.rights.calling import views as calling
from doorleefd.rights.handing_over import views as handing
from doorleefd.rights.practice import views as practice
from doorleefd.rights.requests import correcting_views as correcting
from doorleefd.rights.requests import names_views as names
from doorleefd.rights.requests import views as requests
from doorleefd.rights.retention import views as retention
from doorleefd.rights.statements import views as statements

app_name = "rights"
prefix = CODE_PAGE.lstrip("/")
urlpatterns = [
    path("trajecten/<uuid:trajectory>/wis-oefening/", practice.erase, name="erase_exercise"),
    path(f"{prefix}verhaal/", views.story, name="story"),
    path(f"{prefix}verhaal/veranderen/", views.change, name="change"),
    path(f"{prefix}verhaal/klopt/", views.agree, name="agree"),
    path(f"{prefix}verhaal/meer/", views.tell_more, name="tell_more"),
    path(f"{prefix}verhaal/opname/", recordings.recordings, name="recordings"),
    path(f"{prefix}toestemming/", views.permissions, name="permissions"),
    path(f"{prefix}nodig/", views.needs, name="needs"),
    path(f"{prefix}hoe-was-het/", evaluation.page, name="evaluation"),
    path(f"{prefix}stilzetten/", views.stand_still, name="stand_still"),
    path(f"{prefix}weghalen/", views.remove, name="remove"),
    path(f"{prefix}nieuwe-code/", renewing.page, name="renew_code"),
    path(f"{prefix}wie-las/", accounting.openings_of_mine, name="openings_of_mine"),
    path("ingeziene-gegevens/", accounting.openings, name="openings"),
    path("instellingen/register/", register_views.register, name="register"),
    path("instellingen/register/register.<slug:ending>", register_views.register_file, name="register_file"),
    path("instellingen/register/<uuid:trajectory>/", register_views.activity, name="activity"),
    path("trajecten/<uuid:trajectory>/dpia/", assessment_views.assessment, name="assessment"),
    path(
        "trajecten/<uuid:trajectory>/dpia/<int:number>.<slug:ending>",
        assessment_views.assessment_file,
        name="assessment_file",
    ),
    path("privacy/<slug:organisation>/", statements.statement, {"kind": "privacy"}, name="privacy"),
    path(
        "toegankelijkheid/<slug:organisation>/",
        statements.statement,
        {"kind": "toegankelijkheid"},
        name="accessibility",
    ),
    path("cookies/<slug:organisation>/", statements.statement, {"kind": "cookies"}, name="cookies"),
    path("instellingen/verklaringen/", statements.statements, name="statements"),
    path("verzoeken/", requests.register, name="requests"),
    path("verzoeken/nieuw/", requests.receive, name="receive_request"),
    path("verzoeken/<uuid:request_id>/", requests.one, name="request"),
    path("verzoeken/<uuid:request_id>/wie/", requests.who, name="request_who"),
    path("verzoeken/<uuid:request_id>/wie/opnieuw/", requests.check_anew, name="check_anew"),
    path("verzoeken/<uuid:request_id>/verlengen/", requests.extend, name="extend_request"),
    path("verzoeken/<uuid:request_id>/uitvoeren/", requests.carry_out, name="carry_out_request"),
    path("verzoeken/<uuid:request_id>/verbeteren/", correcting.correct, name="correct_on_request"),
    path("verzoeken/<uuid:request_id>/terugbellen/", requests.call_back, name="call_back"),
    path("verzoeken/<uuid:request_id>/namen/", names.look, name="request_names"),
    path("verzoeken/<uuid:request_id>/namen/wissen/", names.erase, name="erase_names"),
    path("verzoeken/<uuid:request_id>/namen/<slug:ending>/", names.file, name="names_file"),
    path("verzoeken/<uuid:request_id>/nieuwe-code/", requests.new_code, name="new_code"),
    path("verzoeken/<uuid:request_id>/bestand/<slug:ending>/", requests.file, name="request_file"),
    path("verzoeken/<uuid:request_id>/antwoord/", requests.answer, name="answer_request"),
    path("verzoeken/<uuid:request_id>/brief/", requests.letter, name="request_letter"),
    path("iemand-wil-stoppen/", calling.withdraw, name="withdraw_for"),
    path("trajecten/<uuid:trajectory>/pakket/", handing.packages, name="packages"),
    path("trajecten/<uuid:trajectory>/pakket/<uuid:pk>/", handing.one, name="package"),
    path("trajecten/<uuid:trajectory>/pakket/<uuid:pk>/zip/", handing.hand_over, name="hand_over"),
    path("trajecten/<uuid:trajectory>/pakket/<uuid:pk>/gevraagd/", handing.ask_to_remove, name="package_asked"),
    path("trajecten/<uuid:trajectory>/pakket/<uuid:pk>/<int:number>/", handing.file, name="package_file"),
    path("bewaren/", retention.overview, name="retention"),
    path("bewaren/tegenhouden/", retention.hold_back, name="hold"),
    path("bewaren/tegenhouden/<uuid:pk>/", retention.lift, name="lift_hold"),
    path("bewaren/<slug:kind>/", retention.term, name="term"),
    path("trajecten/<uuid:trajectory>/bewaren/", retention.of_trajectory, name="retention_of"),
    path("trajecten/<uuid:trajectory>/bewaren/<slug:kind>/", retention.term_of_trajectory, name="term_of_trajectory"),
    path("instellingen/toestemmingsteksten/", views.agreed_texts, name="consent_texts"),
    path(f"{prefix}download/", views.download, name="download"),
]
