"""What may be refused: the last refusal is kept to be shown, and everybody who shows something hears of every move."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal

from keyturn.errors import KeyturnError, refused_by
from keyturn.ui.lockable import Lockable

T = TypeVar("T")


class Attempting(Lockable):
    """Something lockable that moves by what people do; `refusal` is what was refused last."""

    moved = Signal()
    covered = Signal()  # nothing is shown any more, and nobody may go on seeing it until the events run

    def __init__(self, refusal: KeyturnError | None = None) -> None:
        super().__init__()
        self.refusal = refusal

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something at once; what is refused is kept to be shown. Whatever was refused before is over."""
        self.refusal = None
        self.beside(work)
        return self.refusal is None

    def made(self, work: Callable[[], T]) -> T | None:
        """Do something at once, and return what comes of it; None where it was refused."""
        found: list[T] = []
        self.attempt(lambda: found.append(work()))
        return found[0] if found else None

    def beside(self, work: Callable[[], object]) -> None:
        """Do something beside what was refused last: that stays, unless this is refused too."""
        self.refusal = refused_by(work) or self.refusal
        self.moved.emit()
