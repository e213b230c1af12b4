"""A ceremony killed at every step resumes at the last custodian who was done, and leaves nothing readable."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import killed_ceremony
from ceremony_room import MAINTAINER, SIGNING, Room, library, toml
from keyturn.custody.passphrase import normalize
from keyturn.kit.file import read_kit
from keyturn.kit.signer import open_signer, read_signer_file
from keyturn.prepare.enrolling import Step
from keyturn.prepare.founding import Stage
from keyturn.prepare.plan import Plan

SCRIPT = Path(killed_ceremony.__file__)
ENROLLING = [step.value for step in Step if step not in (Step.KEYS, Step.DONE)]


def killed(folder, at):
    """Run a ceremony until it kills itself; return the secrets that it held, as bytes."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(SCRIPT.parent), *sys.path])}
    done = subprocess.run([sys.executable, SCRIPT, folder, at], env=environment, capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL, done.stderr
    return [bytes.fromhex(line) for line in done.stdout.split()]


def files(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def forms(secret):
    """A secret as it could stand in a file: its bytes, their hex, in either case."""
    return {secret, secret.hex().encode(), secret.hex().upper().encode(), secret.upper()}


@pytest.mark.parametrize("at", [*ENROLLING, *killed_ceremony.SEALING])
def test_nothing_readable_is_left_and_the_ceremony_goes_on(tmp_path, at):
    secrets = [*killed(tmp_path, at), MAINTAINER.encode(), SIGNING.encode()]
    assert len(secrets) >= 6
    for name, data in files(tmp_path).items():
        for secret in secrets:
            assert not any(form in data for form in forms(secret)), name
    room = Room(tmp_path, Plan(toml()), seed="after")
    ceremony = room.resume()
    everybody = at in killed_ceremony.SEALING
    assert [person.done for person in ceremony.people] == [True, everybody, everybody]
    assert ceremony.people[1].cards == 1
    for name in () if everybody else ("bo", "cy"):
        room.enrol(ceremony, name)
    assert ceremony.stage is Stage.READY
    signer = open_signer(read_signer_file(tmp_path / "mo.signer"), normalize(SIGNING))
    kit = read_kit(ceremony.seal(library(), [signer], lambda _: None))
    assert kit.header.custodians[1].g == (0 if everybody else 1)
    assert sorted(files(tmp_path)) == ["kit.toml", "mo.signer", "small.keyturn"]


def test_the_search_would_find_a_secret(tmp_path):
    """The draft does hold targets: in the clear, the search above would see what lies in it."""
    room = Room(tmp_path, Plan(toml()))
    ceremony = room.begin()
    root = bytes(ceremony.foundation.root_private)
    (tmp_path / "leak").write_text(f'{{"root": "{root.hex()}"}}')
    assert any(form in data for data in files(tmp_path).values() for form in forms(root))
