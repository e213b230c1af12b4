"""A desk with a fresh copy of one practice kit."""

import shutil

import pytest

from commands import Desk


@pytest.fixture(scope="session")
def made_desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    Desk(folder).run("demo", "--out", folder, "--bare")
    return folder


@pytest.fixture
def desk(made_desk, tmp_path):
    folder = tmp_path / "desk"
    shutil.copytree(made_desk, folder)
    return Desk(folder)
