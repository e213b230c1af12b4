"""The pages that take credentials in, in German: every text is German, and in large type nothing is cut off."""

import pytest

from credential_tour import credential_states
from cut import cut
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from keyturn.ui.window import SMALLEST
from prepare_room import prepare_room


@pytest.mark.usefixtures("german")
def test_german_fits_on_every_page_in_large_type(made, tmp_path, qtbot):
    titles, found = [], []
    with prepare_room(made.path.parent, tmp_path / "state", Look(DARK, True), SMALLEST, qtbot) as room:
        for state, window in credential_states(room, tmp_path):
            titles.append(room.title)
            found += [(state, text) for text in cut(window)]
    assert found == []
    assert {"Zugangsdaten", "Welche Art von Zugangsdaten ist es?", "Alpha ersetzen", "Die Datenbank öffnen"} <= set(
        titles
    )
    assert not any(word in title for title in titles for word in ("Credential", "Which", "Whose"))


@pytest.mark.usefixtures("german")
def test_what_is_pointed_out_is_german(made, tmp_path, qtbot, look):
    with prepare_room(made.path.parent, tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        room.press("D")
        room.type("alpha")
        room.press("Return")
        room.give("hunter2")
        room.press("F2")
        room.wait()
        assert "das Passwort ist kurz: weniger als 14 Zeichen" in room.texts()
