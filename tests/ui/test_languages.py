"""The languages of the window: complete, compiled, faithful to their places for facts; and which one is spoken."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from keyturn import process
from keyturn.custody.cold import ColdCodeWrongLength
from keyturn.errors import Phrase, all_of
from keyturn.opening.seats import SeatNotReady
from keyturn.opening.unlock import TooFewPeople
from keyturn.process import Hardening
from keyturn.ui import times
from keyturn.ui.language import LANGUAGES, language_of, locale_of
from keyturn.ui.main import network_note
from keyturn.ui.refusals import message, remedy
from keyturn.ui.rules import rule_in_words
from keyturn.ui.widgets.keycap import key_name
from translations import I18N, SOURCE, compile_into, entries, extract, qm_file, ts_file

TRANSLATED = [language for language in LANGUAGES if language != SOURCE]
HOW = "run: python3 packaging/dev.py translate"


def fields(text: str) -> Counter[str]:
    """Return the places for facts in a text, each with how it is written."""
    named = (f"{name}!{how}" for _, name, _, how in Formatter().parse(text) if name is not None)
    counts = ("%n" for _ in range(text.count("%n") + text.count("%Ln")))
    return Counter([*named, *counts])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_code_is_translated(language, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    shutil.copy(ts_file(language), fresh)
    extract(language, fresh)
    kept = {(entry.context, entry.source) for entry in entries(ts_file(language))}
    wanted = {(entry.context, entry.source) for entry in entries(fresh)}
    missing = [str(entry) for entry in entries(fresh) if not entry.finished]
    assert missing == [], f"to be translated; {HOW}"
    assert wanted - kept == set(), f"new; {HOW}"
    assert kept - wanted == set(), f"no longer said; {HOW}"
    assert fresh.read_bytes() == ts_file(language).read_bytes(), HOW


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_window_loads_is_what_was_reviewed(language, tmp_path: Path) -> None:
    compile_into(ts_file(language), tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == qm_file(language).read_bytes(), HOW


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_source_and_says_something(language) -> None:
    wrong = [
        f"{entry} → {text}"
        for entry in entries(ts_file(language))
        for text in entry.translations
        if not text.strip() or fields(text) != fields(entry.source)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_ends_as_its_source_does(language) -> None:
    """A full stop, a question mark, three dots and a space at an end are part of how texts are put together."""
    ends = (".", "?", ":", "…", " ")
    wrong = [
        f"{entry} → {text}"
        for entry in entries(ts_file(language))
        for text in entry.translations
        for end in ends
        if entry.source.endswith(end) != text.endswith(end)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_letters_that_are_keys_stay(language) -> None:
    keys = {entry.source for entry in entries(ts_file(language)) if "&" in entry.source}
    assert [entry for entry in entries(ts_file(language)) if "&" in "".join(entry.translations)] == [
        entry for entry in entries(ts_file(language)) if entry.source in keys
    ]


def test_no_file_tells_a_place_on_a_computer() -> None:
    for file in I18N.glob("*.ts"):
        assert "<location" not in file.read_text()


def test_the_system_chooses_the_language_and_the_forms_of_numbers() -> None:
    assert language_of(QLocale("de_AT")) == "de"
    assert language_of(QLocale("en_US")) == "en"
    assert language_of(QLocale("fr_FR")) == "en"
    assert locale_of("de", QLocale("de_CH")).name() == "de_CH"
    assert locale_of("de", QLocale("fr_FR")).name() == "de_DE"
    assert locale_of("en", QLocale("fr_FR")).name() == "en_GB"


def test_times_and_days_are_those_of_the_place(monkeypatch) -> None:
    before = QLocale()
    moment = times.datetime(2026, 11, 6, 14, 5, 9)
    seen = {}
    for name in ("en_GB", "en_US", "de_DE"):
        QLocale.setDefault(QLocale(name))
        seen[name] = (times.clock(moment), times.day(moment), times.with_seconds(moment))
    QLocale.setDefault(before)
    assert seen["en_GB"] == ("14:05", "Fri, 6 Nov 2026", ("14:05", ":09"))
    assert seen["en_US"][1] == "Fri, Nov 6, 2026"
    assert seen["en_US"][2] == ("2:05", ":09 PM")
    assert seen["de_DE"] == ("14:05", "Fr., 6. Nov. 2026", ("14:05", ":09"))
    assert times.utc_clock(0) == "00:00 UTC"


def test_a_kit_that_cannot_be_read_is_refused_in_the_language_asked_for(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "keyturn.ui.main", str(tmp_path / "none.keyturn"), "--language", "de"]
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    # The window says it too, and stays until somebody closes it.
    with subprocess.Popen(command, env=offscreen, stderr=subprocess.PIPE, text=True) as started:
        said = started.stderr.readline() if started.stderr is not None else ""
        started.kill()
    assert "none.keyturn ist nicht lesbar" in said


def test_a_refusal_is_said_in_german_with_its_facts(german) -> None:
    refusal = ColdCodeWrongLength(count=3, parts="characters", expected=Phrase("{digits} digits", digits=14))
    assert message(refusal) == "Dieser Umschlagcode hat 3 Zeichen; nötig sind 14 Ziffern."
    assert refusal.message == "This cold code has 3 characters; it needs 14 digits."
    assert (
        message(SeatNotReady(name="Amara", missing="the card")) == "Amara kann das noch nicht: Zuerst kommt die Karte."
    )
    helpful = all_of(["Chen", "Priya"])
    few = TooFewPeople(present="Amara", tier="standard", policy="any 3, at least 2 different site", helpful=helpful)
    assert message(few).endswith("nötig: beliebige 3, mindestens 2 verschiedene site.")
    assert remedy(few) == "Holen Sie dazu noch: Chen und Priya."


def test_keys_rules_and_qts_own_texts_are_german(german) -> None:
    assert [key_name(key) for key in ("Space", "Ctrl+K", "F11", "B")] == ["Leertaste", "Strg+K", "F11", "B"]
    assert rule_in_words("any 2, at least 1 site=Berlin") == "beliebige 2, mindestens 1 mit site=Berlin"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_numbers_are_counted_right(qapp, german) -> None:
    counted = [QCoreApplication.translate("CredentialGlyphs", "%n groups", "", n) for n in (0, 1, 2)]
    assert counted == ["0 Gruppen", "1 Gruppe", "2 Gruppen"]


def test_english_counts_too(qapp) -> None:
    counted = [QCoreApplication.translate("CredentialGlyphs", "%n groups", "", n) for n in (0, 1, 2)]
    assert counted == ["0 groups", "1 group", "2 groups"]


@pytest.mark.parametrize("denied", [True, False])
def test_what_the_kernel_denies_has_no_bare_word(mute, monkeypatch, denied: bool) -> None:
    monkeypatch.setattr(process, "network_interfaces_up", lambda: ["net0"])
    assert network_note(Hardening(True, True, denied, "")) == "▯▯ net0"


def test_german_is_calm() -> None:
    texts = " ".join(text for entry in entries(ts_file("de")) for text in entry.translations).lower()
    assert [word for word in ("fehler", "bruchglas", "! ") if word in texts] == []
