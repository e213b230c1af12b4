"""The stops of an emergency: at each of them the window has one page."""

from typing import Literal

Stop = Literal["home", "choose", "confirm", "unlock", "act", "stand-down", "closed"]
STOPS: tuple[Stop, ...] = ("home", "choose", "confirm", "unlock", "act", "stand-down", "closed")
OPEN: tuple[Stop, ...] = ("unlock", "act", "stand-down")  # where there is something to lock
