"""Answering a request."""

from doorleefd.rights.models import RightsRequest
from doorleefd.rights.requests import actions

Outcome = RightsRequest.Outcome


def answer(asked, by, now, outcome=Outcome.DONE, text="Wij hebben dit voor u gedaan.", weighed=""):
    actions.answer_request(by=by, request=asked, outcome=outcome, answer=text, weighed=weighed, now=now)
