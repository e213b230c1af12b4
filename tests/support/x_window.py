"""A real window under Xvfb, and somebody before it who has a keyboard, eyes, and no mouse."""

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from x_screen import PATIENCE, Screen

SIZE = "1280x800x24"
GLANCE = 0.02  # seconds between two looks at the same thing


@dataclass
class Xvfb:
    """An X server without a screen, and a look at what it would show."""

    display: str
    screen: Screen

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to show its windows there."""
        # A session's own services would only tell the program of another screen.
        kept = {key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "XAUTHORITY")}
        return kept | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}


@contextlib.contextmanager
def xvfb() -> Iterator[Xvfb]:
    """Run an X server on a display that is free, and end it."""
    read, write = os.pipe()
    # The server finds the free number by itself: two that start at once take two.
    command = ("Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset")
    server = subprocess.Popen(command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with open(read) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        screen = Screen(int(number))
        with contextlib.closing(screen):
            yield Xvfb(f":{number}", screen)
    finally:
        server.terminate()
        server.wait(PATIENCE)


def wait_until(condition: Callable[[], object], what: str, glance: float = GLANCE) -> None:
    """Look again and again until something holds; fail with its name where it never does."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(glance)


@dataclass
class Person:
    """Somebody at a keyboard: keys go to the window that has the focus, as from a real one.

    What was pressed is kept to be counted: keys that move on, texts that were typed, and what was typed off a card,
    out of a memory or off a phone.
    """

    x: Xvfb
    window: int
    keys: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list, repr=False)

    @property
    def title(self) -> str:
        """What stands in the window's title."""
        return self.x.screen.title(self.window)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the window has answered the one before."""
        for key in keys:
            self._do("key", key)
            self.keys.append(key)
            self.x.screen.settle(self.window)

    def type(self, text: str, secret: bool = False) -> None:
        """Type a text."""
        self._do("type", "--delay", "4", "--", text)
        (self.secrets if secret else self.texts).append(text)
        self.x.screen.settle(self.window)

    def hold(self, *keys: str, until: Callable[[], object], what: str) -> None:
        """Hold keys down together until something is seen."""
        for key in keys:
            self._do("keydown", key)
        self.keys.extend(keys)
        try:
            wait_until(until, what)
        finally:
            for key in keys:
                self._do("keyup", key)
        self.x.screen.settle(self.window)

    def take_the_keyboard(self) -> None:
        """Give the window the focus: nobody else does, where no window manager runs."""
        self._do("windowfocus", "--sync", str(self.window))
        self.x.screen.settle(self.window)

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.x.environment, check=True, timeout=PATIENCE)


@dataclass
class Window:
    """A program with a window of its own, and the one who sits before it."""

    process: subprocess.Popen[bytes]
    person: Person

    def kill(self) -> None:
        """End it as a dead battery does."""
        self.process.kill()
        self.process.wait(PATIENCE)


@contextlib.contextmanager
def window(x: Xvfb, command: Sequence[str], environment: Mapping[str, str]) -> Iterator[Window]:
    """Start a program, wait for its window, and end it if it still runs."""
    process = subprocess.Popen(command, env={**environment, **x.environment})
    try:
        wait_until(lambda: x.screen.windows() or process.poll() is not None, "a window")
        assert process.poll() is None, "the program ended without a window"
        person = Person(x, x.screen.windows()[-1].number)
        person.take_the_keyboard()
        yield Window(process, person)
    finally:
        process.kill()
        process.wait(PATIENCE)


def missing() -> list[str]:
    """Return the programs that are needed for this and are not there."""
    return [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
