"""A process of its own that holds a ceremony on a sealed kit up to an enrolment, and waits there to be killed.

SOURCE STATE HANDS: HANDS is a JSON file of what the kit's people hold.
"""

import json
import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def main(source: Path, state: Path, hands: Path) -> None:
    """Let the group unlock, bring the newcomer to their phone, and say so."""
    from PySide6.QtWidgets import QApplication

    from keyturn.ui.theme.colours import DARK
    from keyturn.ui.theme.look import Look, load_fonts
    from prepare_room import prepare_room
    from rekey_room import come, go_on, unlock

    QApplication([])
    load_fonts()
    with prepare_room(source, state, Look(DARK), seed="killed") as room:
        room.held |= json.loads(hands.read_text())
        come(room)
        go_on(room)
        unlock(room, "amara", "tomasz")
        room.press("1")
        for step in (room.write_card, room.read_back, room.choose):
            step()
        assert room.preparing.enrolling is not None
        print(f"{room.here} at the {room.preparing.enrolling.step.value}", flush=True)
        time.sleep(600)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
