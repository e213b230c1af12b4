"""Act: one step in focus, what it shows, and the answer to it; without a playbook, the list of items."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from keyturn.opening.showing import hand_offs
from keyturn.opening.walking import Walking
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.act_answers import AnswerFoot, Answers
from keyturn.ui.pages.act_aside import ActAside, Doing, StepKeys
from keyturn.ui.pages.act_asks import Asks
from keyturn.ui.pages.act_handoff import HandingOff
from keyturn.ui.pages.act_items import ItemList
from keyturn.ui.pages.act_list import fill_list
from keyturn.ui.pages.act_moves import acting_in
from keyturn.ui.pages.act_shown import ShownItem
from keyturn.ui.pages.act_step import Rotates, StepHead, StepText, StillToConfirm, WaitLeft
from keyturn.ui.pages.page import MARGIN, Page
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.cap_line import cap_line
from keyturn.ui.widgets.key_button import MARGIN as RING_ROOM
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.widgets.layouts import keep
from keyturn.ui.widgets.notice import Problem
from keyturn.ui.widgets.text import named

SECOND_MS = 1000
HINTED, IN_LARGE = "DBN", "B"  # of the right zone's keys, those that stand in the bottom bar too


class ActPage(Page):
    """The Reader's line, the values in the order in which they are typed, and the Doer's answer at the foot."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(emergency, look)
        self._acting = acting_in(emergency)
        self._asks = Asks(self, self._acting)
        self._handing = HandingOff(self, lambda: self._acting.look_at("step"))
        self._note = QLineEdit()
        self._note.setAccessibleName(self.tr("A note for the report"))
        self._note.setText(self._acting.note_text)
        self._note.textChanged.connect(lambda text: setattr(self._acting, "note_text", text))
        keep(self._note)
        self._shown = ShownItem(self, self._acting)
        self._ticking: list[Callable[[int], object]] = []
        self._place: object = None
        px = look.px
        # The buttons keep room for their ring: their frames stand on the page's edge.
        self.foot.setContentsMargins(px(MARGIN), 0, px(MARGIN) - RING_ROOM, px(16))
        # Close together: a password of 24 signs stays in sight with its words to be read and the answers.
        self.scrolled.keep_off((px(MARGIN), px(16), px(MARGIN), px(8)))
        self.body.setSpacing(px(8))
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.tick)

    def first_focus(self) -> QWidget | None:
        """Keys alone, but for a note."""
        return self._note if self._acting.noting else None

    def tick(self) -> None:
        """Show what changes with every second."""
        self._shown.tick()
        for show in list(self._ticking):
            show(self.emergency.now)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show again what was forgotten while the page was not seen, and let the seconds run."""
        super().showEvent(event)
        if not self._timer.isActive():
            self._timer.start()
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Forget everything that the page shows; the seconds stand still."""
        self._timer.stop()
        self._forget()
        super().hideEvent(event)

    def _forget(self) -> None:
        self._shown.forget()
        self._handing.conceal()
        self._ticking = []

    def fill(self) -> None:
        """Show the step, or what is looked at instead of it."""
        acting, walking = self._acting, self._acting.walking
        self._forget()
        if acting.view == "hand-off" and acting.shown is None:
            acting.view = "step"
        if acting.view != "hand-off":
            self._handing.begin()
        said = self.notice()
        if said is not None:
            self.body.addWidget(said)
        for problem in self.emergency.problems.said():
            self.body.addWidget(Problem(self.look, problem))
        over = walking is not None and walking.walk.over
        if over:
            self._fill_end(walking)
        elif acting.view == "step":
            self._fill_step(walking) if walking is not None else self._fill_items()
        else:
            self._fill_other(walking)
        self._fill_aside(walking, keys=acting.view == "step" and not over)
        self._go_to_the_top(walking)

    # What is looked at

    def _fill_step(self, walking: Walking) -> None:
        step = walking.walk.step
        head = StepHead(self.look, walking, self.emergency.now)
        self._ticking.append(lambda now: head.show_elapsed(walking.walk.elapsed(now)))
        self.body.addWidget(head)
        if walking.walk.position.confirmed:
            self.body.addWidget(StillToConfirm(self.look, walking))
        if step.kind == "wait":
            self._fill_wait(walking)
        for number, option in enumerate(step.options, start=1):
            key = str(number) if number < 10 else ""
            choose = self.button(walking.say(option.say), key, lambda number=number: self._acting.choose(number))  # type: ignore[misc]
            self.body.addWidget(choose)
        self._shown.fill()
        self.body.addWidget(StepText(self.look, walking, self._acting.by_command))
        if step.console and step.cli:
            other = self.tr("On the console") if self._acting.by_command else self.tr("By command line")
            self._capped("W", other, self._acting.take_other_way)
        if step.rotates:
            self.body.addWidget(Rotates(self.look, ((item, item in self._acting.revealed) for item in step.rotates)))
        self._fill_end_of_step(walking)

    def _fill_wait(self, walking: Walking) -> None:
        left = walking.walk.wait_left(self.emergency.now)
        shown = WaitLeft(self.look, left)
        self.body.addWidget(shown)

        def show(now: int) -> None:
            shown.show_left(walking.walk.wait_left(now))
            if not walking.walk.wait_left(now):
                self.emergency.moved.emit()

        if left:
            self._ticking.append(show)

    def _fill_items(self) -> None:
        ItemList().fill(self, self._acting)
        self._shown.fill()
        self._fill_end_of_step(None)

    def _fill_end_of_step(self, walking: Walking | None) -> None:
        self.body.addStretch(1)
        if self._acting.noting:
            self.body.addWidget(named(self._note.accessibleName(), self._note))
            self.body.addWidget(self._note)
            self._fill_note_foot()
        elif walking is not None:
            tag, does = Answers().tag(self.look, walking)
            self.foot.addWidget(AnswerFoot(self.look, self._answers(walking), tag, does))
        elif self._acting.shown is not None:
            self.foot.addWidget(AnswerFoot(self.look, self._hand_off()))

    def _fill_end(self, walking: Walking | None) -> None:
        assert walking is not None  # noqa: S101
        name = walking.walk.position.mode
        if name:
            modes = {mode.id: mode for mode in self.emergency.kit.body.modes}
            self._asks.other_mode(modes.get(name), name)
        else:
            self._asks.end()

    def _fill_other(self, walking: Walking | None) -> None:
        view, shown = self._acting.view, self._acting.shown
        if view == "hand-off" and shown is not None:
            self._handing.fill(shown[1], self._acting.wanted)
        elif view == "leave":
            self._asks.leave()
        elif walking is not None and view == "list":
            fill_list(self, walking)
            self._asks.back()
        elif walking is not None and view == "take-up":
            self._asks.take_up(walking)
        elif walking is not None and view == "early":
            self._asks.early(walking)
        elif walking is not None and view == "unseen":
            self._asks.unseen()

    # The foot

    def _answers(self, walking: Walking) -> list[KeyButton]:
        acting, step = self._acting, walking.walk.step
        if step.kind == "decide":
            self.hints.append(Hint(f"1-{len(step.options)}", self.tr("Choose"), now=True))
            return []
        text = self.tr("Show it") if acting.must_show else Answers().doer(walking)
        waiting = walking.walk.wait_left(self.emergency.now) > 0
        icon = "doer" if walking.asked == walking.people.doer else "reader"
        answer = self.button(text, "Space", acting.done, "secondary" if waiting else "primary", icon, hint=text)
        failed = self.button(self.tr("It failed"), "F", acting.fail, hint=self._hint(self.tr("It failed")))
        return [*(self._hand_off() if acting.shown is not None else self._show_button(step.credential)), failed, answer]

    def _show_button(self, credential: str) -> list[KeyButton]:
        """Return the button that shows the item, or that goes on without, where the primary one shows it."""
        if not credential:
            return []
        if self._acting.must_show:
            self.bind("R", self.tr("Show it"), self._acting.reveal, hint=False)
            return [self.button(self.tr("Go on without"), "G", lambda: self._acting.look_at("unseen"))]
        return [self.button(self.tr("Show it"), "R", self._acting.reveal, hint=self._hint(self.tr("Show it")))]

    def _hand_off(self) -> list[KeyButton]:
        shown = self._acting.shown
        if shown is None or not hand_offs(shown[1], self._acting.wanted):
            return []
        show = lambda: self._acting.look_at("hand-off")  # noqa: E731
        return [self.button(self.tr("Hand off"), "Q", show, icon="qr", hint=self._hint(self.tr("QR hand-off")))]

    def _hint(self, text: str) -> str:
        """Return what the bottom bar says of a key: in large type nothing where its button stands just above."""
        return "" if self.look.large else text

    def _fill_note_foot(self) -> None:
        close = self.button(self.tr("Close"), "Esc", lambda: self._acting.note(False), hint=self.tr("Close"))
        kept = self.button(self.tr("Keep the note"), "Return", self._keep_note, "primary", hint=self.tr("Keep"))
        self.foot.addWidget(AnswerFoot(self.look, [close, kept]))

    def _keep_note(self) -> None:
        text = self._note.text().strip()
        if not text:
            return
        self._acting.noting = False
        if self.emergency.note(text):
            self._note.clear()
        else:
            self._acting.note(True)

    # The right zone and the keys

    def _fill_aside(self, walking: Walking | None, keys: bool) -> None:
        aside = ActAside(self.look, self.emergency.people, self.aside_zone)
        if keys:
            aside.add(self._bound(Doing("X", self.tr("Swap roles"), self.emergency.swap_people)))
        if keys and walking is not None and walking.walk.deferred:
            aside.add_deferred(walking, self._bound(Doing("T", self.tr("Take up"), self._acting.take_up)))
        if walking is not None:
            aside.add_bridge(walking)
        if keys and not self._acting.noting:
            aside.add_keys([self._bound(doing) for doing in StepKeys().of(self._acting)])
        aside.end()
        self.aside.addWidget(aside, 1000)

    def _bound(self, doing: Doing) -> Doing:
        self.bind(
            doing.key, doing.hint or doing.label, doing.run, hint=doing.key in (IN_LARGE if self.look.large else HINTED)
        )
        return doing

    def _capped(self, key: str, does: str, run: Callable[[], object]) -> None:
        self.body.addWidget(cap_line(self.look, key, does, run))
        self.bind(key, does, run, hint=False)

    def _go_to_the_top(self, walking: Walking | None) -> None:
        """Begin at the top of something else to look at."""
        shown = self._acting.shown
        place = (walking.walk.position if walking is not None else None, self._acting.view, shown and shown[0])
        if place != self._place:
            self._place = place
            self.scrolled.to_the_top()
