"""Flip every single bit of a small kit: a named error, or the untouched sections read; never a wrong plaintext.

python3 packaging/dev.py prove flips [HOW MANY, AT RANDOM]
"""

import random
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from flips import Flipper, remembered_derivations

SHARE = 5000


def flip_all(bits: list[int]) -> Counter[str]:
    """Flip these bits, one at a time; count what was said."""
    with tempfile.TemporaryDirectory(prefix="keyturn-flips-") as folder, remembered_derivations():
        flipper = Flipper(Path(folder))
        return Counter(flipper.flip(bit) for bit in bits)


def main(arguments: list[str]) -> int:
    """Flip all bits, or so many at random."""
    with tempfile.TemporaryDirectory() as folder:
        bits = list(range(8 * len(Flipper(Path(folder)).data)))
    random.Random(1).shuffle(bits)
    chosen = bits[: int(arguments[0])] if arguments else bits
    counts: Counter[str] = Counter()
    with ProcessPoolExecutor(2) as pool:
        for result in pool.map(flip_all, [chosen[at : at + SHARE] for at in range(0, len(chosen), SHARE)]):
            counts += result
            print(f"{counts.total()} of {len(chosen)}", file=sys.stderr, flush=True)
    print("\n".join(f"{count:8} {said}" for said, count in counts.most_common()))
    print(f"{counts.total()} bits flipped; no wrong plaintext, no traceback.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
