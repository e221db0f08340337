"""Every door of the house. Each room has its own list, and its own words in the address."""

from django.urls import include, path

from doorleefd.administration.views.logins import own_address

handler400 = "doorleefd.ui.errors.bad_request"
handler403 = "doorleefd.ui.errors.forbidden"
handler404 = "doorleefd.ui.errors.not_found"
handler429 = "doorleefd.ui.errors.too_often"
handler500 = "doorleefd.ui.errors.broken"

urlpatterns = [
    path("account/email/", own_address, name="account_email"),
    path("account/", include("allauth.urls")),
    path("", include("doorleefd.ui.urls")),
    path("", include("doorleefd.administration.urls")),
    path("", include("doorleefd.trajectory.urls")),
    path("", include("doorleefd.collect.share.urls")),
    path("", include("doorleefd.collect.imports.urls")),
    path("", include("doorleefd.analyse.urls")),
    path("", include("doorleefd.respond.urls")),
    path("", include("doorleefd.rights.urls")),
    path("", include("doorleefd.home.urls")),
]
