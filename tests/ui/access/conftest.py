"""The tour of the window is walked once for each size of type; every test here looks at what was noted."""

import pytest

from tour_notes import walk
from window_tour import make


@pytest.fixture(scope="session")
def tour_kit(tmp_path_factory):
    return make(tmp_path_factory.mktemp("tour-kit"))


@pytest.fixture(scope="session", params=[False, True], ids=["normal", "large"])
def notes(request, qapp, tour_kit, tmp_path_factory):
    """Everything that was found at every state, at 1280 by 720."""
    return walk(tour_kit, tmp_path_factory.mktemp("tour"), request.param)


@pytest.fixture
def seen(notes):
    return notes.seen


@pytest.fixture
def measured(notes):
    return notes.measured
