"""What a screen reader says by itself: a page that came up or has another title, a refusal, a time that is over."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from keyturn.ui.widgets.notice import Notice

TITLES = ("title", "step")
POLITE, AT_ONCE = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
Say = Callable[[QAccessibleAnnouncementEvent], object]


class Herald(QObject):
    """Looks at a page after it has changed, and says each new thing once; a refusal interrupts what is being said."""

    def __init__(self, parent: QObject, say: Say = QAccessible.updateAccessibility) -> None:
        super().__init__(parent)
        self._say = say
        self._title = ""
        self._notices: list[Notice] = []

    def look_at(self, page: QWidget) -> None:
        """Say what is new on a page; the page itself bears its title as its name."""
        notices = [notice for notice in page.findChildren(Notice) if notice.isVisible()]
        title = _title_of(page)
        page.setAccessibleName(title)
        if title != self._title:
            announce(page, title, POLITE, self._say)
        for notice in notices:
            if notice not in self._notices:
                announce(notice, notice.words, AT_ONCE, self._say)
        self._title, self._notices = title, notices


def announce(
    where: QWidget,
    words: str,
    politeness: QAccessible.AnnouncementPoliteness = AT_ONCE,
    say: Say = QAccessible.updateAccessibility,
) -> None:
    """Have a screen reader say something; nothing where there are no words."""
    if words:
        event = QAccessibleAnnouncementEvent(where, words)
        event.setPoliteness(politeness)
        say(event)


def _title_of(page: QWidget) -> str:
    labels = (label for label in page.findChildren(QLabel) if label.property("type") in TITLES)
    return next((label.text() for label in labels if label.isVisible() and label.text()), "")
