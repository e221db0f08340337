"""A public statement of Veenbeek, as anyone reads it."""

import pytest


@pytest.fixture
def read(client, veenbeek):
    """The text of a public page: `read("privacy")`."""

    def page(name, **asked):
        answer = client.get(f"/{name}/veenbeek/", asked)
        assert answer.status_code == 200
        return answer.content.decode()

    return page
