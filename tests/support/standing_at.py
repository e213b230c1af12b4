"""A computer that stands in some time zone and speaks plain English, whatever the machine of the tests does."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QLocale


@contextmanager
def standing_at(zone: str) -> Iterator[None]:
    """Let local time be that of a zone (as POSIX writes it: UTC, XYZ-12)."""
    before = QLocale()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        yield
    time.tzset()
    QLocale.setDefault(before)
