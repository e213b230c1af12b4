"""A page that comes: painted once, when all of it is laid out, and nothing of the one before is left."""

from PySide6.QtCore import SIGNAL, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from emergencies import PAIR, declared
from event_loop import turn_loop
from keyturn.ui.frame import Zones


class Paints(QObject):
    """Notes how large a part of the zones is painted each time."""

    def __init__(self):
        super().__init__()
        self.shares = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() is QEvent.Type.Paint and isinstance(watched, Zones):
            painted = sum(part.width() * part.height() for part in event.region())
            self.shares.append(painted / (watched.width() * watched.height()))
        return False


def painted_by(work):
    for _ in range(3):
        turn_loop()
    paints = Paints()
    application = QApplication.instance()
    application.installEventFilter(paints)
    work()
    for _ in range(3):
        turn_loop()
    application.removeEventFilter(paints)
    return paints.shares


def connected(emergency, look):
    """How many parts listen to what outlives every page."""
    signals = {
        look: ("changed()",),
        emergency: ("moved()", "covered()"),
        emergency.watch: ("changed()", "going(int)"),
        QApplication.instance(): ("focusChanged(QWidget*,QWidget*)",),
    }
    return [who.receivers(SIGNAL(name)) for who, names in signals.items() for name in names]


def test_a_page_is_painted_once(window, emergency):
    mode = emergency.kit.body.modes[0].id
    ways = (emergency.begin, lambda: emergency.name_people(*PAIR), lambda: emergency.choose(mode), emergency.moved.emit)
    for way in ways:
        # Where the keyboard goes is drawn when it gets there.
        whole, *rest = painted_by(way)
        assert whole == 1
        assert all(share < 0.1 for share in rest)


def test_where_a_page_is_changed_in_place_no_more_is_painted(window, emergency, people):
    declared(emergency)
    shares = painted_by(lambda: emergency.bring(people[0].words))
    assert shares
    assert max(shares) < 1


def test_pages_that_came_and_went_leave_no_connection(window, emergency, look):
    def round_trip():
        emergency.begin()
        emergency.name_people(*PAIR)
        emergency.choose(emergency.kit.body.modes[0].id)
        emergency.moved.emit()
        turn_loop()
        emergency.go_home()
        turn_loop()
        turn_loop()

    round_trip()
    before = connected(emergency, look)
    for _ in range(5):
        round_trip()
    assert connected(emergency, look) == before


def test_a_window_gives_up_while_a_page_is_laid_out(window, emergency):
    emergency.moved.emit()
    window.give_up(QWidget())
    for _ in range(3):
        turn_loop()
    assert window.centralWidget().updatesEnabled()
