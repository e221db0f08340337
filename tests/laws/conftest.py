"""One walk through a marked house, shared by every law that looks at what came out."""

import pytest

from doorleefd.collect.share.tests.conftest import address as address
from doorleefd.collect.share.tests.conftest import fill as fill
from doorleefd.collect.share.tests.conftest import sign_in as sign_in
from doorleefd.rights.tests.conftest import known as known


@pytest.fixture(scope="session")
def walk(django_db_setup, django_db_blocker, master_key):
    """What came out when everyone opened every door. Nothing of it stays in the database."""
    from tests.laws.marked import build
    from tests.laws.walking import Walker, undone

    with django_db_blocker.unblock(), undone():
        return Walker(build()).everywhere()


@pytest.fixture
def house(trajectory, alice, chandra, now):
    """A trajectory that can hold any small population."""
    from tests.laws.peopled import build

    return build(trajectory, alice, chandra, now)
