"""Two security keys in place of a phone: each is touched twice, once to enrol and once to answer."""

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from keyturn.custody.security_keys import FEWEST, SALT
from keyturn.host import Host
from keyturn.opening.enrolments import KeyOutput
from keyturn.prepare.enrolling import Enrolling
from keyturn.ui.pages.asked_key import AskedKey
from keyturn.ui.prepare.enrol_part import EnrolPart
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.secret_field import SecretField
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label, named, panel

if TYPE_CHECKING:
    from keyturn.ui.prepare.page import PreparePage

TICK_MS = 200


class KeysPart(EnrolPart):
    """The PIN first; then the key blinks, twice."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._field = SecretField(look, self.tr("PIN of the security key"), self._ask)
        self._said = label("", "strong")
        self.kept(self._field, self._said)
        self._asked = AskedKey("")
        self._stop = Event()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def title(self) -> str:
        """Ask for a key."""
        number = self.enrolling.key_number
        return self.tr("{0}, plug in key {1} of {2}").format(self.enrolling.name, number, FEWEST)

    def sentence(self) -> str:
        """Say that it comes alone."""
        return self.tr("This one alone. Afterwards the two keys are kept in different places.")

    def focus(self) -> QWidget | None:
        """The field for the PIN."""
        return self._field

    def fill(self, page: "PreparePage") -> None:
        """Ask for the PIN, or for the touch."""
        busy = self.preparing.busy
        name = named(self._field.accessibleName(), self._field)
        without = label(self.tr("Without a PIN, leave it empty: the key then asks for the finger."), "small", "text_2")
        page.body.addWidget(page.inside(panel("region"), name, self._field, without, self._said))
        self._field.setEnabled(not busy)
        self._said.setVisible(busy)
        self._tick()
        if busy:
            page.bind_alone("F4", self.tr("Stop asking"), self._stop.set)
        else:
            page.typed("Enter", self.tr("Ask the key"))

    def leave(self) -> None:
        """Stop asking, and empty the field."""
        self._stop.set()
        self._timer.stop()
        self._field.wipe()
        super().leave()

    def _ask(self, pin: str) -> None:
        self._field.wipe()
        self._asked, self._stop = AskedKey(pin), Event()
        enrolling, asked, host, stop = self.enrolling, self._asked, self.preparing.host, self._stop
        self.preparing.slowly(lambda: _enrol(enrolling, asked, host, stop), lambda _: None)

    def _tick(self) -> None:
        touch = self.tr("Touch the key whenever it blinks: twice.")
        said = touch if self._asked.waits.is_set() else self.tr("Looking for the key …")
        if self._said.text() != said:
            self._said.setText(said)


def _enrol(enrolling: Enrolling, asked: AskedKey, host: Host, stop: Event) -> None:
    # The library of security keys is large: the worker imports it when the first key is asked.
    from keyturn.exchange.key_devices import connected
    from keyturn.exchange.security_key import enrol, touch

    holder, number, random = enrolling.name, enrolling.key_number, host.random
    device = connected()[0]
    credential, salt = enrol(device, enrolling.kit_id, enrolling.wanted.i, holder, asked, random, stop), random(SALT)
    credential, output = touch(device, {credential: salt}, holder, asked, random, stop)
    enrolling.give_key(KeyOutput(f"key {number}", credential, salt, output))
