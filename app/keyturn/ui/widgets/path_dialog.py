"""The dialog in which a file or a folder is chosen, where its path is not typed."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_path(
    parent: QWidget,
    title: str,
    mode: QFileDialog.FileMode,
    chosen: Callable[[str], object],
    over: Callable[[], object],
    kinds: str = "",
) -> None:
    """Open the dialog; `chosen` is given the path, `over` is told when it is closed. `kinds` filters what is shown."""
    dialog = QFileDialog(parent, title)
    # The system's own dialog may want a service that the hardened process cannot reach.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    if kinds:
        dialog.setNameFilter(kinds)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(over)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
