"""The doors of this room; each list stands with its views."""

from doorleefd.analyse.views import (
    accusing,
    closed,
    concluding,
    flood,
    held,
    local_names,
    recordings,
    reviewing,
    themes,
    workbench,
)

app_name = "analyse"
urlpatterns = [
    *reviewing.urlpatterns,
    *accusing.urlpatterns,
    *recordings.urlpatterns,
    *flood.urlpatterns,
    *workbench.urlpatterns,
    *themes.urlpatterns,
    *concluding.urlpatterns,
    *held.urlpatterns,
    *closed.urlpatterns,
    *local_names.urlpatterns,
]
