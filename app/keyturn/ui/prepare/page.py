"""What the pages of the maintainers have in common."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from keyturn.ui.pages.page import Leaf
from keyturn.ui.prepare.people import CeremonyPeople
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.rekey_people import RekeyPeople
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.meter import Meter
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.scrolled import hold
from keyturn.ui.widgets.text import label


class Answer(NamedTuple):
    """One answer of a question: its button, what it does, and what the bottom bar says, if that is not the same."""

    text: str
    run: Callable[[], object]
    hint: str = ""


class PreparePage(Leaf):
    """A page of the maintainers' work; the right zone shows who is done while a ceremony is open."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(look)
        self.preparing = preparing
        self.first: QWidget | None = None  # of what is laid out now

    def kept(self) -> Sequence[QWidget]:
        """Return the widgets that hold what people type or read: they outlive what they are laid out in."""
        return ()

    def first_focus(self) -> QWidget | None:
        """Whatever leads on."""
        return self.first

    def refresh(self) -> None:
        """Show how things stand now; what is kept is taken out of what it stands in, which ends."""
        self.first = None
        for part in self.kept():
            part.hide()
            part.setParent(None)
        super().refresh()

    def again(self) -> None:
        """Show the page anew; the window gives the keyboard back."""
        self.preparing.moved.emit()

    def notice(self) -> Notice | None:
        """Return what was refused last, in plain words, or None."""
        refusal = self.preparing.refusal
        return Notice(self.look, refusal) if refusal is not None else None

    def head(self, title: str, *sentences: str, way: QLayout | None = None) -> None:
        """Lay out the title and what stands below it, maybe the steps of the way, and what was refused."""
        top = QVBoxLayout()
        top.setSpacing(self.look.px(4))
        top.addWidget(label(title, "title"))
        for sentence in sentences:
            top.addWidget(label(sentence, "body", "text_2"))
        nest(self.body, top)
        if way is not None:
            nest(self.body, way)
        self.body.addSpacing(self.look.px(4))
        said = self.notice()
        if said is not None:
            self.body.addWidget(said)

    def section(self, text: str, above: int = 12) -> None:
        """Begin a part of the page; `above` is the space before it."""
        self.body.addSpacing(self.look.px(above))
        self.body.addWidget(label(text, "section"))

    def lead_on(self, text: str, run: Callable[[], object], hint: str = "") -> None:
        """Lay out what Space does at the foot's end; it has the keyboard."""
        self.first = made = self.button(text, "Space", run, "primary", hint=hint or text)
        self.foot.addStretch(1)
        self.foot.addWidget(made)

    def question(self, title: str, *sentences: str, keep: Answer, go: Answer) -> KeyButton:
        """Ask before something is undone: B keeps it, F8 goes on; returns the button that keeps it."""
        self.head(title, *sentences)
        self.body.addStretch(1)
        kept = self.button(keep.text, "B", keep.run, hint=keep.hint or keep.text)
        self.foot.addStretch(1)
        self.foot.addWidget(kept)
        self.foot.addWidget(self.button(go.text, "F8", go.run, hint=go.hint or go.text))
        return kept

    def typed(self, key: str, label: str) -> None:
        """Name the key that the field takes by itself: it is the next one to press."""
        self.hints.append(Hint(key, label, now=True))

    def how_far(self) -> None:
        """Lay out how much of the stage is done that the worker is at."""
        meter = Meter(self.look, self.tr("This stage"))
        meter.show_fraction(self.preparing.share, tone="blue")
        self.body.addWidget(meter)

    def who(self) -> None:
        """Show in the right zone who is done."""
        if self.preparing.ceremony is not None:
            self.beside(CeremonyPeople(self.preparing, self.look))
        elif self.preparing.rekey is not None and self.preparing.rekey.held is not None:
            self.beside(RekeyPeople(self.preparing, self.preparing.rekey, self.look))

    def beside(self, list_: QWidget) -> None:
        """Lay a list out in the right zone, where it scrolls if it is longer than that."""
        scroll = QScrollArea()
        hold(scroll, list_)
        self.aside.addWidget(scroll, 1)

    def rows(self, rows: Iterable[QWidget]) -> None:
        """Lay out rows close to each other."""
        lines = QVBoxLayout()
        lines.setSpacing(self.look.px(2))
        for row in rows:
            lines.addWidget(row)
        nest(self.body, lines)

    def inside(self, box: QWidget, *parts: QWidget | QLayout) -> QWidget:
        """Lay parts out in a box, one below the other."""
        px = self.look.px
        lines = QVBoxLayout(box)
        lines.setContentsMargins(*(px(24), px(20)) * 2)
        lines.setSpacing(px(8))
        for part in parts:
            if isinstance(part, QWidget):
                lines.addWidget(part)
                part.show()
            else:
                nest(lines, part)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return box
