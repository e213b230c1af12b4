"""One copy: the folder or stick that it goes to or lies in, and what is done there."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from keyturn.prepare.copies import CopyState
from keyturn.ui.prepare.copies_table import CopyWords, MountedSticks
from keyturn.ui.prepare.copying import Wish
from keyturn.ui.prepare.page import Answer, PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.answer_row import AnswerRow
from keyturn.ui.widgets.key_button import Kind
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.path_dialog import choose_path
from keyturn.ui.widgets.text import label, named, panel


class CopyPage(PreparePage):
    """A field for the folder; a copy that is not known yet has fields for name, place and holder too."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._copying = preparing.copying
        self._recovery, self._forgetting = False, False
        self._words = CopyWords(preparing.now, self)
        self._folder = self._field(self.tr("Folder, or where the stick is mounted"), self._go)
        self._name = self._field(self.tr("Name of the copy; else that of the folder"), self._folder.setFocus)
        self._place = self._field(self.tr("Where it will lie"), self._folder.setFocus)
        self._holder = self._field(self.tr("Who keeps it"), self._folder.setFocus)
        media = self._copying.media
        if len(media) == 1:
            self._folder.setText(str(media[0]))

    def kept(self) -> Sequence[QWidget]:
        """The fields."""
        return self._folder, self._name, self._place, self._holder

    def first_focus(self) -> QWidget | None:
        """The folder; where something is asked, the answer that changes nothing."""
        return None if self.preparing.busy else self.first

    def fill(self) -> None:
        """Ask for the folder, or show how far the copying is."""
        self.first = self._folder
        if self._forgetting and self._here is not None:
            self._ask_to_forget(self._here)
            return
        self._head()
        self.beside(MountedSticks(self.look, self._copying.media))
        if self.preparing.busy:
            self._going_on()
        else:
            self._ask()

    @property
    def _here(self) -> CopyState | None:
        return self._copying.here

    @property
    def _good(self) -> bool:
        """Tell whether the copy needs only to be read."""
        return self._here is not None and self._here.new_enough

    def _head(self) -> None:
        here = self._here
        if here is None:
            said = self.tr("On a stick or another disk that will lie in another place than the kit.")
            self.head(self.tr("Another copy"), said)
            return
        words = self._words
        facts = (words.standing(here), words.revision(here), words.days(here))
        self.head(self.tr("The copy {0}").format(here.name), words.where(here), " · ".join(filter(None, facts)))

    def _ask(self) -> None:
        parts: list[QWidget] = []
        fields = (self._folder,) if self._here is not None else (self._folder, self._name, self._place, self._holder)
        for field in fields:
            field.setEnabled(True)
            parts += [named(field.accessibleName(), field), field]
        self.body.addWidget(self.inside(panel("region"), *parts[:2], self._ways(), *parts[2:]))
        self._beside()
        self.body.addStretch(1)
        self._ends()

    def _ways(self) -> AnswerRow:
        """Return the other ways to name a folder: the sticks that are mounted, and a dialog."""
        buttons = []
        if self._copying.media:
            text = self.tr("Next mounted stick")
            buttons.append(self.button(text, "F5", self._next_stick, "quiet", hint=self.tr("Stick")))
        buttons.append(self.button(self.tr("Choose a folder"), "F6", self._choose, "quiet", hint=self.tr("Folder")))
        return AnswerRow(self.look, buttons)

    def _beside(self) -> None:
        """Offer the program that opens a kit without this one."""
        text = self.tr("recover.py beside it: yes") if self._recovery else self.tr("recover.py beside it: no")
        row = QHBoxLayout()
        row.addWidget(self.button(text, "F7", self._turn_recovery, hint=self.tr("recover.py")))
        row.addStretch(1)
        nest(self.body, row)

    def _ends(self) -> None:
        self.bind_alone("F8", self.tr("Back"), lambda: self.preparing.go("copies"))
        if self._here is not None and self._here.record is not None:
            self.bind_alone("F9", self.tr("Forget it"), lambda: self._forget(True))
        make, read = self.tr("Copy the kit there"), self.tr("Read what is there")
        kinds: tuple[Kind, Kind] = ("secondary", "primary") if self._good else ("primary", "secondary")
        buttons = [
            self.button(make, "F2", lambda: self._copying.make(self._wish), kinds[0], hint=self.tr("Copy")),
            self.button(read, "F4", lambda: self._copying.read_again(self._wish), kinds[1], hint=self.tr("Read")),
        ]
        self.foot.addStretch(1)
        for button in buttons if self._good else reversed(buttons):
            self.foot.addWidget(button)

    def _going_on(self) -> None:
        progress = self.preparing.progress
        stage, done, total = (progress.stage, progress.done, progress.total) if progress else ("checking", 0, 1)
        words = {
            "checking": self.tr("Reading the kit, whether it is whole"),
            "writing": self.tr("Writing it") if done < total else self.tr("Waiting for the stick to take it all"),
            "reading": self.tr("Reading it back, and checking every signature"),
        }
        self.body.addWidget(label(self._folder.text(), "strong"))
        self.body.addWidget(label(words.get(stage, ""), "body", "text_2"))
        self.how_far()
        self.body.addStretch(1)
        if stage != "reading":  # nothing changes any more
            self.bind_alone("F8", self.tr("Stop"), self._copying.stop)

    def _ask_to_forget(self, copy: CopyState) -> None:
        self.first = self.question(
            self.tr("Forget the copy {0}?").format(copy.name),
            self.tr("It is left out of the list of copies. Nothing is erased where it lies."),
            self.tr("Destroy what may still lie there: cards of its epoch open it."),
            keep=Answer(self.tr("Keep it"), lambda: self._forget(False)),
            go=Answer(self.tr("Forget it"), lambda: self._copying.forget(copy.name), self.tr("Forget")),
        )

    @property
    def _wish(self) -> Wish:
        here, new = self._here, self._here is None
        name = self._name.text().strip() if here is None else here.name
        place, holder = (self._place.text(), self._holder.text()) if new else ("", "")
        return Wish(self._folder.text(), name, place, holder, self._recovery)

    def _go(self) -> None:
        """Do what the filled button does."""
        act = self._copying.read_again if self._good else self._copying.make
        act(self._wish)

    def _next_stick(self) -> None:
        media = [str(path) for path in self._copying.media]
        if media:
            at = media.index(self._folder.text()) + 1 if self._folder.text() in media else 0
            self._folder.setText(media[at % len(media)])
        self.again()

    def _choose(self) -> None:
        mode = QFileDialog.FileMode.Directory
        choose_path(self, self.tr("Choose a folder"), mode, self._folder.setText, self._back_from_dialog)

    def _back_from_dialog(self) -> None:
        """Take the keyboard back."""
        self.window().activateWindow()
        self.again()

    def _turn_recovery(self) -> None:
        self._recovery = not self._recovery
        self.again()

    def _forget(self, asked: bool) -> None:
        self._forgetting = asked
        self.preparing.refuse(None)

    def _field(self, name: str, entered: Callable[[], object]) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.returnPressed.connect(lambda: entered())
        return field
