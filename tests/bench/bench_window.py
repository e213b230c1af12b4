"""From launch to the first painted window under one Xvfb, and peak memory: the window, KeePassXC, a bare Qt window.

Painted means for all three: the first window that is shown has more than one colour along its middle. Ours is seen
before its kit is read: Home is there when the title says so and a ping is answered. Beside the time on the clock
stands what the processor worked for it, which other programs of this computer change less. Cold means that the pages
of every file which the program opens (found by strace) were given back to the kernel before; a page that another
program uses meanwhile stays.
"""

import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench_workshop import ratio
from commands import Desk
from x_screen import Refused, Screen, Shown
from x_window import Xvfb, wait_until, xvfb

WARM, COLD = 15, 5
LEAST, STRIP = 200, 64  # pixels: the least width of a window, the width of what is looked at in its middle
BARE = """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("A bare window", alignment=Qt.AlignmentFlag.AlignCenter))
window.resize(1280, 720)
window.show()
application.exec()
"""
PASSWORD = "a password\n" * 2
KEEPASSXC_SETTINGS = "[General]\nUpdateCheckMessageShown=true\nConfigVersion=2\n"
OPENED = re.compile(r'(?:openat|execve)\([^"]*"([^"]+)"')
SYSTEM = ("/proc/", "/sys/", "/dev/")


@dataclass
class Program:
    """A program with a window, and what was measured of it: seconds, seconds of work, and KiB at its peak."""

    name: str
    command: Sequence[str]
    page: str = ""  # the title of what is waited for after the first window
    files: set[Path] = field(default_factory=set)
    warm: list[float] = field(default_factory=list)
    cold: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)
    pages: list[float] = field(default_factory=list)
    page_work: list[float] = field(default_factory=list)
    page_peaks: list[float] = field(default_factory=list)


def main() -> None:
    """Print the rows."""
    with tempfile.TemporaryDirectory() as folder, xvfb() as x:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
        os.environ |= {"HOME": folder, "XDG_RUNTIME_DIR": folder, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder}
        programs = _programs(Path(folder))
        for program in programs:
            program.files = _files(x, program, Path(folder) / "opened")
        for _ in range(WARM):
            for program in programs:
                _run(x, program, program.warm)
        for _ in range(COLD):
            for program in programs:
                _give_back(program.files)
                _run(x, program, program.cold)
    ours, keepassxc, bare = programs
    for name in ("warm", "cold"):
        taken = [getattr(program, name) for program in programs]
        print(f"launch to first painted window, {name}: {_seconds(programs, name)}; over {keepassxc.name}: "
              f"{ratio(taken[0], taken[1]):.2f} (goal 1.0); over {bare.name}: {ratio(taken[0], taken[2]):.2f} "
              f"(goal 1.3)")  # fmt: skip
    print(f"work for it: {_seconds(programs, 'work')}; over {bare.name}: {ratio(ours.work, bare.work):.2f} (goal 1.3)")
    print(f"launch to {ours.page} that answers: {statistics.median(ours.pages):.2f} s, work "
          f"{statistics.median(ours.page_work):.2f} s; work over that of {bare.name}, seen: "
          f"{ratio(ours.page_work, bare.work):.2f}")  # fmt: skip
    told = ", ".join(f"{program.name} {statistics.median(program.peaks) / 1024:.0f} MiB" for program in programs)
    print(f"peak memory at the first painted window: {told}; over {keepassxc.name}: "
          f"{ratio(ours.peaks, keepassxc.peaks):.2f} (goal 0.75); {ours.name} at {ours.page} "
          f"{statistics.median(ours.page_peaks) / 1024:.0f} MiB, over {keepassxc.name} at its first window: "
          f"{ratio(ours.page_peaks, keepassxc.peaks):.2f}")  # fmt: skip


def _seconds(programs: Sequence[Program], measured: str) -> str:
    return ", ".join(f"{program.name} {statistics.median(getattr(program, measured)):.2f} s" for program in programs)


def _programs(folder: Path) -> list[Program]:
    desk, database = Desk(folder), folder / "passwords.kdbx"
    desk.run("demo", "--out", folder, "--bare")
    subprocess.run(["keepassxc-cli", "db-create", "-p", str(database)], input=PASSWORD, text=True, check=True,
                   capture_output=True)  # fmt: skip
    settings = folder / "keepassxc.ini"
    settings.write_text(KEEPASSXC_SETTINGS)
    window = str(Path(sys.executable).with_name("keyturn-window"))
    return [
        Program("Keyturn", (window, str(desk.kit)), "Home"),
        Program("KeePassXC", ("keepassxc", "--config", str(settings), "--localconfig", str(settings), str(database))),
        Program("a bare Qt window", (sys.executable, "-c", BARE)),
    ]


def _run(x: Xvfb, program: Program, taken: list[float]) -> None:
    start = time.perf_counter()
    process = subprocess.Popen(program.command, env=os.environ | x.environment, stderr=subprocess.DEVNULL,
                               start_new_session=True)  # fmt: skip
    try:
        wait_until(lambda: process.poll() is not None or any(_painted(x.screen, shown) for shown in _seen(x.screen)),
                   program.name, glance=0.002)  # fmt: skip
        taken.append(time.perf_counter() - start)
        program.work.append(_work(process.pid))
        program.peaks.append(_peak(process.pid))
        if program.page:
            _wait_for_page(x.screen, program)
            program.pages.append(time.perf_counter() - start)
            program.page_work.append(_work(process.pid))
            program.page_peaks.append(_peak(process.pid))
    finally:
        os.killpg(process.pid, signal.SIGKILL)  # strace, alone, would leave the program behind
        process.wait()
        wait_until(lambda: not x.screen.windows(), f"the end of {program.name}")


def _wait_for_page(screen: Screen, program: Program) -> None:
    window = _seen(screen)[-1].number
    wait_until(lambda: screen.title(window).startswith(program.page), program.page, glance=0.002)
    screen.settle(window)


def _work(process: int) -> float:
    """Return for how many seconds a process was on a processor, all its threads together."""
    told = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in told) / 1e9


def _seen(screen: Screen) -> list[Shown]:
    return [shown for shown in screen.windows() if shown.width >= LEAST]


def _painted(screen: Screen, shown: Shown) -> bool:
    """Tell whether a window has more than one colour along its middle."""
    try:
        pixels = screen.pixels(shown, (shown.width - STRIP) // 2, STRIP)
    except Refused:
        return False
    return pixels != pixels[:4] * (len(pixels) // 4)


def _peak(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def _files(x: Xvfb, program: Program, told: Path) -> set[Path]:
    """Return the files that a program opens on its way to the first window."""
    _run(x, Program(program.name, ("strace", "-f", "-qq", "-e", "trace=openat,execve", "-o", str(told),
                                   *program.command)), [])  # fmt: skip
    names = {name for name in OPENED.findall(told.read_text(errors="replace")) if not name.startswith(SYSTEM)}
    return {path for path in map(Path, names) if path.is_absolute() and path.is_file()}


def _give_back(files: set[Path]) -> None:
    os.sync()
    for path in files:
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


if __name__ == "__main__":
    main()
