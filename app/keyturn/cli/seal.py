"""`keyturn seal DIR`: the kit of a finished ceremony; or, where a kit lies there, its next revision from the folder."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from keyturn.cli.ceremony import open_ceremony, source_plan
from keyturn.cli.context import Context
from keyturn.cli.diff import change_lines, signed_by
from keyturn.cli.enrol import PracticeEnroller, tools_of
from keyturn.cli.lint import demand_sound
from keyturn.cli.making import MakingLines
from keyturn.cli.signers import known_files, opened_among, sign_and_save
from keyturn.custody.passphrase import generate
from keyturn.errors import UsageError
from keyturn.kit.content import DraftWaits, is_draft
from keyturn.kit.signer import Signer
from keyturn.kit.source.reading import SourceFolder
from keyturn.kit.store import draft_path
from keyturn.prepare.founding import FirstCeremony, Stage, begin
from keyturn.prepare.from_source import keep_script, library_of
from keyturn.prepare.place import Place
from keyturn.prepare.revision import revise
from keyturn.prepare.signing import read_back

SUMMARY = "seal a kit's source: the first revision after its ceremony, or the next one"


class SealRefused(UsageError):
    """An option does not fit what is to be sealed."""

    code = "seal-options"
    sentence = "The folder cannot be sealed so: {why}."
    cure = "See: keyturn seal --help"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add = parser.add_argument
    add("folder", type=Path, metavar="DIR", help="the folder that holds kit.toml")
    add("--signer", type=Path, action="append", default=[], metavar="FILE", help="a content signer's key file")
    add("--yes", action="store_true", help="seal without asking")
    add("--practice-out", type=Path, metavar="FILE",
        help="practice kits only: hold the whole ceremony by a script, and write its secrets here")  # fmt: skip


def run(options: Namespace, context: Context) -> int:
    """Seal what the folder asks for; raises SourceLintFailed where it has a fault."""
    source = demand_sound(options.folder, context)
    if draft_path(source.kit).exists() and not source.kit.exists():
        raise DraftWaits(path=source.kit, draft=draft_path(source.kit))
    if options.practice_out is not None:
        return _practice(source, options, context)
    if not options.signer:
        raise SealRefused(why="it needs a --signer")
    return (_revise if source.kit.exists() else _found)(source, options, context)


def _found(source: SourceFolder, options: Namespace, context: Context) -> int:
    ceremony = open_ceremony(*source_plan(source), context)
    try:
        ceremony.demand_ready()
        with opened_among(options.signer, ceremony.kit_id, ceremony.settings.signers, context) as signers:
            if not options.yes and not context.terminal.yes(f"Seal {source.kit} now?"):
                context.terminal.say("Nothing was changed.")
                return 0
            return _seal(ceremony, source, signers, context)
    finally:
        ceremony.close()


def _seal(ceremony: FirstCeremony, source: SourceFolder, signers: Sequence[Signer], context: Context) -> int:
    written = ceremony.seal(library_of(source), signers, MakingLines(context.terminal))
    kit, say = read_back(written, context.remember), context.terminal.say
    script = keep_script(ceremony)
    say(f"Sealed and rehearsed: {written}. The kit's id is {kit.custody.kit.hex()}")
    say(f"What was done, when and by whom, for the ceremony's script: {script}")
    if is_draft(kit):
        say(f"It waits as a draft for another signature: keyturn sign {source.kit} --signer FILE")
    else:
        say("Done. Next: a drill with the real cards (keyturn open), and copies to their places:")
        say(f"  keyturn copy {source.folder} FOLDER…")
    return 0


def _revise(source: SourceFolder, options: Namespace, context: Context) -> int:
    revision, say = revise(source, context.seen, context.clock(), context.random), context.terminal.say
    for line in change_lines(revision.changes, is_folder=False):
        say(line)
    say("Every playbook is sealed again: while the kit is locked, its steps cannot be compared.")
    if revision.pushes is not None:
        say(f"It takes the place of the draft that waits, signed by {signed_by(revision.pushes)}.")
    signers = known_files(revision.edit.kit, options.signer)
    if not options.yes and not context.terminal.yes(f"Seal this as the next revision of {source.kit}?"):
        say("Nothing was changed.")
        return 0
    return sign_and_save(revision.edit, source.kit, signers, context)


def _practice(source: SourceFolder, options: Namespace, context: Context) -> int:
    """Play everybody: signers, custodians, maintainer; the ceremony is dropped where anything is refused."""
    place, plan = source_plan(source)
    if source.toml.purpose != "practice":
        raise SealRefused(why="--practice-out writes secrets to a file, which only a practice kit may")
    place.demand_free()
    ceremony = begin(place, plan, _drawn(context), tools_of(context), context.memory())
    try:
        return _play(ceremony, place, source, options, context)
    finally:
        if ceremony.stage is not Stage.DONE:
            ceremony.drop()


def _play(ceremony: FirstCeremony, place: Place, source: SourceFolder, options: Namespace, context: Context) -> int:
    enroller, signers, told = PracticeEnroller(options.practice_out, context), [], []
    for wanted in ceremony.signers:
        path, passphrase = source.folder / f"{wanted.id}.signer", _drawn(context)
        signers.append(ceremony.make_signer(wanted.id, path, passphrase))
        told.append({"id": wanted.id, "file": path.name, "passphrase": passphrase})
    for person in ceremony.people:
        enroller.enrol(ceremony.enrol(person.id))
    enroller.finish(kit=place.kit.name, signers=told)
    status = _seal(ceremony, source, signers[: ceremony.settings.signatures], context)
    ceremony.close()
    return status


def _drawn(context: Context) -> str:
    return generate(context.dice_words, context.random)
