"""Asking for the touch of a security key at a terminal."""

from collections.abc import Callable
from dataclasses import dataclass

from keyturn.cli.context import Context
from keyturn.cli.terminal import Terminal
from keyturn.exchange.key_devices import connected
from keyturn.exchange.key_touch import touch_any
from keyturn.opening.seats import Seat
from keyturn.opening.unlock import Unlock


@dataclass(frozen=True)
class TerminalAsking:
    """Asks for PIN and touch at the terminal."""

    terminal: Terminal
    name: str

    def pin(self) -> str:
        """Ask for the key's PIN, hidden."""
        return self.terminal.ask_secret(f"PIN of {self.name}'s security key")

    def touch(self) -> None:
        """Say that the key waits."""
        self.terminal.tell(f"{self.name}: touch the security key while it blinks.")


def touch_by_questions(context: Context) -> Callable[[Unlock, Seat], None]:
    """Return what asks a custodian for the touch of a key and gives its answer to an unlock."""

    def ask(unlock: Unlock, seat: Seat) -> None:
        salts = {bytes(key.credential): bytes(key.salt) for key in unlock.keys_of(seat)}
        asking = TerminalAsking(context.terminal, seat.name)
        unlock.give_touch(seat, *touch_any(connected() if salts else (), salts, seat.name, asking, context.random))

    return ask
