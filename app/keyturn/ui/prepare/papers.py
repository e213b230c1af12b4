"""The kit's papers: which one, how it looks, and where it goes; what of the source is not the kit's is told."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from keyturn.prepare.paper_kinds import PAPER_KINDS, PaperKind
from keyturn.ui.prepare.choices import PrinterChoices, choice_rows
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import Kind
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.text import label, named

COLUMNS = 2


class PapersPage(PreparePage):
    """The numbers choose a paper, the letters how it looks; it is saved as PDF or printed."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._work = preparing.papers
        self._choices = PrinterChoices(preparing.printing, self)
        self._path = QLineEdit(self._work.path)
        self._path.setAccessibleName(self.tr("File"))
        self._path.textEdited.connect(self._type_path)
        self._path.returnPressed.connect(self._save_typed)
        self._typing = False

    def kept(self) -> Sequence[QWidget]:
        """The field."""
        return (self._path,)

    def first_focus(self) -> QWidget | None:
        """The field, where its name was just given; else keys alone."""
        return self._path if self._typing and not self.preparing.busy else None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read what the papers are made from, and ask which printers there are."""
        super().showEvent(event)
        self._work.gather()
        self.preparing.printing.look()

    def fill(self) -> None:
        """Show what can be chosen, and what became of it."""
        busy = self.preparing.busy
        self.head(self.tr("Papers of the kit"), self._about(self._work.kind))
        if busy:
            self.body.addWidget(label(self.tr("One moment …"), "strong"))
        self.rows(self._made())
        nest(self.body, self._kinds(busy))
        self.rows(self._told())
        nest(self.body, choice_rows(self, [self._choices.type("T"), self._choices.sheet(), self._choices.printer()]))
        self.body.addWidget(self._place(busy))
        self.body.addWidget(label(self.tr("Nothing secret is on any of them."), "small", "text_2"))
        self.body.addStretch(1)
        if not busy:
            self._ends()

    def _kinds(self, busy: bool) -> QGridLayout:
        grid, names = QGridLayout(), self._names()
        grid.setSpacing(0)
        for place, kind in enumerate(PAPER_KINDS):
            chosen = kind == self._work.kind
            look: Kind = "secondary" if chosen else "quiet"
            button = self.button(names[kind], str(place + 1), partial(self._choose, kind), look)
            button.setEnabled(not busy)
            if chosen:
                button.setAccessibleName(self.tr("{0}, chosen").format(button.accessibleName()))
            grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        return grid

    def _names(self) -> dict[PaperKind, str]:
        return {
            "binder": self.tr("Binder"), "letters": self.tr("Letters"), "script": self.tr("Ceremony script"),
            "destruction": self.tr("Destruction form"),
        }  # fmt: skip

    def _about(self, kind: PaperKind) -> str:
        abouts: dict[PaperKind, str] = {
            "binder": self.tr("A page for each failure mode, playbooks, directory and call tree."),
            "letters": self.tr("To each custodian: what they hold, and what to do with it."),
            "script": self.tr("The ceremony line by line, to be initialled; as it was held, or as it is planned."),
            "destruction": self.tr("On it the destruction of old copies and cards is recorded."),
        }
        return abouts[kind]

    def _told(self) -> Iterator[QWidget]:
        """Yield which edition the papers are, and what is not known."""
        gathered = self._work.gathered
        if gathered is None:
            return
        edition, differs = gathered.papers.edition, gathered.papers.differs
        if edition.revision:
            said = self.tr("Revision {0} of epoch {1}").format(edition.revision, edition.epoch)
            yield LeaderRow(self.look, said, self.tr("sealed on {0}").format(edition.day), "done")
        elif differs:
            said = self.tr("A draft: {0} differs in").format(gathered.kit.name)
            parts = {"policy": self.tr("the rules"), "custodians": self.tr("the custodians")}
            yield LeaderRow(self.look, said, ", ".join(parts.get(part, part) for part in differs), "care")
        else:
            yield LeaderRow(self.look, self.tr("A draft"), self.tr("no kit is sealed yet"), "to-do")
        if gathered.damaged is not None:
            yield Notice(self.look, gathered.damaged)

    def _place(self, busy: bool) -> QWidget:
        if self._path.text() != self._work.path:
            self._path.setText(self._work.path)
        self._path.setEnabled(not busy)
        # In a widget of its own: laid out in the page itself, the field would lose what is typed first when a refusal
        # goes, because the page is laid out anew then and selects it.
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(12))
        row.addWidget(named(self._path.accessibleName(), self._path))
        row.addWidget(self._path, 1)
        self._path.show()
        return box

    def _made(self) -> Iterator[QWidget]:
        made = self._work.made
        if isinstance(made, Path):
            yield LeaderRow(self.look, made.name, self.tr("saved"), "done")
        elif made is not None:
            yield LeaderRow(self.look, made.name, self.tr("sent to the printer"), "done")

    def _ends(self) -> None:
        self.bind_alone("F8", self.tr("Back"), lambda: self.preparing.go("overview"))
        ready, printer = self._work.gathered is not None, self.preparing.printing.printer
        occupied = self._work.occupied(self.preparing.refusal)
        print_, save = self.tr("Print it"), self.tr("Replace the file") if occupied else self.tr("Save as PDF")
        printed: Kind = "secondary" if ready and printer is not None else "not-yet"
        saved: Kind = "not-yet" if not ready else "secondary" if occupied else "primary"
        self.foot.addWidget(self.button(print_, "F6", self._work.print, printed, hint=self.tr("Print")))
        self.foot.addStretch(1)
        self.foot.addWidget(self.button(save, "F2", partial(self._save, occupied), saved, hint=self.tr("Save")))

    def _choose(self, kind: PaperKind) -> None:
        self._typing = False
        self._work.choose(kind)
        self.preparing.refuse(None)

    def _type_path(self, text: str) -> None:
        self._work.path = text
        # What was refused was said of another name.
        if self._work.occupied(self.preparing.refusal):
            self.preparing.refuse(None)

    def _save_typed(self) -> None:
        self._typing = True
        self._save()

    def _save(self, replace: bool = False) -> None:
        if self._work.gathered is not None:
            self._work.save(replace)
