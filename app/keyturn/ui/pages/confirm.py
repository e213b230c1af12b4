"""Confirm: when not to use this playbook, what two people see, why the glass is broken, and two keys to declare."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from keyturn.kit.content import compartment_of
from keyturn.kit.manifest import Check
from keyturn.opening.confirm import ConfirmGate, NotThisEmergency, Seen
from keyturn.opening.declaring import looks_next, missing, short_names
from keyturn.opening.reachable import Reachable, others
from keyturn.opening.telling import words
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.confirm_aside import Messages, Roster
from keyturn.ui.pages.confirm_calls import Calls
from keyturn.ui.pages.confirm_checks import Checks, DoNotUse, Head, Ways, seen_at
from keyturn.ui.pages.confirm_declare import DeclareBar, milliseconds
from keyturn.ui.pages.confirm_open import OpenCheck, Refused, Untested
from keyturn.ui.pages.confirm_why import Why
from keyturn.ui.pages.page import MARGIN, Page
from keyturn.ui.pages.people import People
from keyturn.ui.rules import rule_in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.in_sight import InSight
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.widgets.layouts import keep, nest
from keyturn.ui.widgets.text import label, panel

HANG = 16  # the region hangs into both margins, so that its text stays on the page's left edge
# Far apart on the keyboard: a slip of the finger is no other answer.
ANSWERS: tuple[tuple[str, Seen], ...] = (("E", "as-expected"), ("O", "otherwise"), ("N", "not-possible"))


class ConfirmPage(Page):
    """Checks as challenge and response; the open one has the answers, and the keys wait until all is there."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(emergency, look)
        self._ways = Ways(emergency.kit.body.modes)
        self._gate: ConfirmGate | None = None
        self._insisting = self._swapped = False
        self._taken: set[str] = set()
        self._away: list[Reachable] = []
        self._other_hints: list[Hint] = []
        self._another = QLineEdit()
        self._another.setAccessibleName(self.tr("Who else looked"))
        self._another.setCompleter(QCompleter([entry.name for entry in emergency.kit.body.roster], self._another))
        self._another.returnPressed.connect(self._leave_field)
        self._why = Why(look, *emergency.draft)
        self._why.changed.connect(self._take_draft)
        self._why.done.connect(self._leave_field)
        self._bar = DeclareBar(look, emergency.people, milliseconds)
        self._bar.declared.connect(self._declare)
        keep(self._another)
        keep(self._bar)
        self._messages: Messages | None = None
        self._now: QWidget = self._why
        margin = look.px(MARGIN - HANG)
        self.scrolled.keep_off((margin, look.px(16), margin, look.px(8)))
        self.body.setSpacing(look.px(8))
        self._sight = InSight(self.scrolled, look.px(4))

    @property
    def gate(self) -> ConfirmGate:
        """The checks of the chosen mode."""
        assert self.emergency.gate is not None  # noqa: S101
        return self.emergency.gate

    def first_focus(self) -> QWidget | None:
        """The next thing that is typed; while there is something to answer, keys alone."""
        if self._refused is not None or (self._untested and not self._insisting):
            return None
        if self.gate.next() is not None:
            return None if self._observer else self._another
        return self._why.empty

    def fill(self) -> None:
        """Show the checks as they stand, and what the declaration waits for."""
        self._taken = set()
        self._away = others(self.emergency.kit.body.roster, self.emergency.people, self.emergency.now)
        if self._gate is not self.gate:
            self._gate = self.gate
            self._insisting = self._swapped = False
            self._another.clear()
            self._bar.begin_anew()
        self._fill_head()
        self._fill_checks()
        self._add(self._why)
        self.body.addStretch(1)
        self._fill_foot()
        self._fill_aside()
        self._fill_keys()
        self._settle()
        self._sight.show(self._now)

    def bind(self, key: str, label: str, run: Callable[[], object], now: bool = False, hint: bool = True) -> None:
        """Take a key once: the number of a playbook may stand in more than one place."""
        if key not in self._taken:
            self._taken.add(key)
            super().bind(key, label, run, now, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the two letters that are held; in a text field they stay text."""
        if event.isAutoRepeat() or not self._bar.hold(event.key()):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take a letter that is let go."""
        if event.isAutoRepeat() or not self._bar.let_go(event.key()):
            super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let the keys go when the window loses the keyboard: nobody would hear that they are."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._bar.let_all_go()
        return super().event(event)

    @property
    def _refused(self) -> NotThisEmergency | None:
        refusal = self.emergency.refusal
        return refusal if isinstance(refusal, NotThisEmergency) else None

    @property
    def _untested(self) -> bool:
        return self.gate.next() is None and not self.gate.confirmed

    @property
    def _observer(self) -> str:
        """Who of the pair is asked; empty where both have looked and somebody else is needed."""
        asked = looks_next(self.gate, self.emergency.people)
        return self.emergency.people[0] if asked and self._swapped else asked

    def _fill_head(self) -> None:
        mode, kit = self.gate.mode, self.emergency.kit
        tier = kit.header.tier(compartment_of(kit, mode.id).tier)
        takes = self.tr("{0} · takes {1}").format(self._ways.playbook(mode.id), rule_in_words(tier.policy))
        self._add(Head(self.look, mode, takes))
        if mode.not_for:
            stop = DoNotUse(self.look, mode, self._ways)
            stop.left.connect(self.emergency.choose)
            self._add(stop)

    def _fill_checks(self) -> None:
        current = self.gate.next()
        self._now = self._why
        asked: QWidget | None = None
        if current is not None:
            asked = self._now = self._ask(*current) if self._refused is None else self._ask_where_to(self._refused)
        if self._another.parent() is None:
            # Nobody asks for it: hidden within the page, it is no window of its own.
            self._another.setParent(self)
            self._another.hide()
        self.body.addWidget(Checks(self.look, self.gate, self.look.px(HANG), asked))
        if self._untested:
            self._ask_to_insist()

    def _ask(self, number: int, check: Check) -> OpenCheck:
        said: dict[Seen, str] = {"as-expected": check.expect, "otherwise": check.otherwise,
                                 "not-possible": self.tr("It cannot be tried")}  # fmt: skip
        answers = [self.button(said[seen], key, partial(self._observe, seen)) for key, seen in ANSWERS]
        shown = OpenCheck(self.look, check, answers)
        for entry in seen_at(self.gate, number):
            shown.show_looked(entry.by, said[entry.seen])
        reader, doer = self.emergency.people
        if not self._observer:
            shown.ask_another(self.tr("Somebody else looks and answers:"), self._another)
            return shown
        shown.ask(self._observer == doer, self.tr("{0} looks and answers").format(self._observer))
        if check.observers == 1:
            other = short_names([reader if self._observer == doer else doer])[0]
            shown.offer(self.tr("{0} looked").format(other), "S").clicked.connect(self._swap)
            self.bind("S", self.tr("{0} looked").format(other), self._swap, hint=False)
        return shown

    def _ask_where_to(self, refusal: NotThisEmergency) -> Refused:
        go = str(refusal.facts["go"])
        ways = []
        if self._ways.mode(go):
            said = self.tr("Go on with {0}").format(self._ways.short(go))
            ways.append(self.button(said, self._ways.key(go), self.emergency.reroute))
        ways.append(self.button(self.tr("Choose again"), "B", self.emergency.choose_again))
        ways.append(self.button(self.tr("A slip: answer again"), "S", self.emergency.look_again))
        return Refused(self.look, NotThisEmergency(**{**refusal.facts, "go": self._ways.long(go)}), ways)

    def _ask_to_insist(self) -> None:
        if self._insisting:
            self._add(Untested(self.look, None))
            return
        self._now = Untested(self.look, self.button(self.tr("Declare all the same"), "Y", self._insist))
        self._add(self._now)

    def _fill_foot(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(self.look.px(8))
        said = self.notice() if self._refused is None else None
        if said is not None:
            self._bar.begin_anew()
            column.addWidget(said)
        column.addWidget(panel("rule"))
        column.addWidget(self._bar)
        nest(self.foot, column)

    def _fill_aside(self) -> None:
        emergency, mode = self.emergency, self.gate.mode
        ladder = emergency.before.ladder
        self.aside.addWidget(People(self.look, *emergency.people))
        self.aside.addSpacing(self.look.px(8))
        self.aside.addWidget(Calls(self.look, ladder, self._away, lambda: emergency.now))
        self.aside.addSpacing(self.look.px(8))
        self.aside.addWidget(label(self.tr("Reachable now"), "caption", "text_2"))
        self.aside.addWidget(Roster(self.look, self._away, ladder, lambda: emergency.now, self.aside_zone))
        self.aside.addSpacing(self.look.px(8))
        telling = emergency.before.telling
        tell = self.button(self.tr("I told them"), "T", self._tell) if telling.next(mode) else None
        self._messages = Messages(self.look, mode, telling, tell, self.aside_zone)
        self.aside.addWidget(self._messages)

    def _fill_keys(self) -> None:
        """Take the keys that have no button of their own."""
        mode, telling = self.gate.mode, self.emergency.before.telling
        ladder = self.emergency.before.ladder
        waits, more = ladder.waiting is not None, ladder.next(self._away) is not None
        call = self.tr("Call") if not waits else self.tr("Call next") if more else self.tr("No answer")
        some_told = telling.last(mode) is not None
        ways = {self._ways.key(line.go): self._ways.mode(line.go) for line in mode.not_for if self._ways.key(line.go)}
        for key, way in ways.items():
            self.bind(key, way, partial(self.emergency.choose, way), hint=False)
        self.bind("B", "", self.emergency.choose_again, hint=False)
        self.bind("P", "", self._bar.other_way, hint=False)
        if some_told:
            self.bind("Z", "", self._tell_not, hint=False)
        if waits or more:
            self.bind("C", "", self._call, hint=False)
        if waits:
            self.bind("K", "", self._comes, hint=False)
        # Where the bar is too short for all, the last ones give way: these have their keys on the page as well.
        self._other_hints = [
            *([Hint("C", call, run=self._call)] if waits or more else []),
            *([Hint("K", self.tr("Comes"), run=self._comes)] if waits else []),
            *([Hint("Z", self.tr("Not told"), run=self._tell_not)] if some_told else []),
            Hint("B", self.tr("Back"), run=None if self._refused is not None else self.emergency.choose_again),
            *([Hint("T", self.tr("Told"))] if telling.next(mode) is not None else []),
            *([Hint(" ".join(sorted(ways)), self.tr("Elsewhere"))] if ways else []),
        ]

    def _settle(self) -> None:
        """Say what the declaration waits for, and what the next message says."""
        waiting = missing(self.gate, *self._why.typed, self._insisting)
        self._bar.wait_for(waiting, len(self.gate.mode.confirm))
        message = self.emergency.before.telling.next(self.gate.mode)
        if message is not None and self._messages is not None:
            self._messages.say(words(message, self.emergency.people, *self._why.typed))
        self.hints = [*self._next_keys(), *self._other_hints]
        self.hinted.emit()

    def _next_keys(self) -> list[Hint]:
        """Return the keys that go on from here, if it is keys and no typing."""
        if self._refused is not None:
            return [Hint("B S", self.tr("Go on"), now=True)]
        if self.gate.next():
            return [Hint(" ".join(key for key, _ in ANSWERS), self.tr("Answer"), now=True)]
        if self._untested and not self._insisting:
            return [Hint("Y", self.tr("Declare all the same"), now=True)]
        if self._bar.ready:
            return [Hint("A L", self.tr("Hold"), now=True)]
        return [Hint("Return", self.tr("Next field"), now=True)]

    def _observe(self, seen: Seen) -> None:
        by = self._observer or self._another.text().strip()
        if by:
            self.emergency.observe(by, seen)
        else:
            self._another.setFocus(Qt.FocusReason.OtherFocusReason)

    def _call(self) -> None:
        """Call whoever stands there as the next one, whatever the hour has become meanwhile."""
        self.emergency.beside(lambda: self.emergency.before.call_next(self._away))

    def _comes(self) -> None:
        self.emergency.beside(lambda: self.emergency.before.answer("comes"))

    def _tell(self) -> None:
        emergency = self.emergency
        emergency.beside(lambda: emergency.before.tell(self.gate.mode, emergency.people))

    def _tell_not(self) -> None:
        emergency = self.emergency
        emergency.beside(lambda: emergency.before.take_back(self.gate.mode, emergency.people))

    def _swap(self) -> None:
        self._swapped = not self._swapped
        self.emergency.moved.emit()

    def _insist(self) -> None:
        self._insisting = True
        self.emergency.moved.emit()

    def _take_draft(self) -> None:
        self.emergency.draft = self._why.typed
        self._bar.begin_anew()
        self._settle()

    def _leave_field(self) -> None:
        # The page has the keyboard again: letters are keys.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _declare(self) -> None:
        event, reason = self._why.typed
        if not missing(self.gate, event, reason, self._insisting):
            self.emergency.declare(event.strip(), reason.strip())

    def _add(self, part: QWidget) -> None:
        """Lay a part out on the page's left edge, within the margins into which the region hangs."""
        line = QHBoxLayout()
        line.setContentsMargins(self.look.px(HANG), 0, self.look.px(HANG), 0)
        line.addWidget(part)
        nest(self.body, line)
