"""A revealed item: its values in the order in which they are typed, the secret sign by sign and read group by group."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from keyturn.exchange.read_aloud import Group, Spoken, groups
from keyturn.opening.showing import FieldShown
from keyturn.ui.pages.act_step import BESIDE, NAMES
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.cap_button import CapButton
from keyturn.ui.widgets.cap_line import cap_line
from keyturn.ui.widgets.glyphs import CredentialGlyphs, GlyphLegend
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.text import label, panel
from keyturn.ui.widgets.value_text import COMMAND, VALUE, ValueText

Run = Callable[[], object]
TONES = {"digit": "digit", "sign": "sign", "space": "sign", "other": "sign"}
ACCOUNT_PARTS = (4, 8)


class SecretPanel(QWidget):
    """The fields of an item; `conceal` forgets all of them, and the widgets show nothing any more."""

    def __init__(
        self, look: Look, fields: Sequence[FieldShown], words: Sequence[str], hide: Run, turn: Callable[[int], object]
    ) -> None:
        super().__init__()
        self._look = look
        self._values: list[ValueText] = []
        self._glyphs: list[CredentialGlyphs] = []
        self._groups: list[tuple[int, int, Group]] = []
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(look.px(8))
        names = FieldNames(self)
        lines = [entry for entry in fields if entry.form != "signs"]
        signs = [entry for entry in fields if entry.form == "signs"]
        nest(self._whole, self._lines(lines, names))
        if not signs:
            nest(self._whole, self._hide_row(label("", "label"), hide))
        for entry in signs:
            self._add_signs(entry, names.of(entry.name), words, hide if entry is signs[0] else None)
        self._aloud = ReadAloud(look, turn)
        if not self._groups:
            self._aloud.hide()
        self._whole.addWidget(self._aloud)

    @property
    def count(self) -> int:
        """How many groups there are to read."""
        return len(self._groups)

    def show_group(self, place: int) -> None:
        """Show one group as the one that is read, counted from 0 over all that is read sign by sign."""
        if not self._groups:
            return
        which, inside, group = self._groups[place]
        for number, glyphs in enumerate(self._glyphs):
            glyphs.show_group(inside if number == which else None)
        self._aloud.show_group(group, place, len(self._groups))

    def conceal(self) -> None:
        """Forget everything."""
        for value in self._values:
            value.conceal()
        for glyphs in self._glyphs:
            glyphs.conceal()
        self._groups = []
        self._aloud.conceal()

    def _lines(self, fields: Sequence[FieldShown], names: "FieldNames") -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(BESIDE))
        grid.setVerticalSpacing(self._look.px(2))
        grid.setColumnStretch(1, 1)
        for place, entry in enumerate(fields):
            name = label(names.of(entry.name), "label", "text_2")
            name.setFixedWidth(self._look.px(NAMES))
            name.setContentsMargins(0, self._look.px(4), 0, 0)
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._value(entry), place, 1)
        return grid

    def _value(self, entry: FieldShown) -> QWidget:
        if entry.form == "size":
            return label(self.tr("%Ln bytes, no text", "", len(entry.value)))
        shown = ValueText(self._look, typed(entry), COMMAND if entry.form == "lines" else VALUE)
        self._values.append(shown)
        return shown

    def _add_signs(self, entry: FieldShown, name: str, words: Sequence[str], hide: Run | None) -> None:
        head = label(name, "label", "text_2", wrap=False)
        legend = GlyphLegend(self._look)
        # In large type name, legend and key do not fit side by side.
        nest(self._whole, self._hide_row(head, hide, None if self._look.large else legend))
        if self._look.large:
            self._whole.addWidget(legend)
        glyphs = CredentialGlyphs(self._look)
        glyphs.show_text(entry.text)
        self._whole.addWidget(glyphs)
        self._groups += [(len(self._glyphs), place, group) for place, group in enumerate(groups(entry.text, words))]
        self._glyphs.append(glyphs)

    def _hide_row(self, head: QLabel, hide: Run | None, legend: QWidget | None = None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(16))
        row.addWidget(head)
        if legend is not None:
            row.addWidget(legend)
        row.addStretch(1)
        if hide is not None:
            row.addWidget(cap_line(self._look, "H", self.tr("Hide"), hide))
        return row


class ReadAloud(QFrame):
    """One group, sign by sign: position and class above the word; the check word stands apart."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, look: Look, turn: Callable[[int], object]) -> None:
        super().__init__()
        self._look = look
        self.setProperty("part", "raised")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(look.px(20), look.px(4), look.px(20), look.px(10))
        inside.setSpacing(look.px(2))
        self._title = label("", "label", "text_2", wrap=False)
        self._words = QHBoxLayout()
        self._words.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addStretch(1)
        for key, does, way in (("←", self.tr("The group before"), -1), ("→", self.tr("The next group"), 1)):
            cap = CapButton(look, key, does)
            cap.clicked.connect(lambda _=False, way=way: turn(way))
            head.addWidget(cap)
        head.addSpacing(look.px(4))
        head.addWidget(label(self.tr("other group"), "small", "text_2", wrap=False))
        nest(inside, head)
        nest(inside, self._words)

    def show_group(self, group: Group, place: int, count: int) -> None:
        """Show a group; a screen reader hears it as it is read."""
        clear(self._words)
        self._title.setText(self.tr("Read aloud, group {0} of {1}").format(place + 1, count))
        for spoken in group.signs:
            above = f"{spoken.position} · {self._kind(spoken)}"
            nest(self._words, self._column(above, word_of(spoken), TONES.get(spoken.kind)), 1)
        rule = panel("rule")
        rule.setStyleSheet("max-width: 1px; min-width: 1px; max-height: 2000px;")
        self._words.addWidget(rule)
        self._words.addSpacing(self._look.px(8))
        nest(self._words, self._column(self.tr("check word"), group.check, None), 1)
        said = ", ".join(map(self._said, group.signs))
        self.setAccessibleName(self.tr("{0}: {1}. Check word: {2}").format(self._title.text(), said, group.check))

    def conceal(self) -> None:
        """Forget the group."""
        clear(self._words)
        self._title.setText("")
        self.setAccessibleName("")

    def _kind(self, spoken: Spoken) -> str:
        return {
            "small": self.tr("small"), "capital": self.tr("capital"), "digit": self.tr("digit"),
            "sign": self.tr("sign"), "space": self.tr("space"), "other": self.tr("other"),
        }[spoken.kind]  # fmt: skip

    def _said(self, spoken: Spoken) -> str:
        word = word_of(spoken)
        return word if spoken.said == spoken.word else f"{self._kind(spoken)} {word}"

    def _column(self, above: str, word: str, tone: str | None) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(above, "small", "text_2", wrap=False))
        column.addWidget(label(word, "strong" if self._look.large else "section", tone or "text"))
        column.addStretch(1)
        return column


