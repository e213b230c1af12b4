"""A kit of 10,000 items in 200 modes: `info`, an opening with one item revealed, and the memory it takes."""

import os
import statistics
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from bench_workshop import in_turn
from keyturn.custody.kdf import Kdf
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.items import open_item
from keyturn.kit.kinds import make_content
from workshop import CHEAP, Made, NewItem, large_shelf, make_kit, unlock_tier

MODES, ITEMS, ROUNDS = 200, 10_000, 15
DOCUMENT, DOCUMENTS = 20 * 2**20, 5
MEMORY = "memory"


def main() -> None:
    """Print the three rows."""
    with tempfile.TemporaryDirectory() as folder:
        made = make_kit(Path(folder), people=5, name="large.keyturn", shelf=large_shelf(MODES, ITEMS))
        print(f"{ITEMS} items in {MODES} modes: {made.path.stat().st_size / 2**20:.0f} MiB")
        _info(made)
        _opening(made)
        _memory(Path(folder))


def _info(made: Made) -> None:
    keyturn = str(Path(sys.executable).with_name("keyturn"))
    runs = in_turn(ROUNDS, lambda: _run(keyturn, "info", str(made.path)), lambda: _run(sys.executable, "-c", "pass"))
    info, bare = map(statistics.median, runs)
    print(f"info: {1000 * info:.0f} ms; python -c pass: {1000 * bare:.0f} ms; over it: {1000 * (info - bare):.0f} ms")


def _opening(made: Made) -> None:
    kit = made.read()
    opening, bare = in_turn(ROUNDS, lambda: _open_one(kit, made), _bare)
    over = 1000 * statistics.median(a - b for a, b in zip(opening, bare, strict=True))
    print(f"open and reveal one item: {over:.1f} ms over its three bare derivations (median of {ROUNDS} differences)")


def _memory(folder: Path) -> None:
    """Compare the peak memory of one small item out of a small kit, and out of one that also holds documents."""
    shelf = large_shelf(2, 2)
    document = {"name": b"scan", "media_type": b"image/png", "data": bytes(DOCUMENT)}
    documents = [NewItem(f"scan-{n}", "A scan", "m0001", make_content("document", document)) for n in range(DOCUMENTS)]
    peaks = []
    for name, content in (("small", shelf), ("heavy", replace(shelf, items=(*shelf.items, *documents)))):
        made = make_kit(folder, people=2, name=f"{name}.keyturn", shelf=content)
        done = subprocess.run([sys.executable, __file__, MEMORY, str(made.path)], capture_output=True, check=True)
        peaks.append(int(done.stdout))
    small, heavy = peaks
    print(f"peak memory for one small item: {small / 1024:.0f} MiB; with {DOCUMENTS} documents of "
          f"{DOCUMENT // 2**20} MiB beside it: {heavy / 1024:.0f} MiB; ratio {heavy / small:.2f}")  # fmt: skip


def _open_one(kit: KitFile, made: Made) -> None:
    record = kit.body.items[0]
    keys = unlock_tier(kit, "standard", made.people[:2], compartment=record.compartment).keys
    open_item(kit.custody.kit, keys.compartments[record.compartment], record, kit.item(record))


def _open_and_tell(path: Path) -> None:
    """In a process of its own: read, derive, open one item, print the peak in KiB."""
    made = make_kit(path.parent, people=2, name=f"again-{path.name}", shelf=large_shelf(2, 2))
    kit = read_kit(path)
    keys = unlock_tier(made.read(), "standard", made.people).keys
    record = kit.body.items[0]
    open_item(kit.custody.kit, keys.compartments[record.compartment], record, kit.item(record))
    list(kit.damages())
    # Not ru_maxrss: that one counts what the parent had before this program was started.
    print(next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line))


def _bare() -> None:
    with ThreadPoolExecutor(1) as worker:
        for _ in range(3):
            worker.submit(Kdf(CHEAP.memory_kib, CHEAP.iterations).derive, b"password", bytes(16)).result()


def _run(*command: str) -> None:
    # A state folder that nobody has: what this computer has seen of other kits is not measured.
    environment = os.environ | {"XDG_STATE_HOME": os.devnull}
    subprocess.run(command, check=True, capture_output=True, env=environment)


if __name__ == "__main__":
    if sys.argv[1:2] == [MEMORY]:
        _open_and_tell(Path(sys.argv[2]))
    else:
        main()
