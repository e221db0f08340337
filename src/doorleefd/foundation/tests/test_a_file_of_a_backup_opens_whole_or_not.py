"""A sealed file of a backup: what was written comes back, and whatever was changed in it does not open."""

import io
import secrets

import pytest
from django.utils import timezone

from doorleefd.foundation.backup.bundle import Facts, pack, unpack
from doorleefd.foundation.backup.sealed import (
    CHUNK,
    TAG_BYTES,
    BackupBroken,
    OtherMasterKey,
    SealedReader,
    SealedWriter,
)

KEY = secrets.token_bytes(32)


def sealed(content: bytes) -> bytes:
    file = io.BytesIO()
    writer = SealedWriter(file, key=KEY, label="here")
    writer.write(content)
    writer.close()
    return file.getvalue()


def opened(content: bytes, *, key: bytes = KEY, label: str = "here") -> bytes:
    reader = SealedReader(io.BytesIO(content), keys=[secrets.token_bytes(32), key], label=label, name="x")
    parts = []
    while part := reader.read(70_000):
        parts.append(part)
    return b"".join(parts)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_what_was_written_comes_back(size):
    content = secrets.token_bytes(size)
    assert opened(sealed(content)) == content


@pytest.mark.parametrize("at", [70, CHUNK, CHUNK + 200, -1])
def test_a_flipped_bit_is_refused(at):
    box = bytearray(sealed(bytes(CHUNK + 500)))
    box[at] ^= 1
    with pytest.raises(BackupBroken):
        opened(bytes(box))


def test_an_end_that_was_cut_off_is_refused():
    box = sealed(bytes(2 * CHUNK))
    for length in (len(box) - 1, len(box) - CHUNK - TAG_BYTES, 60, 10, 0):
        with pytest.raises(BackupBroken):
            opened(box[:length])


def test_under_another_name_it_does_not_open():
    with pytest.raises(BackupBroken):
        opened(sealed(b"old"), label="there")


def test_another_master_key_is_named_by_its_check_word():
    from doorleefd.foundation.running.recovery_sheet import check_word

    with pytest.raises(OtherMasterKey, match=check_word(KEY)):
        opened(sealed(b"x"), key=secrets.token_bytes(32))


@pytest.fixture
def packed(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "database").write_bytes(b"Een zin die niemand ziet. " * 1000)
    facts = Facts("sqlite", [["people", "0001_initial"]], {"people_contributor": 3})
    pack(folder, to=tmp_path / "file", key=KEY, label="a", facts=facts, now=timezone.now())
    return tmp_path / "file"


def test_a_file_holds_its_folder_and_its_manifest(packed, tmp_path):
    manifest = unpack(packed, into=tmp_path / "again", keys=[KEY], label="a")
    assert manifest.facts.rows == {"people_contributor": 3}
    assert (tmp_path / "again" / "database").read_bytes().startswith(b"Een zin")
    assert b"Een zin" not in packed.read_bytes()
    assert packed.stat().st_mode & 0o777 == 0o600


def test_a_manifest_that_names_other_bytes_is_refused(packed, tmp_path, monkeypatch):
    monkeypatch.setattr("doorleefd.foundation.backup.bundle._hash", lambda path: "0")
    with pytest.raises(BackupBroken):
        unpack(packed, into=tmp_path / "again", keys=[KEY], label="a")
