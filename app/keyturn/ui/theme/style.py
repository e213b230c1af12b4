"""The style sheet: what Qt draws by itself (labels, fields, buttons, scroll bars) in the look in use."""

from string import Template
from typing import Literal, get_args

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from keyturn.ui.theme.look import MONO, Look

SIZES = {
    "caption": (14, 20, 600), "label": (14, 20, 600), "small": (15, 22, 400), "body": (16, 24, 400),
    "strong": (16, 24, 600), "section": (20, 28, 600), "title": (28, 36, 600), "step": (32, 40, 600),
    "clock": (48, 48, 500), "room": (48, 58, 600),
}  # fmt: skip
EntrySize = Literal[18, 20, 26]  # px: the types in which is typed at Unlock
ENTRY = 42  # px: the room within its field
_MONO = ", ".join(f'"{name}"' for name in MONO)
MONO_SIZES = {"value": 20, "credential": 29, "code": 44, "word": 22}
TONES = ("text", "text_2", "blue", "green", "amber", "red", "violet", "on_blue", "digit", "sign")

_SHEET = Template("""
QWidget#aside { background: transparent; }
QFrame#sheet { background: $sheet; border-radius: ${s12}px; border: $sheet_border; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QFrame[part="region"] { background: $now_tint; border-radius: ${s10}px; border: $region_border; }
QFrame[part="raised"] { background: $raised; border-radius: ${s10}px; border: $raised_border; }
QFrame[part="stop"] { border: 1.5px solid $red; border-radius: ${s10}px; }
QFrame[part="care"] { border: 1.5px solid $amber; border-radius: ${s10}px; }
QFrame[part="rule"] { background: $line; border: none; }
QLineEdit, QPlainTextEdit, QDateEdit {
    background: $raised; border: 1.5px solid $edge; border-radius: ${s8}px; padding: ${s4}px ${s12}px;
    min-height: ${s34}px; selection-background-color: $blue; selection-color: $on_blue; }
QLineEdit:focus, QPlainTextEdit:focus, QDateEdit:focus { border: 3px solid $blue; padding: ${thinner}px ${s10}px; }
QLineEdit[mono="true"] { font-family: $mono; font-size: ${s20}px; font-weight: 600; }
QFrame[part="code"] { border: 1px solid $line; border-radius: ${s8}px; }
QScrollArea[part="beside"] { border: 3px solid transparent; }
QScrollArea[part="beside"]:focus { border: 3px solid $blue; }
QListView { background: transparent; border: none; outline: none; }
QScrollBar:vertical { background: transparent; width: ${s12}px; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: ${s6}px; min-height: ${s44}px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { height: 0; background: none; }
QMainWindow, QDockWidget { background: $ground; color: $text; }
QDockWidget::title { background: $ground; padding: ${s8}px ${s16}px; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; }
""")


def dress(look: Look) -> None:
    """Give the whole application a look."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101
    application.setPalette(qt_palette(look))
    sheet = style_sheet(look)
    if application.styleSheet() != sheet:  # to set the same one again dresses every widget anew
        application.setFont(look.body_font)
        application.setStyleSheet(sheet)


def style_sheet(look: Look) -> str:
    """Return the style sheet of a look."""
    values = dict(look.palette.tokens())
    values |= {f"s{length}": str(look.px(length)) for length in (4, 6, 8, 10, 12, 16, 20, 34, 44)}
    # The border of a field with the keyboard is thicker; its height stays, so that nothing below it moves.
    values["thinner"] = str(look.px(4) - 1)
    values["mono"] = _MONO
    outlined = look.palette.outlined
    values["sheet_border"] = f"1px solid {look.palette.line}" if outlined else "none"
    values["raised_border"] = f"1.5px solid {look.palette.line}" if outlined else "none"
    values["region_border"] = f"1.5px solid {look.palette.blue}" if outlined else "none"
    return _SHEET.substitute(values) + "".join(_rules(look))


def qt_palette(look: Look) -> QPalette:
    """Return the colours that Qt takes where no rule of the sheet says another."""
    palette = QPalette()
    for role, token in (
        (QPalette.ColorRole.Window, "ground"), (QPalette.ColorRole.Base, "raised"),
        (QPalette.ColorRole.Text, "text"), (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.Button, "raised"), (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.Highlight, "blue"), (QPalette.ColorRole.HighlightedText, "on_blue"),
        (QPalette.ColorRole.PlaceholderText, "text_2"),
    ):  # fmt: skip
        palette.setColor(role, look.colour(token))
    return palette


def _rules(look: Look) -> list[str]:
    rules = [
        f'QLabel[type="{name}"] {{ font-size: {look.px(size)}px; font-weight: {weight}; }}'
        for name, (size, _, weight) in SIZES.items()
    ]
    rules += [
        f'QLabel[type="{name}"] {{ font-family: {_MONO}; font-size: {look.px(size)}px; font-weight: 600; }}'
        for name, size in MONO_SIZES.items()
    ]
    rules += [
        f'QLineEdit[entry="{size}"] {{ background: {look.palette.sheet}; min-height: {look.px(ENTRY)}px;'
        f" font-size: {look.px(size)}px; }}"
        for size in get_args(EntrySize)
    ]
    rules += [f'QLabel[tone="{tone}"] {{ color: {look.palette.tokens()[tone]}; }}' for tone in TONES]
    return rules
