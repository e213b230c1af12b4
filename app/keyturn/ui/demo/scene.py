"""What a scripted pair works with: the window, their fingers, a clock that can be moved on, pictures, and a voice."""

from collections.abc import Callable
from dataclasses import dataclass

from keyturn.practice.absent import seconds_left
from keyturn.ui.demo.shots import Shots
from keyturn.ui.demo.typist import Typist
from keyturn.ui.emergency import Emergency


@dataclass
class Lapse:
    """A clock (seconds since the epoch) that the script moves on instead of waiting."""

    clock: Callable[[], int]
    ahead: int = 0

    def __call__(self) -> int:
        """Return the time."""
        return self.clock() + self.ahead

    def move(self, seconds: int) -> None:
        """Let time pass."""
        self.ahead += seconds

    def to_next_code(self) -> None:
        """Go to the moment at which every phone changes its code."""
        self.move(seconds_left(self()))


@dataclass(frozen=True)
class Scene:
    """Everything that a part of the script needs; `tell` says a line to whoever started it."""

    emergency: Emergency
    hands: Typist
    lapse: Lapse
    shots: Shots
    tell: Callable[[str], None]

    def see_home(self, name: str) -> None:
        """Keep a picture of Home, once it has read the log."""
        self.hands.settle()
        while self.emergency.watch.reading:
            self.hands.wait()
        self.shots.take(name)
