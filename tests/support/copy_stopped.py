"""Run keyturn, and stop (SIGSTOP) at one thing that it does to a stick, until somebody lets it go on: for tests of
sticks that are pulled out meanwhile.

python copy_stopped.py FOLDER CALL N ARGUMENT…

CALL is what the program asks of Python once the new file is to be opened in FOLDER: `open` (that itself), `write`,
`fsync`, `posix_fadvise` (before it is read back), `replace`; N is the how manieth.
"""

import os
import signal
import sys
from types import FrameType
from typing import Any

from keyturn.cli.main import main

THERE = ("kit/store.py", "prepare/copying.py")


def stop_at(folder: str, call: str, count: int) -> None:
    """Stop before the call; counted is what is done after the new file was asked for, in the modules that write."""
    left, begun = [count], [False]

    def stop() -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGSTOP)

    def opened(event: str, facts: tuple[object, ...]) -> None:
        if event == "open" and not begun[0] and str(facts[0]).startswith(folder) and str(facts[0]).endswith(".new"):
            begun[0] = True
            if call == "open":
                stop()

    def called(frame: FrameType, event: str, what: Any) -> None:
        if begun[0] and event == "c_call" and what.__name__ == call and frame.f_code.co_filename.endswith(THERE):
            stop()

    sys.addaudithook(opened)
    sys.setprofile(called)


if __name__ == "__main__":
    stop_at(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    sys.exit(main(sys.argv[4:]))
