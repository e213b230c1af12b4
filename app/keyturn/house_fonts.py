"""The house's fonts, in which every paper is set; the library that draws is imported when the first one is."""

from typing import TYPE_CHECKING

from keyturn import resources

if TYPE_CHECKING:
    from keyturn.exchange.paper_fonts import Fonts

FILES = ("InterTabular-Regular.ttf", "InterTabular-SemiBold.ttf", "JetBrainsMono-SemiBold.ttf")


def house_fonts(further: bytes = b"") -> "Fonts":
    """Return the fonts; `further` is a whole font file that draws what they lack. Slow the first time."""
    from keyturn.exchange.paper_fonts import Fonts

    regular, strong, mono = (resources.read(f"fonts/{name}") for name in FILES)
    return Fonts(regular, strong, mono, further)
