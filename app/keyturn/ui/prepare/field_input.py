"""The fields of a kind as they are filled in: masked where nobody may read them, and files by their names."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from keyturn.kit.kinds import Field
from keyturn.ui.prepare.secret_field import SecretField
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import named

# What lies in a file anyway; everything else is typed or pasted.
IN_FILES = ("xml", "pem", "private_key", "data")
PASTED = ("-----BEGIN", "<")
LONGEST = 2**22  # characters: what is longer comes from a file
LINES = 3


class SecretText(SecretField):
    """A masked field; lines that are pasted stay lines, and Shift and Enter begins another."""

    def __init__(self, look: Look, name: str, give: Callable[[str], object], lines: bool) -> None:
        super().__init__(look, name, give)
        self._lines = lines
        self.setMaxLength(LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Begin another line where the field has lines."""
        if (
            self._lines
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.insert("\n")
        else:
            super().keyPressEvent(event)


class FieldInput(QWidget):
    """One field: its name, and what it is typed into; `given` tells that Enter took it, `changed` that it changed."""

    given = Signal()
    changed = Signal()

    def __init__(self, look: Look, field: Field, name: str) -> None:
        super().__init__()
        self._field = field
        self._secret: SecretText | None = None
        self._text: QPlainTextEdit | None = None
        self._line: QLineEdit | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        shown = name if field.required else self.tr("{0} (may be left out)").format(name)
        in_file = field.name in IN_FILES
        if field.secret and not field.binary:
            self._secret = SecretText(look, shown, lambda _: self.given.emit(), field.lines)
            self._secret.textChanged.connect(self.changed)
            self._add(shown, self._secret)
        if in_file:
            alone = self._secret is None
            self._line = self._one_line(self.tr("File: {0}").format(name if not alone else shown))
        elif self._secret is None and field.lines:
            self._text = self._lines(look, shown)
        elif self._secret is None:
            self._line = self._one_line(shown)

    @property
    def name(self) -> str:
        """The field's name in the kit."""
        return self._field.name

    @property
    def first(self) -> QWidget:
        """What has the keyboard first."""
        first = self._secret or self._line or self._text
        assert first is not None  # noqa: S101
        return first

    @property
    def text(self) -> str:
        """What is typed or pasted; empty where a file is named."""
        if self._secret is not None:
            return self._secret.text()
        if self._text is not None:
            return self._text.toPlainText()
        line = self._line.text() if self._line is not None else ""
        return line if self._field.name not in IN_FILES or self._is_pasted(line) else ""

    @property
    def file(self) -> Path | None:
        """The file that is named for it, or None."""
        line = self._line.text().strip() if self._line is not None and self._field.name in IN_FILES else ""
        return Path(line).expanduser().absolute() if line and not self._is_pasted(line) else None

    @property
    def secret(self) -> str:
        """What is typed, where nobody may read it."""
        return self.text if self._field.secret else ""

    def wipe(self) -> None:
        """Empty it; nothing of it can be brought back."""
        if self._secret is not None:
            self._secret.wipe()
        if self._line is not None:
            self._line.setText("")
        if self._text is not None:
            self._text.setPlainText("")

    def _is_pasted(self, line: str) -> bool:
        return not (self._field.binary or self._field.secret) and line.lstrip().startswith(PASTED)

    def _add(self, name: str, widget: QWidget) -> None:
        widget.setAccessibleName(name)
        self._column.addWidget(named(name, widget))
        self._column.addWidget(widget)

    def _one_line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(LONGEST)
        line.returnPressed.connect(self.given)
        line.textChanged.connect(self.changed)
        self._add(name, line)
        return line

    def _lines(self, look: Look, name: str) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setUndoRedoEnabled(False)
        text.setTabChangesFocus(True)
        text.setFixedHeight(look.px(24 * LINES + 20))
        text.textChanged.connect(self.changed)
        self._add(name, text)
        return text
