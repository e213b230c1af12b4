"""The form of one credential: its title and id where it is new, then the fields of its kind."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from keyturn.exchange.credentials.entry import item_id
from keyturn.kit.kinds import KINDS
from keyturn.prepare.credential_fields import ByHand
from keyturn.ui.pages.act_secret import FieldNames
from keyturn.ui.prepare.field_input import FieldInput
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.text import named


class CredentialForm(QWidget):
    """Fields below each other; Enter goes on to the next, and in the last one `filled` tells that they are through."""

    filled = Signal()
    changed = Signal()

    def __init__(self, look: Look, kind: str, new: bool) -> None:
        super().__init__()
        self._kind, self._new = kind, new
        self._title, self._id = QLineEdit(), QLineEdit()
        self._named = ""
        names = FieldNames(self)
        names.hide()
        self._inputs = [FieldInput(look, field, names.of(field.name)) for field in KINDS[kind].fields]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        if new:
            self._ask_names(look, column)
        for field in self._inputs:
            column.addWidget(field)
            field.changed.connect(self.changed)
            field.given.connect(lambda field=field: self._go_on(field))

    @property
    def first(self) -> QWidget:
        """What has the keyboard first."""
        return self._title if self._new else self._inputs[0].first

    def field(self, name: str) -> QWidget:
        """Return what the field of a name is typed into; the first field where there is none."""
        return next((field.first for field in self._inputs if field.name == name), self.first)

    @property
    def title(self) -> str:
        """The title that is typed."""
        return self._title.text().strip()

    @property
    def name(self) -> str:
        """The id that is typed."""
        return self._id.text().strip()

    @property
    def given(self) -> ByHand:
        """Everything that is typed, and the files that are named."""
        files = {field.name: field.file for field in self._inputs}
        return ByHand(
            self._kind,
            {field.name: field.text for field in self._inputs if files[field.name] is None},
            {name: file for name, file in files.items() if file is not None},
        )

    @property
    def secrets(self) -> tuple[str, ...]:
        """What is typed into the masked fields."""
        return tuple(field.secret for field in self._inputs if field.secret)

    def wipe(self) -> None:
        """Empty every field."""
        for field in self._inputs:
            field.wipe()
        self._title.setText("")
        self._id.setText("")

    def _ask_names(self, look: Look, column: QVBoxLayout) -> None:
        for field, name in ((self._title, self.tr("Title")), (self._id, self.tr("Id"))):
            field.setAccessibleName(name)
            field.textChanged.connect(self.changed)
            pair = QVBoxLayout()
            pair.setSpacing(look.px(4))
            pair.addWidget(named(name, field))
            pair.addWidget(field)
            nest(column, pair)
        self._title.textChanged.connect(self._offer_id)
        self._title.returnPressed.connect(self._id.setFocus)
        self._id.returnPressed.connect(lambda: self._inputs[0].first.setFocus())

    def _offer_id(self, title: str) -> None:
        """Make the id from the title, until somebody types another."""
        if self.name == self._named:
            self._named = item_id(title, "") if title.strip() else ""
            self._id.setText(self._named)

    def _go_on(self, field: FieldInput) -> None:
        at = self._inputs.index(field) + 1
        if at < len(self._inputs):
            self._inputs[at].first.setFocus()
        else:
            self.filled.emit()
