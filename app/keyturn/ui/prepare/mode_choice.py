"""The failure modes that a credential can be sealed for."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from keyturn.kit.manifest import Mode
from keyturn.ui.prepare.glance import Glance, Sealed
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.pick_line import Line
from keyturn.ui.widgets.pick_list import PickList


def mode_list(look: Look, sealed: Sealed | None) -> PickList[Mode]:
    """Return a list of the modes that the kit has keys for."""
    name = QCoreApplication.translate("modes", "Failure modes")
    find = QCoreApplication.translate("modes", "Find by title or id")
    made: PickList[Mode] = PickList(look, name, lambda mode: Line(mode.title, mode.id), find=find)
    if sealed is not None:
        made.show_things(sealed.kit.body.modes, lambda mode: mode.id, lambda mode: f"{mode.title} {mode.id}")
    return made


def modes_to_come(glance: Glance | None) -> Sequence[str]:
    """Say which modes of the folder the kit has no keys for yet; nothing where there is none."""
    if glance is None or glance.toml is None or not isinstance(glance.sealed, Sealed):
        return ()
    there = {mode.id for mode in glance.sealed.kit.body.modes}
    coming = [name for name in glance.toml.modes if name not in there]
    said = QCoreApplication.translate("modes", "In the folder, and not in the kit before its next revision: {0}.")
    return (said.format(", ".join(coming)),) if coming else ()
