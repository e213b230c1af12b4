"""The bottom bar: which keys can be pressed now, the next one first; and what the kernel enforces."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.cap_button import CapButton
from keyturn.ui.widgets.keycap import CAP, NAME, Hint, cap_width, draw_cap, key_name
from keyturn.ui.widgets.layouts import end, lifted, nest
from keyturn.ui.widgets.painted import Painted
from keyturn.ui.widgets.text import label

NOTE, SIDE = 224, 24
BESIDE, APART = 8, 20  # px: between a key and its text, and to the next one
ABOVE_EDGE = 8  # two lines fill the bar: they stand higher, off the edge of practice
ONE_LINE, TWO_LINES = 56, 100  # two targets of 44 px, one above the other


class HintShown(Painted):
    """A key and what it does, drawn; a screen reader hears both as one."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, look: Look, hint: Hint, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.hint = hint
        self._size = QSize(self._before + look.metrics(*NAME).horizontalAdvance(hint.label) + 1, look.px(CAP))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setContentsMargins(0, 0, look.px(APART), 0)
        self.say(said_of(hint))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for key and text, and what keeps it off the next one."""
        return self._size.grownBy(self.contentsMargins())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same: a shortened text would hide what it does."""
        return self.sizeHint()

    def draw(self, painter: QPainter) -> None:
        """Draw the keycap and the text."""
        look, hint = self._look, self.hint
        cap = QRectF(0, 0, cap_width(look, hint.key), self.height())
        draw_cap(painter, look, hint.key, cap, "blue" if hint.now else "")
        painter.setPen(look.colour("text" if hint.now else "text_2"))
        room = QRectF(self._before, 0, self.width() - self._before, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, hint.label)

    @property
    def _before(self) -> int:
        return cap_width(self._look, self.hint.key) + self._look.px(BESIDE)


class PressedHint(QWidget):
    """A key that can be pressed here alone, and what it does."""

    def __init__(self, look: Look, hint: Hint, run: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.hint = hint
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, look.px(APART), 0)
        line.setSpacing(look.px(BESIDE))
        button = CapButton(look, hint.key, hint.label)
        button.clicked.connect(lambda: run())
        line.addWidget(button)
        said = label(hint.label, "caption", "text" if hint.now else "text_2", wrap=False)
        said.setAccessibleName(said_of(hint))
        line.addWidget(said)


def said_of(hint: Hint) -> str:
    """Return what a screen reader says of a key."""
    return f"{key_name(hint.key)}: {hint.label}"


class Foot(QWidget):
    """The keys of the page in the middle, on a second line where one is too short; large type at the right."""

    def __init__(self, look: Look, network: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._look = look
        self._hints: tuple[Sequence[Hint], Sequence[Hint]] = ((), ())
        self._first, self._second, self._ends = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._note = label(network, "caption", "text_2")
        self._note.setFixedWidth(look.px(NOTE))
        self._note.setContentsMargins(0, 0, look.px(12), 0)
        self._lay_out()

    def show_hints(self, hints: Sequence[Hint], ends: Sequence[Hint]) -> None:
        """Show the keys of a page, and those that hold everywhere."""
        before, self._hints = self._hints, (sorted(hints, key=lambda hint: not hint.now), ends)
        # A page says its keys with whatever moves: the same ones stay. Laid out anew, what can be pressed comes last
        # again, behind what the page laid out meanwhile: Tab goes in the order in which Qt got to know them.
        if self._hints != before or any(hint.run for hint in hints):
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay the keys out for the room that there is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show()
            self._lift_note()

    def _lift_note(self) -> None:
        """Let a note of two lines stand off the edge; what its type is Qt knows only when it is shown."""
        self._note.ensurePolished()
        px, line = self._look.px, self._note.fontMetrics().height()
        lift = px(ABOVE_EDGE) if self._note.heightForWidth(px(NOTE)) > 1.5 * line else 0
        self._note.setContentsMargins(0, 0, px(12), lift)

    def _show(self) -> None:
        hints, ends = self._hints
        before = [shown for layout in (self._first, self._second, self._ends) for shown in lifted(layout)]
        last = [self._entry(hint, before) for hint in ends]
        for shown in last:
            self._ends.addWidget(shown)
        taken = sum(shown.sizeHint().width() for shown in last)
        whole = self.width() - self._look.px(NOTE + 2 * SIDE) - taken
        rooms = {self._first: whole, self._second: whole}
        entries = [self._entry(hint, before) for hint in hints]
        placed = [shown for shown in entries if self._place(shown, rooms)]
        for gone in [*before, *(shown for shown in entries if shown not in placed)]:
            end(gone)
        for shown in [*placed, *last]:
            shown.raise_()  # a screen reader finds what came now and what stood here in the order in which they stand
        self.setFixedHeight(self._look.px(TWO_LINES if self._second.count() else ONE_LINE))

    def _entry(self, hint: Hint, before: list[QWidget]) -> QWidget:
        """Return a key's entry: that which stood here before, or a new one where it can be pressed."""
        if hint.run is not None:
            return PressedHint(self._look, hint, hint.run, self)
        for shown in before:
            if isinstance(shown, HintShown) and shown.hint == hint:
                before.remove(shown)
                return shown
        return HintShown(self._look, hint, self)

    def _place(self, shown: QWidget, rooms: dict[QHBoxLayout, int]) -> bool:
        """Lay a key out where there is room; the first one always. Tell whether there was."""
        wide = shown.sizeHint().width()
        lines = [self._second] if self._second.count() else [self._first, self._second]
        line = next((line for line in lines if wide <= rooms[line]), None if self._first.count() else self._first)
        if line is not None:
            rooms[line] -= wide
            line.addWidget(shown)
        return line is not None

    def _lay_out(self) -> None:
        px = self._look.px
        keys = QVBoxLayout()
        keys.setSpacing(px(4))
        for layout in (self._first, self._second):
            layout.setSpacing(0)
            line = QHBoxLayout()
            nest(line, layout)
            line.addStretch(1)
            nest(keys, line)
        self._ends.setSpacing(0)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(SIDE), 0, px(SIDE), 0)
        whole.setSpacing(0)
        whole.addWidget(self._note)
        nest(whole, keys, 1)
        nest(whole, self._ends)
        self.setFixedHeight(px(ONE_LINE))
