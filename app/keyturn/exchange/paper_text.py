"""A text that wraps over lines and pages, in which shaped words stand like its other words."""

from collections.abc import Iterator, Sequence
from typing import Any, Self

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from keyturn.exchange.paper_shaping import Inked, Shaped


class Text(Paragraph):
    """Markup of the library's own, and in it `place` for each shaped word; `said` is how it reads as a plain text."""

    said = ""
    _whole: Sequence[Any] = ()
    _laid: tuple[float, Any] | None = None

    @staticmethod
    def place(number: int) -> str:
        """Return the markup at whose place the shaped word of some number stands."""
        return f'<onDraw name="shaped" label="{number}"/>'

    @classmethod
    def of(cls, markup: str, style: ParagraphStyle, words: Sequence[Shaped], said: str) -> Self:
        """Make a text; its markup has a place for each of the words."""
        made = cls(markup, style)
        made.said = said
        if words:
            made._whole = tuple(made.frags)
        for frag, place in made._places():
            place.kind, place.valign = "img", "baseline"
            place.image = Inked(words[int(place.label)], frag.textColor)
        return made

    def wrap(self, availWidth: float, availHeight: float) -> Any:  # noqa: N803
        """Lay it out; a word that is wider than the column, which cannot be broken, becomes smaller.

        Tables and pages ask again and again for the same width. Of a text that goes to the next page as a whole, the
        library throws the lines away.
        """
        if self._laid is None or self._laid[0] != availWidth or not hasattr(self, "blPara"):
            self._laid = (availWidth, self._wrapped(availWidth, availHeight))
        return self._laid[1]

    def _wrapped(self, availWidth: float, availHeight: float) -> Any:  # noqa: N803
        if self._whole:
            # The library keeps its words as wide as they were the first time.
            self.frags = list(self._whole)
        for frag, place in self._places():
            wide = place.image.shaped.width * frag.fontSize
            fits = min(1.0, availWidth / wide) if wide else 1.0
            place.width, place.height = wide * fits, frag.fontSize * fits
        return super().wrap(availWidth, availHeight)

    def _places(self) -> Iterator[tuple[Any, Any]]:
        return ((frag, frag.cbDefn) for frag in self._whole if hasattr(frag, "cbDefn"))
