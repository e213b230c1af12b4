"""Who is here: Reader and Doer by a key each from the kit's roster, or typed where they are not on it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCompleter, QFormLayout, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.page import Page
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.layouts import clear, keep, nest
from keyturn.ui.widgets.role_tag import RoleTag
from keyturn.ui.widgets.text import label, named, panel

KEYS = "QWERTYUIO"  # the row above, as for the answers; whoever is further down the roster is typed
TYPED = "N"
COLUMNS = 3


class Names(QObject):
    """The question who is here, in one of its two forms; names keep their places and their keys."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__()
        self._emergency, self._look = emergency, look
        self._roster = [entry.name for entry in emergency.kit.body.roster]
        self._typed = TypedNames(look, self._roster)
        self._typing = False

    @property
    def field(self) -> QLineEdit | None:
        """The field that is typed next, or None where keys are taken."""
        return self._typed.next if self._typing else None

    @property
    def keys(self) -> str:
        """The keys that name somebody now."""
        known = zip(KEYS, self._roster, strict=False)
        return " ".join(key for key, name in known if name != self._emergency.people[0])

    def by_key(self) -> None:
        """Take keys again; what was typed stays in its field."""
        self._typing = False
        self._emergency.moved.emit()

    def ask(self, page: Page) -> QWidget:
        """Return the question of now; the page takes its keys."""
        return self._ask_typed(page) if self._typing else self._ask_keys(page)

    def _ask_keys(self, page: Page) -> QWidget:
        region = panel("region")
        inside = _inside(region, self._look)
        doer = bool(self._emergency.people[0])
        head = QHBoxLayout()
        head.setSpacing(self._look.px(12))
        head.addWidget(RoleTag(self._look, doer), 0, Qt.AlignmentFlag.AlignVCenter)
        title = self.tr("Who does it, and answers?") if doer else self.tr("Who reads aloud, and watches?")
        head.addWidget(label(title, "title"), 1)
        nest(inside, head)
        _add_notice(inside, page)
        nest(inside, self._people(page))
        return region

    def _people(self, page: Page) -> QGridLayout:
        """Lay out the roster, and after it the way to all other names."""
        grid = QGridLayout()
        grid.setSpacing(self._look.px(2))
        buttons = [self._person(page, key, name) for key, name in zip(KEYS, self._roster, strict=False)]
        buttons.append(page.button(self.tr("Somebody else"), TYPED, self._by_letters, "quiet"))
        columns = COLUMNS - 1 if self._look.large else COLUMNS
        for place, shown in enumerate(buttons):
            grid.addWidget(shown, place // columns, place % columns)
        return grid

    def _person(self, page: Page, key: str, name: str) -> KeyButton:
        """Return a person's button: the Reader's stays in its place, and names nobody any more."""
        if name == self._emergency.people[0]:
            return page.button(self.tr("{0} reads").format(name), "", lambda: None, "not-yet")
        return page.button(name, key, lambda: self._emergency.name_next(name))

    def _ask_typed(self, page: Page) -> QWidget:
        typed = self._typed
        clear(typed.below)
        _add_notice(typed.below, page)
        row = QHBoxLayout()
        row.addWidget(page.button(self.tr("These two"), "Return", self._take, "primary", hint=self.tr("These two")))
        row.addWidget(page.button(self.tr("From the roster"), "Esc", self.by_key, "quiet"))
        row.addStretch(1)
        nest(typed.below, row)
        return typed

    def _take(self) -> None:
        self._emergency.name_people(*self._typed.texts)

    def _by_letters(self) -> None:
        self._typing = True
        self._typed.begin(self._emergency.people[0])
        self._emergency.moved.emit()


class TypedNames(QFrame):
    """Two fields for names; they outlive a refresh of the page, as somebody is typing. `below` is filled anew."""

    def __init__(self, look: Look, roster: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("part", "region")
        self._roster = roster
        self._fields = self._field(self.tr("Reader")), self._field(self.tr("Doer"))
        inside = _inside(self, look)
        inside.addWidget(label(self.tr("Who is here?"), "title"))
        why = self.tr("One reads every line aloud and watches. The other does it and answers.")
        inside.addWidget(label(why, "body", "text_2"))
        form = QFormLayout()
        form.setHorizontalSpacing(look.px(16))
        for field in self._fields:
            form.addRow(named(field.accessibleName(), field), field)
        nest(inside, form)
        self.below = QVBoxLayout()
        nest(inside, self.below)
        keep(self)

    @property
    def next(self) -> QLineEdit:
        """The first field that nobody has filled in, else the first."""
        return next((field for field in self._fields if not field.text().strip()), self._fields[0])

    @property
    def texts(self) -> tuple[str, str]:
        """What is typed."""
        reader, doer = self._fields
        return reader.text(), doer.text()

    def begin(self, reader: str) -> None:
        """Begin with the Reader who was named already, if anybody was."""
        if reader:
            self._fields[0].setText(reader)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        names = QCompleter(list(self._roster), field)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # A list that pops up takes the keyboard away; the rest of a name in the field itself does not.
        names.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        field.setCompleter(names)
        return field


def _inside(region: QWidget, look: Look) -> QVBoxLayout:
    inside = QVBoxLayout(region)
    inside.setContentsMargins(*(look.px(16),) * 4)
    inside.setSpacing(look.px(12))
    return inside


def _add_notice(inside: QVBoxLayout, page: Page) -> None:
    said = page.notice()
    if said is not None:
        inside.addWidget(said)
