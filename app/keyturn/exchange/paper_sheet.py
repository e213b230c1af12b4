"""The sheet that is printed on, and the type that stands on it: A4 or Letter, ordinary or large."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from reportlab.lib.colors import Color, white
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

MARGIN = 20 * mm
FOOT = 12 * mm
LARGE = 1.4
REGULAR, STRONG, MONO = "KeyturnText", "KeyturnTextStrong", "KeyturnMono"
# Both are dark enough for a printer that knows no grey.
GREY = Color(0.27, 0.27, 0.27)
RULE = Color(0.6, 0.6, 0.6)

Style = Literal[
    "title", "subtitle", "heading", "subheading", "body", "label", "cell", "strong", "head", "box", "mono", "word",
    "notice", "command", "small", "challenge", "number", "warning",
]  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper: width, height, and the margins above and below in points, and how much larger its type is."""

    width: float
    height: float
    margin: float = MARGIN
    scale: float = 1.0

    @property
    def line(self) -> float:
        """How wide the text is (points)."""
        return self.width - 2 * MARGIN

    @property
    def column(self) -> float:
        """How high the text is (points)."""
        return self.height - 2 * self.margin - FOOT

    def scaled(self, scale: float) -> "Sheet":
        """Return the same sheet with type of another size."""
        return replace(self, scale=scale)


# Letter is 18 mm lower than A4: narrower margins let what is one page of the one be one page of the other.
SHEETS: Mapping[str, Sheet] = {"a4": Sheet(*A4), "letter": Sheet(*LETTER, margin=14 * mm)}
A4_SHEET = SHEETS["a4"]


def sheet_of(media: str, large: bool = False) -> Sheet:
    """Return the sheet of a name (a4, letter), with ordinary or large type."""
    return SHEETS[media].scaled(LARGE) if large else SHEETS[media]


@cache
def styles(scale: float) -> Mapping[Style, ParagraphStyle]:
    """Return every style of type at some scale."""

    def style(name: str, font: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
        return ParagraphStyle(
            name, fontName=font, fontSize=size * scale, leading=leading * scale, splitLongWords=1, **more
        )

    return {
        "title": style("title", STRONG, 20, 26),
        "subtitle": style("subtitle", REGULAR, 11, 16, spaceAfter=10),
        "heading": style("heading", STRONG, 12, 16, spaceBefore=16, spaceAfter=4),
        "subheading": style("subheading", STRONG, 10.5, 14, spaceBefore=8, spaceAfter=2),
        "body": style("body", REGULAR, 9.5, 13.5),
        "label": style("label", STRONG, 9.5, 13.5, textColor=GREY),
        "cell": style("cell", REGULAR, 9, 12.5),
        "strong": style("strong", STRONG, 9.5, 13.5),
        "head": style("head", STRONG, 8, 11, textColor=GREY),
        "box": style("box", REGULAR, 12, 12.5),
        "mono": style("mono", MONO, 9.25, 13.5),
        "word": style("word", MONO, 12, 17),
        "notice": style("notice", REGULAR, 9.5, 13.5, spaceBefore=8),
        "command": style("command", MONO, 7.5, 11, leftIndent=12, firstLineIndent=-12),
        "small": style("small", REGULAR, 8, 11, textColor=GREY),
        "challenge": style("challenge", STRONG, 10.5, 14),
        "warning": style("warning", STRONG, 8.5, 11, textColor=white),
        "number": style("number", STRONG, 13, 16),
    }
