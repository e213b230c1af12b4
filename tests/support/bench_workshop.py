"""A practice kit at the default cost, and medians of things measured in turn."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import workshop
from keyturn.custody.kdf import Kdf


def default_cost_kit(folder: Path) -> workshop.Made:
    """Return a kit with 5 custodians, any 2, at 256 MiB and three passes."""
    return workshop.make_kit(folder, people=5, kdf=Kdf())


def in_turn(
    rounds: int, *works: Callable[[], object], clock: Callable[[], float] = time.perf_counter
) -> list[list[float]]:
    """Run pieces of work in turn, so that a machine that slows down slows all; return seconds by piece."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for place, work in enumerate(works):
            start = clock()
            work()
            taken[place].append(clock() - start)
    return taken


def ratio(first: list[float], second: list[float]) -> float:
    """Return the median of the ratios, round by round."""
    return statistics.median(a / b for a, b in zip(first, second, strict=True))
