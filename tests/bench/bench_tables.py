"""A custodian-year of code table over a bare loop of HMAC-SHA-1 over the same steps, in one run."""

import hmac
import time

from keyturn.custody.codes import make_table

YEAR = 1_051_200
SEED = bytes(range(20))


def main() -> None:
    ratios = []
    for _ in range(3):
        start = time.perf_counter()
        make_table(SEED, (1, 2), 60_000_000, YEAR)
        table = time.perf_counter() - start
        start = time.perf_counter()
        for step in range(60_000_000, 60_000_000 + YEAR):
            hmac.digest(SEED, step.to_bytes(8, "big"), "sha1")
        bare = time.perf_counter() - start
        ratios.append(table / bare)
        print(f"table of {YEAR:,} steps: {table:.2f} s; bare loop: {bare:.2f} s; ratio {table / bare:.2f}")
    print(f"median ratio: {sorted(ratios)[1]:.2f}")


if __name__ == "__main__":
    main()