class FieldNames(QWidget):
    """What the fields of items are called."""

    def of(self, name: str) -> str:
        """Return the word for a field; one that this program has none for keeps its own."""
        return {
            "account": self.tr("Account"), "user": self.tr("User"), "password": self.tr("Password"),
            "sign_in_url": self.tr("Address"), "role_arn": self.tr("Role"), "note": self.tr("Note"),
            "access_key_id": self.tr("Access key ID"), "secret_access_key": self.tr("Secret access key"),
            "email": self.tr("E-mail"), "xml": self.tr("Metadata"), "pem": self.tr("Certificate"),
            "private_key": self.tr("Private key"), "codes": self.tr("Codes"), "service": self.tr("Service"),
            "what": self.tr("What"), "where": self.tr("Where"), "name": self.tr("File"),
            "media_type": self.tr("Kind"), "data": self.tr("Content"), "value": self.tr("Value"),
            "totp_seed": self.tr("Seed of the codes"),
        }.get(name, name)  # fmt: skip


def word_of(spoken: Spoken) -> str:
    """Return the word for a sign; those of letters are the same in every language."""
    return QCoreApplication.translate("aloud", spoken.word)


def typed(entry: FieldShown) -> str:
    """Return a value as it is compared with a screen: AWS writes an account in three parts."""
    text = entry.text
    if entry.name == "account" and len(text) == 12 and text.isdecimal():
        first, second = ACCOUNT_PARTS
        return f"{text[:first]}-{text[first:second]}-{text[second:]}"
    return text
