"""Choose: who is here, three questions at most, and nine tiles that keep their places."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyturn.kit.manifest import Question, TriageAnswer
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.choose_names import Names
from keyturn.ui.pages.page import Page
from keyturn.ui.pages.people import People
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.widgets.layouts import keep, nest
from keyturn.ui.widgets.text import label, panel
from keyturn.ui.widgets.tile import LOWEST, Tile

LETTERS = "QWERTYUIOP"  # the row above: number keys always mean a playbook
COLUMNS = 3
# Of hundreds, those that the screen shows are made first; the others come by the way, out of sight.
BY_THE_WAY, EVERY_MS = 24, 30
FEW_KEYS = 4
ICONS = {
    "fm1-idp-down": "idp", "fm2-federation-broken": "federation", "fm3-identity-center-region": "identity-center",
    "fm4-root-locked-out": "root", "fm5-scp-lockout": "policy", "fm6-factor-lost": "card",
    "fm7-admin-compromised": "account", "fm8-region-outage": "region", "fm9-network-lost": "network",
}  # fmt: skip


class ChoosePage(Page):
    """The question is the title; below it the failure modes in clusters of three."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(emergency, look)
        self._instead = ""
        self._names = Names(emergency, look)
        self._tiles: list[Tile] = []
        self._pressed = QButtonGroup(self)  # one connection: PySide looks through all of them for each tile that ends
        self._pressed.idClicked.connect(self._choose)
        self._grid = QWidget()
        self._places = QGridLayout(self._grid)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(look.px(4))
        self._more_tiles = QTimer(self)
        self._more_tiles.timeout.connect(lambda: self._add_tiles(BY_THE_WAY))
        self._add_tiles(COLUMNS * (self.screen().size().height() // look.px(LOWEST)))
        keep(self._grid)  # hundreds of tiles take longer to make than to show otherwise

    def first_focus(self) -> QWidget | None:
        """A name that is typed; else keys alone."""
        return None if all(self.emergency.people) else self._names.field

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Be seen, and begin to make the tiles that are not: whoever comes here waits for none of them."""
        super().paintEvent(event)
        if not self._more_tiles.isActive() and len(self._tiles) < len(self.emergency.choosing.modes):
            self._more_tiles.start(EVERY_MS)

    def fill(self) -> None:
        """Ask for the names, then the question; show the tiles below."""
        if not all(self.emergency.people):
            self.body.addWidget(self._names.ask(self))
        elif self.emergency.choosing.question is not None:
            self._ask(self.emergency.choosing.question)
        else:
            self.body.addWidget(label(self.tr("What is broken?"), "title"))
            self.body.addWidget(label(self.tr("Press the number of the playbook that fits best."), "body", "text_2"))
        self._show_tiles()
        self.bind_alone("B", self.tr("Back"), self._back)
        self._fill_aside()

    def _ask(self, question: Question) -> None:
        region, inside = self._region()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("What do you see?"), "caption", "blue", wrap=False))
        head.addStretch(1)
        place = len(self.emergency.choosing.given) + 1
        count = self.tr("Question {0} of {1}").format(place, len(self.emergency.kit.body.triage))
        head.addWidget(label(count, "caption", "text_2", wrap=False))
        nest(inside, head)
        inside.addWidget(label(question.ask, "title"))
        if self._instead:
            stop = panel("stop")
            words = QVBoxLayout(stop)
            words.addWidget(label(self._instead, "strong", "red"))
            inside.addWidget(stop)
        nest(inside, self._answers(question))
        self.body.addWidget(region)

    def _answers(self, question: Question) -> QGridLayout:
        """Lay the answers out: few side by side, many in two columns."""
        grid = QGridLayout()
        grid.setSpacing(self.look.px(2))
        # In large type three of them would be wider than the sheet.
        columns = COLUMNS if len(question.answers) <= COLUMNS and not self.look.large else 2
        for place, answer in enumerate(question.answers):
            key = LETTERS[place] if place < len(LETTERS) else ""
            made = self.button(answer.say, key, lambda answer=answer: self._answer(answer))  # type: ignore[misc]
            grid.addWidget(made, place // columns, place % columns)
        return grid

    def _add_tiles(self, count: int) -> None:
        """Make so many more tiles; Tab goes on from one to the next."""
        made = len(self._tiles)
        modes = self.emergency.choosing.modes
        for place, mode in enumerate(modes[made : made + count], start=made):
            tile = Tile(self.look, ICONS.get(mode.id, "emergency"), place + 1, mode.title, mode.brief)
            self._pressed.addButton(tile, place)
            self._places.addWidget(tile, place // COLUMNS, place % COLUMNS)
            if self._tiles:
                self.setTabOrder(self._tiles[-1], tile)
            self._tiles.append(tile)
        self._show_standings(made)
        if len(self._tiles) == len(modes):
            self._more_tiles.stop()

    def _show_standings(self, first: int = 0) -> None:
        choosing = self.emergency.choosing
        fitting = {mode.id for mode in choosing.fitting}
        for tile, mode in zip(self._tiles[first:], choosing.modes[first:], strict=False):
            tile.show_standing(("fits" if mode.id in fitting else "out") if choosing.narrowed else "")

    def _show_tiles(self) -> None:
        self._show_standings()
        for number, tile in enumerate(self._tiles[:9], start=1):
            self.bind(str(number), tile.text(), tile.click, hint=False)
        self.body.addWidget(self._grid, 1)
        if all(self.emergency.people):
            self.hints.insert(0, Hint("1-9", self.tr("Choose a playbook")))
            if self.emergency.choosing.question is not None:
                self.hints.insert(0, Hint(self._answer_keys, self.tr("Answer"), now=True))
        elif self._names.field is None:
            self.hints.insert(0, Hint(self._names.keys, self.tr("Who it is"), now=True))

    def _fill_aside(self) -> None:
        if all(self.emergency.people):
            self.aside.addWidget(label(self.tr("Who is here"), "caption", "text_2"))
            self.aside.addWidget(People(self.look, *self.emergency.people))
            self.aside.addSpacing(self.look.px(16))
        if any(answer for _, answer in self.emergency.choosing.given):
            self.aside.addWidget(label(self.tr("You answered"), "caption", "text_2"))
            self._show_answers(dict(self.emergency.choosing.given))
        self.aside.addSpacing(self.look.px(16))
        self.aside.addWidget(label(self.tr("Not sure yet?"), "caption", "text_2"))
        self.aside.addWidget(label(self.tr("Choose the nearest. You can change it later; what you answered is kept."),
                                   "small"))  # fmt: skip

    def _show_answers(self, told: dict[str, str]) -> None:
        for question in self.emergency.kit.body.triage:
            if told.get(question.id):
                answer = next(entry for entry in question.answers if entry.id == told[question.id])
                # In large type the zone folds to the answers.
                if not self.look.large:
                    self.aside.addWidget(label(question.ask, "small"))
                self.aside.addWidget(label(answer.say, "strong"))

    @property
    def _answer_keys(self) -> str:
        """The keys that answer the question; of many, the first and the last."""
        question = self.emergency.choosing.question
        keys = LETTERS[: len(question.answers)] if question is not None else ""
        return " ".join(keys) if len(keys) <= FEW_KEYS else f"{keys[0]}-{keys[-1]}"

    def _answer(self, answer: TriageAnswer) -> None:
        self._instead = answer.instead
        self.emergency.answer(answer)

    def _choose(self, place: int) -> None:
        if all(self.emergency.people):
            self.emergency.choose(self.emergency.choosing.modes[place].id)

    def _back(self) -> None:
        self._instead = ""
        if self._names.field is not None and not all(self.emergency.people):
            self._names.by_key()
        else:
            self.emergency.take_back()

    def _region(self) -> tuple[QWidget, QVBoxLayout]:
        region = panel("region")
        inside = QVBoxLayout(region)
        inside.setContentsMargins(*(self.look.px(16),) * 4)
        inside.setSpacing(self.look.px(12))
        return region, inside
