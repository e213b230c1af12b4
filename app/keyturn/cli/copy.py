"""`keyturn copy KIT FOLDER…`: the sealed kit on sticks and in folders, read back from each."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn import resources
from keyturn.cli.context import Context
from keyturn.cli.copy_targets import add_targets, demand_register, each, place_of, targets
from keyturn.cli.kit_or_folder import add_kit, kit_or_folder
from keyturn.custody.records import Hash
from keyturn.kit.file import KitFile
from keyturn.prepare.copies import CopyRecord, register_of
from keyturn.prepare.copying import Copy, copy_kit, put_beside

SUMMARY = "copy the sealed kit to sticks or folders, and read each copy back"
BESIDE = {"recover.py": "recovery/recover.py", "RECOVERY.txt": "recovery/RECOVERY.txt"}


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_kit(parser)
    add_targets(parser)
    parser.add_argument("--with-recovery", action="store_true", help="put recover.py and its short text beside it")
    parser.add_argument("--accept-older", action="store_true", help="copy a kit older than one seen before")


def run(options: Namespace, context: Context) -> int:
    """Copy a kit that is whole to every folder; one that is refused keeps no other from being written."""
    path, promises = kit_or_folder(options.kit)
    kit = context.kit(path, options.accept_older)
    folders, register = targets(options), register_of(path, kit)
    demand_register(register)
    kit.demand_whole()

    def work(name: str, folder: Path) -> str:
        copy, now = copy_kit(kit, folder), context.clock()
        place, holder = place_of(name, options, tuple(promises.copies))
        register.note(record_of(copy, name, place, holder, now, 0 if copy.found else now))
        if options.with_recovery:
            _put_recovery(folder)
        return f"{_done(copy)}.{_same_disk(kit, folder)}"

    status = each(folders, work, context)
    if not status:
        context.terminal.say(f"Next: keyturn status {options.kit}")
    return status


def record_of(copy: Copy, name: str, place: str, holder: str, now: int, written_at: int) -> CopyRecord:
    """Return the line of the register for a copy that was just read."""
    body = copy.kit.body
    return CopyRecord(epoch=body.epoch, hash=Hash(copy.hash), holder=holder, name=name, place=place,
                      revision=body.revision, verified_at=now, written_at=written_at)  # fmt: skip


def _done(copy: Copy) -> str:
    body = copy.kit.body
    how = "was there already, and read back whole" if copy.found else "written, read back and verified"
    return f"epoch {body.epoch}, revision {body.revision} {how}; SHA-256 {copy.hash.hex()}"


def _same_disk(kit: KitFile, folder: Path) -> str:
    same = folder.stat().st_dev == kit.path.parent.stat().st_dev
    return " Note: it lies on the same disk as the kit; is the stick mounted there?" if same else ""


def _put_recovery(folder: Path) -> None:
    for name, resource in BESIDE.items():
        put_beside(folder, name, resources.read(resource))
