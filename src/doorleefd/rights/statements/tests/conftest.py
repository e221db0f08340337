"""A public statement of Veenbeek, as anyone reads it."""

import pytest

from doorleefd.rights.statements.actions import Facts, change_facts

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
EMPTY = Facts("", "", "", "", None, "", "", None, "")


@pytest.fixture
def read(client, veenbeek):
    """The text of a public page: `read("privacy")`."""

    def page(name, **asked):
        answer = client.get(f"/{name}/veenbeek/", asked)
        assert answer.status_code == 200
        return answer.content.decode()

    return page


@pytest.fixture
def fill_in(femke, veenbeek, now):
    def facts(at=now, **given):
        return change_facts(by=femke, organisation=veenbeek, facts=Facts(**{**EMPTY.__dict__, **given}), now=at)

    return facts


@pytest.fixture
def as_login(client):
    def logged_in(login):
        client.force_login(login, backend=BACKEND)
        return client

    return logged_in
