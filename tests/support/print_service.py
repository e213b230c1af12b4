"""A print service as small programs of its own: `lpstat` tells what a test wants, `lp` keeps what it is given."""

from dataclasses import dataclass
from pathlib import Path

READY = "printer {0} is idle.  enabled since Fri Jan 15 08:00:00 2027\n"
STOPPED = "printer {0} disabled since Fri Jan 15 08:00:00 2027 -\n\tPaper jam in tray 2.\n"
ACCEPTS = "{0} accepting requests since Fri Jan 15 08:00:00 2027\n"
REJECTS = "{0} not accepting requests since Fri Jan 15 08:00:00 2027 -\n\tRejecting Jobs\n"
LPSTAT = """#!/bin/sh
cat "{here}/told"
[ -e "{here}/fails" ] && { cat "{here}/fails" >&2; exit 1; }
exit 0
"""
LP = """#!/bin/sh
[ -e "{here}/refuses" ] && { cat "{here}/refuses" >&2; exit 1; }
printf '%s\\n' "$@" > "{here}/arguments"
cat > "{here}/printed.pdf"
echo "request id is Laser-1 (0 file(s))"
"""


@dataclass(frozen=True)
class PrintService:
    """A folder with both programs, to be put before PATH; `printed` is the document that came, if one did."""

    folder: Path

    @property
    def printed(self) -> bytes | None:
        """What `lp` got on its standard input."""
        file = self.folder / "printed.pdf"
        return file.read_bytes() if file.exists() else None

    @property
    def arguments(self) -> list[str]:
        """What `lp` was called with."""
        return (self.folder / "arguments").read_text().splitlines()

    def fails(self, program: str, said: str) -> None:
        """Let `lpstat` or `lp` complain, and end with status 1."""
        (self.folder / {"lpstat": "fails", "lp": "refuses"}[program]).write_text(said)


def print_service(folder: Path, told: str) -> PrintService:
    """Make a print service whose `lpstat` tells this."""
    folder.mkdir()
    (folder / "told").write_text(told)
    for name, text in (("lpstat", LPSTAT), ("lp", LP)):
        (folder / name).write_text(text.replace("{here}", str(folder)))
        (folder / name).chmod(0o755)
    return PrintService(folder)


def printer(name: str, state: str = READY, takes: str = ACCEPTS, default: bool = False) -> str:
    """Return what lpstat tells of one printer."""
    first = f"system default destination: {name}\n" if default else ""
    return first + state.format(name) + takes.format(name)
