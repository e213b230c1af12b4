"""The whole emergency, played by a scripted pair at the real window."""

from collections.abc import Sequence

from keyturn.practice.absent import Absent
from keyturn.ui.demo.acting import Acting
from keyturn.ui.demo.beginning import begin, choose, confirm
from keyturn.ui.demo.ending import closed, stand_down
from keyturn.ui.demo.scene import Scene
from keyturn.ui.demo.unlocking import Unlocking


def play(scene: Scene, people: Sequence[Absent]) -> None:
    """Go from Home to the last witness word; the first two people are Reader and Doer, and custodians as well."""
    reader, doer = people[:2]
    begin(scene)
    choose(scene, reader, doer)
    confirm(scene)
    Unlocking(scene, (reader, doer)).play()
    Acting(scene).play()
    stand_down(scene)
    closed(scene)
