"""What is told in these tests, and where the name of the accused stands in it."""

from doorleefd.analyse.actions.accusing import (
    Accused,
)
from doorleefd.analyse.actions.reviewing import told_versions
from doorleefd.analyse.models import Accusation
from doorleefd.analyse.reviewing import Mark
from doorleefd.engines.deidentification.whereabouts import places_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
Kind, Outcome = Accusation.Kind, Accusation.Outcome
NAME = "Karin Zevenster"
WORDS = "Mijn klantmanager Karin Zevenster schreeuwde tegen mij. Karin luistert nooit."
NAMED = Accused(NAME, Kind.TREATMENT, "Er zou geschreeuwd zijn in een gesprek.")


def marks_on(story, viewer, *names):
    told = told_versions(story, viewer=viewer)
    return {
        version.part_id: [
            Mark(start, end, "PERSOON") for name in names for start, end in places_of(name, version.words)
        ]
        for version in told
    }


def page_of(client, code):
    return client.post("/code/", {"code": code}).content.decode()
