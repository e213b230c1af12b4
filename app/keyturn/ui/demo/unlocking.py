"""The script at Unlock: two people side by side; each gives what is asked for where the keyboard is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from keyturn.opening.desk import Desk, Lane
from keyturn.practice.absent import Absent
from keyturn.ui.demo.scene import Scene

LETTERS, HALF = 4, 10  # letters that tell a word; the word before which a picture is taken


class Unlocking:
    """Brings cards, passphrases and codes until the kit is open."""

    def __init__(self, scene: Scene, people: Sequence[Absent]) -> None:
        self._scene = scene
        self._to_come = list(people)
        self._people = {person.name: person for person in people}
        self._read: set[tuple[str, str]] = set()

    def play(self) -> None:
        """Go on until the kit is open."""
        emergency, hands = self._scene.emergency, self._scene.hands
        while emergency.stop == "unlock":
            hands.wait()
            if emergency.desk is not None and not emergency.busy:
                self._serve(emergency.desk)
        self._scene.tell("  Open, for this playbook alone.")

    def _serve(self, desk: Desk) -> None:
        lane = desk.here
        step = desk.step(lane)
        if step == "card" and self._to_come:
            self._bring(self._to_come.pop(0))
        elif step == "passphrase":
            self._type(self._person(lane).passphrase)
        elif step == "factor" and self._to_come:
            self._scene.hands.press(Qt.Key.Key_Tab)  # the other one brings a card meanwhile
        elif step == "factor":
            self._read_phone(desk, pictured=bool(self._read))

    def _person(self, lane: Lane) -> Absent:
        assert lane.seat is not None  # noqa: S101
        return self._people[lane.seat.name]

    def _bring(self, person: Absent) -> None:
        for place, word in enumerate(person.card.split()):
            if place == HALF and self._to_come:
                self._scene.shots.take("card")
            self._scene.hands.type(word[:LETTERS])
            self._scene.hands.press(Qt.Key.Key_Space)
        self._scene.tell(f"Unlock: {person.name}'s card, {len(person.card.split())} words by their first letters.")

    def _read_phone(self, desk: Desk, pictured: bool) -> None:
        lapse, person = self._scene.lapse, self._person(desk.here)
        code = person.code(lapse())
        if (person.name, code) in self._read:
            self._scene.tell("  (the script's clock moves on to the phones' next codes)")
            lapse.to_next_code()
            code = person.code(lapse())
        self._read.add((person.name, code))
        alone = not desk.decides(desk.here)
        if pictured and len(self._read) == len(self._people):
            self._scene.shots.take("codes")
        self._scene.hands.type(code)
        if not alone:
            self._scene.shots.take("last-code")
            self._scene.hands.press(Qt.Key.Key_Return)
        self._scene.tell(f"  {person.name} gave a code of the phone.")

    def _type(self, text: str) -> None:
        self._scene.hands.type(text)
        self._scene.hands.press(Qt.Key.Key_Return)
