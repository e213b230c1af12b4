"""An opening with 2 of 5 over the three bare Argon2id derivations that it cannot avoid.

Both are measured in turn in one run; the ratio of the medians is what counts.
"""

import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench_workshop import default_cost_kit

from keyturn.custody.kdf import Kdf
from keyturn.kit.file import read_kit
from workshop import NOW, unlock_tier

ROUNDS = 7


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = default_cost_kit(Path(folder))
        opening, bare = [], []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            kit = read_kit(made.path)
            unlock_tier(kit, "standard", made.people[:2])
            opening.append(time.perf_counter() - start)
            start = time.perf_counter()
            with ThreadPoolExecutor(1) as worker:
                for _ in range(3):
                    worker.submit(Kdf().derive, b"password", bytes(16)).result()
            bare.append(time.perf_counter() - start)
        print(f"opening 2 of 5, right clock: {statistics.median(opening):.3f} s")
        print(f"three bare derivations:      {statistics.median(bare):.3f} s")
        print(f"ratio: {statistics.median(opening) / statistics.median(bare):.3f}")
        for skew in (0, 1, 2, 5, 10):
            together = unlock_tier(made.read(), "standard", made.people[:2], NOW + 600 + skew * 30).derivations
            print(f"derivations at a skew of {skew:2d} steps: {together}")


if __name__ == "__main__":
    main()
