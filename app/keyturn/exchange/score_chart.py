"""Readiness over time as a drawing, in the house's look: one large line, and the points lost by subject below it.

Zero-based, one time axis for all; only the first and the last value are written; blue is the latest.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Literal, TypeAlias

from reportlab.graphics.shapes import Circle, Drawing, Line, Rect, Shape, String
from reportlab.lib.colors import Color, HexColor

WHOLE = 100
WIDTH, HEIGHT, EDGE = 960, 624, 40
MINUS = "\u2212"
REGULAR, STRONG = "KeyturnChart", "KeyturnChartStrong"

Anchor: TypeAlias = Literal["start", "end"]

_TITLE, _VALUE, _SMALL = 28, 18, 14
_MOST_DOTS = 40
_LONGEST = 40  # signs of a name
_TOP, _BOTTOM = HEIGHT - 130, 324  # of the large chart: where 100 lies, and nothing
_COLUMNS, _GAP, _ROW, _HIGH = 4, 32, 120, 48  # of the small ones
_FULL_LOSS = 25  # points at a small chart's upper edge, or more where more were lost


@dataclass(frozen=True)
class Point:
    """A day (seconds since the epoch), its score of 100, and the points lost by subject."""

    time: int
    score: int
    lost: Mapping[str, int]


@dataclass(frozen=True)
class Colours:
    """The look's tokens that a chart needs, as #RRGGBB."""

    sheet: str
    line: str
    text: str
    text_2: str
    blue: str


SCREEN = Colours(sheet="#151A21", line="#303947", text="#F2F4F8", text_2="#B6C0CD", blue="#7CC4FF")
PAPER = Colours(sheet="#FFFFFF", line="#CFCDC6", text="#14171C", text_2="#41464F", blue="#0B4A86")


def headline(points: Sequence[Point]) -> str:
    """Say what the chart shows; points from the first day to the last, at least one."""
    first, last = points[0], points[-1]
    if first.score == last.score:
        return f"Readiness is {last.score} of {WHOLE}"
    word = "rose" if last.score > first.score else "fell"
    return f"Readiness {word} from {first.score} to {last.score}"


def score_chart(name: str, points: Sequence[Point], colours: Colours) -> Drawing:
    """Return the drawing; points from the first day to the last, at least one. `name` is what was scored."""
    drawing = Drawing(WIDTH, HEIGHT)
    for shape in _Chart(name, points, colours).shapes():
        drawing.add(shape)
    return drawing


