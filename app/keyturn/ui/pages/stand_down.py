"""Stand down: what happened on the left, what is to be settled on the right; close waits until all is."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from keyturn.opening.opening import THINGS
from keyturn.opening.report import Class
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.page import Page
from keyturn.ui.pages.people import People
from keyturn.ui.pages.told_row import ToldRow
from keyturn.ui.theme.look import Look
from keyturn.ui.times import day, utc_clock
from keyturn.ui.widgets.layouts import keep, nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.text import label, named


class StandDownPage(Page):
    """The title is what is left to do."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(emergency, look)
        self._who = self._field(self.tr("Which ordinary user signed in the normal way"))
        self._day = self._field(self.tr("Sealed again, rotated, by this day (YYYY-MM-DD)"))
        self._day.setPlaceholderText(self.tr("YYYY-MM-DD"))

    def first_focus(self) -> QWidget | None:
        """The normal sign-in comes first; then keys alone, and the day."""
        settled = self.emergency.opening.settled
        if not settled.normal_sign_in:
            return self._who
        return self._day if settled.classified is not None and not settled.reseal_by else None

    def fill(self) -> None:
        """Show what happened, and ask for what is missing."""
        settled = self.emergency.opening.settled
        left = len(settled.lacking)
        self.body.addWidget(label(self._title(), "title"))
        told = self.tr("{0} of {1} done. The emergency is over when all are.").format(THINGS - left, THINGS)
        self.body.addWidget(label(told, "body", "text_2"))
        said = self.notice()
        if said is not None:
            self.body.addWidget(said)
        # In large type two columns would be wider than the sheet.
        columns: QBoxLayout = QVBoxLayout() if self.look.large else QHBoxLayout()
        columns.setSpacing(self.look.px(32))
        nest(columns, self._happened(), 1)
        nest(columns, self._to_settle(), 1)
        nest(self.body, columns)
        self.body.addStretch(1)
        self._fill_foot(left)
        self.bind_alone("Ctrl+K", self.tr("Lock"), self.emergency.lock)
        self._fill_aside()

    def _title(self) -> str:
        settled = self.emergency.opening.settled
        if not settled.normal_sign_in:
            return self.tr("Watch an ordinary user sign in")
        if settled.classified is None:
            return self.tr("Say what this use was")
        if not settled.reseal_by:
            return self.tr("Say when the kit is sealed again")
        return self.tr("Close the emergency")

    def _happened(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.px(8))
        settled, session = self.emergency.opening.settled, self.emergency.opening.session
        self._head(column, bool(settled.normal_sign_in), self.tr("Normal sign-in works"))
        if settled.normal_sign_in:
            column.addWidget(label(settled.normal_sign_in, "body", "text_2"))
        else:
            column.addWidget(named(self._who.accessibleName(), self._who))
            column.addWidget(self._who)
            column.addWidget(self.button(self.tr("We saw it"), "Return", self._prove, hint=self.tr("Take it")), 0,
                             Qt.AlignmentFlag.AlignLeft)  # fmt: skip
        column.addSpacing(self.look.px(16))
        count = len(session.revealed)
        self._head(column, not count, self.tr("Rotate what was revealed"), "care" if count else "done")
        for entry in session.revealed:
            which = self.tr("{0}, version {1}").format(entry.item, entry.version)
            column.addWidget(LeaderRow(self.look, which, utc_clock(entry.time)))
        if not count:
            column.addWidget(label(self.tr("Nothing was revealed."), "body", "text_2"))
        self._told(column)
        column.addStretch(1)
        return column

    def _told(self, column: QVBoxLayout) -> None:
        walking, told = self.emergency.walking, self.emergency.opening.session.told
        steps = [] if walking is None else walking.walk.playbook.steps
        called = {notice.step for notice in told}
        left = [step for step in steps if step.kind == "call" and step.id not in called]
        if not told and not left:
            return
        column.addSpacing(self.look.px(16))
        column.addWidget(label(self.tr("Who was told"), "section"))
        for notice in told:
            column.addWidget(ToldRow(self.look, notice))
        for step in left:
            column.addWidget(LeaderRow(self.look, f"{step.audience} · {step.message or step.id}", self.tr("not told")))

    def _to_settle(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.px(8))
        settled = self.emergency.opening.settled
        self._head(column, settled.classified is not None, self.tr("What was this use?"))
        if settled.classified is None:
            # One below the other: side by side they would take the room of what was revealed.
            row = QVBoxLayout()
            row.setSpacing(0)
            for key, name, said in self._classes():
                made = self.button(said, key, lambda name=name: self._classify(name))  # type: ignore[misc]
                row.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            nest(column, row)
        else:
            said = next(said for _, name, said in self._classes() if name == settled.classified)
            column.addWidget(label(said, "body", "text_2"))
        column.addSpacing(self.look.px(16))
        self._head(column, bool(settled.reseal_by), self.tr("Sealed again by"))
        if settled.reseal_by:
            column.addWidget(label(day(date.fromisoformat(settled.reseal_by)), "body", "text_2"))
        else:
            column.addWidget(named(self._day.accessibleName(), self._day))
            column.addWidget(self._day)
            key = "Return" if settled.normal_sign_in else ""
            column.addWidget(
                self.button(self.tr("By this day"), key, self._reseal, hint=self.tr("Take it")),
                0,
                Qt.AlignmentFlag.AlignLeft,
            )
        column.addStretch(1)
        return column

    def _classes(self) -> tuple[tuple[str, Class, str], ...]:
        return (
            ("E", "emergency", self.tr("Emergency")),
            ("D", "drill", self.tr("Drill")),
            ("M", "misuse", self.tr("Misuse")),
        )

    def _fill_foot(self, left: int) -> None:
        self.foot.addStretch(1)
        if self.emergency.closing:
            self.foot.addWidget(
                self.button(self.tr("Closing: the log is proven and signed"), "", lambda: None, "not-yet")
            )
        elif left:
            self.foot.addWidget(self.button(self.tr("Close, when all is settled"), "", lambda: None, "not-yet"))
        else:
            close = self.button(self.tr("Close the emergency"), "Space", self.emergency.close, "primary",
                                hint=self.tr("Close"))  # fmt: skip
            self.foot.addWidget(close)

    def _fill_aside(self) -> None:
        session = self.emergency.opening.session
        reader, doer = session.declared_by[:2]
        self.aside.addWidget(People(self.look, reader, doer))
        self.aside.addSpacing(self.look.px(16))
        self.aside.addWidget(label(self.tr("This opening"), "caption", "text_2"))
        at = utc_clock(session.started_at)
        opened = utc_clock(session.opened_at) if session.opened_at else self.tr("never")
        for name, value in (
            (self.tr("Incident"), session.event), (self.tr("Declared"), at), (self.tr("Opened"), opened),
            (self.tr("Revealed"), str(len(session.revealed))), (self.tr("Notes"), str(len(session.notes))),
        ):  # fmt: skip
            self.aside.addWidget(LeaderRow(self.look, name, value))

    def _head(self, column: QVBoxLayout, done: bool, text: str, state: State | None = None) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(8))
        row.addWidget(StatusMark(self.look, state or ("done" if done else "to-do")))
        row.addWidget(label(text, "section"), 1)
        nest(column, row)

    def _prove(self) -> None:
        who = self._who.text().strip()
        if who:
            self.emergency.settle(lambda opening: opening.prove_normal_sign_in(who))

    def _classify(self, name: Class) -> None:
        self.emergency.settle(lambda opening: opening.classify(name))

    def _reseal(self) -> None:
        try:
            by = date.fromisoformat(self._day.text().strip()).isoformat()
        except ValueError:
            self._day.setFocus(Qt.FocusReason.OtherFocusReason)
            self._day.selectAll()
            return
        self.emergency.settle(lambda opening: opening.reseal_by(by))

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        keep(field)
        return field
