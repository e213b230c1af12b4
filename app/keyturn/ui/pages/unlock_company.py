"""The right zone of Unlock: the rule, the ring of custodians, how many are in, and what each has brought."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.custody.policy import parse_policy
from keyturn.kit.manifest import RosterEntry
from keyturn.opening.desk import Desk, initials
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_stage import Key
from keyturn.ui.rules import clause_in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.cap_button import CapButton
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.ring import CustodianRing, Member, Part
from keyturn.ui.widgets.text import label, panel

MANY = 5  # so many who are not here still have a line each
SHOWN = 0.2  # what has begun is seen on the ring, though nothing of it is in yet
PARTS: dict[str, Part] = {"to-do": "empty", "now": "entering", "done": "done"}


class Company(QWidget):
    """Who is here and with what; it is laid out anew only where that has changed."""

    def __init__(self, acts: Acts, look: Look) -> None:
        super().__init__()
        self._desk: Desk = acts.desk
        self._look = look
        self._roster = sorted(acts.owner.kit.body.roster, key=lambda entry: entry.i)
        self._shown: object = None
        self._ring = CustodianRing(look)
        self.another = CapButton(look, self.join.key, self.join.label)
        self._count = label("", "section")
        self._count.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(6))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        whole.addWidget(label(self._rule(), "caption", "text_2"))
        if not look.large:
            whole.addWidget(self._ring)
        whole.addWidget(self._count)
        nest(whole, self._list)
        nest(whole, self._another())
        self._acts = acts

    @property
    def join(self) -> Key:
        """The key with which another person sits down."""
        return Key("F7", self.tr("Another person"), self._join)

    def refresh(self, busy: bool) -> None:
        """Show who is here."""
        said = [(entry, self._say(entry)) for entry in self._roster]
        shown = (said, self._desk.inside, busy, [self._desk.progress(entry.i) for entry in self._roster])
        if shown == self._shown:
            return
        self._shown = shown
        self._count.setText(self.tr("{0} of {1} in").format(self._desk.inside, self._desk.needed))
        self._ring.show_members([self._member(entry) for entry in self._roster])
        self._ring.show_keyway("unlocking" if busy else "locked")
        clear(self._list)
        here = [(entry, text) for entry, text in said if text]
        away = [entry for entry, text in said if not text]
        for entry, text in here:
            self._add(entry.name, text, "strong", "text")
        if self._look.large or len(away) > MANY:
            self._list.addWidget(panel("rule"))
            self._list.addWidget(label(self.tr("Not here"), "caption", "text_2"))
            self._list.addWidget(label(", ".join(entry.name for entry in away), "small", "text_2"))
            return
        for entry in away:
            self._add(entry.name, self.tr("not here"), "body", "text_2")

    def _add(self, name: str, text: str, type_: str, tone: str) -> None:
        self._list.addWidget(panel("rule"))
        row = QVBoxLayout()
        row.setSpacing(0)
        row.addWidget(label(name, type_, tone))
        row.addWidget(label(text, "small", "text_2"))
        nest(self._list, row)

    def _another(self) -> QHBoxLayout:
        row = QHBoxLayout()
        key = self.join
        self.another.clicked.connect(lambda: key.run())
        row.addWidget(self.another)
        row.addWidget(label(key.label, "small", "text_2"), 1)
        return row

    def _rule(self) -> str:
        """Return the tier's rule in words."""
        policy = parse_policy(self._desk.unlock.kit.header.tier(self._desk.unlock.tier).policy)
        people = self.tr("Any {0} of {1}").format(policy.people.count, len(self._roster))
        return "; ".join((people, *map(clause_in_words, policy.clauses)))

    def _member(self, entry: RosterEntry) -> Member:
        progress = self._desk.progress(entry.i)
        card, passphrase, factor = (PARTS[part] for part in progress.parts)
        return Member(
            initials(entry.name), entry.name, (card, passphrase, factor), entered=max(SHOWN, progress.fraction)
        )

    def _say(self, entry: RosterEntry) -> str:
        """Return what somebody has brought, or nothing where they are not here."""
        lane = self._desk.lane_of(entry.i)
        if lane is None:
            return ""
        step = self._desk.step(lane)
        if lane.seat is None:
            return self.tr("card, word {0} of {1}").format(min(lane.typed.place, lane.typed.count), lane.typed.count)
        if step == "passphrase":
            return self.tr("card")
        if step == "in":
            return self.tr("in")
        passphrase = self.tr("passphrase") if lane.seat.share is not None else self.tr("passphrase being tried")
        said = [self.tr("card"), passphrase]
        if lane.seat.readings:
            wanted = self._desk.unlock.codes_wanted(lane.seat)
            said.append(self.tr("code {0} of {1}").format(len(lane.seat.readings), wanted))
        elif lane.seat.fixed is not None:
            said.append(self.tr("second factor"))
        return ", ".join(said)

    def _join(self) -> None:
        self._desk.join()
        self._acts.changed.emit()
