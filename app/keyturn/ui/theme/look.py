"""The look in use: a palette, a size of type, and the signal that either changed. Passed to every painted part."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics

from keyturn import resources
from keyturn.ui.theme.colours import Palette

FIRST_FONTS = ("Inter-Regular.otf", "Inter-SemiBold.otf")
PAGE_FONTS = ("Inter-Medium.otf", "JetBrainsMono-SemiBold.ttf")  # not used before there is a page
BODY = ("Inter", "Segoe UI", "SF Pro", "Noto Sans", "DejaVu Sans")
MONO = ("JetBrains Mono", "B612 Mono", "DejaVu Sans Mono", "Consolas")
LARGE = 1.25


def load_fonts(names: Sequence[str] = (*FIRST_FONTS, *PAGE_FONTS)) -> None:
    """Give Qt fonts that come with the program; without them it takes the system's."""
    for name in names:
        QFontDatabase.addApplicationFontFromData(resources.read(f"fonts/{name}"))


class Look(QObject):
    """A palette and a scale; lengths and sizes of type are in pixels of the design, times the scale."""

    changed = Signal()
    asked = Signal()  # for another palette, which is worn as soon as nothing that is typed is lost by that

    def __init__(self, palette: Palette, large: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = palette
        self.large = large
        self._asked = palette
        self._fonts: dict[tuple[int, int, bool], QFont] = {}
        self._metrics: dict[tuple[int, int], QFontMetrics] = {}

    @property
    def scale(self) -> float:
        """How much larger than drawn everything is."""
        return LARGE if self.large else 1.0

    def px(self, length: float) -> int:
        """Return a length of the design in pixels of this look."""
        return round(length * self.scale)

    def colour(self, token: str) -> QColor:
        """Return a colour token."""
        return QColor(getattr(self.palette, token))

    def font(self, size: float, weight: int = 400, mono: bool = False) -> QFont:
        """Return a font of a size (px) and weight (400, 500, 600); figures have one width."""
        kind = (self.px(size), weight, mono)
        # Every text is measured and drawn with one, again and again: a copy of one that Qt has found is cheap.
        if kind not in self._fonts:
            self._fonts[kind] = _find(*kind)
        return QFont(self._fonts[kind])

    def metrics(self, size: float, weight: int = 400) -> QFontMetrics:
        """Return the measures of a font; layouts ask for them again and again."""
        kind = (self.px(size), weight)
        if kind not in self._metrics:
            self._metrics[kind] = QFontMetrics(self.font(size, weight))
        return self._metrics[kind]

    @property
    def body_font(self) -> QFont:
        """The font that Qt takes where no rule of the style sheet says another.

        A rule of the sheet that holds for everything would say the same, and dress each widget one by one.
        """
        return _sized(BODY, self.px(16))

    def show_in(self, palette: Palette) -> None:
        """Change the palette."""
        self.palette = self._asked = palette
        self.changed.emit()

    def ask_for(self, palette: Palette) -> None:
        """Have a palette worn with the next page."""
        self._asked = palette
        self.asked.emit()

    def catch_up(self) -> bool:
        """Wear the palette that was asked for; return whether it is another one than before."""
        behind = self._asked != self.palette
        if behind:
            self.show_in(self._asked)
        return behind

    def toggle_large(self) -> None:
        """Change between normal and large type."""
        self.large = not self.large
        self.changed.emit()


def sign_by_sign(font: QFont) -> QFont:
    """Return a font that draws no two signs as one: what is typed are two."""
    plain = QFont(font)
    for ligatures in ("calt", "liga"):
        plain.setFeature(QFont.Tag(ligatures), 0)
    return plain


def _find(pixels: int, weight: int, mono: bool) -> QFont:
    font = _sized(MONO if mono else BODY, pixels)
    font.setWeight(QFont.Weight(weight))
    if mono:
        return sign_by_sign(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _sized(families: Sequence[str], pixels: int) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(pixels)
    return font
