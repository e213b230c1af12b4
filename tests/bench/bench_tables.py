"""A custodian-year of code table over a bare loop of HMAC-SHA-1; and what a second process would give."""

import hmac
import statistics
import subprocess
import sys

from bench_workshop import in_turn, ratio
from keyturn.custody.codes import make_table

YEAR = 1_051_200
FIRST = 60_000_000
SEED = bytes(range(20))
# As a second process would have to do it: hardened before it reads the seed, which comes over a pipe.
CHILD = """
import sys
from keyturn.custody.codes import make_table
from keyturn.process import harden
harden()
seed = bytearray(sys.stdin.buffer.read(20))
sys.stdout.buffer.write(make_table(seed, (1, 2), int(sys.argv[1]), int(sys.argv[2])))
"""


def main() -> None:
    """Print the times and their ratios."""
    table, bare, two, start = in_turn(3, _one, _bare, _two, lambda: _ended(_begun(0)))
    seconds = (f"{statistics.median(taken):.2f} s" for taken in (table, bare, two, start))
    print("table of {:,} steps: {}; bare loop: {}; in two processes: {}, start of the second {}".format(YEAR, *seconds))
    print(f"ratio to the bare loop: {ratio(table, bare):.2f}; in two processes: {ratio(two, bare):.2f}")


def _bare() -> None:
    for step in range(FIRST, FIRST + YEAR):
        hmac.digest(SEED, step.to_bytes(8, "big"), "sha1")


def _one() -> bytes:
    return make_table(SEED, (1, 2), FIRST, YEAR)


def _two() -> None:
    """Make the first half here, and the second in a process that is started for it."""
    half = YEAR // 2
    child = _begun(half)
    made = make_table(SEED, (1, 2), FIRST, YEAR - half) + _ended(child)
    assert len(made) == 3 * YEAR


def _begun(count: int) -> "subprocess.Popen[bytes]":
    arguments = [sys.executable, "-c", CHILD, str(FIRST + YEAR - count), str(count)]
    child = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None
    child.stdin.write(SEED)
    child.stdin.close()
    return child


def _ended(child: "subprocess.Popen[bytes]") -> bytes:
    assert child.stdout is not None
    with child.stdout as table:
        made = table.read()
    child.wait()
    return made


if __name__ == "__main__":
    main()
