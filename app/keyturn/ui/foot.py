"""The bottom bar: which keys can be pressed now, the next one first; and what the kernel enforces."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import Hint, Keycap, key_name
from keyturn.ui.widgets.layouts import clear
from keyturn.ui.widgets.text import label


class Foot(QWidget):
    """One line of keys: those of the page in the middle, help and large type at the right."""

    def __init__(self, look: Look, network: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._look = look
        self._network = network
        self._keys = QHBoxLayout()
        self._ends = QHBoxLayout()
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
        for layout, entries in ((self._keys, sorted(hints, key=lambda hint: not hint.now)), (self._ends, ends)):
            clear(layout)
            layout.setSpacing(self._look.px(8))
            for entry in entries:
                self._add(layout, entry)

    def _add(self, layout: QHBoxLayout, hint: Hint) -> None:
        layout.addWidget(Keycap(self._look, hint.key, hint.now))
        said: QLabel = label(hint.label, "caption", "text" if hint.now else "text_2", wrap=False)
        said.setAccessibleName(f"{key_name(hint.key)}: {hint.label}")
        layout.addWidget(said)
        layout.addSpacing(self._look.px(12))
