"""The phone: a QR code for its authenticator app, confirmed by two codes, one after the other."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, QTimer
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from keyturn.custody.codes import STEP_SECONDS
from keyturn.exchange.otpauth import issuer
from keyturn.opening.desk import Lane
from keyturn.ui.pages.unlock_stage import CODE, Entry
from keyturn.ui.prepare.enrol_part import EnrolPart
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.qr_code import QrCode
from keyturn.ui.widgets.seconds_bar import SecondsBar
from keyturn.ui.widgets.text import label, named, panel

if TYPE_CHECKING:
    from keyturn.ui.prepare.page import PreparePage

TICK_MS = 500


class PhonePart(EnrolPart):
    """The code to scan at the left, two fields at the right; the seconds that the phone's code still lasts."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self.measured = True
        self._qr = QrCode(look, self.enrolling.phone_link, self.tr("QR code for the authenticator app"))
        self._key = label("", "value")
        self._lanes = Lane(), Lane()
        second = self._code(self.tr("Code 2 of 2"), self._lanes[1], lambda _: self._confirm())
        first = self._code(self.tr("Code 1 of 2"), self._lanes[0], lambda _: second.setFocus())
        self._fields = first, second
        self._seconds = label("", "section", wrap=False)
        self._bar = SecondsBar(look)
        self._countdown = QWidget()
        row = QHBoxLayout(self._countdown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addWidget(self._seconds)
        row.addWidget(self._bar, 1)
        self.kept(self._qr, self._key, self._countdown, *self._fields)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        self._tick()

    def title(self) -> str:
        """Ask for the phone."""
        return self.tr("{0}, scan this with your phone").format(self.enrolling.name)

    def sentence(self) -> str:
        """Say with what."""
        said = self.tr("With an authenticator app, which calls it {0}. Switch its cloud backup off for it.")
        return said.format(f"{issuer(self.enrolling.kit_name)}, {self.enrolling.name}")

    def waiting(self) -> str:
        """Name the table, and how much of it is made."""
        return self.tr("Making the table of this phone's codes: {0} %").format(round(100 * self.preparing.share))

    def focus(self) -> QWidget | None:
        """The first field that is empty."""
        return next((field for field in self._fields if not field.text()), self._fields[1])

    def fill(self, page: "PreparePage") -> None:
        """Show code and fields."""
        for field in self._fields:
            field.setEnabled(not self.preparing.busy)
        beside = QBoxLayout.Direction.TopToBottom if self.look.large else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(beside)
        row.setSpacing(self.look.px(24))
        row.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(page.inside(panel("region"), *self._asked()), 1, Qt.AlignmentFlag.AlignTop)
        nest(page.body, row)
        self._qr.show()
        page.body.addWidget(self._key)
        self._key.setVisible(bool(self._key.text()))
        if not self.preparing.busy:
            page.typed("Enter", self.tr("Take the code"))
            spell = self.tr("Hide the key") if self._key.text() else self.tr("Type it instead")
            page.bind_alone("F2", spell, self._spell)

    def leave(self) -> None:
        """Wipe the code, the key and what was typed."""
        self._timer.stop()
        self._qr.conceal()
        self._key.setText("")
        for lane, field in zip(self._lanes, self._fields, strict=True):
            lane.draft = ""
            field.setText("")
        super().leave()

    def _asked(self) -> list[QWidget]:
        said = self.tr("Type the code that the phone shows, then the one that comes after it.")
        parts: list[QWidget] = [label(said, "body", "text_2")]
        for field in self._fields:
            parts += [named(field.accessibleName(), field), field]
        return [*parts, self._countdown]

    def _code(self, name: str, lane: Lane, give: Callable[[str], object]) -> Entry:
        field = Entry(self.look, lane, name, give, CODE)
        field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9 ]{0,8}"), field))
        return field

    def _confirm(self) -> None:
        first, second = (field.text().replace(" ", "") for field in self._fields)
        for lane, field in zip(self._lanes, self._fields, strict=True):
            lane.draft = ""
            field.setText("")
        enrolling, told = self.enrolling, self.preparing.told.emit
        self.preparing.progress = None
        self.preparing.slowly(lambda: enrolling.confirm(first, second, told), lambda _: None)

    def _spell(self) -> None:
        self._key.setText("" if self._key.text() else self.enrolling.phone_key)
        self.preparing.refuse(self.preparing.refusal)

    def _tick(self) -> None:
        left = STEP_SECONDS - self.preparing.now % STEP_SECONDS
        self._seconds.setText(self.tr("{0} s").format(left))
        self._bar.show_left(left)
