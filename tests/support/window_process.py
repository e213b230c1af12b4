"""Tests talk to the real window in a process of its own: see window_driver."""

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

APP = Path(__file__).parents[2] / "app"


class WindowProcess:
    """One run of the window on a desk's kit, with the desk's state folder."""

    def __init__(self, desk, *options, kit=None, **more):
        paths = os.pathsep.join((str(APP), str(Path(__file__).parent)))
        environment = desk.environment | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "window_driver", str(kit or desk.kit), *map(str, options)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, **more,
        )  # fmt: skip

    def __call__(self, move, *given):
        """Make a move; return what is answered."""
        self.send(move, *given)
        line = self._process.stdout.readline()
        assert line, self._process.stderr.read()
        told = json.loads(line)
        assert not (isinstance(told, dict) and "failed" in told), told["failed"]
        return told

    def send(self, move, *given):
        """Begin a move, and do not wait for its end."""
        self._process.stdin.write(json.dumps([move, *given]) + "\n")
        self._process.stdin.flush()

    def sees(self, text):
        """Tell whether a text can be read in the window."""
        return any(text in entry for entry in self("see")["texts"])

    def kill(self):
        """Let the process die at once, as with a battery."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(timeout=60)

    def end(self):
        """Wait for the end; return the exit status and what was said on standard error."""
        self._process.stdin.close()
        said = self._process.stderr.read()
        return self._process.wait(timeout=60), said

    def close(self):
        """End whatever is left."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(timeout=60)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            pipe.close()


@contextmanager
def running(desk, *options, **more):
    """Run the window, and end it."""
    process = WindowProcess(desk, *options, **more)
    try:
        yield process
    finally:
        process.close()
