"""Fields for what nobody else may read: masked, without undo, and emptied when the page goes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.custody.strength import STRONG_BITS, Strength, chosen_strength, demand_strength
from keyturn.errors import KeyturnError, refused_by
from keyturn.opening.desk import Lane
from keyturn.prepare.enrolling import PassphraseDiffers
from keyturn.ui.pages.unlock_stage import Entry
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.meter import Meter
from keyturn.ui.widgets.text import label, named, retone

TONES = {"weak": "amber", "fair": "text_2", "strong": "green"}
Judge = Callable[[str], Strength]


class SecretField(Entry):
    """A masked field that Enter gives."""

    def __init__(self, look: Look, name: str, give: Callable[[str], object]) -> None:
        self._typed = Lane()
        super().__init__(look, self._typed, name, give)
        self.conceal()

    def wipe(self) -> None:
        """Empty the field."""
        self._typed.draft = ""
        self.setText("")


class StrengthLine(QWidget):
    """How hard a passphrase is to guess: a bar, and beside it the word and the bits."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        self._meter = Meter(look, self.tr("Strength"))
        self._said = label("", "small", "text_2")
        row.addWidget(self._meter, 2)
        row.addWidget(self._said, 3)
        self.show_strength(None)

    def show_strength(self, strength: Strength | None) -> None:
        """Show a strength, or that there is none yet."""
        if strength is None:
            self._meter.show_fraction(0)
            self._said.setText(self.tr("Five words that have nothing to do with each other are strong."))
            retone(self._said, "text_2")
            return
        words = {"weak": self.tr("Weak"), "fair": self.tr("Fair"), "strong": self.tr("Strong")}
        self._meter.show_fraction(strength.bits / STRONG_BITS, tone=TONES[strength.word])
        self._said.setText(self.tr("{0}: about {1} bits").format(words[strength.word], strength.bits))
        retone(self._said, TONES[strength.word])


def judged(typed: str, judge: Judge) -> Strength | None:
    """Return the strength of what is typed until now; None where that is nothing, or cannot be a passphrase."""
    found: list[Strength] = []
    if typed:
        refused_by(lambda: found.append(judge(typed)))
    return found[0] if found else None


class NewPassphrase(QWidget):
    """A passphrase chosen and typed twice; `settled` gives it, `refused` what speaks against it."""

    settled = Signal(str)
    refused = Signal(object)

    def __init__(self, look: Look, known: Sequence[str]) -> None:
        super().__init__()
        self._known = known
        self._strength = StrengthLine(look)
        self._first = SecretField(look, self.tr("Passphrase"), self._choose)
        self._again = SecretField(look, self.tr("The same again"), self._repeat)
        self._first.textChanged.connect(lambda typed: self._strength.show_strength(judged(typed, self._judge)))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        for field in (self._first, self._again):
            lines.addWidget(named(field.accessibleName(), field))
            lines.addWidget(field)
            if field is self._first:
                lines.addWidget(self._strength)

    @property
    def next(self) -> SecretField:
        """The field that is to be filled in."""
        return self._again if self._first.text() and not self._weak() else self._first

    def wipe(self) -> None:
        """Empty both fields."""
        self._first.wipe()
        self._again.wipe()

    def _judge(self, typed: str) -> Strength:
        return chosen_strength(typed, self._known)

    def _weak(self) -> KeyturnError | None:
        return refused_by(lambda: demand_strength(self._judge(self._first.text())))

    def _choose(self, _: str) -> None:
        self.refused.emit(self._weak())
        self.next.setFocus()

    def _repeat(self, typed: str) -> None:
        weak = self._weak()
        if weak is not None or typed != self._first.text():
            self._again.wipe()
            self.refused.emit(weak or PassphraseDiffers())
        else:
            self.settled.emit(typed)
