"""`keyturn lint DIR`: what must be mended in a kit's source before it is sealed, and what could be better."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.text import counted
from keyturn.custody.encoding import Json
from keyturn.errors import ContentError, KeyturnError
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.source.lint.rules import Judgement, judge
from keyturn.kit.source.reading import SourceFaulty, SourceFolder, Survey, survey
from keyturn.kit.store import draft_path
from keyturn.prepare.draft_file import draft_beside

SUMMARY = "judge a kit's source folder: every fault and advice as file:line"


class SourceLintFailed(ContentError):
    """A source has faults; each was told in a line of its own."""

    code = "source-lint"
    sentence = "{faults} in {folder}; a kit cannot be sealed from it."
    cure = "Mend each at its file and line; the manual's source.md says what is demanded."


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder that holds kit.toml")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace, context: Context) -> int:
    """Tell every finding; raises SourceMissing, or SourceLintFailed where there is a fault."""
    found = survey(options.folder)
    judged = look(found, context)
    if options.json:
        context.terminal.json(_as_json(judged))
    else:
        for line in _lines(judged):
            context.terminal.say(line)
    if judged.faults or found.whole is None:
        raise SourceLintFailed(faults=counted(len(judged.faults), "fault"), folder=options.folder)
    context.terminal.tell(f"No fault; advice: {len(judged.advice)}.")
    context.terminal.tell(f"Next: {_next(found.whole)}")
    return 0


def _next(source: SourceFolder) -> str:
    """Return the command that comes next for a source without fault."""
    folder, kit = source.folder, source.kit
    if kit.exists():
        return f"keyturn seal {folder} --signer FILE"
    if draft_path(kit).exists():
        return f"keyturn sign {kit} --signer FILE"
    return f"keyturn ceremony {'status' if draft_beside(kit).exists() else 'begin'} {folder}"


def look(found: Survey, context: Context) -> Judgement:
    """Return what is to be said of a source, against the sealed kit in it where there is one."""
    kit = sealed_kit(found, context)
    if isinstance(kit, Fault):
        judged = judge(found, None, context.clock())
        return Judgement(tuple(sorted((*judged.faults, kit))), judged.advice)
    return judge(found, kit, context.clock())


def demand_sound(folder: Path, context: Context) -> SourceFolder:
    """Return a source without fault; tells each, and raises SourceMissing, SourceFaulty or SourceLintFailed."""
    found = survey(folder)
    if found.whole is None:
        raise SourceFaulty(folder, found.faults)
    faults = look(found, context).faults
    for line in _lines(Judgement(faults, ())):
        context.terminal.say(line)
    if faults:
        raise SourceLintFailed(faults=counted(len(faults), "fault"), folder=folder)
    return found.whole


def sealed_kit(found: Survey, context: Context) -> KitFile | Fault | None:
    """Return the sealed kit of a source, the fault that keeps it from being read, or None where it is not there yet.

    A first revision that still waits for a signature is a draft, and counts.
    """
    kit = found.folder / found.toml.kit if found.toml else None
    path = next((path for path in (kit, draft_path(kit)) if path.exists()), None) if kit else None
    if path is None:
        return None
    if not path.is_file():
        return Fault(str(path), 1, "kit-unreadable", "This is no file.")
    try:
        return context.read(path) if path == kit else read_kit(path, draft=True)
    except KeyturnError as refusal:
        return Fault(str(path), 1, refusal.code, f"{refusal.message} {refusal.remedy}")


def _lines(found: Judgement) -> list[str]:
    """Return all findings by file and line; a fault before the advice for its line."""
    both = [(fault, "") for fault in found.faults] + [(fault, "advice: ") for fault in found.advice]
    ordered = sorted(both, key=lambda entry: (entry[0].file, entry[0].line, entry[1], entry[0].code))
    return [f"{fault.file}:{fault.line}: {kind}{fault.code}: {fault.message}" for fault, kind in ordered]


def _as_json(found: Judgement) -> Json:
    def told(faults: tuple[Fault, ...]) -> list[Json]:
        return [
            {"file": fault.file, "line": fault.line, "code": fault.code, "message": fault.message} for fault in faults
        ]

    return {"faults": told(found.faults), "advice": told(found.advice)}
