"""The script from Home to the declaration."""

from PySide6.QtCore import Qt

from keyturn.kit.manifest import TriageAnswer
from keyturn.practice.absent import Absent
from keyturn.ui.demo.scene import Scene
from keyturn.ui.pages.choose import LETTERS
from keyturn.ui.pages.choose_names import KEYS

MODE, INCIDENT, REASON = "fm1-idp-down", "DEMO-1", "The demonstration of the program"
PICTURED = 2  # the check at which a picture shows both what was seen and what is asked


def begin(scene: Scene) -> None:
    """Press the one key that Home asks for."""
    scene.see_home("home")
    scene.tell("Home: E begins.")
    scene.hands.press(Qt.Key.Key_E)


def choose(scene: Scene, reader: Absent, doer: Absent) -> None:
    """Name both by their keys, answer what is asked until the demonstration's mode is told, and press its number."""
    emergency, hands = scene.emergency, scene.hands
    scene.shots.take("names")
    roster = [entry.name for entry in emergency.kit.body.roster]
    for person in (reader, doer):
        hands.type(KEYS[roster.index(person.name)].lower())
    scene.tell(f"Choose: {reader.name} reads, {doer.name} does.")
    while (question := emergency.choosing.question) is not None:
        answer = next(entry for entry in question.answers if _leads_on(scene, entry))
        scene.tell(f"  {question.ask} {answer.say}")
        hands.type(LETTERS[question.answers.index(answer)].lower())
        if len(emergency.choosing.given) == 1:
            scene.shots.take("choose")
    number = [mode.id for mode in emergency.choosing.modes].index(MODE) + 1
    hands.type(str(number))
    scene.tell(f"  {number}: {emergency.mode.title}")


def confirm(scene: Scene) -> None:
    """Answer every check as expected, say why, and hold both keys."""
    emergency, hands = scene.emergency, scene.hands
    while (asked := emergency.gate.next() if emergency.gate is not None else None) is not None:
        if asked[0] == PICTURED and emergency.gate is not None and not emergency.gate.observers(PICTURED):
            scene.shots.take("confirm")
        scene.tell(f"Confirm: {asked[1].ask} {asked[1].expect}")
        hands.press(Qt.Key.Key_E)
    for text in (INCIDENT, REASON):
        hands.type(text)
        hands.press(Qt.Key.Key_Return)
    scene.shots.take("declare")
    hands.hold((Qt.Key.Key_A, Qt.Key.Key_L), lambda: emergency.stop == "unlock")
    scene.tell("  Both held their keys: it is declared.")


def _leads_on(scene: Scene, answer: TriageAnswer) -> bool:
    """Tell whether an answer to the question that is asked leaves the demonstration's mode."""
    fitting = scene.emergency.choosing.answer(answer).fitting
    return not answer.instead and MODE in [mode.id for mode in fitting]
