"""A card that was read well and is not the one that is needed: which it is, where on it to look, what to do next."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from keyturn.custody.cards import CardNewerThanKit, CardOldGeneration, CardOtherKit, CardPracticeForReal
from keyturn.errors import KeyturnError
from keyturn.opening.desk import Lane, first_name
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_stage import Key
from keyturn.ui.refusals import message, remedy
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.text import label, panel

CARD = QSize(318, 132)


class OtherCard(QWidget):
    """The refusal as a page of its own, its buttons in `foot`; nothing that others have typed is lost."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, acts: Acts, look: Look, refusal: KeyturnError) -> None:
        super().__init__()
        self._acts = acts
        self._look = look
        self.refusal = refusal
        self.setAccessibleName(message(refusal))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        nest(whole, self._head())
        whole.addSpacing(look.px(8))
        nest(whole, self._drawing())
        whole.addSpacing(look.px(12))
        nest(whole, self._meaning())
        whole.addSpacing(look.px(8))
        whole.addWidget(panel("rule"))
        whole.addSpacing(look.px(4))
        whole.addWidget(label(self.tr("Do this next"), "section"))
        for place, step in enumerate(self._steps(), start=1):
            row = QHBoxLayout()
            row.setSpacing(look.px(16))
            row.addWidget(label(str(place), "strong", "text_2", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(step, "body"), 1)
            nest(whole, row)
        whole.addStretch(1)
        self.foot = QWidget()
        self.foot.setLayout(self._buttons())

    def come_before(self, widget: QWidget) -> None:
        """Let Tab come to the buttons in `foot` before it comes to a widget of the right zone."""
        for before, after in pairwise((*self.foot.findChildren(KeyButton), widget)):
            QWidget.setTabOrder(before, after)

    def takes(self) -> Sequence[Key]:
        """Return the keys: go on with somebody who has begun, or bring another card."""
        lane = self._next()
        card = Key("C", self.tr("Another card"), lambda: self._go(None))
        if lane is None:
            return (Key("Space", card.label, card.run, next=True),)
        on = self.tr("Go on with {0}").format(first_name(self._acts.desk.name(lane)))
        return (Key("Space", on, lambda: self._go(lane), next=True), card)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(16))
        row.addWidget(StatusMark(self._look, "stop", 36), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(message(self.refusal), "title"), 1)
        return row

    def _drawing(self) -> QGridLayout:
        box, found, needed = self._boxes()
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(24))
        grid.setVerticalSpacing(self._look.px(8))
        name = str(self.refusal.facts.get("name", self.tr("Card")))
        for column, (state, said, tone, text) in enumerate(
            (("stop", self.tr("On the table"), "red", found), ("to-do", self.tr("Needed"), "text", needed))
        ):
            row = QHBoxLayout()
            row.setSpacing(self._look.px(8))
            row.addWidget(StatusMark(self._look, state))  # type: ignore[arg-type]
            row.addWidget(label(said, "strong", tone, wrap=False), 1)
            nest(grid, row, 0, column)
            grid.addWidget(_DrawnCard(self._look, name, box, text, state == "stop"), 1, column)
        return grid

    def _meaning(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(24))
        grid.setVerticalSpacing(self._look.px(8))
        for row, (name, said) in enumerate(
            ((self.tr("What it means"), self._means()), (self.tr("Nothing is lost"), self._kept()))
        ):
            grid.addWidget(label(name, "label", "text_2", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(said, "body"), row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _boxes(self) -> tuple[str, str, str]:
        """Return what the box on the card is called, what it says, and what it should say."""
        facts = self.refusal.facts
        if isinstance(self.refusal, CardOldGeneration | CardNewerThanKit):
            return self.tr("gen."), str(facts["found"]), str(facts["expected"])
        if isinstance(self.refusal, CardOtherKit):
            return self.tr("kit"), str(facts["found"]).upper(), str(facts["expected"]).upper()
        practice, real = self.tr("practice"), self.tr("real")
        return (self.tr("for"), practice, real) if self._practice else (self.tr("for"), real, practice)

    @property
    def _practice(self) -> bool:
        return isinstance(self.refusal, CardPracticeForReal)

    def _means(self) -> str:
        facts = self.refusal.facts
        if isinstance(self.refusal, CardNewerThanKit):
            return self.tr("The card was read well. It is newer than this copy of the kit: a newer copy exists.")
        if isinstance(self.refusal, CardOldGeneration):
            name = first_name(str(facts["name"]))
            return self.tr("The card was read well. {0} was given a newer one since; this one opens older copies "
                           "alone.").format(name)  # fmt: skip
        if isinstance(self.refusal, CardOtherKit):
            return self.tr("The card was read well. It opens another kit.")
        if self._practice:
            return self.tr("The card was read well. It is for practice and opens nothing real.")
        return self.tr("The card was read well. It is a real one, and this is practice: it is not needed here.")

    def _kept(self) -> str:
        desk, said = self._acts.desk, []
        for lane in desk.lanes:
            name = first_name(desk.name(lane))
            if name and desk.step(lane) == "in":
                said.append(self.tr("{0} is in.").format(name))
            elif name and lane.seat is None:
                said.append(self.tr("%n words of {0} are kept.", "", len(lane.typed.words)).format(name))
            elif name:
                said.append(self.tr("What {0} has given is kept.").format(name))
        return " ".join((*said, self.tr("The attempt is in the log.")))

    def _steps(self) -> list[str]:
        lane = self._next()
        name = "" if lane is None else first_name(self._acts.desk.name(lane))
        cure = remedy(self.refusal)
        return [cure] if lane is None else [self.tr("Go on with {0}.").format(name), cure]

    def _next(self) -> Lane | None:
        """Return the lane of somebody who has begun and is not in."""
        desk = self._acts.desk
        begun = [lane for lane in desk.lanes if desk.name(lane) and desk.step(lane) not in ("waiting", "in")]
        return begun[0] if begun else None

    def _go(self, lane: Lane | None) -> None:
        desk = self._acts.desk
        desk.other_card = None
        if lane is not None:
            desk.turn_to(lane)
        self._acts.changed.emit()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key in self.takes():
            button = KeyButton(self._look, key.label, key.key, "primary" if key.next else "secondary")
            button.clicked.connect(lambda _=False, key=key: key.run())
            row.addWidget(button)
        row.addStretch(1)
        return row


class _DrawnCard(QWidget):
    """A card with the box at which to look."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, look: Look, name: str, box: str, text: str, wrong: bool) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._box = box
        self._text = text
        self._wrong = wrong
        self.setFixedHeight(look.px(CARD.height()))
        self.setMinimumWidth(look.px(190))
        self.setMaximumWidth(look.px(CARD.width()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name}: {box} {text}")

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        tone = look.colour("red" if self._wrong else "text_2")
        pen = QPen(tone, 1.75, Qt.PenStyle.SolidLine if self._wrong else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(card, px(10), px(10))
        width = min(px(92), card.width() * 0.4)
        where = QRectF(card.right() - px(16) - width, card.top() + px(16), width, card.height() - px(32))
        painter.setPen(QPen(tone, 2))
        painter.setBrush(look.colour("sheet"))
        painter.drawRoundedRect(where, px(6), px(6))
        self._write(painter, card, where)

    def _write(self, painter: QPainter, card: QRectF, where: QRectF) -> None:
        look, px = self._look, self._look.px
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(16, 600))
        name = QRectF(card.left() + px(20), card.top() + px(14), where.left() - card.left() - px(28), px(24))
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.setPen(look.colour("text_2"))
        painter.setFont(look.font(14, 600))
        painter.drawText(where.adjusted(0, px(8), 0, 0), _TOP, self._box)
        painter.setPen(look.colour("red" if self._wrong else "text"))
        painter.setFont(look.font(44 if len(self._text) < 3 else 20 if len(self._text) < 5 else 15, 600))
        painter.drawText(where.adjusted(0, px(20), 0, 0), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("track"))
        columns = int((where.left() - card.left() - px(28)) / px(46))
        for row in range(3):
            for column in range(columns):
                at = QRectF(card.left() + px(20 + column * 46), card.top() + px(56 + row * 22), px(36), px(8))
                painter.drawRoundedRect(at, px(4), px(4))


_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
