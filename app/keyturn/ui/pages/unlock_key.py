"""A security key in a lane of Unlock: its PIN in a masked field, then a touch; asked in the worker, never here."""

from collections.abc import Mapping, Sequence
from concurrent.futures import CancelledError, Future
from threading import Event

from PySide6.QtWidgets import QWidget

from keyturn.errors import KeyturnError
from keyturn.host import Host
from keyturn.opening.desk import Lane
from keyturn.ui.pages.asked_key import AskedKey
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_stage import Entry, Key, Stage
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label


class KeyStage(Stage):
    """The PIN first; then the key blinks until it is touched."""

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__(acts, lane, look)
        self._running: Future[tuple[bytes, bytes]] | None = None
        self._asked = AskedKey("")
        self._stop = Event()
        self.destroyed.connect(self._stop.set)
        self._caption = self.caption(self.tr("PIN of the security key"))
        self._entry = Entry(look, lane, self.tr("PIN of the security key"), self._ask)
        self._entry.conceal()
        self._said = label("", "body")
        self.inside.addWidget(self._entry)
        self.inside.addWidget(self._said)
        self._stopper = self.button(Key("F4", self.tr("Stop asking"), self.end))
        self.inside.addWidget(self._stopper)
        self.foot(self.tr("Key lost?"), self._cold)

    @property
    def field(self) -> QWidget | None:
        """The field for the PIN, while one can be given."""
        return self._entry if self._ready and self._running is None else None

    def act(self) -> str:
        """Ask for the PIN or the touch, or say what is waited for."""
        if not self._ready:
            return self.tr("your key is asked later")
        return self.tr("touch your security key") if self._running is not None else self.tr("type your key's PIN")

    def takes(self) -> Sequence[Key]:
        """Enter while the PIN is typed, F4 while the key is asked, F3 always."""
        if self._running is not None:
            return (Key("F4", self.tr("Stop asking"), self.end), self._cold)
        if not self._ready:
            return (self._cold,)
        return (Key("Enter", self.tr("Ask the key"), lambda: None, next=True, typed=True), self._cold)

    def refresh(self) -> None:
        """Show whether the key can be asked, and what it waits for."""
        ready, running = self._ready, self._running is not None
        for shown in (self._caption, self._entry):
            shown.setVisible(ready and not running)
        self._stopper.setVisible(running)
        self._entry.show_draft()
        self._said.setText(self._say())

    def tick(self) -> None:
        """Take the key's answer as soon as it is there."""
        running = self._running
        if running is None:
            return
        if not running.done():
            self._said.setText(self._say())
            return
        self._running = None
        try:
            credential, output = running.result()
        except KeyturnError as refusal:
            self.acts.refuse(self.lane, refusal)
        except CancelledError:
            self.acts.changed.emit()
        else:
            self.acts.give_touch(self.lane, credential, output)

    def end(self) -> None:
        """Stop asking the key."""
        self._stop.set()
        if self._running is not None:
            self._running.cancel()

    @property
    def _ready(self) -> bool:
        return self.acts.desk.unlock.outer is not None

    @property
    def _cold(self) -> Key:
        return Key("F3", self.tr("Cold code"), lambda: self.acts.go_by(self.lane, "cold"), anywhere=True)

    def _say(self) -> str:
        if not self._ready:
            need = self.acts.desk.unlock.kit.header.k
            return self.tr("It is asked as soon as %n cards and passphrases are in.", "", need)
        if self._running is None:
            return self.tr("Plug the key in. Without a PIN, leave the field empty: the key then asks for the finger.")
        touch = self.tr("Touch the key while it blinks.")
        return touch if self._asked.waits.is_set() else self.tr("Looking for the key …")

    def _ask(self, pin: str) -> None:
        seat, host = self.lane.seat, self.acts.owner.host
        if seat is None or self._running is not None:
            return
        self.lane.draft, self.lane.refusal = "", None
        salts = {bytes(key.credential): bytes(key.salt) for key in self.acts.desk.unlock.keys_of(seat)}
        self._stop.clear()
        self._asked = AskedKey(pin)
        self._running = host.worker.submit(_touch, salts, seat.name, self._asked, host, self._stop)
        self.acts.changed.emit()


def _touch(salts: Mapping[bytes, bytes], name: str, asked: AskedKey, host: Host, stop: Event) -> tuple[bytes, bytes]:
    # The library of security keys is large: the worker imports it when the first key is asked.
    from keyturn.exchange.key_devices import connected
    from keyturn.exchange.key_touch import touch_any

    return touch_any(connected() if salts else (), salts, name, asked, host.random, stop)
