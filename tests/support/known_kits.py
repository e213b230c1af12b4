"""What is known of a kit in which all is well; tests make one thing of it wrong."""

from dataclasses import replace

from msgspec import structs

from keyturn.custody.records import Hash
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import ItemRecord, Message
from keyturn.opening.freshness import DAY
from keyturn.opening.past import Past, Proof
from keyturn.opening.readiness import Beside, readiness
from keyturn.prepare.copies import CopyRecord, copy_states
from keyturn.prepare.known import Known, Promises
from kit_shapes import record, reshaped
from workshop import NOW

STEP = 30
SOC = Message(audience="SOC", id="soc", text="A drill begins.", when="declared")
PLAYBOOKS = [record(f"p{n}", NOW, "playbook", compartment=f"c{n}") for n in (1, 2, 3)]
USERS = [record(name, NOW, "aws-console-user") for name in ("u1", "u2")]
PAST = Past(proofs={f"person-{i}": Proof(NOW, 0) for i in (1, 2, 3)}, drill_at=NOW, opened_at=NOW)
COPY = CopyRecord(epoch=1, hash=Hash(bytes(32)), holder="Ann", name="red", place="Safe", revision=5, verified_at=NOW,
                  written_at=NOW)  # fmt: skip


def good_kit(founded: KitFile) -> KitFile:
    """Return a kit of 540 days in which nothing is to be done."""
    modes = [structs.replace(mode, messages=[SOC]) for mode in founded.body.modes]
    header = {"first_step": NOW // STEP, "last_step": (NOW + 540 * DAY) // STEP, "sealed_at": NOW}
    return reshaped(founded, header, items=[*PLAYBOOKS, *USERS], modes=modes, revision=5, epoch=1, sealed_at=NOW)


def items(kit: KitFile, *more: ItemRecord) -> KitFile:
    """Return the kit with more items."""
    return reshaped(kit, items=[*kit.body.items, *more])


def known(
    kit: KitFile,
    now: int = NOW,
    past: Past = PAST,
    promises: Promises = Promises(),  # noqa: B008 (a value that never changes)
    copies: tuple[CopyRecord, ...] = (COPY,),
    waiting: bool = False,
    **more: object,
) -> Known:
    """Return what is known of a kit at a time."""
    found = readiness(kit, now, past, waiting, None, Beside(promises.rotation))
    states = copy_states(copies, promises.copies, kit.body.epoch, kit.body.revision)
    whole = Known(kit, now, found, promises, states, None, False)
    return replace(whole, **more)  # type: ignore[arg-type]
