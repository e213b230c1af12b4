"""How long the window lets people wait: the longest gap of its thread during an unlock; page changes and reveals of a
kit of 10,000 items and 200 playbooks. Without a screen; what is painted is painted into memory.
"""

import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from msgspec import structs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from act_walks import act_items
from bench_workshop import default_cost_kit
from emergencies import PAIR
from event_loop import turn_loop
from keyturn import catalogue
from keyturn.host import Host
from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.edit import seal_playbooks
from keyturn.kit.playbooks.sealed import bind
from keyturn.places import Places
from keyturn.ui.emergency import Emergency
from keyturn.ui.garbage import Garbage
from keyturn.ui.pages import IMPORTS, PAGES
from keyturn.ui.showing import window_on
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look, load_fonts
from keyturn.ui.widgets.tile import Tile
from keyturn.ui.window import Window
from playbook_samples import DIRECTORY, sample
from workshop import NOW, Made, large_shelf, make_kit, seeded

MODES, ITEMS, FIRST = 200, 10_000, "m0000"
ROUNDS, REVEALS = 5, 3  # emergencies one after the other; reveals at each step that has one
OPENED = "Unlock to Act"
GAP, GOAL = "goal: 50 ms", "goal: below 100 ms"


Times: TypeAlias = dict[str, list[tuple[float, float]]]


@dataclass
class Gaps:
    """The longest time in which the window's thread could not have taken a key, in seconds."""

    longest: float = 0.0
    last: float = 0.0

    def beat(self) -> None:
        """Note that the thread is free."""
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        self.last = now


@dataclass
class Desk:
    """The window on a kit, and the times of what was done at it."""

    made: Made
    emergency: Emergency
    window: Window
    clock: list[int]

    def do(self, name: str, work: Callable[[], object], times: Times) -> None:
        """Do something, and note how long it took until everything was shown."""
        start = _clocks()
        work()
        self._show(name, start, times)

    def wait(self, name: str, condition: Callable[[], object], times: Times) -> float:
        """Wait as the window does, and return the longest gap until then.

        How long it took from the turn that brought it until everything was shown is noted.
        """
        gaps = Gaps(last=time.perf_counter())
        timer = QTimer()
        timer.timeout.connect(gaps.beat)
        timer.start(0)
        longest, start = 0.0, _clocks()
        while not condition():
            longest, start = gaps.longest, _clocks()
            turn_loop()
        timer.stop()
        self._show(name, start, times)
        return longest

    def _show(self, name: str, start: tuple[float, float], times: Times) -> None:
        for _ in range(3):
            turn_loop()
        shown, worked = _clocks()
        times.setdefault(name, []).append((shown - start[0], worked - start[1]))

    def declare(self, mode: str, times: Times) -> None:
        """Go from Home to Unlock."""
        emergency = self.emergency
        self.do("Home to Choose, what is in sight", emergency.begin, times)
        count = len(emergency.kit.body.modes)
        others = lambda: _until(lambda: len(self.window.page.findChildren(Tile)) == count)  # noqa: E731
        self.do("the other tiles of Choose, by the way", others, times)
        self.do("names at Choose", lambda: emergency.name_people(*PAIR), times)
        self.do("Choose to Confirm", lambda: emergency.choose(mode), times)
        while (check := emergency.gate.next()) is not None:
            looked = emergency.gate.observers(check[0])
            by = next(name for name in PAIR if name not in looked)
            self.do("an answer at Confirm", lambda by=by: emergency.observe(by, "as-expected"), times)
        self.do("Confirm to Unlock", lambda: emergency.declare("INC-1", "a measurement"), times)

    def unlock(self, times: Times) -> float:
        """Bring two people, and wait until the kit is open; return the longest gap until then."""
        emergency, people = self.emergency, self.made.people[:2]
        seats = []
        for person in people:
            self.do("a card at Unlock", lambda person=person: seats.append(emergency.bring(person.words)), times)
            self.do(
                "a passphrase at Unlock",
                lambda person=person: emergency.give_passphrase(seats[-1], person.passphrase),
                times,
            )
        for seat, person in zip(seats, people, strict=True):
            for place, code in enumerate(person.codes(self.clock[0])):
                give = lambda seat=seat, code=code, place=place: emergency.give_code(seat, code, ahead=30 * place)  # noqa: E731
                self.do("a code at Unlock", give, times)
        return self.wait(OPENED, lambda: emergency.stop == "act", times)


