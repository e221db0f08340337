"""From patterns to a recommendation: what was found, for how many people, and how far it carries."""

from django.urls import path

from doorleefd.analyse.views.concluding import findings, insights, patterns

at = "trajecten/<uuid:trajectory>/"
urlpatterns = [
    path(f"{at}patronen/", patterns.all_patterns, name="patterns"),
    path(f"{at}patronen/nieuw/", patterns.new_pattern, name="new_pattern"),
    path(f"{at}patronen/<uuid:pattern>/", patterns.one_pattern, name="pattern"),
    path(f"{at}patronen/<uuid:pattern>/anderen/", patterns.others_read, name="others_read"),
    path(f"{at}thema-per-groep/", patterns.matrix, name="matrix"),
    path(f"{at}knelpunten/", findings.all_findings, name="findings"),
    path(f"{at}knelpunten/nieuw/", findings.new_finding, name="new_finding"),
    path(f"{at}inzichten/", insights.all_insights, name="insights"),
    path(f"{at}inzichten/nieuw/", insights.new_insight, name="new_insight"),
    path(f"{at}inzichten/<uuid:insight>/", insights.one_insight, name="insight"),
    path(f"{at}inzichten/<uuid:insight>/woorden/", insights.words, name="insight_words"),
    path(f"{at}inzichten/<uuid:insight>/duiding/", insights.reflection, name="reflection"),
    path(f"{at}inzichten/<uuid:insight>/andere-stem/", insights.other_voices, name="other_voices"),
    path(f"{at}inzichten/<uuid:insight>/andere-stem/<uuid:fragment>/", insights.weigh_voice, name="weigh_voice"),
    path(f"{at}inzichten/<uuid:insight>/aanbeveling/", insights.recommendation, name="recommendation"),
]
