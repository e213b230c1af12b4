"""Maintainers before their window, on a small source in a folder of its own."""

import pytest

from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from prepare_room import make_source, prepare_room
from sealed_source import TWO_SIGN, seal_source


@pytest.fixture(scope="session")
def sealed(tmp_path_factory):
    """A source that was sealed once, by two of three signers: only to be copied."""
    return seal_source(tmp_path_factory.mktemp("sealed") / "source", TWO_SIGN).folder


@pytest.fixture
def source(tmp_path):
    return make_source(tmp_path / "source")


@pytest.fixture
def room(source, tmp_path, qtbot):
    """The window, with its source read."""
    with prepare_room(source, tmp_path / "state", Look(DARK), hands=qtbot) as there:
        there.wait()
        yield there
