"""The doors of this room; each list stands with its views."""

from doorleefd.analyse.views import concluding, held, reviewing, themes, workbench

app_name = "analyse"
urlpatterns = [
    *reviewing.urlpatterns,
    *workbench.urlpatterns,
    *themes.urlpatterns,
    *concluding.urlpatterns,
    *held.urlpatterns,
]
