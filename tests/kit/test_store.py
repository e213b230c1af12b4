"""Writing: the old file or the new one, and the old one kept."""

import errno
import os

import pytest

from keyturn.kit.store import DiskFull, NotWritten, ReadOnly, previous_path, storage_error, write_atomically


def test_the_file_before_stays_as_previous(tmp_path):
    path = tmp_path / "kit"
    write_atomically(path, [b"one"], keep_previous=True)
    assert not previous_path(path).exists()
    write_atomically(path, [b"tw", b"o"], keep_previous=True)
    write_atomically(path, [b"three"], keep_previous=True)
    assert path.read_bytes() == b"three"
    assert previous_path(path).read_bytes() == b"two"
    assert sorted(os.listdir(tmp_path)) == ["kit", "kit.previous"]


def test_a_failing_source_leaves_everything_as_it_was(tmp_path):
    path = tmp_path / "kit"
    write_atomically(path, [b"one"])

    def blocks():
        yield b"half"
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DiskFull):
        write_atomically(path, blocks(), keep_previous=True)
    assert path.read_bytes() == b"one"
    assert os.listdir(tmp_path) == ["kit"]


def test_a_folder_that_is_gone_is_named(tmp_path):
    with pytest.raises(NotWritten) as refusal:
        write_atomically(tmp_path / "missing" / "kit", [b"x"])
    assert "missing" in refusal.value.message


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, ReadOnly), (errno.EACCES, ReadOnly),
     (errno.EIO, NotWritten), (errno.ENODEV, NotWritten)],
)  # fmt: skip
def test_what_the_file_system_says_gets_its_name(number, error, tmp_path):
    assert type(storage_error(OSError(number, os.strerror(number)), tmp_path)) is error


def test_secret_files_are_their_owners_alone(tmp_path):
    path = tmp_path / "signer"
    write_atomically(path, [b"x"], mode=0o600)
    assert path.stat().st_mode & 0o777 == 0o600