class _Chart:
    """The shapes of one chart."""

    def __init__(self, name: str, points: Sequence[Point], colours: Colours) -> None:
        self._name = name
        self._points = points
        self._colours = colours

    def shapes(self) -> Iterator[Shape]:
        sheet = HexColor(self._colours.sheet)
        yield Rect(0, 0, WIDTH, HEIGHT, fillColor=sheet, strokeColor=sheet)  # type: ignore[arg-type]
        yield self._text(EDGE, HEIGHT - 56, headline(self._points), _TITLE, STRONG)
        yield self._text(EDGE, HEIGHT - 82, self._subtitle(), _SMALL, REGULAR, self._colours.text_2)
        yield from self._large()
        for place, subject in enumerate(self._points[-1].lost):
            yield from self._small(subject, *divmod(place, _COLUMNS))

    def _subtitle(self) -> str:
        lost = self._points[-1].lost
        worst = max(lost, key=lambda subject: lost[subject], default="")
        most = f"{worst} cost most: {lost[worst]}" if worst and lost[worst] else "nothing is lost"
        name = self._name if len(self._name) <= _LONGEST else f"{self._name[:_LONGEST]}…"
        return f"{name}  ·  {_day(self._points[-1].time)}  ·  {most}"

    def _large(self) -> Iterator[Shape]:
        left, right = EDGE + 8, WIDTH - EDGE - 64
        yield self._rule(EDGE, _TOP, right, dashes=[1, 6])
        yield self._text(right + 12, _TOP - 5, f"of {WHOLE}", _SMALL, REGULAR, self._colours.text_2)
        yield self._rule(EDGE, _BOTTOM, right)
        values = [point.score / WHOLE for point in self._points]
        places = self._places(values, left, right - 8, _BOTTOM, _TOP - _BOTTOM)
        yield from self._line(places, 5)
        yield from self._written(places)
        yield from self._dates(places)
        yield self._rule(EDGE, _BOTTOM - 44, WIDTH - EDGE)

    def _written(self, places: Sequence[tuple[float, float]]) -> Iterator[Shape]:
        (x, y), score = places[-1], self._points[-1].score
        if len(places) > 1:
            low = places[0][1] > _TOP - 30
            yield self._text(places[0][0] - 8, places[0][1] + (-30 if low else 14), str(self._points[0].score), _VALUE,
                             STRONG)  # fmt: skip
        yield self._text(x - 10, y + (-30 if y > _TOP - 30 else 14), str(score), _VALUE, STRONG, self._colours.blue)

    def _dates(self, places: Sequence[tuple[float, float]]) -> Iterator[Shape]:
        below = _BOTTOM - 24
        grey = self._colours.text_2
        first, last = (_day(self._points[place].time) for place in (0, -1))
        yield self._text(places[-1][0] + 8, below, last, _SMALL, REGULAR, grey, "end")
        if first != last:
            yield self._text(EDGE, below, first, _SMALL, REGULAR, grey)

    def _small(self, subject: str, row: int, column: int) -> Iterator[Shape]:
        width = (WIDTH - 2 * EDGE - _GAP * (_COLUMNS - 1)) / _COLUMNS
        left, base = EDGE + column * (width + _GAP), _BOTTOM - 156 - row * _ROW
        losses = [point.lost.get(subject, 0) for point in self._points]
        full = max(_FULL_LOSS, *losses)
        yield self._text(left, base + _HIGH + 22, subject, _SMALL, STRONG)
        said = f"{MINUS}{losses[-1]}" if losses[-1] else "0"
        yield self._text(left + width, base + _HIGH + 20, said, _VALUE, STRONG, anchor="end")
        yield self._rule(left, base, left + width)
        places = self._places([loss / full for loss in losses], left + 4, left + width - 4, base, _HIGH)
        yield from self._line(places, 3.5)

    def _places(
        self, values: Sequence[float], left: float, right: float, base: float, high: float
    ) -> list[tuple[float, float]]:
        first, last = self._points[0].time, self._points[-1].time
        if first == last:
            return [(right, base + value * high) for value in values]
        width = right - left
        times = [(point.time - first) / (last - first) for point in self._points]
        return [(left + time * width, base + value * high) for time, value in zip(times, values, strict=True)]

    def _line(self, places: Sequence[tuple[float, float]], radius: float) -> Iterator[Shape]:
        """Yield the line and its points: hollow ones, the latest in blue; where there are many, the latest alone."""
        grey, sheet = HexColor(self._colours.text_2), HexColor(self._colours.sheet)
        for (x, y), (to_x, to_y) in pairwise(places):
            yield Line(x, y, to_x, to_y, strokeColor=grey, strokeWidth=1.5, strokeLineCap=1)
        dots = places[:-1] if len(places) <= _MOST_DOTS else ()
        for x, y in dots:
            yield Circle(x, y, radius, fillColor=sheet, strokeColor=HexColor(self._colours.text), strokeWidth=1.75)
        yield Circle(*places[-1], radius, fillColor=sheet, strokeColor=HexColor(self._colours.blue), strokeWidth=2)

    def _rule(self, left: float, y: float, right: float, dashes: Sequence[float] = ()) -> Line:
        colour = HexColor(self._colours.text_2 if dashes else self._colours.line)
        return Line(left, y, right, y, strokeColor=colour, strokeWidth=1, strokeDashArray=dashes or None)  # type: ignore[arg-type]

    def _text(
        self, x: float, y: float, text: str, size: float, font: str, colour: str = "", anchor: Anchor = "start"
    ) -> String:
        fill: Color = HexColor(colour or self._colours.text)
        return String(x, y, text, fontName=font, fontSize=size, fillColor=fill, textAnchor=anchor)


def _day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")
