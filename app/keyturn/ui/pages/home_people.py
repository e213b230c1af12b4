"""The custodians on Home: a ring and a list of how long ago each was proven."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from keyturn.opening.desk import initials
from keyturn.opening.freshness import PROVE_WITHIN, Fresh, Level
from keyturn.ui.theme.look import Look
from keyturn.ui.times import day_text
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.ring import CustodianRing, Member
from keyturn.ui.widgets.scrolled import hold
from keyturn.ui.widgets.text import label, panel

STATES: dict[Level, State] = {"good": "done", "care": "care", "stop": "stop", "unknown": "to-do"}
TALL, CLOSE = 40, 26  # px: a row, and one of many
ROUND, SMALL = 216, 160  # px: the ring, and that above many rows
MANY = 6


class PersonRow(QWidget):
    """One person's line, which a screen reader says as one."""

    accessible_role = QAccessible.Role.ListItem


class HomePeople(QWidget):
    """Ring and list; `read` is whether the log, from which they come, was read as it is now."""

    def __init__(
        self, look: Look, people: Sequence[Fresh], now: int, read: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._now = now
        self._read = read
        self._many = len(people) > MANY
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(8))
        whole.addWidget(label(self.tr("Days since last proven"), "caption", "text_2"))
        whole.addWidget(self._ring(people))
        whole.addWidget(self._list(people), 1)

    def _ring(self, people: Sequence[Fresh]) -> CustodianRing:
        ring = CustodianRing(self._look, SMALL if self._many else ROUND)
        ring.show_members([self._member(person) for person in people])
        ring.show_keyway("locked")
        return ring

    def _member(self, person: Fresh) -> Member:
        if person.level == "unknown":
            return Member(initials(person.name), person.name)
        made = Member(initials(person.name), person.name, fraction=person.fraction)
        return replace(made, tone="amber") if person.level == "care" else made

    def _list(self, people: Sequence[Fresh]) -> QScrollArea:
        scroll, inner = QScrollArea(self), QWidget()
        hold(scroll, inner)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, self._look.px(4), 0)
        lines.setSpacing(self._look.px(3))
        for person in people:
            lines.addWidget(panel("rule"))
            lines.addWidget(self._row(person))
        lines.addWidget(panel("rule"))
        for text in self._legend():
            lines.addWidget(label(text, "small", "text_2"))
        lines.addStretch(1)
        return scroll

    def _legend(self) -> tuple[str, ...]:
        if not self._read:
            return (self.tr("Reading the log."),)
        return self.tr("Full arc: proven today."), self.tr("Empty arc: {0} days ago.").format(PROVE_WITHIN)

    def _row(self, person: Fresh) -> QWidget:
        row = PersonRow()
        row.setMinimumHeight(self._look.px(CLOSE if self._many else TALL))
        row.setAccessibleName(f"{person.name}: {self._said(person)}")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._look.px(8))
        line.addWidget(StatusMark(self._look, STATES[person.level]))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(person.name, "strong"))
        if person.soon and person.due is not None:
            names.addWidget(label(self._by(person.due), "small", "text_2"))
        nest(line, names, 1)
        line.addWidget(label(self._days(person), "strong", "amber" if person.level == "care" else "text", wrap=False))
        return row

    def _by(self, due: int) -> str:
        return self.tr("prove by {0}").format(day_text(due, self._now))

    def _days(self, person: Fresh) -> str:
        if person.days is not None:
            return self.tr("{0} d").format(person.days)
        unknown = "?" if self._read else ""
        return self.tr("never") if person.level == "care" else unknown

    def _said(self, person: Fresh) -> str:
        if person.days is None:
            return self.tr("never proven") if person.level == "care" else self.tr("not known")
        days = self.tr("1 day ago") if person.days == 1 else self.tr("{0} days ago").format(person.days)
        said = self.tr("proven {0}").format(days if person.days else self.tr("today"))
        if person.level == "care":
            return self.tr("{0}, needs care").format(said)
        return f"{said}, {self._by(person.due)}" if person.soon and person.due is not None else said
