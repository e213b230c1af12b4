"""Maintainers before their window, on a small source in a folder of its own."""

import shutil
from dataclasses import replace

import pytest

from credential_tour import sealed_source
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from prepare_room import make_source, prepare_room
from rekey_room import asking_source
from sealed_source import TWO_SIGN, seal_source


@pytest.fixture(scope="session")
def sealed(tmp_path_factory):
    """A source that was sealed once, by two of three signers: only to be copied."""
    return seal_source(tmp_path_factory.mktemp("sealed") / "source", TWO_SIGN).folder


@pytest.fixture(scope="session")
def asks(tmp_path_factory):
    """A sealed source that asks for another custodian, only to be copied, with what its people hold."""
    return asking_source(tmp_path_factory.mktemp("asks") / "source")


@pytest.fixture
def source(tmp_path):
    return make_source(tmp_path / "source")


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """A source with a sealed kit in it."""
    return sealed_source(tmp_path_factory.mktemp("sealed") / "source")


@pytest.fixture
def made(made_once, tmp_path):
    """A copy of it, and what its people hold."""
    folder = tmp_path / "sealed" / "source"
    shutil.copytree(made_once.path.parent, folder)
    return replace(made_once, path=folder / made_once.path.name)


@pytest.fixture
def room(source, tmp_path, qtbot):
    """The window, with its source read."""
    with prepare_room(source, tmp_path / "state", Look(DARK), hands=qtbot) as there:
        there.wait()
        yield there
