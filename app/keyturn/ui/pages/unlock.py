"""Unlock: custodians side by side, each at their own pace; the kit opens by itself when enough of them are in.

Nothing here is laid out anew while somebody types: lanes are changed in place, and nobody is torn out of a field.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyturn.opening.desk import Lane, first_name
from keyturn.ui.pages.page import Leaf
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_company import Company
from keyturn.ui.pages.unlock_lane import HiddenLane, LaneView
from keyturn.ui.pages.unlock_other_card import OtherCard
from keyturn.ui.pages.unlock_stage import Key
from keyturn.ui.pages.unlock_ways import CardWays
from keyturn.ui.theme.look import Look
from keyturn.ui.unlocking import Unlocking
from keyturn.ui.widgets.keycap import Hint, Keycap
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.text import label

TICK_MS = 100
SIDE_BY_SIDE = 2
LANE = 300  # the least width in which a lane can be read


class UnlockPage(Leaf):
    """The title names the person and the act; the tinted lane has the keyboard."""

    def __init__(self, owner: Unlocking, look: Look) -> None:
        super().__init__(look)
        self.owner = owner
        self._acts = Acts(owner, self)
        self._acts.changed.connect(self.refresh)
        self._views: dict[Lane, LaneView] = {}
        self._taken: dict[str, QShortcut] = {}
        self._told: object = None
        self._laid: object = None
        self._other: OtherCard | None = None
        self._busy_since = owner.now
        self._title, self._sub = label("", "title"), label("", "small", "text_2")
        self._tab, self._tab_label = Keycap(look, "Tab"), label("", "small", "text_2", wrap=False)
        self._notice, self._lanes = QVBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._hidden = QVBoxLayout()
        self._usual, self._instead = QWidget(), QVBoxLayout()
        self._ways = CardWays(self._acts, look)
        self._company = Company(self._acts, look)
        self._fill_once()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)

    def refresh(self) -> None:
        """Show how things stand now, in place."""
        desk = self._acts.desk
        desk.hear(self.owner.refusal, self._acts.acting)
        desk.settle()
        self._show_other()
        self._show_lanes()
        self._show_head()
        self._show_notice()
        for part in (self._usual, self._ways, self._company.another):
            part.setEnabled(not self.owner.busy)
        if self.owner.busy:
            self.scrolled.to_the_top()
        self._ways.refresh(self.width() - 2 * self.look.px(32))
        self._company.refresh(self.owner.busy)
        self._take_keys()
        self._give_focus()
        self.hinted.emit()

    def fill(self) -> None:
        """Everything is changed in place."""

    def first_focus(self) -> QWidget | None:
        """The field of the lane that has the keyboard; none where keys alone are taken."""
        return None if self.owner.busy or self._other is not None else self._view.stage.field

    def tick(self) -> None:
        """Show the time, and take what the worker has finished."""
        if self.owner.unlock is not self._acts.desk.unlock:
            return
        for view in tuple(self._views.values()):
            view.stage.tick()
        self._ways.tick()
        if self.owner.busy:
            self._show_head()
        else:
            self._busy_since = self.owner.now

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as many lanes as there is room for."""
        super().resizeEvent(event)
        self.refresh()

    @property
    def _view(self) -> LaneView:
        return self._views[self._acts.desk.here]

    # The head

    def _show_head(self) -> None:
        if self.owner.busy:
            title, sub = self._say_busy()
        else:
            title, sub = self._say_act(), self._say_pace()
        self._title.setText(title)
        self._sub.setText(sub)
        self._sub.setVisible(self._acts.desk.refusal is None)
        other = "" if self.owner.busy else self._other_name()
        self._tab.setVisible(bool(other))
        self._tab_label.setText(other)

    def _say_act(self) -> str:
        act = self._view.stage.act()
        name = first_name(self._acts.desk.name(self._acts.desk.here))
        return f"{name}, {act}" if name else act[:1].upper() + act[1:]

    def _say_pace(self) -> str:
        needed = self._acts.desk.needed
        return self.tr("Each at their own pace. The kit opens by itself when %n are in.", "", needed)

    def _say_busy(self) -> tuple[str, str]:
        """Name the stage, and how long it lasts."""
        lasted = self.tr("{0} s so far.").format(max(0, self.owner.now - self._busy_since))
        if self.owner.entering:
            return self.say_entering(), lasted
        often = self.tr("Mostly seconds; minutes where a clock is off. There is nothing to type.")
        return self.tr("Trying the second factors together"), f"{lasted} {often}"

    def say_entering(self) -> str:
        """Say what is done with what is open, before the next page comes."""
        return self.tr("The kit is open: its log is being read")

    def _other_name(self) -> str:
        """Return whose turn Tab makes it."""
        desk = self._acts.desk
        lane = desk.after()
        if lane is desk.here:
            return ""
        name = first_name(desk.name(lane))
        return self.tr("{0}'s turn").format(name) if name else self.tr("The other person's turn")

    def _show_notice(self) -> None:
        refusal = self._acts.desk.refusal
        if refusal is not self._told:
            self._told = refusal
            clear(self._notice)
            if refusal is not None:
                self._notice.addWidget(Notice(self.look, refusal))

    # The lanes

    def _show_lanes(self) -> None:
        desk = self._acts.desk
        for lane in [lane for lane in self._views if lane not in desk.lanes]:
            self._drop(self._views.pop(lane))
        for lane in desk.lanes:
            if lane not in self._views:
                self._views[lane] = view = LaneView(self._acts, lane, self.look)
                view.chosen.connect(lambda lane=lane: self._turn_to(lane))
        shown = self._shown_lanes()
        if shown != self._laid:
            self._laid = shown
            self._lay_lanes(shown)
        for place, lane in enumerate(desk.lanes, start=1):
            self._views[lane].refresh(lane is desk.here and not self.owner.busy, place)
        self._show_hidden([lane for lane in desk.lanes if lane not in shown])

    def _shown_lanes(self) -> list[Lane]:
        """Return the lanes for which there is room: neighbours keep their sides."""
        desk = self._acts.desk
        room = self.width() - 2 * self.look.px(32) >= SIDE_BY_SIDE * self.look.px(LANE) + self.look.px(16)
        count = SIDE_BY_SIDE if room else 1
        first = min(desk.at // count * count, max(0, len(desk.lanes) - count))
        return desk.lanes[first : first + count]

    def _lay_lanes(self, shown: Sequence[Lane]) -> None:
        for lane, view in self._views.items():
            self._lanes.removeWidget(view)
            view.setParent(self._usual)
            view.setVisible(lane in shown)
        for lane in shown:
            self._lanes.addWidget(self._views[lane], 1)

    def _show_hidden(self, lanes: Sequence[Lane]) -> None:
        clear(self._hidden)
        desk = self._acts.desk
        for lane in lanes:
            place = desk.lanes.index(lane) + 1
            name = desk.name(lane) or self.tr("Person {0}").format(place)
            row = HiddenLane(self.look, name, self._views[lane].stage.act(), desk.step(lane) == "in")
            row.clicked.connect(lambda _=False, lane=lane: self._turn_to(lane))
            self._hidden.addWidget(row)

    def _drop(self, view: LaneView) -> None:
        view.stage.end()
        view.setParent(None)
        view.deleteLater()
        self._laid = None

    def _show_other(self) -> None:
        """Show a card that is not the one that is needed in the place of the lanes."""
        refusal = self._acts.desk.other_card
        if self._other is not None and self._other.refusal is not refusal:
            clear(self._instead)
            self._other.foot.hide()
            self._other.foot.deleteLater()
            self._other = None
        if self._other is None and refusal is not None:
            self._other = OtherCard(self._acts, self.look, refusal)
            self._instead.addWidget(self._other)
            self.foot.addWidget(self._other.foot)
            self._other.come_before(self._company.another)
        self._usual.setVisible(self._other is None)

    # The keys

    def way_out(self) -> Key:
        """Return the key that ends it."""
        return Key("Ctrl+K", self.tr("Lock"), self.owner.lock, anywhere=True)

    def _keys(self) -> list[Key]:
        general = [self.way_out()]
        if self.owner.busy:
            return general
        if self._other is not None:
            return [*self._other.takes(), *general]
        keys = [*self._view.stage.takes(), Key("Tab", self.tr("Other person"), self._turn)]
        if self._ways.wanted:
            keys += self._ways.takes()
        return [*keys, self._company.join, *general]

    def _take_keys(self) -> None:
        """Take the keys of now: those of the lane with the keyboard first, then what others take from anywhere."""
        keys = self._keys()
        shown = ("F5", "F6", "F7")  # their buttons show them
        self.hints = [Hint(key.key, key.label, key.next) for key in keys if key.key not in shown]
        others = [key for view in self._views.values() for key in view.stage.takes() if key.anywhere]
        taken = {key.key: key for key in (*others, *keys) if not key.typed}
        if not self.owner.busy and self._other is None:
            taken["Shift+Tab"] = Key("Shift+Tab", "", lambda: self._turn(-1))
        for name in taken.keys() - self._taken.keys():
            self._taken[name] = QShortcut(QKeySequence(name), self)
            self._taken[name].activated.connect(lambda name=name: self._press(name))
        for name, shortcut in self._taken.items():
            shortcut.setEnabled(name in taken)
        self._pressed = taken

    def _press(self, name: str) -> None:
        self._pressed[name].run()

    def _turn(self, by: int = 1) -> None:
        self._acts.desk.turn(by)
        self.refresh()

    def _turn_to(self, lane: Lane) -> None:
        if self._acts.desk.here is not lane:
            self._acts.desk.turn_to(lane)
            self.refresh()

    def _give_focus(self) -> None:
        wanted = self.first_focus() or self
        if QApplication.focusWidget() is not wanted:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_once(self) -> None:
        px = self.look.px
        whole = QVBoxLayout(self._usual)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._title, 1)
        head.addWidget(self._tab)
        head.addWidget(self._tab_label)
        nest(whole, head)
        whole.addWidget(self._sub)
        nest(whole, self._notice)
        self._lanes.setSpacing(px(16))
        whole.addSpacing(px(4))
        nest(whole, self._lanes, 1)
        nest(whole, self._hidden)
        self.body.addWidget(self._usual, 1)
        nest(self.body, self._instead, 1)
        self.foot.addWidget(self._ways)
        self.aside.addWidget(self._company)
        self.aside.addStretch(1)
