"""The script from the stand-down to the last witness word."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt

from keyturn.ui.demo.scene import Scene

DAYS = 5


def stand_down(scene: Scene) -> None:
    """Settle what is asked, and close."""
    emergency, hands = scene.emergency, scene.hands
    scene.shots.take("stand-down")
    hands.type("the demonstration's ordinary user")
    hands.press(Qt.Key.Key_Return, Qt.Key.Key_D)
    day = datetime.fromtimestamp(emergency.now, UTC).date() + timedelta(days=DAYS)
    hands.type(day.isoformat())
    hands.press(Qt.Key.Key_Return)
    scene.tell(f"Stand down: {len(emergency.opening.session.revealed)} to rotate, sealed again by {day.isoformat()}.")
    hands.press(Qt.Key.Key_Space)


def closed(scene: Scene) -> None:
    """Read the witness words out, and go Home."""
    emergency, hands = scene.emergency, scene.hands
    while emergency.report is None:
        hands.wait()
    scene.shots.take("closed")
    scene.tell(f"Closed: {emergency.report.log_size} lines in the log.")
    scene.tell(f"  Witness words: {' '.join(emergency.report.witness_words)}")
    hands.press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    scene.see_home("home-again")
