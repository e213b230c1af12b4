"""Credentials from a file of another program: what it holds is shown, picked, and sealed for one failure mode."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from keyturn.exchange.credentials.aws_csv import Owner
from keyturn.exchange.credentials.entry import Entry
from keyturn.exchange.credentials.faults import ImportAccountMissing, ImportUserMissing
from keyturn.exchange.credentials.review import shared_passwords
from keyturn.kit.manifest import Mode
from keyturn.ui.prepare.clipboard import holds
from keyturn.ui.prepare.credential_words import KindWords
from keyturn.ui.prepare.crediting import Looked
from keyturn.ui.prepare.file_choice import FileChoice
from keyturn.ui.prepare.mode_choice import mode_list, modes_to_come
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.secret_field import SecretField
from keyturn.ui.refusals import in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.times import day_text
from keyturn.ui.widgets.layouts import clear, nest
from keyturn.ui.widgets.pick_line import Line
from keyturn.ui.widgets.pick_list import PickList
from keyturn.ui.widgets.text import label, named, panel


class ImportPage(PreparePage):
    """The file, what else it needs to be read, what stands in it, and the mode; no value is ever shown."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._crediting, self._kinds = preparing.crediting, KindWords(self)
        self._file = FileChoice(look, self.tr("File"), self._bring)
        self._key_file = FileChoice(look, self.tr("Key file (may be left out)"), lambda _: self._password.setFocus())
        self._password = SecretField(look, self.tr("Password of the KeePass database"), lambda _: self._open())
        self._account, self._user = QLineEdit(), QLineEdit()
        self._account.setAccessibleName(self.tr("AWS account, 12 digits"))
        self._user.setAccessibleName(self.tr("IAM user"))
        self._account.returnPressed.connect(self._user.setFocus)
        self._user.returnPressed.connect(self._own)
        self._entries: PickList[Entry] = PickList(look, self.tr("What the file holds"), self._line, ticks=True)
        self._entries.picked.connect(lambda _: self._choose_mode())
        self._entries.moved.connect(self._show_marked)
        self._modes = mode_list(look, self._crediting.sealed)
        self._modes.picked.connect(self._seal)
        self._of: Looked | None = None
        self._choosing = self._owner_wanted = False
        self._about = QVBoxLayout()

    def kept(self) -> Sequence[QWidget]:
        """The fields and the lists."""
        return self._file, self._key_file, self._password, self._account, self._user, self._entries, self._modes

    def leave(self) -> None:
        """Empty the fields, and show nothing of the file any more."""
        self._crediting.pasted |= holds([self._password.text()])
        self._password.wipe()
        self._entries.show_things((), str, str)
        for field in (self._account, self._user):
            field.setText("")

    def first_focus(self) -> QWidget | None:
        """Whatever is asked for."""
        crediting = self._crediting
        if self.preparing.busy:
            return None
        if crediting.looked is not None:
            return self._modes.first if self._choosing else self._entries.first
        if crediting.brought is None:
            return self._file.field
        if crediting.brought.is_database:
            return self._password
        return self._account if self._owner_wanted else self._file.field

    def fill(self) -> None:
        """Ask for the file, then for what it needs; show what it holds, then ask for the mode."""
        crediting, busy = self._crediting, self.preparing.busy
        if isinstance(self.preparing.refusal, ImportAccountMissing | ImportUserMissing):
            self._owner_wanted = True
        for field in (self._file, self._key_file, self._password, self._account, self._user):
            field.setEnabled(not busy)
        if crediting.looked is not None:
            if self._of is not crediting.looked:
                self._take(crediting.looked)
            if self._choosing:
                self._ask_mode()
            else:
                self._show(crediting.looked)
        elif crediting.brought is not None and crediting.brought.is_database:
            self._ask_key(crediting.brought.path)
        elif self._owner_wanted:
            self._ask_owner()
        else:
            self._ask_file()
        if busy:
            self.foot.addWidget(label(self.tr("Sealing …") if self._choosing else self.tr("Reading …"), "strong"))

    # What it needs

    def _ask_file(self) -> None:
        said = self.tr(
            "A CSV file of AWS, a KeePass database, an export of a password manager or a browser, otpauth links or a "
            "picture of their QR code, SAML metadata, or PEM. What it is shows in the file itself."
        )
        self.head(self.tr("Which file holds the credentials?"), said)
        self._ask(self._file)
        self._keys(self.tr("Read it"), self._file.choose, self._crediting.leave)

    def _ask_key(self, path: Path) -> None:
        said = self.tr("{0} is a KeePass database. Its password opens it here, and is forgotten then.")
        self.head(self.tr("Open the database"), said.format(path.name))
        self._ask(named(self._password.accessibleName(), self._password), self._password, self._key_file)
        self._keys(self.tr("Open it"), self._key_file.choose, self._again)

    def _ask_owner(self) -> None:
        self.head(self.tr("Whose access key is it?"))
        fields = (self._account, self._user)
        parts = [part for field in fields for part in (named(field.accessibleName(), field), field)]
        self._ask(*parts)
        self._keys(self.tr("Read it"), None, self._again)

    def _ask(self, *parts: QWidget) -> None:
        self.body.addWidget(self.inside(panel("region"), *parts))
        self.body.addStretch(1)

    def _keys(self, does: str, choose: object, back: object) -> None:
        if self.preparing.busy:
            return
        self.typed("Enter", does)
        if callable(choose):
            self.bind_alone("F4", self.tr("Choose a file"), choose)
        if callable(back):
            self.bind_alone("F8", self.tr("Back"), back)

    # What it holds

    def _take(self, looked: Looked) -> None:
        self._of, self._choosing = looked, False
        self._entries.show_things(looked.sorted.new, lambda one: one.name, lambda one: f"{one.title} {one.name}")

    def _show(self, looked: Looked) -> None:
        ticked = len(self._entries.ticked)
        said = self.tr("Only names were compared with the kit: whether it has one of these values cannot be told.")
        self.head(self.tr("%n found that the kit has not", "", len(looked.sorted.new)), said)
        if looked.sorted.new:
            self.body.addWidget(self._entries, 1)
            self._entries.show()
            self._entries.setMinimumHeight(self.look.px(200))
        self._tell(looked)
        if not looked.sorted.new:
            self.body.addStretch(1)
        elif not self.preparing.busy:
            text = self.tr("Take %n", "", ticked)
            kind = "primary" if ticked else "not-yet"
            self.foot.addWidget(self.button(text, "F2", self._choose_mode, kind, hint=text))  # type: ignore[arg-type]
            self.foot.addStretch(1)
            self.typed("Space", self.tr("Take it, or not"))
        self.bind_alone("F8", self.tr("Another file"), self._again)
        self._about = QVBoxLayout()
        nest(self.aside, self._about)
        self._show_marked()

    def _tell(self, looked: Looked) -> None:
        lines = list(self._lines(looked))
        for text, tone in lines:
            self.body.addWidget(label(text, "small", tone))

    def _lines(self, looked: Looked) -> Iterator[tuple[str, str]]:
        for group in shared_passwords(looked.sorted.new):
            names = ", ".join(entry.name for entry in group)
            yield self.tr("Look at this: one and the same password stands in {0}.").format(names), "amber"
        for entry in looked.sorted.twice:
            yield self.tr("Stands twice in the file, and is taken once: {0}").format(entry.title), "text_2"
        if looked.sorted.taken:
            names = ", ".join(entry.name for entry in looked.sorted.taken)
            yield self.tr("Left out, because the kit or the folder has these ids already: {0}").format(names), "text_2"
        for what, count in Counter(looked.found.left).items():
            said = self.tr("Left out: {0}").format(in_words(what))
            yield f"{said} ({count})" if count > 1 else said, "text_2"

    def _ask_mode(self) -> None:
        title = self.tr("Which failure mode shall see the %n taken?", "", len(self._entries.ticked))
        self.head(title, *modes_to_come(self.preparing.glance))
        self.body.addWidget(self._modes, 1)
        self._modes.show()
        if not self.preparing.busy:
            self.typed("Enter", self.tr("Seal them for this mode"))
            self.bind_alone("F8", self.tr("Back"), lambda: self._choose_mode(False))

    def _show_marked(self) -> None:
        clear(self._about)
        one, looked = self._entries.current, self._of
        if one is None or looked is None or self._choosing:
            return
        self._about.addWidget(label(one.title, "strong"))
        self._about.addWidget(label(one.name, "small", "text_2"))
        self._about.addWidget(label(self._kinds.name(one.content.kind), "small", "text_2"))
        for held in one.certificates:
            now = self.preparing.now
            said = self.tr("certificate of {0}: {1} to {2}")
            text = said.format(held.subject, day_text(held.starts, now), day_text(held.ends, now))
            self._about.addWidget(label(text, "small", "text_2"))
        for remark in looked.remarks.get(one.name, ()):
            self._about.addWidget(label(self.tr("Look at this: {0}.").format(in_words(remark)), "small", "amber"))

    def _line(self, one: Entry) -> Line:
        remarks = self._of.remarks.get(one.name, ()) if self._of is not None else ()
        about = f"{one.name} · {self._kinds.name(one.content.kind)}"
        word = self.tr("%n to look at", "", len(remarks)) if remarks else ""
        return Line(one.title, about, "care" if remarks else None, word)

    # What people do

    def _again(self) -> None:
        """Ask for a file once more; what was typed for the one before is gone."""
        self.leave()
        self._owner_wanted = False
        self._crediting.import_file()

    def _bring(self, path: Path) -> None:
        self._crediting.bring(path)

    def _open(self) -> None:
        typed = self._password.text()
        self._password.wipe()
        self._crediting.read(password=typed, key_file=self._key_file.path)

    def _own(self) -> None:
        self._crediting.read(Owner(self._account.text().strip(), self._user.text().strip()))

    def _choose_mode(self, choosing: bool = True) -> None:
        if self._entries.ticked:
            self._choosing = choosing
            self.preparing.refuse(None)

    def _seal(self, mode: Mode) -> None:
        self._crediting.mode = mode.id
        self._crediting.seal_found(self._entries.ticked)
