"""Why the glass is broken: the incident's reference and the reason, as they are typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from keyturn.opening.typed_text import MAX_TEXT
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import keep, nest
from keyturn.ui.widgets.text import named

REFERENCE = 160  # px, in which an incident's reference is seen whole
SHARES = (1, 3)  # of the width: a reference is short, a reason is a sentence


class Why(QWidget):
    """Two fields that are kept while everything around them changes; Enter goes from one to the other, then on."""

    changed = Signal()
    done = Signal()

    def __init__(self, look: Look, event: str, reason: str) -> None:
        super().__init__()
        self._fields = (QLineEdit(event), QLineEdit(reason))
        self._fields[0].setMinimumWidth(look.px(REFERENCE))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        for field, name, share in zip(self._fields, (self.tr("Incident"), self.tr("Reason")), SHARES, strict=True):
            field.setAccessibleName(name)
            field.setMaxLength(MAX_TEXT)
            field.textChanged.connect(lambda _: self.changed.emit())
            field.returnPressed.connect(self._go_on)
            column = QVBoxLayout()
            column.setSpacing(look.px(4))
            column.addWidget(named(name, field))
            column.addWidget(field)
            nest(row, column, share)
        keep(self)

    @property
    def typed(self) -> tuple[str, str]:
        """The incident and the reason as they stand."""
        event, reason = self._fields
        return event.text(), reason.text()

    @property
    def empty(self) -> QLineEdit | None:
        """The first field that nobody has filled in."""
        return next((field for field in self._fields if not field.text().strip()), None)

    def _go_on(self) -> None:
        left = self.empty
        if left is not None:
            left.setFocus()
        else:
            self.done.emit()
