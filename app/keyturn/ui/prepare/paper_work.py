"""The kit's papers as the window makes them: which one, in which type, and what became of it; drawn in the worker."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from keyturn.errors import KeyturnError
from keyturn.exchange.printing import Printer, print_pdf
from keyturn.host import Host
from keyturn.house_fonts import house_fonts
from keyturn.prepare.paper_file import PaperExists, offered_path, write_paper
from keyturn.prepare.paper_kinds import PAPER_KINDS, PaperKind
from keyturn.ui.prepare.printing import Printing

if TYPE_CHECKING:  # what draws takes long to load: the worker does it
    from keyturn.prepare.paper_set import PaperSet

Made = Path | Printer
Slowly = Callable[[Callable[[], object], Callable[[object], object]], object]


class PaperWork:
    """The paper that is chosen.

    `gathered` is what the papers are made from, None until it was read; `made` the file or printer of the last one;
    `path` is where it is saved, as it is typed. `slowly` does a work in the worker, and gives what comes of it to its
    second argument where it was not refused.
    """

    def __init__(self, host: Host, folder: Path, printing: Printing, slowly: Slowly) -> None:
        self.kind: PaperKind = PAPER_KINDS[0]
        self.path = ""
        self.gathered: PaperSet | None = None
        self.made: Made | None = None
        self._host, self._folder, self._printing, self._slowly = host, folder, printing, slowly

    def gather(self) -> None:
        """Read what stands on the papers; slow."""
        self.made = None
        self._slowly(self._read, self._take)

    def choose(self, kind: PaperKind) -> None:
        """Choose a paper, and offer where it is saved."""
        self.kind, self.made = kind, None
        if self.gathered is not None:
            self.path = str(offered_path(self.gathered.kit, kind))

    def save(self, replace: bool) -> None:
        """Write the paper as PDF, and replace what is there where people said so; slow."""
        path = Path(self.path.strip()).expanduser().absolute()

        def write(pdf: bytes) -> Made:
            write_paper(path, pdf, replace)
            return path

        self._make(write)

    def print(self) -> None:
        """Print the paper; slow."""
        title, name, media = f"Keyturn: {self.kind}", self._printing.name, self._printing.media
        self._make(lambda pdf: print_pdf(pdf, title, name, media))

    @staticmethod
    def occupied(refusal: KeyturnError | None) -> bool:
        """Tell whether it was refused because a file is there, which can be replaced."""
        return isinstance(refusal, PaperExists)

    def _make(self, send: Callable[[bytes], Made]) -> None:
        kind, large, media = self.kind, self._printing.large, self._printing.media
        self.made = None

        def work() -> tuple["PaperSet", Made]:
            from keyturn.exchange.paper_sheet import sheet_of

            # What is in the folder now, not what was there when the page came up.
            papers = self._read()
            return papers, send(papers.pdf(kind, house_fonts(), sheet_of(media, large)))

        self._slowly(work, self._note)

    def _note(self, done: object) -> None:
        assert isinstance(done, tuple)  # noqa: S101
        self.gathered, self.made = done

    def _take(self, papers: object) -> None:
        from keyturn.prepare.paper_set import PaperSet  # the worker has loaded it

        assert isinstance(papers, PaperSet)  # noqa: S101
        self.gathered = papers
        self.path = self.path or str(offered_path(papers.kit, self.kind))

    def _read(self) -> "PaperSet":
        from keyturn.prepare.paper_set import set_of_folder

        return set_of_folder(self._folder, self._host.kit, self._host.clock(), self._host.words)
