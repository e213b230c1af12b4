"""What locks by itself, and at once where something fails: an open kit, and a ceremony that goes on."""

from PySide6.QtCore import QObject

from keyturn.opening.idle import LockedBy


class Lockable(QObject):
    """Something that may be open and must not stay so on a desk that nobody sits at."""

    @property
    def is_open(self) -> bool:
        """Tell whether there is something to lock."""
        raise NotImplementedError

    @property
    def closing(self) -> bool:
        """Tell whether the worker does something that cannot be cut off; what is locked meanwhile is locked then."""
        raise NotImplementedError

    @property
    def last_words(self) -> tuple[str, ...]:
        """Return words that must be read although no page will show them any more."""
        return ()

    def lock(self, because: LockedBy = "hand") -> None:
        """Wipe what is open; where nothing is, do nothing."""
        raise NotImplementedError
