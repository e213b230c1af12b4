"""People at the Unlock page: they type, press keys and read what is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from emergencies import declared
from event_loop import turn_loop
from keyturn import catalogue
from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.edit import seal_playbooks
from keyturn.kit.playbooks.sealed import bind
from keyturn.opening.desk import Desk, Lane
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.unlock import UnlockPage
from keyturn.ui.pages.unlock_lane import LaneView
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.window import Window
from playbook_samples import DIRECTORY, sample
from software_key import Credential, SoftwareKey
from workshop import NOW, Held, Made, make_kit, seeded

POLICIES = {"standard": "any 2", "critical": "any 3", "rehearsal": "any 2", "ceremony": "any 3"}
CONTROL = Qt.KeyboardModifier.ControlModifier


def make(folder: Path) -> Made:
    """Make a kit of four custodians, the last of whom has security keys; its mode fm1 has a playbook."""
    made = make_kit(folder, people=4, key_people=[4], policies=POLICIES)
    playbook = bind(sample(), read_directory(DIRECTORY, "d.yaml"))
    edit = seal_playbooks(made.read(), [playbook], "standard", catalogue.load_questions(), NOW, seeded("unlock"))
    edit.save(made.path, made.signers)
    return made


@dataclass
class Room:
    """The window at Unlock, its people, and a keyboard."""

    window: Window
    emergency: Emergency
    people: tuple[Held, ...]
    clock: SimpleNamespace
    qtbot: Any

    def begin(self) -> "Room":
        """Declare, and come to Unlock."""
        declared(self.emergency)
        self.settle()
        return self

    # What they do

    def settle(self) -> None:
        """Let the window answer."""
        for _ in range(3):
            turn_loop()

    def type(self, text: str) -> None:
        """Type a text to whatever has the keyboard, which may change meanwhile."""
        for letter in text:
            self.qtbot.keyClicks(self.focus, letter)
        self.settle()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.qtbot.keyClick(self.focus, key, modifier)
            self.settle()

    def give(self, text: str) -> None:
        """Type a text and press Enter."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def paste(self, text: str) -> None:
        """Paste a text."""
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, modifier=CONTROL)

    def words(self, text: str) -> None:
        """Type words by their first four letters."""
        for word in text.split():
            self.type(word[:4])
            self.press(Qt.Key.Key_Space)

    def bring(self, person: Held) -> None:
        """Bring a card and its passphrase, by the quickest way."""
        self.paste(person.words)
        self.give(person.passphrase)

    def give_codes(self, person: Held, ahead: int = 0) -> None:
        """Type two codes, the second one as soon as the phone shows it."""
        for code in person.codes(self.clock.now + ahead):
            self.give(code)

    def wait(self, condition: Any) -> None:
        """Wait for something that a worker does."""
        self.qtbot.waitUntil(lambda: bool(condition()))
        self.settle()

    def wait_shares(self) -> None:
        """Wait until every passphrase was tried."""
        self.wait(lambda: all(seat.deriving is None for seat in self.emergency.unlock.seats.values()))

    # What they see

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.window

    @property
    def page(self) -> UnlockPage:
        """The page, which must be Unlock."""
        assert isinstance(self.window.page, UnlockPage)
        return self.window.page

    @property
    def desk(self) -> Desk:
        """The desk."""
        assert self.emergency.desk is not None
        return self.emergency.desk

    @property
    def lane(self) -> Lane:
        """The lane that has the keyboard."""
        return self.desk.here

    @property
    def title(self) -> str:
        """The page's title."""
        return self.texts(self.page, "title")[0]

    def views(self) -> list[LaneView]:
        """Return the lanes that are shown, from left to right."""
        shown = [view for view in self.page.findChildren(LaneView) if view.isVisible()]
        return sorted(shown, key=lambda view: view.x())

    def texts(self, where: QWidget | None = None, type_: str = "") -> list[str]:
        """Return the texts that are shown somewhere, or all of one type."""
        where = where or self.window
        shown = [label for label in where.findChildren(QLabel) if label.isVisible()]
        return [label.text() for label in shown if label.text() and (not type_ or label.property("type") == type_)]

    def everything(self) -> str:
        """Return whatever can be read or heard in the window, in one text; what is typed in a masked field is not."""
        return "\n".join(self._everything())

    def notices(self, where: QWidget | None = None) -> list[str]:
        """Return what was refused, as it is shown."""
        shown = (where or self.window).findChildren(Notice)
        return [notice.accessibleName() for notice in shown if notice.isVisible()]

    def hints(self) -> list[str]:
        """Return the keys of the bottom bar."""
        return [hint.key for hint in self.page.hints]

    def _everything(self) -> Iterator[str]:
        for widget in self.window.findChildren(QWidget):
            yield widget.accessibleName()
            yield widget.accessibleDescription()
            if isinstance(widget, QLabel):
                yield widget.text()
            if isinstance(widget, QLineEdit):
                yield widget.displayText()


class HeldKey(SoftwareKey):
    """A security key that gives the outputs which a workshop's custodian holds."""

    @classmethod
    def of(cls, person: Held) -> "HeldKey":
        """Return the key that holds all of a custodian's credentials."""
        key = cls(seeded("key"))
        for credential, output in person.keys.items():
            key.credentials[credential] = Credential(ec.generate_private_key(ec.SECP256R1()), output, bytes(32))
        return key

    def outputs(self, credential: Credential, extensions: dict[str, Any], verified: bool) -> dict[str, Any] | None:
        if "hmac-secret" not in extensions:
            return None
        shared = self.shared(extensions["hmac-secret"][1])
        return {"hmac-secret": self.protocol.encrypt(shared, credential.verified)}
