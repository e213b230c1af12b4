"""German is longer than English: of a next revision's pages nothing is cut off on the smallest window."""

import shutil

import pytest

from cut import cut
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from keyturn.ui.window import SMALLEST
from prepare_room import prepare_room
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
