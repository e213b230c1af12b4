"""The largest things a kit may be, and the smallest laptop: each works, or is refused by name.

python3 packaging/dev.py prove scale
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from keyturn.custody import hpke
from keyturn.custody.kdf import Kdf
from keyturn.custody.tiers import PolicyTooManyGroups
from keyturn.errors import KeyturnError
from keyturn.kit.content import replace_item
from keyturn.kit.items import open_item
from keyturn.kit.kinds import make_content
from keyturn.opening.log import Log
from keyturn.opening.log_verify import verify_macs
from long_log import CUSTODY, KIT, SEED, write_long_log
from workshop import NOW, large_shelf, make_kit, seeded, unlock_tier

GIB = 2**30
SMALL_LAPTOP = 4 * GIB
# Twelve people at seven sites: 58 pairs from two different sites; with three tiers of any two, 256 groups.
SITES = "aaaabbccdefg"
WIDEST = {"standard": "any 2", "critical": "any 2", "rehearsal": "any 2",
          "ceremony": "any 2, at least 2 different site"}  # fmt: skip
TOO_WIDE = WIDEST | {"ceremony": "any 2"}


@contextmanager
def told(what: str) -> Iterator[None]:
    """Tell what is proven and how long it took."""
    start = time.monotonic()
    yield
    print(f"{what}: works ({time.monotonic() - start:.1f} s)", flush=True)


def refused(what: str, attempt: Callable[[], object], error: type[KeyturnError]) -> None:
    """See that an attempt is refused by name."""
    try:
        attempt()
    except error as refusal:
        print(f"{what}: refused as {refusal.code}", flush=True)
        return
    raise AssertionError(f"{what} was not refused")


def widest(folder: Path) -> None:
    """Twelve custodians and 256 groups open; one group more is refused."""
    widely = partial(make_kit, people=12, labels=lambda i: {"site": SITES[i - 1]})
    with told("12 custodians, 256 groups"):
        made = widely(folder, policies=WIDEST, name="widest.keyturn")
        kit = made.read()
        assert sum(len(tier.groups) for tier in kit.header.tiers) == 256
        assert unlock_tier(kit, "standard", made.people[10:]).keys.compartments
        assert unlock_tier(kit, "ceremony", [made.people[0], made.people[11]]).keys.k2
    refused("264 groups", lambda: widely(folder, policies=TOO_WIDE, name="wider.keyturn"), PolicyTooManyGroups)


def fullest(folder: Path) -> None:
    """Ten thousand items in 200 modes: each tier opens, an item is read and replaced."""
    with told("10,000 items in 200 modes"):
        made = make_kit(folder, people=5, name="full.keyturn", shelf=large_shelf(200, 10_000))
        secret = make_content("secret", {"value": b"new"})
        replace_item(made.read(), "item-009999", secret, NOW, seeded("full")).save(made.path, made.signers)
        kit = made.read()
        keys = unlock_tier(kit, "critical", made.people[3:]).keys.compartments
        record = kit.body.item("item-009999")
        content = open_item(kit.custody.kit, keys[record.compartment], record, kit.item(record))
        assert content.fields["value"] == b"new"
        assert not list(kit.damages())


def longest(folder: Path) -> None:
    """A log of a million entries is verified and goes on."""
    with told("a log of 1,000,000 entries"):
        path = folder / "long.log"
        write_long_log(path, 1_000_000)
        Log(path, KIT, CUSTODY, hpke.public_key(SEED), lambda: NOW, seeded("long"), hpke.seal).append(
            "note", opening="o1", number=1
        )
        report = verify_macs(path, KIT, CUSTODY, partial(hpke.unseal, SEED), {})
        assert not report.problems
        assert report.head.size == 1_000_002  # and a new segment, since nobody had the running key


def _append(path: Path, writer: int) -> None:
    log = Log(path, KIT, CUSTODY, hpke.public_key(SEED), lambda: NOW, seeded(writer), hpke.seal)
    for number in range(500):
        log.append("note", opening=f"o{writer}", number=number)


def together(folder: Path) -> None:
    """Four processes write one log; no line is lost."""
    with told("four writers of one log, 500 entries each"):
        path = folder / "shared.log"
        with ProcessPoolExecutor(4) as pool:
            list(pool.map(partial(_append, path), range(4)))
        report = verify_macs(path, KIT, CUSTODY, partial(hpke.unseal, SEED), {})
        assert not report.problems
        assert report.head.size - report.segments == 2000


SMALL = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]), int(sys.argv[1])))
from keyturn.custody.kdf import Kdf
from keyturn.errors import KeyturnError
try:
    Kdf(int(sys.argv[2]), 1).derive(b"password", bytes(16))
    print("derived")
except KeyturnError as refusal:
    print(refusal.code)
"""


def poorest(_: Path) -> None:
    """With 4 GiB the default and the largest cost are derived; with less than it needs, it is refused by name."""
    for limit, memory_kib, expected in (
        (SMALL_LAPTOP, Kdf().memory_kib, "derived"),
        (SMALL_LAPTOP, 2 * GIB // 1024, "derived"),
        (GIB // 2, 2 * GIB // 1024, "memory-too-small"),
    ):
        command = [sys.executable, "-c", SMALL, str(limit), str(memory_kib)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        assert said == expected, said
        print(f"{memory_kib // 1024} MiB for a derivation within {limit / GIB:g} GiB of memory: {said}", flush=True)


def main() -> int:
    """Prove all of it."""
    with tempfile.TemporaryDirectory(prefix="keyturn-scale-") as folder:
        for proof in (poorest, widest, fullest, together, longest):
            proof(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
