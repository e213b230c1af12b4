"""The log: an entry over a bare write and sync; verifying over bare SHA-256 and HMAC; a million entries."""

import hmac
import os
import resource
import statistics
import sys
import tempfile
import time
from functools import partial
from hashlib import sha256
from pathlib import Path

from bench_workshop import in_turn, ratio
from keyturn.custody import hpke
from keyturn.opening.log import Log
from keyturn.opening.log_verify import verify_macs, verify_structure
from long_log import CUSTODY, KIT, SEED, write_long_log

APPENDS, ROUNDS = 400, 5
ENTRIES, MANY = 50_000, 1_000_000


def main() -> None:
    """Print the rows."""
    with tempfile.TemporaryDirectory() as folder:
        _append(Path(folder))
        path = Path(folder) / "kit.log"
        write_long_log(path, ENTRIES)
        _verify(path)
        _many(Path(folder) / "many.log")


def _append(folder: Path) -> None:
    log = Log(folder / "a.log", KIT, CUSTODY, hpke.public_key(SEED), lambda: 1, os.urandom, hpke.seal)
    log.append("note", opening="o1", number=0)
    line = (folder / "a.log").read_bytes().splitlines(keepends=True)[-1]
    with (folder / "bare").open("ab", buffering=0) as bare:

        def bare_write() -> None:
            bare.write(line)
            os.fsync(bare.fileno())

        ours, theirs = in_turn(APPENDS, lambda: log.append("note", opening="o1", number=1), bare_write)
    print(f"append: {1e6 * statistics.median(ours):.0f} µs; bare write and fsync of the same bytes: "
          f"{1e6 * statistics.median(theirs):.0f} µs; ratio {ratio(ours, theirs):.2f}")  # fmt: skip


def _verify(path: Path) -> None:
    lines = path.read_bytes().splitlines()

    def bare() -> None:
        for line in lines:
            sha256(line).digest()
            hmac.digest(KIT, line, "sha256")

    structure, macs, hashes = in_turn(
        ROUNDS,
        lambda: verify_structure(path, KIT, {}),
        lambda: verify_macs(path, KIT, CUSTODY, partial(hpke.unseal, SEED), {}),
        bare,
    )
    for name, taken in (("structure", structure), ("structure and MACs", macs)):
        rate = ENTRIES / statistics.median(taken)
        print(f"verify, {name}: {rate:,.0f} entries/s; over bare SHA-256 and HMAC: {ratio(taken, hashes):.2f}")


def _many(path: Path) -> None:
    write_long_log(path, MANY)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    report = verify_macs(path, KIT, CUSTODY, partial(hpke.unseal, SEED), {})
    taken = time.perf_counter() - start
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert report.head.size == MANY
    assert not report.problems
    print(f"{MANY:,} entries ({path.stat().st_size / 2**20:.0f} MiB): verified in {taken:.1f} s; "
          f"the peak of memory grew by {grown / 1024:.1f} MiB")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
