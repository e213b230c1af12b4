"""Break every write: kill -9, refused calls and power cuts at every system call of a save.

    python3 packaging/dev.py prove saves [KIND …]

After each fault the kit is the old one or the new one, whatever was kept is readable, and the next save works.
"""

import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import one_save
import power
from traced import KILLED, Call, calls_of, run_with

from keyturn.errors import KeyturnError
from keyturn.kit.content import is_draft, read_for_edit, replace_item
from keyturn.kit.file import read_kit
from keyturn.kit.kinds import make_content
from keyturn.kit.seen import Seen
from keyturn.kit.signer import Signer
from keyturn.opening.log import log_path
from keyturn.opening.log_verify import verify_structure
from workshop import NOW, Made, make_kit, seeded

KINDS = ("replace", "draft", "sign", "remember", "append")
ERRORS = ("ENOSPC", "EIO", "EROFS")
REFUSABLE = {"openat", "write", "fsync", "link", "rename", "ftruncate"}
LOG_LEFT = {"log-torn-entry", "log-segment", "log-not-continued", "note"}
THIRD = make_content("secret", {"value": b"a third value"})
OUR_KIT = "small.keyturn"


class Desk:
    """A folder with a kit, before the save; copies of it are broken."""

    def __init__(self, kind: str, folder: Path) -> None:
        """Make the kit once; `kind` names the save."""
        self.kind, self.template, self.work = kind, folder / "template", folder / "work"
        self.template.mkdir(parents=True)
        signatures = 2 if kind in ("draft", "sign") else 1
        self.made: Made = make_kit(self.template, people=2, signatures=signatures, steps=2)
        private = {signer.id: bytes(signer.private).hex() for signer in self.made.signers}
        (self.template / "signers.json").write_text(json.dumps(private))
        if kind == "sign":
            one_save.prepared("draft", self.template)()
        if kind == "append":
            for _ in range(3):
                one_save.prepared("append", self.template)()
        self.old = self.state(self.template)

    def fresh(self) -> Path:
        """Return a copy of the folder to break."""
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.template, self.work)
        return self.work

    def lay(self, files: dict[str, bytes]) -> Path:
        """Return the folder as the power cut left it."""
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()
        for name, data in files.items():
            (self.work / name).write_bytes(data)
        return self.work

    def state(self, folder: Path) -> str:
        """Return what the save changes, as a text; raises what a broken folder raises."""
        path = folder / OUR_KIT
        kit = read_kit(path)
        for name in (".previous", ".draft"):
            beside = path.with_name(path.name + name)
            if self.kind != "remember" and beside.exists():
                read_kit(beside, draft=True)
        drafts = self.kind in ("draft", "sign") and is_draft(read_for_edit(path))
        return f"revision {kit.body.revision}, draft {drafts}, log {self._log(folder)}, seen {self._seen(folder)}"

    def _log(self, folder: Path) -> int:
        """Count the notes of a log without problems."""
        path = log_path(folder / OUR_KIT)
        if not path.exists():
            return 0
        whole = path.read_bytes()
        lines = [json.loads(line) for line in whole.splitlines(keepends=True) if line.endswith(b"\n")]
        assert {line["body"]["event"] for line in lines} <= LOG_LEFT, "the log holds something else"
        return sum(line["body"]["event"] == "note" for line in lines)

    def _seen(self, folder: Path) -> bool:
        register = folder / "seen.json"
        if register.exists():
            assert json.loads(register.read_bytes())["kits"], "the register is torn"
        return register.exists()

    def check(self, folder: Path, new: str, done: bool = False) -> str:
        """Return `old` or `new`; raises where it is neither, or where the next save does not work.

        Once the save is `done`, only the new state will do: what was said to be written must stay.
        """
        state = self.state(folder)
        if state not in ((new,) if done else (self.old, new)):
            raise AssertionError(f"neither old nor new: {state}")
        self._next_save(folder)
        return "old" if state == self.old else "new"

    def _next_save(self, folder: Path) -> None:
        path = folder / OUR_KIT
        kit = read_kit(path)
        if self.kind == "append":
            one_save.prepared("append", folder)()
            keys = {kit.custody.h: bytes(kit.header.log.checkpoint_key)}
            report = verify_structure(log_path(path), kit.custody.kit, keys)
            assert not report.problems, report.problems
        elif self.kind == "remember":
            Seen(folder / "seen.json").remember(kit)
            assert self._seen(folder)
        else:
            path.with_name(path.name + ".draft").unlink(missing_ok=True)
            signers = [Signer(signer.id, signer.kit, signer.private) for signer in self.made.signers]
            replace_item(kit, "alpha", THIRD, NOW, seeded("next")).save(path, signers)
            assert read_kit(path).body.revision == kit.body.revision + 1


