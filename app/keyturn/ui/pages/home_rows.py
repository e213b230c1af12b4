"""What Home says of the kit: the verdict in words, what needs care, and five rows of one shape."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.custody.policy import parse_policy
from keyturn.opening.freshness import DAY, Credentials, Level
from keyturn.opening.readiness import Playbooks
from keyturn.prepare.known import Known
from keyturn.ui.pages.home_copies import HomeCopies
from keyturn.ui.pages.home_people import STATES
from keyturn.ui.refusals import message, remedy
from keyturn.ui.rules import clause_in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.times import day_text
from keyturn.ui.widgets.age_line import Age, AgeLine
from keyturn.ui.widgets.fact_row import CHART, FactRow
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.meter import Dots, Meter, Pills
from keyturn.ui.widgets.text import label, panel

if TYPE_CHECKING:
    from keyturn.prepare.score_rules import Subject
    from keyturn.ui.pages.home_score import HomeScore

MOST_PILLS = 24  # more are a bar


class HomeRows(QWidget):
    """The verdict, and the rows below it; `read` is whether log, register and source were read, as they are now."""

    def __init__(self, look: Look, known: Known, read: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._known = known
        self._found = known.readiness
        self._read = read
        self._now = known.now
        self._score = self._judged() if read else None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, look.px(12), 0, 0)
        whole.setSpacing(0)
        nest(whole, self._verdict())
        whole.addSpacing(look.px(8))
        for text in self._told():
            whole.addWidget(LeaderRow(look, text, state="care", type_="small"))
            whole.addSpacing(look.px(8))
        rows = (self._credentials(), self._playbooks(), self._validity(), self._quorum(), self._copies())
        for row in rows:
            whole.addWidget(panel("rule"))
            whole.addWidget(row)
        if self._score is not None:
            whole.addWidget(panel("rule"))
            whole.addSpacing(look.px(8))
            # In large type the verdict needs its line for itself.
            said = [*([self._score.points] if look.large else []), self._score.lost]
            whole.addWidget(label(" · ".join(filter(None, said)), "small", "text_2"))

    def _judged(self) -> "HomeScore":
        # The rules of the score load when there is something to judge: the first look at Home waits for none of them.
        from keyturn.prepare.health import health
        from keyturn.ui.pages.home_score import HomeScore

        return HomeScore(health(self._known), self)

    def _verdict(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(12))
        ready = self._found.ready
        row.addWidget(StatusMark(self._look, "done" if ready else "stop", 20))
        row.addWidget(label(self.tr("Ready to open") if ready else self.tr("Not ready to open"), "section"), 1)
        count = len(self._found.reasons)
        if self._score is not None and not self._look.large:
            row.addWidget(label(self._score.points, "caption", "text_2", wrap=False))
        if count:
            row.addWidget(StatusMark(self._look, "care"))
        row.addWidget(label(self._count(count), "caption", "amber" if count else "text_2", wrap=False))
        return row

    def _count(self, count: int) -> str:
        said = self.tr("1 thing needs care") if count == 1 else self.tr("{0} things need care").format(count)
        if self._read:
            return said if count else self.tr("Nothing needs care")
        return self.tr("{0}, and the log is being read").format(said) if count else self.tr("Reading the log")

    def _told(self) -> list[str]:
        """Return what has no row of its own."""
        said = []
        unclosed, trouble = self._found.unclosed, self._found.trouble
        if self._found.waiting:
            said.append(self.tr("An opening was begun and not closed: go on with it, or close it."))
        elif unclosed is not None:
            day = day_text(unclosed.at, self._now)
            text = self.tr("The opening of {0} for {1} was not closed: rotate what it showed.")
            said.append(text.format(day, unclosed.incident or unclosed.mode))
        if trouble is not None:
            said.append(f"{message(trouble)} {remedy(trouble)}")
        if self._found.damaged_head:
            said.append(
                self.tr(
                    "One of the two heads of this file is damaged, and the other is used: take a whole copy of the kit."
                )
            )
        return said

    def _fact(self, subject: "Subject", fact: str) -> str:
        """Return what costs points of something that needs no care, or else its own fact."""
        return (self._score.reason(subject) if self._score is not None else "") or fact

    def _row(self, level: Level, name: str, chart: QWidget, texts: tuple[str, str], width: int = CHART) -> FactRow:
        return FactRow(self._look, STATES[level], name, chart, texts, width)

    def _credentials(self) -> FactRow:
        found, name = self._found.credentials, self.tr("Credentials")
        chart = AgeLine(self._look, name)
        chart.show_ages(self._ages(found), self._limit(found))
        due, why = found.to_rotate, self._why(found)
        word = self.tr("Rotate {0}").format(due) if due else self.tr("None to rotate")
        return self._row(found.level, name, chart, (word, why if due else self._fact("Credentials", why)))

    def _ages(self, found: Credentials) -> Mapping[Age, int]:
        """Return how many have each age: one mark shows them all."""
        counted: Counter[Age] = Counter()
        for age, records in found.alike.items():
            counted[Age(age.days, age.rotate, age.within)] += len(records)
        return counted

    def _limit(self, found: Credentials) -> int:
        """Return the rule of the credential that is due first."""
        return found.first.within if found.first is not None else self._known.promises.rotation.days

    def _why(self, found: Credentials) -> str:
        seen = found.seen
        if not seen:
            return self._oldest(found)
        if len(seen) < found.to_rotate:
            return self.tr("{0} seen; {1}").format(len(seen), self._oldest(found))
        if len(seen) > 1:
            return self.tr("{0} were seen").format(len(seen))
        return self.tr("{0} was seen").format(seen[0].title)

    def _oldest(self, found: Credentials) -> str:
        """Return the age of the oldest, or of that which is due first where each has its own rule."""
        first = found.first
        if first is None or len({age.within for age in found.alike}) < 2:
            return self.tr("oldest {0} days, limit {1}").format(found.oldest, self._limit(found))
        return self.tr("{0}: {1} days, limit {2}").format(found.title(first), first.days, first.within)

    def _playbooks(self) -> FactRow:
        found, name = self._found.playbooks, self.tr("Playbooks")
        word = self.tr("{0} of {1} there").format(found.there, len(found.states))
        if found.reviews and not found.missing:
            word = self.tr("{0} of {1} reviewed").format(len(found.states) - found.overdue, len(found.states))
        return self._row(found.level, name, self._pills(found, name), (word, self._sealed(found)))

    def _pills(self, found: Playbooks, name: str) -> QWidget:
        if len(found.states) > MOST_PILLS:
            meter = Meter(self._look, name)
            good = found.states.count("good") / len(found.states)
            meter.show_fraction(good, tone="green" if good == 1 else "amber")
            return meter
        pills = Pills(self._look, name)
        pills.show_pills(["done" if state == "good" else "care" for state in found.states])
        return pills

    def _sealed(self, found: Playbooks) -> str:
        if len(found.missing) == 1:
            return self.tr("none for {0}").format(found.missing[0])
        if found.missing:
            return self.tr("{0} failure modes have none").format(len(found.missing))
        if found.reviews:
            # A review has a day and no hour: at noon it is the same day nearly everywhere.
            first = day_text(found.reviews[0] + DAY // 2, self._now)
            said = self.tr("review due since {0}") if found.overdue else self.tr("next review {0}")
            return said.format(first)
        if found.level == "care":
            return self.tr("sealed so long ago that a review is due")
        return self.tr("review days are sealed inside")

    def _validity(self) -> FactRow:
        found, name = self._found.validity, self.tr("Validity")
        chart = Meter(self._look, name)
        chart.show_fraction(found.passed, found.care_from, "text_2" if found.level == "good" else "amber")
        begins, ends = (day_text(at, self._now) for at in (found.begins_at, found.ends_at))
        if self._now < found.begins_at:
            texts = self.tr("Not valid yet"), self.tr("from {0}; or this clock is wrong").format(begins)
        elif found.level == "stop":
            texts = self.tr("Over"), self.tr("since {0}; cold codes still open it").format(ends)
        else:
            texts = self._left(found.days_left), self._rekey(found.rekey_at)
        return self._row(found.level, name, chart, texts)

    def _rekey(self, at: int) -> str:
        day = day_text(at, self._now)
        return self.tr("re-key due since {0}").format(day) if at <= self._now else self.tr("re-key due {0}").format(day)

    def _left(self, days: int) -> str:
        if days < 1:
            return self.tr("Less than a day left")
        return self.tr("1 day left") if days == 1 else self.tr("{0} days left").format(days)

    def _quorum(self) -> FactRow:
        found, name = self._found.quorum, self.tr("Quorum")
        chart = Dots(self._look, name)
        chart.show_dots(found.needed, found.people, "green" if found.level == "good" else "amber")
        rule = parse_policy(found.policy)
        anybody = self.tr("any {0} of {1}").format(rule.people.count, found.people)
        fact = "; ".join((anybody, *map(clause_in_words, rule.clauses)))
        word = self.tr("{0} may be away").format(found.away) if found.away else self.tr("Nobody may be away")
        if 0 < len(found.indispensable) < found.people:
            word = self.tr("Not without {0}").format(", ".join(found.indispensable))
        return self._row(found.level, name, chart, (word, fact if not found.away else self._fact("Quorum", fact)))

    def _copies(self) -> FactRow:
        found, name = HomeCopies(self._known, self), self.tr("Copies")
        chart = Pills(self._look, name)
        chart.show_pills(*found.pills)
        texts = found.texts
        if self._found.copies.level == "good":
            texts = texts[0], self._fact("Copies", texts[1])
        return self._row(self._found.copies.level, name, chart, texts, found.width)
