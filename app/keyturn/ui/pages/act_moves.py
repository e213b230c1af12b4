"""What a pair can do on the page Act, and what the page itself remembers between two moves; it shows nothing."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject

from keyturn.kit.kinds import Content
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.sign_in_codes import SignInCode, sign_in_code
from keyturn.opening.showing import SEED, gives_codes, unseen
from keyturn.opening.walking import Walking
from keyturn.ui.emergency import Emergency

View = Literal["step", "list", "take-up", "hand-off", "leave", "early", "unseen"]


class Acting(QObject):
    """The moves of the page. What is shown is hidden whenever the step that showed it is left."""

    def __init__(self, emergency: Emergency) -> None:
        super().__init__(emergency)
        self.emergency = emergency
        self.opening = emergency.opening
        self.view: View = "step"
        self.group = 0
        self.by_command = False
        self.noting = False
        self.note_text = ""
        self._code_of = ""

    # What there is

    @property
    def walking(self) -> Walking | None:
        """The playbook, or None where there is none that can be read."""
        return self.emergency.walking

    @property
    def items(self) -> list[ItemRecord]:
        """The items of the mode."""
        return self.emergency.opening.items()

    @property
    def revealed(self) -> list[str]:
        """The items that stand on the rotation list, oldest first."""
        return [entry.item for entry in self.emergency.opening.session.revealed]

    @property
    def shown(self) -> tuple[str, Content] | None:
        """The item whose fields are shown now: the step's; without a playbook the last one."""
        shown = self.emergency.shown
        if self.walking is None:
            return next(reversed(shown.items()), None)
        name = "" if self.walking.walk.over else self.walking.walk.step.credential
        return (name, shown[name]) if name in shown and name != self._code_of else None

    @property
    def wanted(self) -> list[str]:
        """The fields that the step wants shown, in its order; empty where it is all of them."""
        return self.walking.walk.step.show if self.walking is not None else []

    @property
    def code_item(self) -> str:
        """The item that gives sign-in codes while nothing else of it is shown; empty where there is none."""
        item = gives_codes(self.items, self.revealed)
        return "" if self.shown is not None and self.shown[0] == item else item

    @property
    def coding(self) -> str:
        """The item whose sign-in code is shown now; empty where none is."""
        if self._code_of in self.emergency.shown:
            return self._code_of
        return self.shown[0] if self.shown is not None and SEED in self.shown[1].fields else ""

    @property
    def must_show(self) -> bool:
        """Tell whether the step in focus is to show an item that nobody has seen yet."""
        return self.walking is not None and unseen(self.walking.walk.step, self.revealed)

    def code(self, item: str) -> SignInCode:
        """Return the sign-in code of this moment; raises FieldMalformed where its seed is none, or wiped."""
        content = self.emergency.shown.get(item)
        return sign_in_code(content.fields.get(SEED, b"") if content is not None else b"", self.emergency.now)

    # What is looked at

    def look_at(self, view: View) -> None:
        """Turn to another view of the page; the machines stay where they are."""
        self.view = view
        self.emergency.moved.emit()

    def take_other_way(self) -> None:
        """Change between console and command line, for this step and those that follow."""
        self.by_command = not self.by_command
        self.emergency.moved.emit()

    def note(self, noting: bool) -> None:
        """Open or close the line for a note."""
        self.noting = noting
        self.emergency.moved.emit()

    # Moves

    def done(self) -> None:
        """Answer for the one who is asked; what should not be passed over is asked once more."""
        assert self.walking is not None  # noqa: S101
        if self.must_show:
            self.reveal()
        elif self.walking.walk.wait_left(self.emergency.now):
            self.look_at("early")
        else:
            self.confirm()

    def confirm(self) -> None:
        """Confirm the step for the one who is asked."""
        self._move(lambda walking: walking.confirm())

    def choose(self, number: int) -> None:
        """Choose an option of a decision."""
        self._move(lambda walking: walking.move("chose", walking.asked, option=number))

    def fail(self) -> None:
        """Say that the step failed."""
        self._move(lambda walking: walking.move("failed", walking.asked))

    def put_off(self) -> None:
        """Put the step off."""
        self._move(lambda walking: walking.move("deferred", walking.asked))

    def take_back(self) -> None:
        """Take the last answer back."""
        self._move(lambda walking: walking.undo(walking.people.doer if walking.walk.over else walking.asked))

    def take_up(self, step: str = "") -> None:
        """Take up a step that was put off; where several wait and none is named, ask which."""
        assert self.walking is not None  # noqa: S101
        waiting = [entry.id for entry in self.walking.walk.deferred]
        if step or len(waiting) == 1:
            self._move(lambda walking: walking.move("took-up", walking.asked, step=step or waiting[0]))
        else:
            self.look_at("take-up")

    def reveal(self, item: str = "") -> None:
        """Show the step's item, or a named one."""
        step = self.walking.walk.step if self.walking is not None else None
        name = item or (step.credential if step is not None else "")
        self.group = 0
        self._code_of = ""
        if set(self.emergency.shown) - {name}:
            self.emergency.hide()
        self.emergency.reveal(name, step.id if step is not None else "")

    def show_code(self) -> None:
        """Show the sign-in code of the item that was shown before, and nothing else of it."""
        self._code_of = self.code_item
        self.emergency.reveal(self._code_of, self.walking.walk.step.id if self.walking is not None else "")

    def hide(self) -> None:
        """Hide everything that is shown."""
        self._forget()
        if self.emergency.shown:
            self.emergency.hide()
        else:
            self.emergency.moved.emit()

    def stand_down(self) -> None:
        """Leave the playbook and begin to close."""
        self._forget()
        self.emergency.stand_down()

    def _move(self, move: Callable[[Walking], object]) -> None:
        assert self.walking is not None  # noqa: S101
        before, self.view = self.walking.walk.position.focus, "step"
        self.emergency.problems.seen()
        self.emergency.act(move)
        if self.emergency.stop == "act" and self.walking.walk.position.focus != before:
            self.hide()

    def _forget(self) -> None:
        self.view, self.group, self._code_of = "step", 0, ""


def acting_in(emergency: Emergency) -> Acting:
    """Return what the page remembers of this opening: a page that is made anew, in larger type, goes on with it."""
    for found in emergency.findChildren(Acting):
        if found.opening is emergency.opening:
            return found
        found.setParent(None)
    return Acting(emergency)
