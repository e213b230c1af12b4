"""The tour of the window is walked once for each palette; every test here looks at what was noted."""

import pytest

from tour_notes import LOOKS, walk
from window_measured import WatchedLook
from window_tour import make, party, states


@pytest.fixture(scope="session")
def tour_kit(tmp_path_factory):
    return make(tmp_path_factory.mktemp("tour-kit"))


def tour(made, folder, look):
    with party(made, folder, look) as there:
        yield from states(there)


@pytest.fixture(scope="session", params=LOOKS)
def notes(request, qapp, tour_kit, tmp_path_factory):
    """Everything that was found at every state, at 1280 by 720."""
    look = WatchedLook(*LOOKS[request.param])
    return walk(tour(tour_kit, tmp_path_factory.mktemp("tour"), look), look)


@pytest.fixture
def seen(notes):
    return notes.seen


@pytest.fixture
def measured(notes):
    return notes.measured