def killed(desk: Desk, calls: list[Call], new: str) -> Counter[str]:
    """Kill the save at every call."""
    results: Counter[str] = Counter()
    for call in calls:
        folder = desk.fresh()
        done = run_with(desk.kind, folder, call, "signal=KILL")
        assert done.returncode in (KILLED, -9), (call, done)
        results[desk.check(folder, new)] += 1
    return results


def refused(desk: Desk, calls: list[Call], new: str) -> Counter[str]:
    """Let the system refuse every call that can be refused, in each of three ways."""
    results: Counter[str] = Counter()
    for call in calls:
        for error in ERRORS if call.name in REFUSABLE else ():
            folder = desk.fresh()
            done = run_with(desk.kind, folder, call, f"error={error}")
            assert done.returncode == 0, (call, error, done.stderr)
            code = done.stdout.strip() or "no error"
            state = desk.check(folder, new)
            assert _is_true(desk.kind, code, state), (call, error, code, state)
            results[f"{code}: {state}"] += 1
    return results


def _is_true(kind: str, code: str, state: str) -> bool:
    """Tell whether what was said fits what stands: a log may keep a line of which the disk said nothing."""
    said_new = code in ("no error", "storage-not-confirmed")
    return state == "new" or not said_new if kind == "append" else (state == "new") == said_new


def power_cut(
    desk: Desk, calls: list[Call], new: str, check: Callable[[Path, str, bool], str] | None = None
) -> Counter[str]:
    """Read every folder that a power cut may leave."""
    check = check or desk.check
    results: Counter[str] = Counter()
    seen: set[tuple[bool, tuple[tuple[str, bytes], ...]]] = set()
    folder = desk.fresh()
    for done, files in power.crashes(power.disk_of(folder), folder, calls):
        state = (done, tuple(sorted(files.items())))
        if state not in seen:
            seen.add(state)
            results[check(desk.lay(files), new, done)] += 1
    return results


def power_cut_without_sync(desk: Desk, calls: list[Call], new: str) -> Counter[str]:
    """Do the same to a build that never syncs: it must break, or these power cuts prove nothing."""

    def check(folder: Path, expected: str, done: bool) -> str:
        try:
            return desk.check(folder, expected, done)
        except (KeyturnError, AssertionError, ValueError):
            return "broken"

    unsynced = [call for call in calls if "sync" not in call.name]
    results = power_cut(desk, unsynced, new, check)
    assert results["broken"], "a build that never syncs survives every power cut of this model"
    return results


WAYS = {
    "power cuts": power_cut,
    "power cuts on a build that never syncs": power_cut_without_sync,
    "kill -9": killed,
    "refused calls": refused,
}


def prove(kind: str, folder: Path) -> None:
    """Break one kind of save in every way; print the counts."""
    desk = Desk(kind, folder / kind)
    work = desk.fresh()
    calls = calls_of(kind, work)
    new = desk.state(work)
    assert new != desk.old
    print(f"{kind}: {len(calls)} system calls", flush=True)
    for name, ways in WAYS.items():
        results = ways(desk, calls, new)
        told = ", ".join(f"{count} {what}" for what, count in sorted(results.items()))
        print(f"  {name}: {sum(results.values())} ({told})", flush=True)


def main(kinds: list[str]) -> int:
    """Prove the kinds of save, all where none is named."""
    with tempfile.TemporaryDirectory(prefix="keyturn-saves-") as folder:
        for kind in kinds or KINDS:
            prove(kind, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
