"""The house's fonts, in which every paper is set; the library that draws is imported when the first one is."""

from pathlib import Path
from typing import TYPE_CHECKING

from keyturn import resources
from keyturn.kit.store import read_small

if TYPE_CHECKING:
    from keyturn.exchange.paper_fonts import Fonts

FILES = ("InterTabular-Regular.ttf", "InterTabular-SemiBold.ttf", "JetBrainsMono-SemiBold.ttf")
MOST = 2**26  # bytes of a font: those of Chinese have tens of thousands of signs


def house_fonts(further: bytes = b"") -> "Fonts":
    """Return the fonts; `further` is a whole font file that draws what they lack. Slow the first time."""
    from keyturn.exchange.paper_fonts import Fonts

    regular, strong, mono = (resources.read(f"fonts/{name}") for name in FILES)
    return Fonts(regular, strong, mono, further)


def read_font(path: Path) -> bytes:
    """Return the file of a further font; raises FontRefused where it cannot be read. Slow the first time."""
    from keyturn.exchange.paper_fonts import FontRefused

    try:
        return read_small(path, MOST)
    except OSError as problem:
        raise FontRefused(why=problem.strerror or "it cannot be read") from None
