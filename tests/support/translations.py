"""The window's texts in its languages: gathered from the code, kept in .ts files, compiled to .qm files.

python tests/support/translations.py
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from keyturn.ui.language import LANGUAGES, Language
from package_texts import PACKAGE, as_source, package_texts

TOOLS = Path(PySide6.__file__).parent
I18N = Path(__file__).parents[2] / "resources" / "i18n"
WINDOW = PACKAGE / "ui"
SOURCE: Language = "en"


@dataclass(frozen=True)
class Entry:
    """One text of a .ts file: the English, what stands for it (two where it counts something), and whether it holds."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool
    counts: bool

    def __str__(self) -> str:
        return f"{self.context}: {self.source}"


def ts_file(language: Language) -> Path:
    """Return the file that people edit."""
    return I18N / f"keyturn_{language}.ts"


def qm_file(language: Language) -> Path:
    """Return the file that the window loads."""
    return I18N / f"keyturn_{language}.qm"


def extract(language: Language, into: Path) -> None:
    """Bring a .ts file up to date: texts that are new stand in it unfinished, those that are gone go."""
    with TemporaryDirectory() as folder:
        said = Path(folder) / "said_by_packages.py"
        said.write_text(as_source(package_texts()))
        # Of the language of the source, only what counts something has forms of its own.
        plural = ["-pluralonly"] if language == SOURCE else []
        _run("lupdate", "-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext", *plural,
             "-source-language", SOURCE, "-target-language", language,
             *map(str, sorted(WINDOW.rglob("*.py"))), str(said), "-ts", str(into))  # fmt: skip


def compile_into(ts: Path, qm: Path) -> None:
    """Compile a .ts file."""
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def entries(ts: Path) -> Iterator[Entry]:
    """Yield every text of a .ts file."""
    for context in ElementTree.parse(ts).iter("context"):
        for message in context.iter("message"):
            yield _entry(context.findtext("name", ""), message)


def _entry(context: str, message: ElementTree.Element) -> Entry:
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform") or [translation]
    texts = tuple(form.text or "" for form in forms)
    finished = translation.get("type") is None
    return Entry(context, message.findtext("source", ""), texts, finished, message.get("numerus") == "yes")


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), *arguments], check=True)


def main() -> int:
    """Bring every language up to date, and name what is still to be translated."""
    I18N.mkdir(exist_ok=True)
    missing = 0
    for language in LANGUAGES:
        extract(language, ts_file(language))
        compile_into(ts_file(language), qm_file(language))
        for entry in entries(ts_file(language)):
            if not entry.finished:
                missing += 1
                print(f"{ts_file(language).name}: {entry}")
    print(f"To be translated: {missing}." if missing else "Every text is translated.")
    return int(bool(missing))


if __name__ == "__main__":
    sys.exit(main())
