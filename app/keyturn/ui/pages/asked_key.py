"""What the worker asks of a security key's holder, who has typed the PIN before."""

from threading import Event


class AskedKey:
    """The PIN as it was typed, and whether the key waits for the touch."""

    def __init__(self, pin: str) -> None:
        self._pin = pin
        self.waits = Event()

    def pin(self) -> str:
        """Return the PIN."""
        return self._pin

    def touch(self) -> None:
        """Remember that the key waits to be touched."""
        self.waits.set()
