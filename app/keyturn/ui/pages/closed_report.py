"""Saving the report: into which folder, and what became of it."""

import os
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from keyturn.errors import KeyturnError
from keyturn.opening.report import Report
from keyturn.report_file import ReportNotDrawn, save_report
from keyturn.ui.emergency import Emergency
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.layouts import keep, nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.text import label
from keyturn.ui.work import Work


class Saving(QObject):
    """One report, written as PDF and as JSON in the worker; it lasts as long as the report, whatever page shows it."""

    changed = Signal()

    def __init__(self, emergency: Emergency, report: Report) -> None:
        super().__init__(emergency)
        self.report = report
        self.folder = str(emergency.places.log.parent.absolute())
        self.files: tuple[Path, ...] = ()
        self.refusal: KeyturnError | None = None
        self._kit = emergency.kit
        self._writing: Work[tuple[Path, Path]] = Work(emergency.host.worker, self)
        self.changed.connect(emergency.moved)

    @property
    def busy(self) -> bool:
        """Tell whether it is being written."""
        return self._writing.busy

    @property
    def saved(self) -> bool:
        """Tell whether the report stands on a disk, at least as JSON."""
        return bool(self.files)

    @property
    def refused(self) -> bool:
        """Tell whether another folder is asked for."""
        return self.refusal is not None and not self.saved

    def take_folder(self, typed: str) -> None:
        """Take another folder."""
        self.folder = typed

    def save(self) -> None:
        """Begin to write both files into the folder."""
        if self.busy:
            return
        folder = Path(os.path.expanduser(self.folder.strip())).absolute()
        self.refusal, self.files = None, ()
        self._writing.start(partial(save_report, self.report, folder, self._kit), self._written)
        self.changed.emit()

    def _written(self, done: "Future[tuple[Path, Path]]") -> None:
        try:
            self.files = done.result()
        except ReportNotDrawn as refusal:
            self.refusal, self.files = refusal, (Path(str(refusal.facts["path"])),)
        except KeyturnError as refusal:
            self.refusal = refusal
        self.changed.emit()


def saving_of(emergency: Emergency) -> Saving:
    """Return the saving of the report that there is now: the page may be made anew meanwhile, in another size."""
    report = emergency.report
    assert report is not None  # noqa: S101
    for found in emergency.findChildren(Saving):
        if found.report is report:
            return found
        found.deleteLater()
    return Saving(emergency, report)


class SavePlace(QWidget):
    """The field with its button, and below it what became of the report; made anew whenever that changed."""

    def __init__(self, saving: Saving, look: Look, field: QLineEdit, button: KeyButton) -> None:
        super().__init__()
        self._look = look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(4))
        whole.addWidget(label(self.tr("Report as PDF and JSON, into this folder"), "label", "text_2"))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(field, 1)
        row.addWidget(button)
        nest(whole, row)
        for told in self._told(saving):
            whole.addWidget(told)

    def _told(self, saving: Saving) -> list[QWidget]:
        rows: list[QWidget] = [LeaderRow(self._look, file.name, self.tr("saved"), "done") for file in saving.files]
        return [*rows, Notice(self._look, saving.refusal)] if saving.refusal is not None else rows


class FolderField(QLineEdit):
    """Where the report goes; Return saves it there."""

    def __init__(self, saving: Saving) -> None:
        super().__init__(saving.folder)
        self.setAccessibleName(self.tr("Folder for the report"))
        self.textChanged.connect(saving.take_folder)
        self.returnPressed.connect(saving.save)
        keep(self)
