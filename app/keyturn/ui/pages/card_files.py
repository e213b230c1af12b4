"""A card that comes in a file: a picture of its QR code, or its text on a stick; each is chosen in a dialog."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from keyturn.exchange.card_file import read_card_file
from keyturn.ui.pages.qr_picture import read_card_picture
from keyturn.ui.widgets.path_dialog import choose_path

Reader = Callable[[str], str]


@dataclass(frozen=True)
class CardFile:
    """A kind of file: its key, what its button says, its icon, the names it may have, and what reads it (slow).

    The reader takes a path, returns the card's text, and raises what `read_card_picture` or `read_card_file` names.
    """

    key: str
    name: str
    icon: str
    names: str
    read: Reader

    def choose(self, page: QWidget, take: Callable[[str], object], back: Callable[[], object]) -> None:
        """Ask for a file over a page; `take` is given its path, `back` is called however that ends."""
        choose_path(page, self.name, QFileDialog.FileMode.ExistingFile, take, back, self.names)


class CardFiles(QObject):
    """The kinds of file, in the language of the window."""

    def kinds(self) -> Sequence[CardFile]:
        """Return the picture and the text."""
        pictures = self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)")
        return (
            CardFile("F5", self.tr("Picture of the QR"), "picture", pictures, read_card_picture),
            CardFile("F6", self.tr("File on a stick"), "file", self.tr("Card files (*)"), read_card_file),
        )
