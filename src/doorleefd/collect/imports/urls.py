"""The doors of this room."""

from django.urls import path

from doorleefd.collect.imports.views import checking, choosing, following

app_name = "imports"
HERE = "trajecten/<uuid:trajectory>/inlezen/"
RUN = f"{HERE}<uuid:run>/"
urlpatterns = [
    path(HERE, choosing.begin, name="begin"),
    path(RUN, following.show, name="show"),
    path(f"{RUN}kolommen/", choosing.columns, name="columns"),
    path(f"{RUN}afspraken/", choosing.terms, name="terms"),
    path(f"{RUN}nakijken/", checking.check, name="check"),
    path(f"{RUN}groepen/", checking.make_groups, name="make_groups"),
    path(f"{RUN}weggooien/", choosing.throw_away, name="throw_away"),
    path(f"{RUN}brieven/", following.letters, name="letters"),
    path(f"{RUN}brieven/klaar/", following.end_letters, name="end_letters"),
]
