"""The bottom bar: which keys can be pressed now, the next one first; and what the kernel enforces."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

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
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(24), 0, look.px(24), 0)
        self._note = label(network, "caption", "text_2", wrap=False)
        self._note.setFixedWidth(look.px(224))
        line.addWidget(self._note)
        line.addLayout(self._keys)
        line.addStretch(1)
        line.addLayout(self._ends)
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Look again for how many there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for parts in self._spared:
            for part in parts:
                part.show()
        line = self.layout()
        for parts in self._spared:
            if line is None or line.sizeHint().width() <= self.width():
                return
            for part in parts:
                part.hide()

    def _add(self, layout: QHBoxLayout, hint: Hint) -> tuple[Keycap, QLabel]:
        cap = Keycap(self._look, hint.key, hint.now)
        layout.addWidget(cap)
        said: QLabel = label(hint.label, "caption", "text" if hint.now else "text_2", wrap=False)
        said.setAccessibleName(f"{key_name(hint.key)}: {hint.label}")
        layout.addWidget(said)
        # A layout counts neither what is not shown yet, nor the type that a text has from then on.
        for part in (cap, said):
            part.ensurePolished()
            part.show()
        layout.addSpacing(self._look.px(12))
        return cap, said
