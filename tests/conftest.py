"""What holds for every test: no stray log record, no home but its own, no luck."""

import logging
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from error_style import watched

LONGEST = ("end2end", "vectors")

# The examples are the same on every machine, and a slow one is no failure on two shared cores.
hypothesis.settings.register_profile("suite", deadline=None, derandomize=True)
hypothesis.settings.load_profile("suite")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest: begun last, one would be waited for by every worker but its own."""
    items.sort(key=lambda item: item.path.parent.name not in LONGEST)


def _settle(patch: pytest.MonkeyPatch, home: Path) -> None:
    patch.setenv("HOME", str(home))
    for name in ("STATE", "CONFIG", "DATA", "CACHE"):
        patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_suite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep fixtures of a wider scope than one test away from the real home too."""
    with pytest.MonkeyPatch.context() as patch:
        _settle(patch, tmp_path_factory.mktemp("suite-home"))
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty home folder, and so an empty memory of kits seen."""
    folder = tmp_path_factory.mktemp("home")
    _settle(monkeypatch, folder)
    return folder


@pytest.fixture(autouse=True)
def _no_stray_log_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse; one that expects it looks at caplog and clears it."""
    yield
    stray = [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    stray = [record for record in stray if record.levelno >= logging.WARNING]
    assert not stray, "; ".join(f"{record.name}: {record.getMessage()}" for record in stray)


@pytest.fixture(autouse=True)
def _errors_are_whole(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that meets an error whose texts and facts do not fit each other."""
    with watched(monkeypatch) as found:
        yield
    assert found == []
