"""The colour tokens: dark, light and high contrast."""

from typing import NamedTuple

LINEAR_UP_TO, DIVISOR = 0.04045, 12.92


class Palette(NamedTuple):  # the first window waits for no dataclass
    """Colours by what they mean, as #RRGGBB. Blue is the place, the thing to do, and the key to press; nothing else."""

    name: str
    ground: str
    sheet: str
    raised: str
    now_tint: str
    line: str
    track: str
    edge: str
    text: str
    text_2: str
    blue: str
    on_blue: str
    green: str
    amber: str
    red: str
    violet: str
    on_violet: str
    violet_dark: str
    digit: str
    sign: str
    outlined: bool = False

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The grounds on which text stands."""
        return (self.ground, self.sheet, self.raised, self.now_tint)

    @property
    def texts(self) -> tuple[str, ...]:
        """The colours that text is written in, all of which keep 7:1 on every surface."""
        return (self.text, self.text_2, self.blue, self.green, self.amber, self.red, self.violet, self.digit, self.sign)

    def tokens(self) -> dict[str, str]:
        """Return the colours by name."""
        return {name: value for name, value in self._asdict().items() if isinstance(value, str)}


DARK = Palette(
    name="dark", ground="#0E1116", sheet="#151A21", raised="#1E252F", now_tint="#14293D", line="#303947",
    track="#303947", edge="#7A8696", text="#F2F4F8", text_2="#B6C0CD", blue="#7CC4FF", on_blue="#06131F",
    green="#5CCB97", amber="#FFC857", red="#FF9C93", violet="#CDB2FF", on_violet="#160B2E", violet_dark="#2A2340",
    digit="#6FE0DA", sign="#FFA6D6",
)  # fmt: skip
LIGHT = Palette(
    name="light", ground="#E8E7E3", sheet="#FCFBF9", raised="#F1F0EC", now_tint="#DDE9F5", line="#CFCDC6",
    track="#CFCDC6", edge="#74736D", text="#14171C", text_2="#41464F", blue="#0B4A86", on_blue="#FFFFFF",
    green="#0A5533", amber="#664300", red="#8E1A1A", violet="#54289A", on_violet="#FFFFFF", violet_dark="#EAE3F7",
    digit="#005456", sign="#8A0F5E",
)  # fmt: skip
CONTRAST = Palette(
    name="contrast", ground="#000000", sheet="#000000", raised="#000000", now_tint="#000000", line="#FFFFFF",
    track="#4A4A4A", edge="#FFFFFF", text="#FFFFFF", text_2="#FFFFFF", blue="#8AD0FF", on_blue="#000000",
    green="#6BF0AE", amber="#FFD54A", red="#FFA79F", violet="#DCC6FF", on_violet="#160B2E", violet_dark="#000000",
    digit="#7DF0EA", sign="#FFB8E0", outlined=True,
)  # fmt: skip
PALETTES = (DARK, LIGHT, CONTRAST)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, relative luminance."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / DIVISOR if part <= LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4)
