"""Credentials that come and go: which form is open, what was brought, what is said of it, and what was sealed."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from keyturn.errors import KeyturnError
from keyturn.exchange.credentials.aws_csv import Owner
from keyturn.exchange.credentials.entry import Entry, Found, shown
from keyturn.exchange.credentials.faults import ImportEmpty
from keyturn.exchange.credentials.keepass.key import KeePassKey
from keyturn.exchange.credentials.review import Review, remarks_on, review
from keyturn.exchange.credentials.typed import typed_entry
from keyturn.kit.content import NewItem
from keyturn.prepare.credential_fields import ByHand
from keyturn.prepare.credential_folder import CredentialFolder, Written, credential_folder
from keyturn.prepare.credential_import import Brought, ImportNothingNew, bring, read_import
from keyturn.prepare.credential_stock import Credential
from keyturn.ui.prepare.glance import Sealed

if TYPE_CHECKING:
    from keyturn.ui.prepare.preparing import Preparing

NOBODY = Owner()


@dataclass(frozen=True)
class Told:
    """What was sealed last, and the file that it came from, which is still there."""

    written: tuple[Written, ...]
    source: Path | None = None
    database: bool = False


@dataclass(frozen=True)
class LeftOut:
    """A credential that was removed; `marker` has the next seal leave it out, None where the kit never had it."""

    title: str
    marker: Path | None


@dataclass(frozen=True)
class Looked:
    """A file's entries, sorted by what becomes of each, and what there is to look at in those that are new."""

    found: Found = field(repr=False)
    sorted: Review = field(repr=False)
    remarks: dict[str, tuple[str, ...]]


