"""Writing: the old file or the new one, and the old one kept."""

import errno
import os
import stat

import pytest

from keyturn.kit.file import KitUnreadable, read_kit
from keyturn.kit.signer import SignerUnreadable, read_signer_file
from keyturn.kit.store import (
    DiskFull,
    NotConfirmed,
    NotWritten,
    ReadOnly,
    move_into_place,
    previous_path,
    read_small,
    storage_error,
    write_atomically,
)


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


def test_a_file_that_stands_where_a_folder_should_is_named(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritten, match="kit could not be written: Not a directory"):
        write_atomically(tmp_path / "file" / "kit", [b"x"])


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, ReadOnly), (errno.EACCES, ReadOnly),
     (errno.EIO, NotWritten), (errno.ENODEV, NotWritten)],
)  # fmt: skip
def test_what_the_file_system_says_gets_its_name(number, error, tmp_path):
    said = storage_error(OSError(number, os.strerror(number)), tmp_path / "kit")
    assert type(said) is error
    assert str(tmp_path / "kit") in said.message
    assert error is not NotWritten or os.strerror(number) in said.message


def test_other_files_are_readable_and_nothing_is_kept_unasked(tmp_path):
    path = tmp_path / "kit"
    for text in (b"one", b"two"):
        write_atomically(path, [text])
    assert path.stat().st_mode & 0o777 == 0o644
    assert os.listdir(tmp_path) == ["kit"]


def test_on_a_stick_without_links_the_file_before_is_copied(tmp_path, monkeypatch):
    def no_links(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    path, long = tmp_path / "kit", bytes(range(256)) * 5000
    write_atomically(path, [long], keep_previous=True)
    write_atomically(path, [b"two"], keep_previous=True)
    assert previous_path(path).read_bytes() == long
    assert previous_path(path).stat().st_mode & 0o777 == 0o644
    assert sorted(os.listdir(tmp_path)) == ["kit", "kit.previous"]


def folder_sync_says(monkeypatch, number):
    sync = os.fsync

    def refused(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", refused)


def test_a_folder_that_cannot_be_synced_is_told_or_passed_over(tmp_path, monkeypatch):
    path = tmp_path / "kit"
    folder_sync_says(monkeypatch, errno.EIO)
    with pytest.raises(NotConfirmed, match=r"kit was written, but the disk did not confirm it: Input/output error"):
        write_atomically(path, [b"one"])
    assert path.read_bytes() == b"one"
    # Some file systems do not know how to sync a folder: there is nothing to confirm.
    monkeypatch.undo()
    folder_sync_says(monkeypatch, errno.EINVAL)
    write_atomically(path, [b"two"])
    assert path.read_bytes() == b"two"


def test_secret_files_are_their_owners_alone(tmp_path):
    path = tmp_path / "signer"
    write_atomically(path, [b"x"], mode=0o600)
    assert path.stat().st_mode & 0o777 == 0o600


def refused(path, most):
    with pytest.raises(OSError, match="it is") as refusal:
        read_small(path, most)
    return refusal.value.errno, refusal.value.strerror, refusal.value.filename


def test_a_small_file_is_read_to_its_limit_and_no_further(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(bytes(10))
    assert read_small(path, 10) == bytes(10)
    assert refused(path, 9) == (errno.EFBIG, "it is too large", str(path))


def test_a_file_of_a_terabyte_is_not_read_whole(tmp_path):
    path = tmp_path / "file"
    with path.open("wb") as file:
        file.truncate(2**40)
    assert refused(path, 9) == (errno.EFBIG, "it is too large", str(path))


def test_a_pipe_is_no_file_and_keeps_nobody_waiting(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert refused(path, 9) == (errno.EINVAL, "it is no file", str(path))


@pytest.mark.parametrize(("read", "refusal"), [(read_kit, KitUnreadable), (read_signer_file, SignerUnreadable)])
def test_a_pipe_is_no_kit_and_no_key_file_and_keeps_nobody_waiting(tmp_path, read, refusal):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(refusal, match="it is no file"):
        read(path)


def test_what_a_check_refuses_never_takes_its_place(tmp_path):
    path = tmp_path / "kit"
    write_atomically(path, [b"one"])

    def check(written):
        assert written.read_bytes() == b"two"
        raise NotWritten(path=path, why="it is not the same")

    with pytest.raises(NotWritten, match="not the same"):
        write_atomically(path, [b"two"], keep_previous=True, check=check)
    assert path.read_bytes() == b"one"
    assert os.listdir(tmp_path) == ["kit"]


def test_a_file_that_was_proven_takes_its_place(tmp_path):
    new, path = tmp_path / "new", tmp_path / "kit"
    new.write_bytes(b"two")
    path.write_bytes(b"one")
    move_into_place(new, path)
    assert path.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["kit"]


def test_what_keeps_a_file_from_its_place_is_named(tmp_path, monkeypatch):
    new, path = tmp_path / "new", tmp_path / "gone" / "kit"
    new.write_bytes(b"two")
    with pytest.raises(NotWritten) as refusal:
        move_into_place(new, path)
    assert refusal.value.facts == {"path": path, "why": os.strerror(errno.ENOENT)}
    folder_sync_says(monkeypatch, errno.EIO)
    with pytest.raises(NotConfirmed) as refusal:
        move_into_place(new, tmp_path / "kit")
    assert refusal.value.facts == {"path": tmp_path / "kit", "why": os.strerror(errno.EIO)}
