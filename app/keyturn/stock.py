"""Taking stock of a kit: everything that can be read about it while it is locked, in one pass, and what it means."""

from collections.abc import Callable
from dataclasses import dataclass, field

from keyturn.errors import KeyturnError
from keyturn.host import Host
from keyturn.kit.file import KitFile
from keyturn.kit.seen import SeenRecord
from keyturn.kit.store import draft_path
from keyturn.opening.freshness import Level
from keyturn.opening.past import Past, read_past
from keyturn.opening.readiness import Beside, readiness
from keyturn.places import Places
from keyturn.prepare.copies import CopiesDamaged, CopyRecord, CopyState, copy_states, register_of
from keyturn.prepare.known import Known, Promises, promises_of


@dataclass(frozen=True)
class Stock:
    """What the files beside a kit tell; as it stands here, nothing of it was read yet.

    `records` are the registered copies, none where the register cannot be read (`lost`); `draft` tells that a revision
    waits for a signature; `sourced` that the kit lies in its source, or one was named.
    """

    past: Past | None = None
    promises: Promises = field(default_factory=Promises)
    records: tuple[CopyRecord, ...] = ()
    lost: CopiesDamaged | None = None
    draft: bool = False
    sourced: bool = False


def take_stock(kit: KitFile, places: Places, promises: Promises, newest: SeenRecord | None, host: Host) -> Known:
    """Read a kit's log and its register of copies; `newest` is the newest copy that this computer saw before."""
    stock = read_stock(kit, places, host, lambda line: True, promises)
    return weighed(kit, stock, host.clock(), places.session.load(kit.custody.kit) is not None, newest)


def read_stock(
    kit: KitFile, places: Places, host: Host, go_on: Callable[[int], bool], promises: Promises | None = None
) -> Stock:
    """Read what lies beside a kit, its log line by line as long as `go_on`; without `promises`, also its source.

    Raises ReadingStopped.
    """
    past = read_past(kit, places.journal(kit, host), go_on)
    lost: CopiesDamaged | None = None
    records: tuple[CopyRecord, ...] = ()
    try:
        records = register_of(places.kit, kit).load()
    except CopiesDamaged as damaged:
        lost = damaged
    known = promises_beside(places) if promises is None else promises
    return Stock(past, known, records, lost, draft_path(places.kit).exists(), places.source is not None)


def promises_beside(places: Places) -> Promises:
    """Return what the kit's source promises, where the kit lies in one that reads without a fault."""
    if places.source is None:
        return Promises()
    from keyturn.kit.source.reading import survey  # it loads much, for nobody who has no source

    try:
        source = survey(places.source).whole
    except KeyturnError:
        return Promises()
    return promises_of(source) if source is not None and source.kit.name == places.kit.name else Promises()


def weighed(kit: KitFile, stock: Stock, now: int, waiting: bool, newest: SeenRecord | None) -> Known:
    """Return what is known of a kit at a time (seconds since the epoch); `waiting` is an opening to be resumed."""
    promises = stock.promises
    states = copy_states(stock.records, promises.copies, kit.body.epoch, kit.body.revision)
    reviews = None if promises.reviews is None else {review.id: review.by for review in promises.reviews}
    beside = Beside(promises.rotation, reviews, _elsewhere(stock, states, now))
    return Known(
        kit=kit,
        now=now,
        readiness=readiness(kit, now, stock.past, waiting, newest, beside),
        promises=promises,
        copies=states,
        lost=stock.lost,
        draft=stock.draft,
    )


def _elsewhere(stock: Stock, states: tuple[CopyState, ...], now: int) -> Level:
    """Return how the copies stand; a stick has no register, which speaks against none."""
    if stock.lost is None and not states:
        return "care" if stock.sourced else "unknown"
    good = stock.lost is None and all(state.standing == "current" and state.verify_by >= now for state in states)
    return "good" if good else "care"