class Crediting:
    """The maintainers' work on credentials, on the source's folder; what is slow runs in the worker.

    A form is open from its first question until it is sealed or left; `remarks` are what a sealing was held up by.
    """

    def __init__(self, preparing: "Preparing") -> None:
        self._preparing = preparing
        self.kind = self.mode = ""
        self.replacing: Credential | None = None
        self.removing: Credential | None = None
        self.remarks: tuple[str, ...] = ()
        self.brought: Brought | None = None
        self.looked: Looked | None = None
        self.told: Told | LeftOut | None = None
        self.pasted = False

    @property
    def is_open(self) -> bool:
        """Tell whether a form is open, into which values are typed or a file was brought."""
        return self._preparing.stop in ("credential", "import")

    @property
    def sealed(self) -> Sealed | None:
        """The kit whose keys credentials are sealed to, as it was read last; None where it cannot be used."""
        glance = self._preparing.glance
        return glance.signed if glance is not None else None

    def is_in_kit(self, one: Credential) -> bool:
        """Tell whether the kit, as it was read last, has a credential that was listed."""
        sealed = self.sealed
        return sealed is not None and any(record.id == one.id for record in sealed.kit.body.items)

    # The way

    def add(self) -> None:
        """Begin a new credential."""
        self._begin()
        self._preparing.go("credential")

    def replace(self, standing: Credential) -> None:
        """Begin the next version of one."""
        self._begin()
        self.replacing, self.kind, self.mode = standing, standing.kind, standing.mode
        self._preparing.go("credential")

    def ask_removal(self, standing: Credential) -> None:
        """Ask whether one shall go."""
        self._begin()
        self.removing = standing
        self._preparing.go("removal")

    def import_file(self) -> None:
        """Begin with a file of another program."""
        self._begin()
        self._preparing.go("import")

    def choose_kind(self, kind: str) -> None:
        """Take a kind; an empty one asks again."""
        self.kind = kind
        self._preparing.refuse(None)

    def choose_mode(self, mode: str) -> None:
        """Take the failure mode that shall see it; an empty one asks again."""
        self.mode, self.remarks = mode, ()
        self._preparing.refuse(None)

    def reconsider(self) -> None:
        """Forget what was said of values that have changed since."""
        if self.remarks:
            self.remarks = ()
            self._preparing.moved.emit()

    def leave(self) -> None:
        """Leave a form: what was brought is forgotten."""
        self._forget()
        self._preparing.go("credentials")

    # One credential by hand

    def seal(self, name: str, title: str, given: ByHand) -> None:
        """Seal what was typed; where there is something to look at, it is said first, and sealed when given again."""
        preparing, mode, replacing, anyway = self._preparing, self.mode, self.replacing, bool(self.remarks)
        now = preparing.now

        def sealing() -> tuple[str, ...] | Told:
            place = self._place()
            content = given.content()
            try:
                if replacing is None:
                    place.demand_free(name, mode)
                known = shown(title) or name
                said = () if anyway else remarks_on(typed_entry(name, known, content), now)
                if said:
                    return said
                if replacing is not None:
                    return Told(place.replace(replacing.id, content))
                return Told(place.add([NewItem(name, known, mode, content)]))
            finally:
                content.wipe()

        preparing.slowly(sealing, self._done)

    def remove(self) -> None:
        """Have the next seal leave out the one that was asked about."""
        one = self.removing
        assert one is not None  # noqa: S101
        self._preparing.slowly(lambda: LeftOut(one.title, self._place().remove(one.id)), self._removed)

    # Many, from a file

    def bring(self, path: Path) -> None:
        """Read a file of another program; a KeePass database waits for its key."""
        self._preparing.slowly(lambda: bring(path), self._brought)

    def read(self, owner: Owner = NOBODY, password: str = "", key_file: Path | None = None) -> None:
        """Read what was brought, with whose credentials they are, or with a database's key; slow for that."""
        brought, now = self.brought, self._preparing.now
        assert brought is not None  # noqa: S101

        def reading() -> Looked:
            key = KeePassKey(password, None if key_file is None else read_import(key_file.expanduser()))
            return _looked(brought.read(owner, lambda: key), self._place(), now)

        self._preparing.slowly(reading, self._found)

    def seal_found(self, entries: tuple[Entry, ...]) -> None:
        """Seal entries of the file for the mode that was chosen; if a disk is full, those that are written stay."""
        looked, mode, now = self.looked, self.mode, self._preparing.now
        assert looked is not None  # noqa: S101

        def sealing() -> Told | tuple[KeyturnError, Looked]:
            place = self._place()
            try:
                return Told(place.add([NewItem(one.name, one.title, mode, one.content) for one in entries]))
            except KeyturnError as refusal:
                return refusal, _looked(looked.found, place, now)

        self._preparing.slowly(sealing, self._sealed_found)

    # Within

    def _begin(self) -> None:
        self._forget()
        self.told, self._preparing.locked_by = None, ""

    def _forget(self) -> None:
        # While the worker is at work the pages offer no way out: it may be sealing what would be wiped.
        if self.looked is not None and not self._preparing.busy:
            self.looked.found.wipe()
        self.kind = self.mode = ""
        self.replacing = self.removing = self.brought = self.looked = None
        self.remarks = ()

    def _place(self) -> CredentialFolder:
        host = self._preparing.host
        return credential_folder(self._preparing.folder, host.seen, host.clock(), host.random)

    def _done(self, came: object) -> None:
        if isinstance(came, Told):
            self._sealed(came)
        else:
            assert isinstance(came, tuple)  # noqa: S101
            self.remarks = came

    def _removed(self, came: object) -> None:
        assert isinstance(came, LeftOut)  # noqa: S101
        self._sealed(came)

    def _brought(self, brought: object) -> None:
        assert isinstance(brought, Brought)  # noqa: S101
        self.brought = brought
        if not brought.is_database:
            self.read()

    def _found(self, looked: object) -> None:
        assert isinstance(looked, Looked)  # noqa: S101
        self.looked = looked
        assert self.brought is not None  # noqa: S101
        self.brought = replace(self.brought, data=b"")  # what was read is not kept a second time
        taken = looked.sorted.taken
        if not looked.found.entries:
            self._preparing.refuse(ImportEmpty())
        elif not looked.sorted.new:
            self._preparing.refuse(ImportNothingNew(names=", ".join(entry.name for entry in taken)))

    def _sealed_found(self, came: object) -> None:
        if isinstance(came, Told):
            brought = self.brought
            assert brought is not None  # noqa: S101
            self._sealed(Told(came.written, brought.path, brought.is_database))
        else:
            assert isinstance(came, tuple)  # noqa: S101
            refusal, self.looked = came
            self._preparing.refuse(refusal)

    def _sealed(self, told: Told | LeftOut) -> None:
        self.told = told
        self._forget()
        self._preparing.go_and_look("credentials")


def _looked(found: Found, place: CredentialFolder, now: int) -> Looked:
    sorted_out = review(found.entries, place.names())
    return Looked(found, sorted_out, {entry.name: remarks_on(entry, now) for entry in sorted_out.new})
