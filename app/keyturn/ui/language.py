"""The language of the window: its texts, Qt's own, and the forms of dates, times and numbers."""

from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from keyturn import resources

Language = Literal["en", "de"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
# English is written as in Britain: the day before the month, and twenty-four hours.
PLACES: dict[Language, str] = {"en": "en_GB", "de": "de_DE"}


class _Texts(QTranslator):
    """Texts from bytes, which Qt does not copy: they last as long as it does."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._content = content
        self.load(content)


def language_of(system: QLocale) -> Language:
    """Return the first language that this computer asks for and the window speaks; English where there is none."""
    asked = (name.split("-")[0] for name in system.uiLanguages())
    return next((language for name in asked for language in LANGUAGES if language == name), "en")


def locale_of(language: Language, system: QLocale) -> QLocale:
    """Return how dates and numbers are written: as the system does where it speaks the same language."""
    here = system.name().split("_")[0] == language
    return QLocale(system) if here else QLocale(PLACES[language])


def speak(application: QCoreApplication, language: Language, locale: QLocale) -> tuple[QTranslator, ...]:
    """Let everything that is made from now on be in this language; what is shown already stays as it is.

    Returns the translators, which the application keeps.
    """
    QLocale.setDefault(locale)
    translators = (_of_qt(language), _of_keyturn(language))
    for translator in translators:
        translator.setParent(application)
        application.installTranslator(translator)
    return translators


def _of_keyturn(language: Language) -> QTranslator:
    """Return the texts of the window; those of English are its plurals alone."""
    return _Texts(resources.read(f"i18n/keyturn_{language}.qm"))


def _of_qt(language: Language) -> QTranslator:
    """Return Qt's own texts, for its file dialog; where they are not installed, that stays English."""
    made = QTranslator()
    made.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return made
