"""How a source stands, in rows of one shape: its files, its rules, and the sealed kit's score, dates and copies."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.custody.facts import TierFacts
from keyturn.errors import KeyturnError
from keyturn.prepare.due import Due
from keyturn.prepare.health import WHOLE, Health
from keyturn.ui.prepare.glance import Glance, Sealed
from keyturn.ui.refusals import in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.times import day_text
from keyturn.ui.widgets.fact_row import FactRow
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.meter import Dots, Meter, Pills
from keyturn.ui.widgets.text import panel

MOST_PILLS = 24
GOOD = 90  # points from which a kit is called well kept


class OverviewRows(QWidget):
    """The rows; those of the sealed kit only where there is one."""

    def __init__(self, look: Look, glance: Glance, now: int) -> None:
        super().__init__()
        self._look, self._glance, self._now = look, glance, now
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for row in self._rows():
            lines.addWidget(row)
            lines.addWidget(panel("rule"))

    def _rows(self) -> list[FactRow]:
        glance, rows = self._glance, [self._source()]
        if not isinstance(glance.facts, KeyturnError) and glance.facts:
            rows.append(self._quorum(glance.facts[0]))
        if isinstance(glance.sealed, Sealed):
            rows += [self._changed(), self._score(glance.sealed.health), self._due(glance.sealed.due)]
            rows.append(self._copies(glance.sealed))
        return rows

    def _source(self) -> FactRow:
        faults, advice = len(self._glance.judged.faults), len(self._glance.judged.advice)
        name, toml = self.tr("Source"), self._glance.toml
        chart = Pills(self._look, self.tr("Playbooks"))
        told = [fault.file for fault in self._glance.judged.faults]
        modes = list(toml.modes) if toml is not None else []
        care = [any(mode in file for file in told) for mode in modes]
        chart.show_pills(["care" if faulty else "done" for faulty in care[:MOST_PILLS]])
        state: State = "stop" if faults else "care" if advice else "done"
        word = self.tr("%n faults", "", faults) if faults else self.tr("No fault")
        return FactRow(self._look, state, name, chart, (word, self.tr("advice: {0}").format(advice)))

    def _quorum(self, facts: TierFacts) -> FactRow:
        people, away = facts.policy.people.count, facts.resilience.dispensable
        toml = self._glance.toml
        chart = Dots(self._look, self.tr("Standard tier"))
        chart.show_dots(people, len(toml.custodian) if toml is not None else 0, "green" if away else "amber")
        word = self.tr("{0} may be away").format(away) if away else self.tr("Nobody may be away")
        fact = self.tr("{0} groups open the standard tier").format(len(facts.groups))
        return FactRow(self._look, "done" if away else "care", self.tr("Quorum"), chart, (word, fact))

    def _changed(self) -> FactRow:
        changes, name = self._glance.changes, self.tr("Changes")
        chart = Pills(self._look, self.tr("Changes"))
        if changes is None:
            said = self.tr("Not known"), self.tr("the source has faults")
            return FactRow(self._look, "stop", name, chart, said)
        chart.show_pills(["care" for _ in changes[:MOST_PILLS]])
        ceremony = sum(change.of_custody for change in changes)
        if not changes:
            return FactRow(self._look, "done", name, chart, (self.tr("None"), self.tr("the source is what is sealed")))
        fact = self.tr("{0} need a ceremony").format(ceremony) if ceremony else self.tr("none needs a ceremony")
        return FactRow(self._look, "care", name, chart, (self.tr("%n to seal", "", len(changes)), fact))

    def _score(self, health: Health) -> FactRow:
        good = health.score >= GOOD
        chart = Meter(self._look, self.tr("Score"))
        chart.show_fraction(health.score / WHOLE, tone="green" if good else "amber")
        word = self.tr("{0} of {1} points").format(health.score, WHOLE)
        count = len(health.findings)
        fact = self.tr("%n things cost points", "", count) if count else self.tr("nothing costs points")
        return FactRow(self._look, "done" if good else "care", self.tr("Health"), chart, (word, fact))

    def _due(self, due: tuple[Due, ...]) -> FactRow:
        over = [entry for entry in due if entry.at <= self._now]
        chart = Pills(self._look, self.tr("What is due"))
        states = ["care"] * len(over) + ["done"] * (len(due) - len(over))
        chart.show_pills([("care" if state == "care" else "done") for state in states[:MOST_PILLS]])
        word = self.tr("%n overdue", "", len(over)) if over else self.tr("Nothing overdue")
        ahead = next((entry for entry in due if entry.at > self._now), None)
        fact = f"{day_text(ahead.at, self._now)}: {in_words(ahead.title)}" if ahead is not None else ""
        return FactRow(self._look, "care" if over else "done", self.tr("Due"), chart, (word, fact))

    def _copies(self, sealed: Sealed) -> FactRow:
        copies = sealed.known.copies
        good = [copy for copy in copies if copy.new_enough]
        chart = Pills(self._look, self.tr("Copies"))
        chart.show_pills([("done" if copy in good else "care") for copy in copies[:MOST_PILLS]])
        word = self.tr("{0} of {1} current").format(len(good), len(copies)) if copies else self.tr("None registered")
        late = [copy.name for copy in copies if copy not in good]
        way = self.tr("when it is signed") if sealed.waits else self.tr("the key K makes one")
        fact = self.tr("to make or replace: {0}").format(", ".join(late)) if late else way
        state: State = "done" if copies and not late else "care"
        return FactRow(self._look, state, self.tr("Copies"), chart, (word, fact))
