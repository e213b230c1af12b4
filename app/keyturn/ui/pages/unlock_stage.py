"""What one lane of Unlock asks for at a time: its field, its keys, and the act that the page's title names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from keyturn.opening.desk import Lane
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.theme.look import Look, sign_by_sign
from keyturn.ui.theme.style import EntrySize
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.keycap import Keycap
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.text import label, panel

CODE: Final = 26


@dataclass(frozen=True)
class Key:
    """A key that a stage takes: what the bottom bar says, what it does.

    `next` is the key to press now, `typed` one that the field takes by itself, and `anywhere` one that is also
    taken while another lane has the keyboard.
    """

    key: str
    label: str
    run: Callable[[], object]
    next: bool = False
    typed: bool = False
    anywhere: bool = False


class Stage(QWidget):
    """One thing that a lane asks for; it lives as long as the lane asks for it."""

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__()
        self.acts = acts
        self.lane = lane
        self.look = look
        self._whose = ""
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(look.px(8))

    @property
    def field(self) -> QWidget | None:
        """The field that has the keyboard, or None where keys alone are taken."""
        return None

    def act(self) -> str:
        """Say what its person is to do, in the words of the title."""
        raise NotImplementedError

    def takes(self) -> Sequence[Key]:
        """Return the keys that are taken now."""
        return ()

    def refresh(self) -> None:
        """Show how things stand now."""

    def tick(self) -> None:
        """Show the time, and take what a worker has finished."""

    def end(self) -> None:
        """Stop what is still running for this stage."""

    def call_by(self, whose: str) -> None:
        """Put a person's name before what the controls are called: two lanes may ask for the same at one time."""
        for control in (*self.findChildren(QLineEdit), *self.findChildren(KeyButton)):
            alone = control.accessibleName().removeprefix(f"{self._whose}: ")
            control.setAccessibleName(f"{whose}: {alone}")
        self._whose = whose

    def button(self, key: Key) -> KeyButton:
        """Return a button for one of its keys."""
        made = KeyButton(self.look, key.label, key.key)
        made.clicked.connect(lambda: key.run())
        return made

    def foot(self, text: str, key: Key) -> None:
        """Add the row at the lane's end: another way, and its key."""
        self.inside.addStretch(1)
        self.inside.addWidget(panel("rule"))
        row = QHBoxLayout()
        row.addWidget(label(text, "small", "text_2"), 1)
        row.addWidget(self.button(key))
        nest(self.inside, row)

    def caption(self, text: str) -> QLabel:
        """Add and return a caption."""
        made = label(text, "caption", "text_2")
        self.inside.addWidget(made)
        return made


class Entry(QLineEdit):
    """A field of a lane: what stands in it is kept in the lane, Enter gives it, and nothing of it can be undone.

    Backspace in the empty field is told: what was taken last may come back.
    """

    backed = Signal()

    def __init__(
        self, look: Look, lane: Lane, name: str, give: Callable[[str], object], size: EntrySize = 20, key: str = "Enter"
    ) -> None:
        super().__init__(lane.draft)
        self._look = look
        self._lane = lane
        self._give = give
        self._told = lane.refusal
        self.setAccessibleName(name)
        self.setProperty("mono", True)
        self.setFont(sign_by_sign(self.font()))
        self.setProperty("entry", size)
        self._cap = Keycap(look, key, parent=self)
        self._cap.setVisible(bool(key))
        self.setTextMargins(0, 0, self._cap.width() + look.px(8) if key else 0, 0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.textEdited.connect(self._keep)

    def show_cap(self, shown: bool) -> None:
        """Show the key's cap, or that no key is needed."""
        self._cap.setVisible(shown)

    def show_draft(self) -> None:
        """Show what the lane keeps; what was in the field before cannot be brought back."""
        if self.text() != self._lane.draft:
            self.setText(self._lane.draft)
        if self._lane.refusal is not self._told:
            self._told = self._lane.refusal
            self.selectAll()

    def conceal(self) -> None:
        """Show dots for what is typed."""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(self.inputMethodHints() | Qt.InputMethodHint.ImhHiddenText)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Give what was typed on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give(self.text())
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            # A key that is held down to empty the field takes nothing back.
            if not event.isAutoRepeat():
                self.backed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the keycap at the right end."""
        super().resizeEvent(event)
        cap = self._cap
        cap.move(self.width() - cap.width() - self._look.px(12), (self.height() - cap.height()) // 2)

    def _keep(self, text: str) -> None:
        self._lane.draft = text
