"""The dialog in which people choose a file."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_file(
    parent: QWidget, title: str, kinds: str, take: Callable[[str], object], then: Callable[[], object]
) -> None:
    """Show the dialog, for files of some `kinds` or of all.

    `take` gets the path of a file that was chosen, and `then` is run whenever it ends.
    """
    dialog = QFileDialog(parent, title)
    # The system's own dialog may want a service that the hardened process cannot reach.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if kinds:
        dialog.setNameFilter(kinds)
    dialog.fileSelected.connect(take)
    dialog.finished.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
