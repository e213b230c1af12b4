"""What changes between two revisions of a kit, or between a kit and its source: read before anybody signs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from keyturn.errors import Phrase, listed
from keyturn.opening.event import plain
from keyturn.prepare.view import BYTES, VERSION, Area, Entry, View

What = Literal["added", "removed", "changed"]

AREAS: tuple[Area, ...] = ("kit", "custody", "custodian", "roster", "mode", "question", "item")
WORDS: Mapping[Area, str] = {"roster": "custodian", "custody": "", "kit": ""}
NOTHING: Entry = {}
ORDER = "order of {label}"
QUESTIONS = "order of the questions"
SUMMARY = ("title", "ask", "kind", "mode", "tier", "factor", "label")


@dataclass(frozen=True)
class Change:
    """One change: of which thing, of which of its texts (empty where the thing as a whole came or went).

    All texts can be shown; `old` and `new` are empty where there was or is none. They and `label` may be phrases.
    """

    area: Area
    name: str
    what: What
    label: str
    old: str
    new: str

    @property
    def subject(self) -> str:
        """What changes, in words: which kind of thing, its name, and which of its texts."""
        word = WORDS.get(self.area, self.area)
        return " ".join(part for part in (word, self.name, self.label) if part)

    @property
    def of_custody(self) -> bool:
        """Tell whether only a ceremony makes this change."""
        return self.area in ("custody", "custodian")

    @property
    def of_another_kit(self) -> bool:
        """Tell whether the two are not one kit."""
        return self.area == "kit" and self.label == "identity"


def changes(old: View, new: View) -> tuple[Change, ...]:
    """Return every change, custody's first, then by area, name and label."""
    found = [change for area in AREAS for change in _in_area(area, old.areas[area], new.areas[area])]
    found += _order_of_questions(*(tuple(view.areas["question"]) for view in (old, new)))
    return tuple(sorted(found, key=lambda change: (not change.of_another_kit, not change.of_custody)))


def _in_area(area: Area, old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[Change]:
    for name in sorted({*old, *new}):
        shown = plain(name)
        if name not in old:
            yield from _whole(Change(area, shown, "added", "", "", _summary(new[name])))
            yield from _in_thing(area, shown, NOTHING, _beyond_summary(new[name]))
        elif name not in new:
            yield from _whole(Change(area, shown, "removed", "", _summary(old[name]), ""))
        else:
            yield from _in_thing(area, shown, old[name], new[name])


def _order_of_questions(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    """Yield a change where questions that stay are asked in another order: a caller hears the first one first."""
    before, after = ([name for name in side if name in old and name in new] for side in (old, new))
    if before != after:
        yield Change("kit", "", "changed", QUESTIONS, plain(", ".join(before)), plain(", ".join(after)))


def _whole(change: Change) -> Iterator[Change]:
    """Yield it, but for the roster: whoever comes or goes there is told of as a custodian."""
    if change.area != "roster":
        yield change


def _in_thing(area: Area, name: str, old: Entry, new: Entry) -> Iterator[Change]:
    same_version = old.get(VERSION) == new.get(VERSION)
    for label in dict.fromkeys((*old, *new)):
        before, after = old.get(label, ()), new.get(label, ())
        if before != after and (label != BYTES or same_version):
            yield from _in_texts(area, name, label, before, after)


def _in_texts(area: Area, name: str, label: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    """Yield what went and what came, as many of each being changes in their order; and where only the order did."""
    gone, come = [text for text in old if text not in new], [text for text in new if text not in old]
    if len(gone) == len(come):
        pairs = zip(gone, come, strict=True)
        yield from (Change(area, name, "changed", label, plain(before), plain(after)) for before, after in pairs)
    else:
        yield from (Change(area, name, "removed", label, plain(text), "") for text in gone)
        yield from (Change(area, name, "added", label, "", plain(text)) for text in come)
    stayed = [[text for text in side if text not in (*gone, *come)] for side in (old, new)]
    if stayed[0] != stayed[1]:
        before, after = (plain(", ".join(side)) for side in stayed)
        yield Change(area, name, "changed", Phrase(ORDER, label=label), before, after)


def _summary(entry: Entry) -> str:
    """Return how a thing that came or went is known."""
    texts = [text for label in SUMMARY for text in entry.get(label, ()) if text]
    versions = [Phrase("version {number}", number=text) for text in entry.get(VERSION, ())]
    return listed([plain(text) for text in (*texts, *versions)])


def _beyond_summary(entry: Entry) -> Entry:
    return {label: listed for label, listed in entry.items() if label not in (*SUMMARY, VERSION, BYTES) and any(listed)}
