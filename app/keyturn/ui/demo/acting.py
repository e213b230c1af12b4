"""The script at Act: the playbook is walked to its end, every step answered where the window asks for it."""

from PySide6.QtCore import Qt

from keyturn.kit.playbooks.model import Step
from keyturn.opening.walking import Walking
from keyturn.ui.demo.scene import Scene


class Acting:
    """Reads each step and presses the key of its answer; where ways part, one that is new is taken."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._pictured: set[str] = set()

    def play(self) -> None:
        """Go on until the playbook leads to the stand-down."""
        emergency = self._scene.emergency
        while emergency.stop == "act" and emergency.walking is not None:
            self._scene.hands.settle()
            self._answer(emergency.walking, emergency.walking.walk.step)

    def _answer(self, walking: Walking, step: Step) -> None:
        scene = self._scene
        self._picture(step.kind)
        scene.tell(f"Act: {walking.say(step.challenge)}")
        if step.kind == "decide":
            new = (place for place, option in enumerate(step.options) if walking.walk.status(option.go) == "to-do")
            scene.hands.type(str(next(new, 0) + 1))
            return
        if step.credential and step.credential not in scene.emergency.shown:
            scene.hands.press(Qt.Key.Key_R)
            self._picture("shown")
        scene.lapse.move(walking.walk.wait_left(scene.emergency.now))
        scene.hands.press(Qt.Key.Key_Space)

    def _picture(self, kind: str) -> None:
        """Keep a picture of the first step of some kinds."""
        if kind in ("do", "decide", "shown") and kind not in self._pictured:
            self._pictured.add(kind)
            self._scene.shots.take(f"act-{kind}")
