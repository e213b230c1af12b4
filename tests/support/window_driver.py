"""The real window in a process of its own, driven by lines on its standard input: each is answered by one line.

    python -m window_driver KIT [options of keyturn-window]

A line is JSON: the name of a move below, and its arguments. Keys and letters go where a keyboard's would go; what is
only the way to the place that a test is about is taken by the machines behind the window.
"""

import json
import sys
import time
import traceback

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from emergencies import until_closed
from event_loop import turn_loop
from keyturn.practice.demo_people import answer_of
from keyturn.ui.first_sight import FirstSight
from keyturn.ui.main import main
from keyturn.ui.window import Window

PAIR = ("Amara", "Chen")
PATIENCE_S, TICK_MS = 60, 20


class Driven:
    """The moves."""

    @property
    def window(self):
        """Whatever window is there."""
        windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        return next((widget for widget in windows if isinstance(widget, Window)), windows[0])

    @property
    def emergency(self):
        return self.window.emergency

    def see(self):
        """Tell what can be read, and where it stands."""
        turn_loop()
        shown = [part for part in self.window.findChildren(QWidget) if part.isVisible()]
        texts = [part.text() if isinstance(part, QLabel) else part.accessibleName() for part in shown]
        stop, step = "", ""
        if self.window._showing is not None:
            walking = self.emergency.walking
            stop, step = self.emergency.stop, walking.walk.step.id if walking is not None else ""
        return {"texts": [text for text in texts if text], "stop": stop, "step": step}

    def press(self, *keys):
        for key in keys:
            turn_loop()
            QTest.keyClick(QApplication.focusWidget() or self.window, getattr(Qt.Key, f"Key_{key}"))
            turn_loop()

    def type(self, text):
        turn_loop()
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)

    def paste(self, text):
        turn_loop()
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.insert(text)
        field.textEdited.emit(field.text())
        turn_loop()

    def confirm(self, mode="fm1-idp-down"):
        """Come to the end of the checks."""
        emergency = self.emergency
        emergency.begin()
        assert emergency.name_people(*PAIR)
        assert emergency.choose(mode)
        while (asked := emergency.gate.next()) is not None:
            by = next(name for name in (*PAIR, "Third") if name not in emergency.gate.observers(asked[0]))
            assert emergency.observe(by, "as-expected")

    def declare(self):
        return self._told(self.emergency.declare("INC-1", "nobody can sign in"))

    def tell(self):
        """Mark the next message of the declaration as told."""
        emergency = self.emergency
        emergency.beside(lambda: emergency.before.tell(emergency.gate.mode, emergency.people))

    def bring(self, people):
        """Bring cards and passphrases, and wait for nothing."""
        for person in people:
            seat = self.emergency.bring(person["card"])
            assert seat is not None, self.emergency.refusal
            assert self.emergency.give_passphrase(seat, person["passphrase"])

    def unlock(self, people):
        """Bring what people hold, and wait until it is open or refused."""
        self.bring(people)
        emergency, seats = self.emergency, list(self.emergency.unlock.seats.values())
        self._until(lambda: all(seat.deriving is None for seat in seats))
        self._until(lambda: emergency.unlock.outer is not None)
        for seat, person in zip(seats, people, strict=True):
            for place, code in enumerate(answer_of(person, int(time.time()), 3).codes):
                if not emergency.unlock.has_enough(seat):
                    emergency.give_code(seat, code, ahead=30 * place)
        self._until(lambda: emergency.stop != "unlock" or emergency.refusal is not None)
        return self._told(emergency.stop == "act")

    def go_on(self):
        """Confirm the step in focus."""
        return self._told(self.emergency.act(lambda walking: walking.confirm()))

    def reveal(self, item):
        return self._told(self.emergency.reveal(item))

    def stand_down(self):
        return self._told(self.emergency.stand_down())

    def close_it(self):
        """Settle all, and close."""
        emergency = self.emergency
        emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora"))
        emergency.settle(lambda opening: opening.classify("drill"))
        emergency.settle(lambda opening: opening.reseal_by("2030-01-31"))
        begun = emergency.close()
        if begun:
            until_closed(emergency)
        return self._told(begun)

    def spoil(self, secret):
        """Let the page that is shown fail with a secret in what Python says of it, in a slot and in a paint event."""

        def fails(*_):
            raise ValueError(secret)

        self.window.page.fill = self.window.page.refresh = fails
        self.emergency.moved.emit()

    def interrupt(self):
        """Let Ctrl-C come while a slot runs."""

        def fails():
            raise KeyboardInterrupt

        self.window.page.refresh = fails
        self.emergency.moved.emit()

    def home(self):
        """Go back to the start, as from the first question."""
        self.emergency.choose_again()
        while self.emergency.stop != "home":
            self.emergency.take_back()

    def leave(self):
        """Close the window as its frame does."""
        self.window.close()

    def _told(self, done):
        refusal = self.emergency.refusal
        return {"done": done, "refusal": refusal.code if refusal is not None else ""}

    def _until(self, condition):
        left = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < left
            QTest.qWait(TICK_MS)


def serve():
    """Answer lines until there are none, beside the window's own events."""
    application = QApplication(sys.argv[:1])
    driven = Driven()

    def answer(*_):
        if isinstance(driven.window, Window) and driven.window.findChildren(FirstSight):
            return  # the kit is being read: what is typed waits, and so does a line
        line = sys.stdin.readline()
        if not line:
            notifier.setEnabled(False)
            return
        name, *given = json.loads(line)
        try:
            told = getattr(driven, name)(*given)
        except Exception:
            told = {"failed": traceback.format_exc()}
        print(json.dumps(told), flush=True)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(answer)
    assert application is QApplication.instance()
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(serve())
