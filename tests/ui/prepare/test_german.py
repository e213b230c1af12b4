"""German is longer than English: of the pages of a next revision and of a ceremony nothing is cut off."""

import shutil

import pytest

from cut import cut
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from keyturn.ui.window import SMALLEST
from prepare_room import prepare_room
from rekey_tour import rekey_states
from revision_tour import revision_states


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.usefixtures("german")
def test_a_next_revision(sealed, large, tmp_path, qtbot):
    source, titles = shutil.copytree(sealed, tmp_path / "source"), []
    with prepare_room(source, tmp_path / "state", Look(DARK, large), SMALLEST, qtbot) as room:
        for state, window in revision_states(room):
            titles.append(room.title)
            assert (state, cut(window)) == (state, [])
    assert "Revision 2: was sie ändert" in titles
    assert "Revision 2 wartet: was sie ändert" in titles


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.usefixtures("german")
def test_a_ceremony_on_a_sealed_kit(asks, large, tmp_path, qtbot):
    source, titles = shutil.copytree(asks.folder, tmp_path / "source"), []
    with prepare_room(source, tmp_path / "state", Look(DARK, large), SMALLEST, qtbot, seed="rekey") as room:
        room.held |= {name: dict(hand) for name, hand in asks.hands.items()}
        for state, window in rekey_states(room):
            titles.append(room.title)
            assert (state, cut(window)) == (state, [])
    assert {"Was soll sich ändern?", "Was das bedeutet", "Epoche 2 ist versiegelt"} <= set(titles)
