"""A kit's source at a glance: everything that the overview tells, read in the worker."""

from dataclasses import dataclass
from pathlib import Path

from keyturn.custody.facts import TierFacts
from keyturn.errors import ContentError, KeyturnError
from keyturn.host import Host
from keyturn.kit.content import is_draft
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.source.lint.rules import Judgement, judge
from keyturn.kit.source.model import KitToml
from keyturn.kit.source.reading import SourceFolder, Survey, survey
from keyturn.kit.store import draft_path
from keyturn.places import Places
from keyturn.prepare.changes import Change, changes
from keyturn.prepare.credential_stock import Credential, credential_stock
from keyturn.prepare.draft import DraftHead
from keyturn.prepare.draft_file import CeremonyNone, draft_beside, peek
from keyturn.prepare.due import Due, everything_due
from keyturn.prepare.health import Health, health
from keyturn.prepare.known import Known, Promises, promises_of
from keyturn.prepare.plan import Plan
from keyturn.prepare.signing import Waiting, waiting_beside
from keyturn.prepare.view import view_of_kit, view_of_source
from keyturn.stock import take_stock


@dataclass(frozen=True)
class Sealed:
    """The sealed kit of a source: what is due, how well it is kept, the credentials in it and in the folder."""

    kit: KitFile
    known: Known
    health: Health
    due: tuple[Due, ...]
    credentials: tuple[Credential, ...]

    @property
    def waits(self) -> bool:
        """Tell whether its first revision still waits for a signature."""
        return is_draft(self.kit)


@dataclass(frozen=True)
class Glance:
    """A source at one moment.

    `toml` is None where kit.toml does not read; `facts` are what its rules mean, or what speaks against them; `sealed`
    is the kit in the folder, what keeps it from being read, or None; `ceremony` what can be read of a ceremony's draft;
    `changes` what the next seal would change, None where the source has faults or no kit is there; `waiting` the
    draft that waits for signatures, or why it cannot be signed any more.
    """

    folder: Path
    toml: KitToml | None
    judged: Judgement
    facts: tuple[TierFacts, ...] | KeyturnError
    sealed: Sealed | KeyturnError | None
    ceremony: DraftHead | KeyturnError | None
    changes: tuple[Change, ...] | None = None
    waiting: Waiting | KeyturnError | None = None

    @property
    def plan(self) -> Plan | None:
        """What kit.toml asks a first ceremony for."""
        return Plan(self.toml) if self.toml is not None else None

    @property
    def signed(self) -> Sealed | None:
        """The sealed kit, once enough signers have signed it."""
        return self.sealed if isinstance(self.sealed, Sealed) and not self.sealed.waits else None

    @property
    def needs_ceremony(self) -> bool:
        """Tell whether the source asks for what only a ceremony changes."""
        return any(change.of_custody for change in self.changes or ())

    @property
    def can_seal(self) -> bool:
        """Tell whether a next revision can be made from the source: a kit is there, and nothing speaks against it."""
        there = self.signed is not None and self.changes is not None
        return there and not (self.judged.faults or self.needs_ceremony or isinstance(self.waiting, KeyturnError))

    @property
    def can_change(self) -> bool:
        """Tell whether a ceremony can be held on the kit: it is sealed and signed, and no draft waits beside it."""
        return self.signed is not None and self.toml is not None and self.waiting is None

    @property
    def can_begin(self) -> bool:
        """Tell whether a first ceremony can begin: no kit is there, and nothing speaks against the rules."""
        return self.toml is not None and self.sealed is None and not isinstance(self.facts, KeyturnError)


def look(folder: Path, host: Host) -> Glance:
    """Read a source, the kit and the draft that lie in it; raises SourceMissing."""
    found, now = survey(folder), host.clock()
    sealed = _sealed(found, host)
    judged = judge(found, sealed.kit if isinstance(sealed, Sealed) else None, now)
    if found.toml is None:
        return Glance(folder, None, judged, (), None, None)
    waiting = _waiting(folder / found.toml.kit, sealed)
    changed = _changes(found.whole, sealed, waiting)
    draft = _ceremony(folder / found.toml.kit)
    return Glance(folder, found.toml, judged, _facts(found.toml), sealed, draft, changed, waiting)


def _changes(
    source: SourceFolder | None, sealed: Sealed | KeyturnError | None, waiting: Waiting | KeyturnError | None
) -> tuple[Change, ...] | None:
    """Return what the next seal would change; a sealed credential that does not fit the kit is among the faults."""
    if source is None or not isinstance(sealed, Sealed):
        return None
    edited = waiting.draft if isinstance(waiting, Waiting) else sealed.kit
    try:
        return changes(view_of_kit(edited), view_of_source(source, edited))
    except ContentError:
        return None


def _facts(toml: KitToml) -> tuple[TierFacts, ...] | KeyturnError:
    try:
        return Plan(toml).facts()
    except KeyturnError as refusal:
        return refusal


def _ceremony(kit: Path) -> DraftHead | KeyturnError | None:
    try:
        return peek(draft_beside(kit))
    except CeremonyNone:
        return None
    except KeyturnError as refusal:
        return refusal


def _sealed(found: Survey, host: Host) -> Sealed | KeyturnError | None:
    path = found.folder / found.toml.kit if found.toml is not None else None
    if path is None or not (path.exists() or draft_path(path).exists()):
        return None
    try:
        # A first revision that still waits for a signature counts: no other ceremony can begin.
        kit = host.read(path) if path.exists() else read_kit(draft_path(path), draft=True)
        known = take_stock(kit, Places(path), _promises(found), host.seen.newest(kit.custody.kit), host)
        credentials = credential_stock(known, found.credentials)
        return Sealed(kit, known, health(known), everything_due(known), credentials)
    except KeyturnError as refusal:
        return refusal


def _waiting(path: Path, sealed: Sealed | KeyturnError | None) -> Waiting | KeyturnError | None:
    if not isinstance(sealed, Sealed):
        return None
    try:
        return waiting_beside(path, None if sealed.waits else sealed.kit)
    except KeyturnError as refusal:
        return refusal


def _promises(found: Survey) -> Promises:
    return promises_of(found.whole) if found.whole is not None else Promises()
