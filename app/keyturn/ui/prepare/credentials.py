"""The credentials that kit and folder hold, each with its age and how it stands; from here they are taken in."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.errors import KeyturnError
from keyturn.kit.source.sealed_file import FOLDER
from keyturn.prepare.credential_stock import Credential
from keyturn.ui.pages.locked_why import why_locked
from keyturn.ui.prepare import clipboard
from keyturn.ui.prepare.credential_words import KindWords, StandingWords
from keyturn.ui.prepare.crediting import LeftOut, Told
from keyturn.ui.prepare.glance import Glance, Sealed
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.pick_list import PickList
from keyturn.ui.widgets.text import label, panel

MOST_TOLD = 3  # files that are named; more are counted


class CredentialsPage(PreparePage):
    """The list; Enter replaces the one that is marked, and F4 asks whether it shall go."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._crediting = preparing.crediting
        self._words, self._kinds = StandingWords(self), KindWords(self)
        self._list: PickList[Credential] = PickList(
            look, self.tr("Credentials"), self._words.line, find=self.tr("Find by title, id, kind or failure mode")
        )
        self._list.picked.connect(self._replace)
        self._list.moved.connect(self._show_marked)
        self._of: Sealed | None = None
        QGuiApplication.clipboard().dataChanged.connect(self._forget_pasted)
        self._about = QVBoxLayout()

    def kept(self) -> Sequence[QWidget]:
        """The list, with what was typed to find in it."""
        return (self._list,)

    def first_focus(self) -> QWidget | None:
        """What is typed finds."""
        return self._list.first if self._crediting.sealed is not None else None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read the source, where nobody has done it yet."""
        super().showEvent(event)
        if self.preparing.glance is None and self.preparing.refusal is None:
            self.preparing.look()

    def fill(self) -> None:
        """Show the list, or say why there is none."""
        sealed = self._crediting.sealed
        if sealed is None:
            self._say_why(self.preparing.glance)
        else:
            self._show(sealed)
        reads = self.tr("Reading …") if self.preparing.reading else self.tr("Read again")
        self.bind_alone("F5", reads, self.preparing.look)
        self.bind_alone("F8", self.tr("Back"), lambda: self.preparing.go("overview"))

    def _show(self, sealed: Sealed) -> None:
        if self._of is not sealed:
            self._of = sealed
            self._list.show_things(sealed.credentials, lambda one: one.id, self._words.found_by)
        said = self.tr("Only titles, ids and dates are shown: values are sealed, and nothing is opened here.")
        locked = why_locked(self.preparing.locked_by)
        self.head(self.tr("Credentials"), *([locked] if locked else []), said)
        self._tell()
        self.body.addWidget(self._list, 1)
        self._list.show()
        self.foot.addWidget(self.button(self.tr("Add"), "F2", self._crediting.add, hint=self.tr("Add")))
        self.foot.addWidget(self.button(self.tr("Import"), "F3", self._crediting.import_file, hint=self.tr("Import")))
        if sealed.credentials:
            self.typed("Enter", self.tr("Replace"))
            self.bind_alone("F4", self.tr("Remove"), self._remove)
        self.foot.addStretch(1)
        count = label(self.tr("%n credentials", "", len(sealed.credentials)), "caption", "text_2")
        self.aside.addWidget(count)
        self._about = QVBoxLayout()
        nest(self.aside, self._about)
        self._show_marked()

    def _say_why(self, glance: Glance | None) -> None:
        if glance is None:
            self.head(self.tr("Reading the source"))
        elif isinstance(glance.sealed, KeyturnError):
            self.head(self.tr("No credential can be taken in"), self.tr("A kit lies here, and cannot be read."))
            self.body.addWidget(Notice(self.look, glance.sealed))
        else:
            self.head(self.tr("No credential can be taken in yet"), self._why(glance))
        self.body.addStretch(1)

    def _why(self, glance: Glance) -> str:
        if glance.toml is None:
            return self.tr("Mend kit.toml first: it says which kit this folder is the source of.")
        if isinstance(glance.sealed, Sealed):
            return self.tr("The kit waits for a signature. Credentials are sealed to the keys of a signed kit.")
        return self.tr(
            "Credentials are sealed to the kit's public keys, and there is no kit yet: hold the first ceremony."
        )

    def _tell(self) -> None:
        told = self._crediting.told
        if told is not None:
            self.body.addWidget(self.inside(panel("raised"), *self._told_lines(told)))
        if self._crediting.pasted:
            said = self.tr("The clipboard still holds a value that was pasted here.")
            clear = self.button(
                self.tr("Clear the clipboard"), "F7", clipboard.clear, hint=self.tr("Clear the clipboard")
            )
            self.body.addWidget(self.inside(panel("care"), label(said, "strong"), clear))

    def _told_lines(self, told: Told | LeftOut) -> Sequence[QWidget]:
        return self._left_out_lines(told) if isinstance(told, LeftOut) else self._sealed_lines(told)

    def _left_out_lines(self, told: LeftOut) -> Sequence[QWidget]:
        if told.marker is None:
            said = self.tr("Its file is gone; the kit never had it, so there is nothing to seal.")
        else:
            said = self.tr("{0}, to commit, has the next seal leave it out. Until then kit and copies hold it.")
            said = said.format(f"{FOLDER}/{told.marker.name}")
        return label(self.tr("{0} is removed").format(told.title), "strong"), label(said, "small", "text_2")

    def _sealed_lines(self, told: Told) -> Sequence[QWidget]:
        count, names = len(told.written), [file.path.name for file in told.written[:MOST_TOLD]]
        more = [self.tr("{0} more").format(count - MOST_TOLD)] if count > MOST_TOLD else []
        said = self.tr("In {0}, safe to commit; the kit takes it over with its next seal: {1}")
        lines: list[QWidget] = [
            label(self.tr("%n sealed", "", count), "strong"),
            label(said.format(FOLDER, ", ".join((*names, *more))), "small", "text_2"),
        ]
        if told.source is not None:
            lines += [label(text, "small") for text in self._still_there(told)]
        return lines

    def _still_there(self, told: Told) -> Sequence[str]:
        if told.database:
            return (
                self.tr("The database is still there, with all that is in it: {0}").format(told.source),
                self.tr("Where the kit shall be the only place, remove the entries there, and rotate what they held."),
            )
        return (
            self.tr("The plain file is still there, readable for anybody: {0}").format(told.source),
            self.tr("Destroy it now, and every copy of it: downloads, mail, backups, the bin."),
            self.tr(
                "On flash memory nothing surely overwrites one file: erase the whole stick, or rotate what it held."
            ),
        )

    def _show_marked(self) -> None:
        clear(self._about)
        one = self._list.current
        if one is None or self._crediting.sealed is None:
            return
        texts = (
            (one.title, "strong", "text"), (one.id, "small", "text_2"), (self._kinds.name(one.kind), "small", "text_2"),
            (one.mode, "small", "text_2"), (self._words.age(one), "small", "text_2"),
            (self._words.sentence(one), "small", "text"),
        )  # fmt: skip
        for text, type_, tone in texts:
            if text:
                self._about.addWidget(label(text, type_, tone))

    def _replace(self, one: Credential) -> None:
        self._crediting.replace(one)

    def _remove(self) -> None:
        one = self._list.current
        if one is not None and one.state != "removed":
            self._crediting.ask_removal(one)

    def _forget_pasted(self) -> None:
        """Say nothing more of the clipboard: it holds something else now."""
        if self._crediting.pasted:
            self._crediting.pasted = False
            self.again()
