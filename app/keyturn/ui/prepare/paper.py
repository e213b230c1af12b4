"""What the ceremony's pages want printed; whoever joins the window with a printer gives it."""

from typing import Protocol

from keyturn.prepare.enrolling import Enrolling


class Paper(Protocol):
    """A printer's hand: each method prints one sheet, and raises what refuses it. Nothing is kept on a disk."""

    def card(self, enrolling: Enrolling) -> object:
        """Print the new card of a custodian (slow)."""

    def cold_code(self, enrolling: Enrolling) -> object:
        """Print the cold code of a custodian, for its envelope (slow)."""
