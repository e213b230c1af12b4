"""A language without words: whatever can still be read in the window has not gone through a translation."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec.structs import asdict
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from keyturn.exchange.read_aloud import LETTERS
from keyturn.ui.emergency import Emergency
from keyturn.ui.window import Window
from package_texts import package_texts

FIELDS = re.compile(r"\{[^{}]*\}|%L?n")
WORD = re.compile(r"[^\W\d_]{2,}")
NAMES = {"Keyturn", "UTC"}  # the same in every language
# Names and numbers go through these contexts too, where they have no entry.
MIXED = ("facts", "aloud")


class Mute(QTranslator):
    """Leaves of every text of the window nothing but the places for its facts."""

    def __init__(self) -> None:
        super().__init__()
        self._texts = package_texts()

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        of_qt = context.startswith("Q")
        if of_qt or (context in MIXED and source not in self._texts[context]):
            return source
        return "▯" + " ".join(FIELDS.findall(source))


class Eye:
    """Somebody who looks at the window whenever something moved, and notes every word that is left."""

    def __init__(self, window: Window, emergency: Emergency, typed: tuple[str, ...] = ()) -> None:
        self._window = window
        self._emergency = emergency
        self._typed = typed
        self.found: set[tuple[str, str]] = set()
        self.places: set[str] = set()
        emergency.moved.connect(self.look)

    def look(self) -> None:
        """Look at everything that is shown now."""
        # Qt shows what was just laid out by a call that it has posted.
        QApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
        known = sorted(self._known(), key=len, reverse=True)
        self.places.add(self._emergency.stop)
        for text in self._shown():
            rest = text
            for name in known:
                if name in rest:
                    rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", rest)
            if set(WORD.findall(rest)) - NAMES - _calendar():
                self.found.add((self._emergency.stop, text))

    def _shown(self) -> Iterator[str]:
        yield self._window.windowTitle()
        for widget in self._window.findChildren(QWidget):
            if widget.isVisibleTo(self._window):
                yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
                if isinstance(widget, QLabel | QAbstractButton):
                    yield widget.text()
                if isinstance(widget, QLineEdit):
                    yield widget.placeholderText()

    def _known(self) -> Iterator[str]:
        """Yield what is the kit's or the people's own."""
        emergency = self._emergency
        yield from self._typed
        yield from emergency.people
        yield from emergency.host.words.words
        # The letters' words are the same in every language.
        yield from (said for word in LETTERS for said in (word, word.capitalize()))
        texts = list(_texts(emergency.kit.body))
        if emergency.walking is not None:
            texts += _texts(emergency.walking.walk.playbook)
            texts += map(emergency.walking.say, tuple(texts))
        yield from (text.strip() for text in texts if WORD.search(text))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, msgspec.Struct):
        yield from _texts(list(asdict(value).values()))
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def _calendar() -> set[str]:
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    days = {locale.dayName(day, short) for day in range(1, 8)}
    return {name.strip(".") for name in days | {locale.monthName(month, short) for month in range(1, 13)}}
