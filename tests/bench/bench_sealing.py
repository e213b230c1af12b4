"""Sealing 2 of 5 for one year over the derivations and code tables that it cannot avoid."""

import statistics
import tempfile
from itertools import count
from pathlib import Path

from bench_workshop import in_turn, ratio
from ceremony_room import Room, library, toml
from keyturn.custody.codes import make_table, step_at
from keyturn.custody.header_rules import steps_with_margin
from keyturn.custody.kdf import Kdf
from keyturn.prepare.plan import DAY_STEPS, Plan
from workshop import NOW

ROUNDS = 3
PEOPLE = tuple({"id": f"p{i}", "name": f"Person {i}"} for i in range(1, 6))
GROUPS = 4 * 10  # any 2 of 5, in each tier
# A passphrase each; the draft's, when it begins; the signer's, when the key file is made; the rehearsal.
DERIVATIONS = GROUPS + len(PEOPLE) + 3


def main() -> None:
    """Print the ratio of a whole first ceremony, people taking no time, to its bare derivations and tables."""
    with tempfile.TemporaryDirectory() as folder:
        names = count()
        whole, bare = in_turn(ROUNDS, lambda: _ceremony(Path(folder) / str(next(names))), _bare)
    print(f"first ceremony, any 2 of 5, 365 days: {statistics.median(whole):.2f} s (median of {ROUNDS})")
    print(f"{DERIVATIONS} bare derivations, {len(PEOPLE)} bare tables: {statistics.median(bare):.2f} s")
    print(f"ratio: {ratio(whole, bare):.3f}")


def _ceremony(folder: Path) -> None:
    folder.mkdir()
    cost = {"memory_mib": 256, "iterations": 3}
    plan = Plan(toml(custodian=list(PEOPLE), validity={"days": 365}, derivation=cost))
    ceremony, signer = Room(folder, plan).whole()
    ceremony.seal(library(), [signer], lambda _: None)


def _bare() -> None:
    for _ in range(DERIVATIONS):
        Kdf().derive(b"password", bytes(16))
    first = step_at(NOW)
    for _ in PEOPLE:
        make_table(bytes(20), (0, 0), *steps_with_margin(first, first + 365 * DAY_STEPS))


if __name__ == "__main__":
    main()
