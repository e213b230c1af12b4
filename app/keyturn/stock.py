"""Taking stock of a kit: everything that can be read about it while it is locked, in one pass."""

from keyturn.host import Host
from keyturn.kit.file import KitFile
from keyturn.kit.seen import SeenRecord
from keyturn.kit.store import draft_path
from keyturn.opening.past import read_past
from keyturn.opening.readiness import readiness
from keyturn.places import Places
from keyturn.prepare.copies import CopiesDamaged, CopyRecord, copy_states, register_of
from keyturn.prepare.known import Known, Promises


def take_stock(kit: KitFile, places: Places, promises: Promises, newest: SeenRecord | None, host: Host) -> Known:
    """Read a kit's log and its register of copies; `newest` is the newest copy that this computer saw before."""
    now = host.clock()
    past = read_past(kit, places.journal(kit, host), lambda line: True)
    waiting = places.session.load(kit.custody.kit) is not None
    lost: CopiesDamaged | None = None
    records: tuple[CopyRecord, ...] = ()
    try:
        records = register_of(places.kit, kit).load()
    except CopiesDamaged as damaged:
        lost = damaged
    return Known(
        kit=kit,
        now=now,
        readiness=readiness(kit, now, past, waiting, newest, promises.rotation),
        promises=promises,
        copies=copy_states(records, promises.copies, kit.body.epoch, kit.body.revision),
        lost=lost,
        draft=draft_path(places.kit).exists(),
    )
