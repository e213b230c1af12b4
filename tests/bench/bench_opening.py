"""An opening with 2 of 5 over the three bare Argon2id derivations that it cannot avoid."""

import statistics
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench_workshop import default_cost_kit, in_turn, ratio
from keyturn.custody.kdf import Kdf
from keyturn.kit.file import read_kit
from workshop import NOW, Made, new_unlock, unlock_tier

ROUNDS = 7


def main() -> None:
    """Print the ratio, and how many derivations each skew of the clock costs."""
    with tempfile.TemporaryDirectory() as folder:
        made = default_cost_kit(Path(folder))
        opening, bare = in_turn(ROUNDS, lambda: unlock_tier(read_kit(made.path), "standard", made.people[:2]), _bare)
        print(f"opening 2 of 5 with a right clock: {statistics.median(opening):.3f} s (median of {ROUNDS})")
        print(f"three bare derivations, 256 MiB:   {statistics.median(bare):.3f} s")
        print(f"ratio: {ratio(opening, bare):.3f}")
        for skew in (0, 1, 2, 5, 10):
            print(f"skew {skew:2d} steps: {_derivations(made, skew, 0)} derivation(s); "
                  f"one phone a step further off: {_derivations(made, skew, 1)}")  # fmt: skip


def _bare() -> None:
    with ThreadPoolExecutor(1) as worker:
        for _ in range(3):
            worker.submit(Kdf().derive, b"password", bytes(16)).result()


def _derivations(made: Made, skew: int, further: int) -> int:
    here = NOW + 3000
    with ThreadPoolExecutor(1) as worker:
        unlock = new_unlock(made.read(), "standard", worker)
        for place, person in enumerate(made.people[:2]):
            seat = unlock.bring_card(person.words)
            unlock.give_passphrase(seat, person.passphrase)
            unlock.settle()
            for number, code in enumerate(person.codes(here + 30 * (skew + further * place))):
                unlock.give_code(seat, code, here + 30 * number)
        return unlock.open().derivations


if __name__ == "__main__":
    main()
