"""A source folder with its sealed kit in it, founded by a first ceremony without a screen."""

from pathlib import Path

from ceremony_room import Room
from keyturn.kit.source.reading import read_source_folder
from keyturn.prepare.from_source import library_of
from keyturn.prepare.plan import Plan
from prepare_room import KIT_TOML, make_source

WANTED = """
[[copy]]
name = "safe"
place = "Safe in Oslo"
holder = "Ann Ek"

[[copy]]
name = "vault"
place = "Bank vault in Pune"
"""


def sealed_source(folder: Path, now: int, toml: str = KIT_TOML + WANTED) -> Path:
    """Write a small source that wants two copies, and seal its kit at a time (seconds since the epoch)."""
    source = read_source_folder(make_source(folder, toml))
    ceremony, signer = Room(folder, Plan(source.toml), now).whole()
    ceremony.seal(library_of(source), (signer,), lambda _: None)
    return folder
