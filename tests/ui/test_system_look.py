"""The window wears what the system asks for, and loses nothing that somebody types when that changes."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from emergencies import PAIR
from event_loop import turn_loop
from keyturn.ui.theme.colours import CONTRAST, DARK, LIGHT
from keyturn.ui.theme.system import SystemLook, palette_of

SCHEME, CONTRASTS = Qt.ColorScheme, Qt.ContrastPreference


class Accessibility(QObject):
    contrastPreferenceChanged = Signal(CONTRASTS)  # noqa: N815
    asks = CONTRASTS.NoPreference

    def contrastPreference(self):  # noqa: N802
        return self.asks


class System(QObject):
    """A system whose settings can be changed, which Qt without a screen has none of."""

    colorSchemeChanged = Signal(SCHEME)  # noqa: N815
    asks = SCHEME.Dark

    def __init__(self):
        super().__init__()
        self.access = Accessibility()

    def colorScheme(self):  # noqa: N802
        return self.asks

    def accessibility(self):
        return self.access

    def turn(self, scheme):
        self.asks = scheme
        self.colorSchemeChanged.emit(scheme)

    def want_contrast(self, preference):
        self.access.asks = preference
        self.access.contrastPreferenceChanged.emit(preference)


@pytest.fixture
def system(look):
    made = System()
    made.told = SystemLook(made, look)
    return made


def worn(window):
    return window.centralWidget()._look.palette


@pytest.mark.parametrize(
    ("scheme", "contrast", "palette"),
    [
        (SCHEME.Unknown, CONTRASTS.NoPreference, DARK),
        (SCHEME.Dark, CONTRASTS.NoPreference, DARK),
        (SCHEME.Light, CONTRASTS.NoPreference, LIGHT),
        (SCHEME.Light, CONTRASTS.HighContrast, CONTRAST),
        (SCHEME.Unknown, CONTRASTS.HighContrast, CONTRAST),
    ],
)
def test_high_contrast_comes_first_and_dark_where_nothing_is_said(scheme, contrast, palette):
    system = System()
    system.asks, system.access.asks = scheme, contrast
    assert palette_of(system) is palette


def test_qt_is_asked_by_the_names_that_it_has(qapp, look):
    assert palette_of(qapp.styleHints()) in (DARK, LIGHT, CONTRAST)
    assert SystemLook(qapp.styleHints(), look)


def test_home_wears_it_at_once(window, system):
    before = window.centralWidget()
    system.turn(SCHEME.Light)
    assert worn(window) is LIGHT
    assert window.centralWidget() is not before
    system.want_contrast(CONTRASTS.HighContrast)
    assert worn(window) is CONTRAST
    system.want_contrast(CONTRASTS.NoPreference)
    assert worn(window) is LIGHT


def test_what_it_asks_for_already_changes_nothing(window, system):
    before = window.centralWidget()
    system.turn(SCHEME.Dark)
    assert window.centralWidget() is before


def test_where_somebody_types_it_comes_with_the_next_page(window, emergency, keyboard, system):
    emergency.begin()
    keyboard.type("n")
    keyboard.type("Ama")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    system.turn(SCHEME.Light)
    turn_loop()
    assert QApplication.focusWidget() is field
    assert field.text() == "Ama"
    emergency.name_people(*PAIR)
    emergency.choose(emergency.kit.body.modes[0].id)
    turn_loop()
    assert (worn(window), window.page.metaObject().className()) == (LIGHT, "ConfirmPage")


def test_who_only_goes_by_sees_no_change_behind_the_maintainers_window(window, system):
    window.hide()
    before = window.centralWidget()
    system.turn(SCHEME.Light)
    assert window.centralWidget() is before
