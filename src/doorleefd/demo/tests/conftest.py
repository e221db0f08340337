"""The demo ends with a night, which turns keys and seals the log: in a folder of its own."""

import pytest

from doorleefd.foundation.keystore import master


@pytest.fixture(autouse=True)
def own_keys(settings, tmp_path):
    settings.MASTER_KEY_FILE = tmp_path / "master.key"
    settings.EPOCH_FOLDER = tmp_path / "epochs"
    master.make_master_key()
