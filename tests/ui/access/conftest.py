"""The tour of the window is walked once for each palette; every test here looks at what was noted."""

from functools import cache

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


@pytest.fixture(scope="session")
def walked(qapp, tour_kit, tmp_path_factory):
    """Walks the tour in a look, once: pytest itself forgets each of them with the file that asked for it."""

    @cache
    def in_look(name):
        look = WatchedLook(*LOOKS[name])
        return walk(tour(tour_kit, tmp_path_factory.mktemp("tour"), look), look)

    return in_look


@pytest.fixture(params=LOOKS)
def notes(request, walked):
    """Everything that was found at every state, at 1280 by 720."""
    return walked(request.param)


@pytest.fixture
def seen(notes):
    return notes.seen


@pytest.fixture
def measured(notes):
    return notes.measured
