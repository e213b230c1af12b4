"""German is longer than English: on the maintainers' pages of paper nothing of it is cut off, in any size of type."""

import pytest

from cut import cut
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from prepare_room import make_source, prepare_room
from print_service import STOPPED, print_service, printer


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_papers_printing_and_proof(large, qapp, german, tmp_path, monkeypatch, qtbot):
    told = printer("attic", STOPPED) + printer("Office-Laser_2", default=True)
    monkeypatch.setenv("PATH", f"{print_service(tmp_path / 'service', told).folder}:/usr/bin:/bin")
    with prepare_room(make_source(tmp_path / "source"), tmp_path / "state", Look(DARK, large), hands=qtbot) as room:
        room.wait()
        room.press("A")
        room.wait()
        assert room.title == "Papiere des Kits"
        assert cut(room.window) == []
        for keys in (("3", "F2"), ("F2",)):
            room.press(*keys)
            room.wait()
            assert cut(room.window) == []
        assert "gibt es schon" in room.notices()[0]
        room.press("F8")
        room.begin()
        room.make_signer()
        room.press("1", "F6")
        room.wait()
        assert room.title == "Karte von Amara Okafor drucken"
        assert cut(room.window) == []
        for keys in (("T", "D"), ("D", "P", "Space")):
            room.press(*keys)
            room.wait()
            assert cut(room.window) == []
        room.press("B")
        room.write_card()
        assert cut(room.window) == []
