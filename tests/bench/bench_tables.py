"""A custodian-year of code table over a bare loop of HMAC-SHA-1 over the same steps."""

import hmac
import statistics

from bench_workshop import in_turn, ratio
from keyturn.custody.codes import make_table

YEAR = 1_051_200
FIRST = 60_000_000
SEED = bytes(range(20))


def main() -> None:
    """Print both times and their ratio."""
    table, bare = in_turn(3, lambda: make_table(SEED, (1, 2), FIRST, YEAR), _bare)
    print(f"table of {YEAR:,} steps: {statistics.median(table):.2f} s; bare loop: {statistics.median(bare):.2f} s")
    print(f"ratio: {ratio(table, bare):.2f}")


def _bare() -> None:
    for step in range(FIRST, FIRST + YEAR):
        hmac.digest(SEED, step.to_bytes(8, "big"), "sha1")


if __name__ == "__main__":
    main()
