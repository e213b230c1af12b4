"""The commands for developers: demo, test, bench, prove, translate. Needs nothing but Python 3.11 and a Debian 12.

    python3 packaging/dev.py demo [arguments of keyturn-demo]
    python3 packaging/dev.py test [arguments of pytest]
    python3 packaging/dev.py bench [part of a measurement's name …]
    python3 packaging/dev.py prove flips|saves|fuzz|mutants|scale [arguments of the proof]
    python3 packaging/dev.py translate

Makes .venv in the checkout from the hash-locked requirements, once, and then runs what was asked for.
"""

import argparse
import hashlib
import importlib.util
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "packaging" / "test.txt"
PROOFS_LOCK = ROOT / "packaging" / "proofs.txt"
OLDEST_PYTHON = (3, 11)
INTERRUPTED = 130

VENV_PACKAGES = ("python3-venv",)
# What lupdate and lrelease, which come with PySide6, need of the system.
TRANSLATE_PACKAGES = ("libbrotli1", "libglib2.0-0", "libgssapi-krb5-2")
# What a bare Debian lacks to import Qt's widgets.
QT_PACKAGES = ("libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-0", "libxkbcommon0")
# What Qt needs to show a window on an X server.
X_PACKAGES = (
    "libx11-6", "libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0",
    "libxcb-render-util0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1", "libxcb-xfixes0",
    "libxcb-xkb1", "libxcb1", "libxkbcommon-x11-0",
)  # fmt: skip
WINDOW_PACKAGES = QT_PACKAGES + X_PACKAGES
# A server without a screen, a hand that types, and a desktop's bus.
TEST_PACKAGES = (*WINDOW_PACKAGES, *TRANSLATE_PACKAGES, "dbus-daemon", "xdotool", "xvfb")
BENCH_PACKAGES = (*TEST_PACKAGES, "keepassxc", "strace")
PROOF_PACKAGES = ("strace",)

PIP = ("-m", "pip", "-qq", "--disable-pip-version-check", "--no-input", "install")
CHECKS = {
    "Style and security rules (ruff)": ("ruff", "check"),
    "Layout of the code (ruff format)": ("ruff", "format", "--check"),
    "Types (mypy)": ("mypy",),
    "Arrows between packages (import-linter)": ("lint-imports",),
}


class StepFailed(Exception):
    """A step that could not be done: what happened, and the cure."""


def main(arguments: Sequence[str]) -> int:
    """Run one command; return its exit status."""
    options, rest = _options(arguments)
    # A shell starts background jobs with Ctrl-C ignored; the tests of Ctrl-C would inherit that and wait for ever.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        status: int = options.run(rest)
        return status
    except StepFailed as failure:
        _tell(f"dev.py: {failure}")
        return 1
    except OSError as error:
        _tell(f"dev.py: {error}. Cure: make room and give yourself the right to write in {ROOT}, then try again.")
        return 1
    except KeyboardInterrupt:
        _tell("\ndev.py: stopped by Ctrl-C. The same command goes on from here.")
        return INTERRUPTED


def demo(arguments: Sequence[str]) -> int:
    """Show the window on a practice kit; where there is no screen, a scripted pair plays the whole path in it."""
    install_debian_packages(WINDOW_PACKAGES)
    prepare()
    _tell("==> The demonstration: keyturn-demo")
    return _tool("keyturn-demo", *arguments, folder=Path.cwd())