def main() -> None:
    """Print the rows."""
    application = QApplication([])
    Garbage(application)
    load_fonts()
    for work in IMPORTS:  # as the window does beforehand
        work()
    gc.freeze()
    print(f"this computer's pace: an empty loop of ten million turns takes {_pace():.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        small, default, large = (Path(folder) / name for name in ("small", "default", "large"))
        for place in (small, default, large):
            place.mkdir()
        _unlock("64 MiB", make_kit(small, people=3))
        _unlock("256 MiB", default_cost_kit(default))
        _large(_large_kit(large))
    print(f"the same loop now: {_pace():.2f} s")
    application.quit()


def _pace() -> float:
    """Return how long a bare loop takes, in seconds: the milliseconds below are those of a computer of this pace."""
    start = time.perf_counter()
    for _ in range(10_000_000):
        pass
    return time.perf_counter() - start


def _unlock(name: str, made: Made) -> None:
    with _desk(made) as desk:
        _second(desk)  # in which Home comes up, and its log is read
        idle = _second(desk)
        desk.declare("fm1", {})
        times: Times = {}
        gap = desk.unlock(times)
    print(f"unlock, derivations of {name}: longest gap of the window's thread {1000 * gap:.0f} ms ({GAP}), and "
          f"{1000 * times[OPENED][0][0]:.0f} ms for the change to Act ({GOAL}); while nothing happens: "
          f"{1000 * idle:.0f} ms")  # fmt: skip


def _clocks() -> tuple[float, float]:
    """Return the time on the clock, and for how long this thread has worked, in seconds."""
    return time.perf_counter(), time.thread_time()


def _until(condition: Callable[[], object]) -> None:
    while not condition():
        turn_loop()


def _second(desk: Desk) -> float:
    end = time.perf_counter() + 1
    return desk.wait("a second", lambda: time.perf_counter() > end, {})


def _large(made: Made) -> None:
    print(f"{ITEMS} items, {MODES} playbooks, {ROUNDS} emergencies; median and longest time until it is shown "
          f"({GOAL}), and what the window's thread worked for it, which other programs of this computer do not "
          "change:")  # fmt: skip
    times: Times = {}
    with _desk(made) as desk:
        for _ in range(ROUNDS):
            desk.clock[0] += 600  # no phone shows a code twice
            desk.declare(FIRST, times)
            desk.unlock(times)
            _act(desk, times)
            _close(desk, times)
    for name, taken in times.items():
        shown, worked = ([1000 * entry[place] for entry in taken] for place in range(2))
        print(f"  {name}: {statistics.median(shown):.0f}, {max(shown):.0f} ms; work {statistics.median(worked):.0f}, "
              f"{max(worked):.0f} ms")  # fmt: skip


def _act(desk: Desk, times: Times) -> None:
    """Walk through the playbook to its end."""
    emergency = desk.emergency
    desk.do("Act, shown again", emergency.moved.emit, times)
    while not emergency.walking.walk.over:
        step = emergency.walking.walk.step
        for _ in range(REVEALS if step.credential else 0):
            desk.do("a reveal", lambda step=step: emergency.reveal(step.credential, step.id), times)
            desk.do("a hide", emergency.hide, times)
        name = "Act to Stand down" if step.kind == "close" else "a step"
        desk.do(name, lambda step=step: emergency.act(lambda walking: (
            walking.move("chose", walking.asked, option=1) if step.options else walking.confirm()
        )), times)  # fmt: skip


def _close(desk: Desk, times: Times) -> None:
    """Answer what Stand down asks, close, and go Home."""
    emergency = desk.emergency
    for work in (lambda opening: opening.prove_normal_sign_in("Nora"), lambda opening: opening.classify("drill"),
                 lambda opening: opening.reseal_by("2027-01-31")):  # fmt: skip
        desk.do("an answer at Stand down", lambda work=work: emergency.settle(work), times)
    desk.do("Stand down, closing", emergency.close, times)
    desk.wait("Stand down to Closed", lambda: emergency.stop == "closed", times)
    desk.do("Closed to Home", emergency.go_home, times)


@contextmanager
def _desk(made: Made) -> Iterator[Desk]:
    clock = [NOW]
    with ThreadPoolExecutor(2) as worker:
        host = Host(
            lambda line: None, lambda: clock[0], seeded("host"), made.path.parent / "state", worker, lambda: None
        )
        places = Places(made.path)
        emergency = Emergency(host, places, *places.kit_and_log(host))
        window = window_on(emergency, Look(DARK), PAGES, "")
        window.resize(1280, 800)
        window.show()
        turn_loop()
        yield Desk(made, emergency, window, clock)
        # An open kit is not closed by the first try; a window that Python ends at its exit may end Python.
        window.hide()
        window.deleteLater()
        turn_loop()


def _large_kit(folder: Path) -> Made:
    shelf = large_shelf(MODES, ITEMS)
    shown = tuple(replace(item, mode=FIRST) for item in act_items())
    made = make_kit(folder, people=5, name="large.keyturn", shelf=replace(shelf, items=(*shelf.items, *shown)))
    playbook = bind(sample(), read_directory(DIRECTORY, "d.yaml"))
    playbooks = [structs.replace(playbook, id=mode.id, title=mode.title) for mode in shelf.modes]
    edit = seal_playbooks(made.read(), playbooks, "standard", catalogue.load_questions(), NOW, seeded("bench"))
    edit.save(made.path, made.signers)
    return made


if __name__ == "__main__":
    main()
