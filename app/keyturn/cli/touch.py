"""Asking for the touch of a security key at a terminal."""

from collections.abc import Callable

from keyturn.cli.context import Context
from keyturn.opening.seats import Seat
from keyturn.opening.unlock import Unlock


def touch_by_questions(context: Context) -> Callable[[Unlock, Seat], None]:
    """Return what asks for a touch."""

    def touch(unlock: Unlock, seat: Seat) -> None:
        raise NotImplementedError

    return touch
