"""What is known of a kit at one moment: the values that its score, its dates and its calendar are made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from keyturn.kit.file import KitFile
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.source.model import CopyPlace, Rotation
from keyturn.opening.freshness import NINETY
from keyturn.opening.readiness import Readiness
from keyturn.prepare.copies import CopiesDamaged, CopyState

if TYPE_CHECKING:
    from keyturn.kit.source.reading import SourceFolder  # it loads much, and Home needs it where a source is alone


@dataclass(frozen=True)
class Review:
    """A playbook, and until when (seconds since the epoch) it must be reviewed."""

    id: str
    title: str
    by: int


@dataclass(frozen=True)
class Promises:
    """What a source folder promises; without one, 90 days for every credential, and no word of reviews and copies."""

    rotation: Rotation = NINETY
    copies: Sequence[CopyPlace] = ()
    reviews: tuple[Review, ...] | None = None


@dataclass(frozen=True)
class Known:
    """A kit at a time `now` (seconds since the epoch), with everything that was read about it.

    `copies` are empty where the register cannot be read (`lost`); `draft` tells that a revision waits for a signature.
    """

    kit: KitFile
    now: int
    readiness: Readiness
    promises: Promises
    copies: tuple[CopyState, ...]
    lost: CopiesDamaged | None
    draft: bool

    @property
    def users(self) -> list[ItemRecord]:
        """The emergency users of the console."""
        return [record for record in self.kit.body.items if record.kind == "aws-console-user"]

    @property
    def tested_at(self) -> int:
        """When the kit was opened last, in a drill or an emergency; else when its custody was sealed."""
        past = self.readiness.past
        return (past.opened_at if past else None) or self.kit.header.sealed_at

    @property
    def drilled_at(self) -> int:
        """When the last drill was held; else when custody was sealed."""
        past = self.readiness.past
        return (past.drill_at if past else None) or self.kit.header.sealed_at


def promises_of(source: "SourceFolder") -> Promises:
    """Return what a source folder promises."""
    reviews = [
        Review(entry.playbook.id, entry.playbook.title, _midnight(entry.playbook.review_by))
        for entry in source.playbooks
        if entry.playbook.id in source.toml.modes
    ]
    return Promises(source.toml.rotation, source.toml.copy, tuple(reviews))


def _midnight(day: str) -> int:
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