def test(arguments: Sequence[str]) -> int:
    """Run every check, then the tests; all of them run, whichever fails, and pytest has the last word."""
    install_debian_packages(TEST_PACKAGES)
    prepare()
    failed = [name for name, check in CHECKS.items() if not _passes(name, check)]
    _tell(f"==> Failed so far: {', '.join(failed)}" if failed else "==> All checks passed.")
    _tell("==> The tests (pytest)")
    return _tool("pytest", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", *arguments) or int(bool(failed))


def bench(arguments: Sequence[str]) -> int:
    """Run every measurement under tests/bench whose name holds one of the arguments; all, where none is given."""
    install_debian_packages(BENCH_PACKAGES)
    prepare()
    scripts = sorted((ROOT / "tests" / "bench").glob("bench_*.py"))
    chosen = [script for script in scripts if not arguments or any(word in script.name for word in arguments)]
    if not chosen:
        raise StepFailed("there is no such measurement. Cure: look into tests/bench for the names.")
    os.environ["PYTHONPATH"] = str(ROOT / "tests" / "support")  # pytest has it from pyproject.toml
    failed = [script.name for script in chosen if not _passes(f"Measurement {script.stem}", ("python", str(script)))]
    return int(bool(failed))


def prove(arguments: Sequence[str]) -> int:
    """Run one of the long proofs under tests/proofs: flips, saves, fuzz, mutants, scale."""
    name, *rest = arguments or [""]
    script = ROOT / "tests" / "proofs" / f"prove_{name}.py"
    if not script.is_file():
        known = ", ".join(path.stem.removeprefix("prove_") for path in sorted(script.parent.glob("prove_*.py")))
        raise StepFailed(f"there is no such proof. Cure: name one of {known}.")
    install_debian_packages(PROOF_PACKAGES)
    prepare()
    _once("proofs", (LOCK.read_bytes(), PROOFS_LOCK.read_bytes()), _install_proofs)
    os.environ["PYTHONPATH"] = str(ROOT / "tests" / "support")
    return _tool("python", str(script), *rest)


def translate(arguments: Sequence[str]) -> int:
    """Gather the texts of the window, name those that no language has yet, and compile the others."""
    install_debian_packages(TRANSLATE_PACKAGES)
    prepare()
    os.environ["PYTHONPATH"] = os.pathsep.join(str(ROOT / folder) for folder in ("app", "tests/support"))
    return _tool("python", str(ROOT / "tests" / "support" / "translations.py"), *arguments)


def prepare() -> None:
    """Bring .venv to the state that the lock file and pyproject.toml ask for; do nothing where it is."""
    _once("environment", (LOCK.read_bytes(), str(ROOT).encode()), _make_environment)
    _once("project", ((ROOT / "pyproject.toml").read_bytes(),), _install_project)


def install_debian_packages(names: Sequence[str]) -> None:
    """Install what is missing of these Debian packages when root; else raise StepFailed with the line to type."""
    if shutil.which("dpkg-query") is None:
        return  # another system: what is missing shows in its own words
    missing = [name for name in names if not _is_installed(name)]
    if not missing:
        return
    if os.geteuid() != 0:
        line = f"sudo apt-get update && sudo apt-get install -y {' '.join(missing)}"
        raise StepFailed(f"Debian packages are missing. Cure: type this line, then the same command again:\n  {line}")
    with _stage(f"Installing Debian packages: {' '.join(missing)}"):
        quietly = {"DEBIAN_FRONTEND": "noninteractive"}
        cure = "check that this computer reaches its Debian mirror, then run the same command again"
        _run(["apt-get", "-qq", "update"], cure, quietly)
        _run(["apt-get", "-qq", "install", "-y", "--no-install-recommends", *missing], cure, quietly)


def _make_environment() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        install_debian_packages(VENV_PACKAGES)
    if VENV.is_symlink():
        VENV.unlink()  # else --clear would empty the environment that it leads to
    with _stage("Making .venv"):
        cure = f"see that {ROOT} can be written and {sys.executable} has its venv module (Debian: python3-venv)"
        _run([sys.executable, "-m", "venv", "--clear", str(VENV)], cure)
    with _stage("Installing the locked packages into .venv (about 150 MB, each checked against its hash)"):
        cure = "check that pip reaches its package index, then run the same command again"
        _run([str(PYTHON), *PIP, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)], cure)


def _install_proofs() -> None:
    with _stage("Installing what the proofs need into .venv"):
        cure = "check that pip reaches its package index, then run the same command again"
        _run([str(PYTHON), *PIP, "--require-hashes", "--only-binary", ":all:", "-r", str(PROOFS_LOCK)], cure)


def _install_project() -> None:
    with _stage("Installing Keyturn into .venv, as a link to this checkout"):
        _run(
            [str(PYTHON), *PIP, "--no-index", "--no-deps", "--no-build-isolation", "-e", str(ROOT)],
            "put right what pip names here (most likely in pyproject.toml), then run the same command again",
        )


def _once(name: str, inputs: Sequence[bytes], make: Callable[[], None]) -> None:
    """Call `make` unless it was done before with the same inputs and the stamp in .venv says so."""
    stamp = VENV / f"keyturn-{name}.sha256"
    digest = hashlib.sha256(b"\0".join(inputs)).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == digest:
        return
    make()
    stamp.write_text(digest)


def _passes(name: str, command: Sequence[str]) -> bool:
    with _stage(name):
        return _tool(*command) == 0


def _tool(name: str, *arguments: str, folder: Path = ROOT) -> int:
    """Run a program of .venv in a folder; return its exit status."""
    return subprocess.run([str(VENV / "bin" / name), *arguments], cwd=folder, check=False).returncode


def _run(command: Sequence[str], cure: str, extra: dict[str, str] | None = None) -> None:
    """Run one step that must succeed; raise StepFailed with its last word and the cure where it does not."""
    environment = os.environ | (extra or {})
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip().splitlines() or [f"exit status {done.returncode}"]
        raise StepFailed(f"{said[-1].strip()} (from: {shlex.join(command)}). Cure: {cure}.")


def _is_installed(package: str) -> bool:
    asked = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
    return subprocess.run(asked, capture_output=True, check=False).stdout == b"installed"


@contextmanager
def _stage(name: str) -> Iterator[None]:
    _tell(f"==> {name}")
    start = time.monotonic()
    yield
    _tell(f"    {time.monotonic() - start:.1f} s")


def _tell(line: str) -> None:
    print(line, flush=True)


def _options(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(prog="dev.py", description="Keyturn's commands for developers.")
    commands = parser.add_subparsers(required=True, metavar="demo|test|bench|prove|translate")
    for run in (demo, test, bench, prove, translate):
        commands.add_parser(run.__name__, help=run.__doc__, add_help=False).set_defaults(run=run)
    return parser.parse_known_args(arguments)


if __name__ == "__main__":
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("dev.py: Python 3.11 or newer is needed. Cure: run it with python3.11 (Debian 12 has it).")
    sys.exit(main(sys.argv[1:]))
