"""The bottom bar: which keys can be pressed now, the next one first; and what the kernel enforces."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import Hint, Keycap, key_name
from keyturn.ui.widgets.layouts import clear
from keyturn.ui.widgets.text import label


class Foot(QWidget):
    """One line of keys: those of the page in the middle, help and large type at the right.

    Where the words of a language need more room than there is, those of the right end go first, then the last keys.
    """

    def __init__(self, look: Look, network: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._look = look
        self._network = network
        self._keys = QHBoxLayout()
        self._ends = QHBoxLayout()
        self._spared: list[tuple[QWidget, ...]] = []
        self._line = QHBoxLayout(self)
        # What does not fit goes: no window grows for it.
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._line.setContentsMargins(look.px(24), 0, look.px(24), 0)
        self._note = label(network, "caption", "text_2", wrap=False)
        self._note.setFixedWidth(look.px(224))
        self._line.addWidget(self._note)
        self._line.addLayout(self._keys)
        self._line.addStretch(1)
        self._line.addLayout(self._ends)
        self.setFixedHeight(look.px(56))

    def show_hints(self, hints: Sequence[Hint], ends: Sequence[Hint]) -> None:
        """Show the keys of a page, and those that hold everywhere."""
        for layout in (self._keys, self._ends):
            clear(layout)
            layout.setSpacing(self._look.px(8))
        shown = [self._add(self._keys, hint) for hint in sorted(hints, key=lambda hint: not hint.now)]
        words = [said for _, said in (self._add(self._ends, hint) for hint in ends)]
        self._spared = [tuple(words), *reversed(shown[1:])]
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return its height alone."""
        return QSize(0, self._look.px(56))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Look again for how many there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for parts in self._spared:
            for part in parts:
                part.show()
        for parts in self._spared:
            if self._needed() <= self.width():
                return
            for part in parts:
                part.hide()

    def _needed(self) -> int:
        """Return the width of what is shown; a layout within another does not hear by itself that it changed."""
        for layout in (self._keys, self._ends, self._line):
            layout.invalidate()
        return self._line.sizeHint().width()

    def _add(self, layout: QHBoxLayout, hint: Hint) -> tuple[Keycap, QLabel]:
        cap = Keycap(self._look, hint.key, hint.now)
        layout.addWidget(cap)
        said: QLabel = label(hint.label, "caption", "text" if hint.now else "text_2", wrap=False)
        said.setAccessibleName(f"{key_name(hint.key)}: {hint.label}")
        said.setContentsMargins(0, 0, self._look.px(12), 0)
        layout.addWidget(said)
        # A layout counts neither what is not shown yet, nor the type that a text has from then on.
        for part in (cap, said):
            part.ensurePolished()
            part.show()
        return cap, said
