"""What was put in the place of a session, of a log's state or of the register: it keeps nobody waiting or out."""

import os
from pathlib import Path

import pytest
from msgspec import structs

from keyturn.kit.seen import Seen
from keyturn.opening.confirm import Observation
from keyturn.opening.declaration import Declaration
from keyturn.opening.log_state import read_state
from keyturn.opening.session import ASIDE, SessionFile, begin
from workshop import NOW

KIT = bytes(range(32))
SESSION = begin(KIT, Declaration("fm1", "INC-1", "why", ("Amara", "Chen")), NOW)


@pytest.mark.parametrize(
    "changes",
    [
        {"started_at": 10**12},
        {"opened_at": 10**12},
        {"opening": "a/b"},
        {"opening": "x/../../escaped"},
        {"opening": "nul\0"},
        {"opening": ""},
        {"observed": [Observation(by="Amara", check=1, seen="as-expected", time=10**12)]},
    ],
)
def test_a_session_that_says_what_none_can_say_is_strange(tmp_path, changes):
    file = SessionFile(tmp_path / "kit.session")
    file.path.write_bytes(structs.replace(SESSION, **changes).canonical())
    assert file.load(KIT) is None
    assert file.strange(KIT) is not None


def test_a_session_is_read(tmp_path):
    file = SessionFile(tmp_path / "kit.session")
    file.path.write_bytes(SESSION.canonical())
    assert file.load(KIT) == SESSION


@pytest.mark.parametrize(
    "read", [lambda path: SessionFile(path).load(KIT), read_state, lambda path: Seen(path)._load()]
)
def test_a_pipe_in_its_place_keeps_nobody_waiting(tmp_path, read):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert not read(path)


@pytest.mark.parametrize(
    "read", [lambda path: SessionFile(path).load(KIT), read_state, lambda path: Seen(path)._load()]
)
def test_a_device_without_an_end_is_no_file(tmp_path, read):
    path = tmp_path / "endless"
    path.symlink_to("/dev/zero")
    assert not read(path)


def test_the_hundred_and_first_strange_session_is_set_aside_too(tmp_path):
    file = SessionFile(tmp_path / "kit.session")
    for number in range(105):
        Path(f"{file.path}{ASIDE}{number or ''}").write_bytes(b"an earlier one")
    file.path.write_bytes(b"strange")
    file.save(SESSION, None)
    assert Path(f"{file.path}{ASIDE}105").read_bytes() == b"strange"
    assert file.load(KIT) == SESSION
