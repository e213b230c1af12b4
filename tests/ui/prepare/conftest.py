"""Maintainers before their window, on a small source in a folder of its own."""

import pytest

from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from prepare_room import make_source, prepare_room
from rekey_room import sealed_source
from sealed_source import TWO_SIGN, seal_source


@pytest.fixture(scope="session")
def sealed(tmp_path_factory):
    """A source that was sealed once, by two of three signers: only to be copied."""
    return seal_source(tmp_path_factory.mktemp("sealed") / "source", TWO_SIGN).folder


@pytest.fixture(scope="session")
def asks(tmp_path_factory):
    """A sealed source that asks for another custodian, only to be copied, with what its people hold."""
    return sealed_source(tmp_path_factory.mktemp("asks") / "source")


@pytest.fixture
def source(tmp_path):
    return make_source(tmp_path / "source")


@pytest.fixture
def room(source, tmp_path, qtbot):
    """The window, with its source read."""
    with prepare_room(source, tmp_path / "state", Look(DARK), hands=qtbot) as there:
        there.wait()
        yield there
