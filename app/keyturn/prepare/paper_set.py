"""A kit's papers from a kit or its source to PDF: what stands on each, and what of a source is not the kit's."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from keyturn.custody.words import Wordlist
from keyturn.exchange.binder import binder_pdf
from keyturn.exchange.forms import Script, destruction_pdf, script_pdf
from keyturn.exchange.letter_paper import letters_pdf
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_sheet import Sheet
from keyturn.kit.file import KitFile
from keyturn.kit.playbooks.model import Playbook
from keyturn.kit.source.reading import SourceFolder, read_source_folder
from keyturn.prepare.acts import Script as HeldScript
from keyturn.prepare.acts import read_script, script_path
from keyturn.prepare.copies import CopiesDamaged, CopyRecord, register_of
from keyturn.prepare.paper_kinds import PaperKind
from keyturn.prepare.papers import Papers, papers_of_folder, papers_of_kit
from keyturn.prepare.planned_script import Cast, held_script, planned_script


@dataclass(frozen=True)
class PaperSet:
    """What stands on every paper of the kit at `kit`.

    `damaged` is what keeps the register of copies from being read: old copies are then written on the form by hand.
    """

    kit: Path
    papers: Papers
    script: Script
    damaged: CopiesDamaged | None = None

    def pdf(self, kind: PaperKind, fonts: Fonts, sheet: Sheet) -> bytes:
        """Return one of the papers as PDF; raises FontRefused."""
        papers, edition = self.papers, self.papers.edition
        makers: Mapping[PaperKind, Callable[[], bytes]] = {
            "binder": lambda: binder_pdf(papers.binder, fonts, sheet),
            "letters": lambda: letters_pdf(edition, papers.holders, papers.call, fonts, sheet),
            "script": lambda: script_pdf(edition, self.script, fonts, sheet),
            "destruction": lambda: destruction_pdf(edition, papers.copies, fonts, sheet),
        }
        return makers[kind]()


def set_of_folder(folder: Path, read: Callable[[Path], KitFile], now: int, words: Wordlist) -> PaperSet:
    """Gather from a kit's source, and from the kit that `read` gives where one was sealed from it.

    `now` is in seconds since the epoch. Raises SourceMissing, SourceFaulty, ScriptStrange, or what `read` raises.
    """
    source = read_source_folder(folder)
    kit = read(source.kit) if source.kit.exists() else None
    known, damaged = _register(source.kit, kit) if kit else ((), None)
    script = _script_of_source(source, kit)
    return PaperSet(
        source.kit, papers_of_folder(source, kit, now, known), _with_words(script, kit, words) if kit else script,
        damaged,
    )  # fmt: skip


def set_of_kit(
    path: Path, kit: KitFile, playbooks: Sequence[Playbook], values: Mapping[str, str], words: Wordlist
) -> PaperSet:
    """Gather from the sealed kit at `path`, and from bound playbooks and a directory that are at hand in the clear.

    Raises ScriptStrange.
    """
    known, damaged = _register(path, kit)
    cast, held = Cast.of_kit(kit), _held(path, kit)
    script = held_script(cast, held) if held else Script(people=cast.people)
    return PaperSet(path, papers_of_kit(kit, playbooks, values, known), _with_words(script, kit, words), damaged)


def _script_of_source(source: SourceFolder, kit: KitFile | None) -> Script:
    """Return the script of the ceremony as it was held here, or as it is planned."""
    held = _held(source.kit, kit) if kit else None
    return held_script(Cast.of_source(source.toml), held) if held else planned_script(source.toml)


def _held(path: Path, kit: KitFile) -> HeldScript | None:
    """Return the script that a ceremony kept beside the kit, where it is this kit's."""
    held = read_script(script_path(path))
    return held if held and held.kit == kit.custody.kit.hex() else None


def _with_words(script: Script, kit: KitFile, words: Wordlist) -> Script:
    return replace(script, kit_words=tuple(words.from_bytes(kit.custody.kit)))


def _register(path: Path, kit: KitFile) -> tuple[Sequence[CopyRecord], CopiesDamaged | None]:
    try:
        return register_of(path, kit).load(), None
    except CopiesDamaged as refusal:
        return (), refusal
