"""A process of its own that leads a ceremony to its middle, and waits there to be killed: SOURCE STATE."""

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def main(source: Path, state: Path) -> None:
    """Enrol the first custodian, bring the second to their phone, and say so."""
    from PySide6.QtWidgets import QApplication

    from keyturn.ui.theme.colours import DARK
    from keyturn.ui.theme.look import Look, load_fonts
    from prepare_room import prepare_room

    QApplication([])
    load_fonts()
    with prepare_room(source, state, Look(DARK)) as room:
        room.begin()
        room.make_signer()
        done = room.enrol("1")
        room.press("1")
        for step in (room.write_card, room.read_back, room.choose):
            step()
        assert room.preparing.enrolling is not None
        print(f"{done} is done, {room.here} at the {room.preparing.enrolling.step.value}", flush=True)
        time.sleep(600)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
