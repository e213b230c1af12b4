"""The rules of one tier as a picture, and in words beside it; whoever is away can be tried out."""

from functools import partial

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout

from keyturn.custody.facts import TierFacts, absences_in_words, needed_in_words, opens_in_words, while_away
from keyturn.errors import KeyturnError
from keyturn.kit.source.model import Custodian
from keyturn.opening.desk import initials
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.rules_text import TierNames
from keyturn.ui.refusals import in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.policy_picture import MOST_GROUPS, Dot, PolicyPicture, Rule
from keyturn.ui.widgets.text import label, panel

SITE = "site"
LETTERS = "QWERTYUIOPASDFGHJKL"
FEW = 4  # people beside whose picture the words have room
COLUMNS = 2


class PolicyPage(PreparePage):
    """One tier at a time, by its number; a letter for each person says that they are away, or back."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._at = 0
        self._away: frozenset[int] = frozenset()
        self._tiers = TierNames(self)

    def fill(self) -> None:
        """Show the tier."""
        glance = self.preparing.glance
        if glance is None or glance.toml is None or isinstance(glance.facts, KeyturnError):
            self.head(self.tr("The rules cannot be shown"))
            if glance is not None and isinstance(glance.facts, KeyturnError):
                self.body.addWidget(Notice(self.look, glance.facts))
        else:
            self._show(glance.facts, glance.toml.custodian)
        self.body.addStretch(1)
        self.bind_alone("F5", self.tr("Read again"), self.preparing.look)
        self.bind_alone("B", self.tr("Back"), lambda: self.preparing.go("overview"))

    def _show(self, facts: tuple[TierFacts, ...], people: list[Custodian]) -> None:
        for place, tier in enumerate(facts):
            self.bind_alone(str(place + 1), self._tiers.of(tier.tier), partial(self._turn, place))
        shown = facts[self._at]
        self.head(self._tiers.of(shown.tier), str(in_words(opens_in_words(shown))))
        picture = PolicyPicture(self.look, [self._dot(i, person) for i, person in enumerate(people, start=1)])
        picture.show_rule(Rule(shown.groups, shown.resilience.blocking, self._away))
        few = len(people) <= FEW and not self.look.large
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if few else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(self.look.px(24))
        row.addWidget(picture, 2)
        nest(row, self._words(shown, people), 3)
        nest(self.body, row)
        self._try_out(shown, people)

    def _words(self, facts: TierFacts, people: list[Custodian]) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(self.look.px(4))
        said: list[tuple[State, str]] = []
        alone = len(facts.resilience.single_points)
        for place, needed in enumerate(needed_in_words(facts, lambda i: people[i - 1].name)):
            said.append(("care" if place < alone else "to-do", str(in_words(needed))))
        for absence, phrase in zip(facts.resilience.absences, absences_in_words(facts), strict=True):
            said.append(("done" if absence.opens else "care", str(in_words(phrase))))
        more = len(facts.groups) - MOST_GROUPS
        if more > 0:
            lines.addWidget(label(self.tr("{0} more groups open it.").format(more), "small", "text_2"))
        for state, text in said:
            lines.addWidget(LeaderRow(self.look, text, state=state, type_="small"))
        lines.addStretch(1)
        return lines

    def _try_out(self, facts: TierFacts, people: list[Custodian]) -> None:
        self.body.addWidget(panel("rule"))
        self.body.addWidget(label(self.tr("Who is away?"), "section"))
        self.body.addWidget(self._verdict(facts, people))
        grid = QGridLayout()
        grid.setSpacing(0)
        for place, (key, person) in enumerate(zip(LETTERS, people, strict=False)):
            away = place + 1 in self._away
            text = self.tr("{0}: away").format(person.name) if away else person.name
            button = self.button(text, key, partial(self._toggle, place + 1), "secondary" if away else "quiet")
            grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        nest(self.body, grid)

    def _verdict(self, facts: TierFacts, people: list[Custodian]) -> LeaderRow:
        if not self._away:
            return LeaderRow(self.look, self.tr("Everybody is here: it opens."), state="done")
        away = tuple(sorted(self._away))
        said = str(in_words(while_away(facts, away, lambda i: people[i - 1].name)))
        opens = any(self._away.isdisjoint(group) for group in facts.groups)
        return LeaderRow(self.look, said, state="done" if opens else "stop")

    @staticmethod
    def _dot(i: int, person: Custodian) -> Dot:
        site = person.labels.get(SITE) or next(iter(person.labels.values()), "")
        return Dot(i, initials(person.name), person.name, site)

    def _turn(self, place: int) -> None:
        self._at = place
        self.again()

    def _toggle(self, i: int) -> None:
        self._away = self._away ^ {i}
        self.again()
