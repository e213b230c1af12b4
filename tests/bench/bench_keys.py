"""The keys that a pair presses at the real window from its launch to the first credential, counted under Xvfb."""

import os
import sys
import tempfile
from pathlib import Path

from commands import Desk
from window_pair import Pair
from x_window import window, xvfb


def main() -> None:
    """Print the row."""
    with tempfile.TemporaryDirectory() as folder, xvfb() as x:
        os.environ |= {"HOME": folder, "XDG_CONFIG_HOME": folder}
        desk = Desk(Path(folder))
        desk.run("demo", "--out", folder, "--bare")
        program = str(Path(sys.executable).with_name("keyturn-window"))
        with window(x, (program, str(desk.kit)), desk.environment) as opened:
            pair = Pair(desk, opened.person)
            parts = []
            for stage, do in (
                ("to the declaration", pair.declare),
                ("to unlock", lambda: pair.unlock(desk.secrets["custodians"][:2])),
                ("to the step that shows it", lambda: _act(pair)),
            ):
                before = len(opened.person.keys)
                do()
                pressed = opened.person.keys[before:]
                parts.append(f"{len(pressed)} {stage} ({' '.join(pressed)})")
        person = opened.person
        print(f"keys that move on: {', '.join(parts)}")
        texts, secrets = (len("".join(typed)) for typed in (person.texts, person.secrets))
        print(f"from launch to the first credential: {len(person.keys)} keys that move on, and {texts} letters of "
              f"incident and reason ({', '.join(person.texts)}): {len(person.keys) + texts} (goal: 40 at most); "
              f"the secrets themselves, with a space after each word of a card: {secrets}")  # fmt: skip


def _act(pair: Pair) -> None:
    while not pair.shown:
        pair.move()


if __name__ == "__main__":
    main()
