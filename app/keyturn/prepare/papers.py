"""What stands on a kit's papers, gathered from a sealed kit or from its source folder; all of it is public or plain."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from keyturn.custody.codes import STEP_SECONDS
from keyturn.custody.records import CustodianRecord
from keyturn.custody.root import kit_tag
from keyturn.exchange.binder import Binder
from keyturn.exchange.binder_mode import Failure
from keyturn.exchange.binder_people import Person
from keyturn.exchange.edition import Edition
from keyturn.exchange.forms import OldCopy
from keyturn.exchange.letter_paper import Holder
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import Mode, RosterEntry
from keyturn.kit.playbooks.model import Playbook
from keyturn.kit.playbooks.sealed import bind, mode_of
from keyturn.kit.source.reading import SourceFolder

DAY = 86400
CALLED = ("phone.soc", "phone.maintainer")


@dataclass(frozen=True)
class Papers:
    """Everything that a kit's papers are made from; `differs` names the modes whose playbook is not the kit's."""

    edition: Edition
    rules: Mapping[str, str]
    holders: Sequence[Holder]
    failures: Sequence[Failure]
    values: Mapping[str, str]
    copies: Sequence[OldCopy]
    differs: Sequence[str] = ()

    @property
    def binder(self) -> Binder:
        """The kit's binder."""
        people = [holder.person for holder in self.holders]
        return Binder(self.edition, self.rules, people, self.failures, self.values)

    @property
    def call(self) -> list[str]:
        """The lines that tell custodians whom to call."""
        shown = ((name.partition(".")[2], self.values.get(name)) for name in CALLED)
        return [f"{name.upper() if name == 'soc' else name.capitalize()} {number}" for name, number in shown if number]


def papers_of_kit(kit: KitFile, playbooks: Sequence[Playbook], values: Mapping[str, str]) -> Papers:
    """Gather from a sealed kit, with playbooks that are at hand in the clear (bound); they may be none.

    A playbook whose public part is not the kit's stays out, and is named in `differs`.
    """
    known = {playbook.id: playbook for playbook in playbooks}
    tiers = {record.id: record.tier for record in kit.header.compartments}
    rules: dict[str, str] = {tier.name: tier.policy for tier in kit.header.tiers}
    fitting = {mode.id: known[mode.id] for mode in kit.body.modes if mode.id in known and _fits(known[mode.id], mode)}
    failures = [
        Failure(mode, tiers[mode.compartment], rules[tiers[mode.compartment]], fitting.get(mode.id))
        for mode in kit.body.modes
    ]
    holders = tuple(_holders(kit))
    differs = sorted(known.keys() - fitting.keys())
    return Papers(edition_of(kit), rules, holders, failures, values, tuple(_cards(holders)), differs)


def papers_of_folder(source: SourceFolder, kit: KitFile | None, now: int) -> Papers:
    """Gather from a kit's source (`now` in seconds since the epoch), and from the kit that was sealed from it.

    What is not as the kit tells it in public makes the papers a draft of today; `differs` names it.
    """
    toml = source.toml
    rules = {name: getattr(toml.policy, name) for name in toml.policy.__struct_fields__}
    books = sorted((bind(entry.playbook, source.directory) for entry in source.playbooks), key=lambda book: book.id)
    failures = [
        Failure(mode_of(book, ""), toml.modes[book.id], rules[toml.modes[book.id]], book)
        for book in books
        if book.id in toml.modes
    ]
    generations = {entry.id: record.g for entry, record in _roster(kit)} if kit else {}
    holders = tuple(
        Holder(Person(one.name, one.contact, one.on_call, one.time_zone), one.factor, generations.get(one.id))
        for one in toml.custodian
    )
    differs = tuple(_differing(kit, rules, failures, holders)) if kit else ()
    edition = edition_of(kit) if kit and not differs else _draft(toml.name, toml.purpose, now)
    copies = [OldCopy(f"Copy “{copy.name}” of the kit", _where(copy.place, copy.holder)) for copy in toml.copy]
    return Papers(edition, rules, holders, failures, source.directory.values, (*copies, *_cards(holders)), differs)


def edition_of(kit: KitFile) -> Edition:
    """Return which edition a sealed kit's papers are."""
    header, body = kit.header, kit.body
    return Edition(
        body.name, header.purpose, _day(body.sealed_at), body.sealed_at, body.revision, header.epoch,
        kit_tag(kit.custody.kit), _day(header.last_step * STEP_SECONDS),
    )  # fmt: skip


def _draft(name: str, purpose: str, now: int) -> Edition:
    # The same day gives the same bytes.
    return Edition(name, "practice" if purpose == "practice" else "real", _day(now), now // DAY * DAY)


def _differing(
    kit: KitFile, rules: Mapping[str, str], failures: Sequence[Failure], holders: Sequence[Holder]
) -> Iterator[str]:
    """Yield what of a source is not as the sealed kit tells it in public."""
    if rules != {tier.name: tier.policy for tier in kit.header.tiers}:
        yield "policy"
    if [holder.person for holder in holders] != [holder.person for holder in _holders(kit)]:
        yield "custodians"
    sealed = {mode.id: mode for mode in kit.body.modes}
    ours = {failure.mode.id: failure.playbook for failure in failures}
    yield from sorted(sealed.keys() ^ ours.keys())
    yield from (name for name, book in ours.items() if name in sealed and book and not _fits(book, sealed[name]))


def _fits(playbook: Playbook, mode: Mode) -> bool:
    return mode_of(playbook, mode.compartment) == mode


def _roster(kit: KitFile) -> Iterator[tuple[RosterEntry, CustodianRecord]]:
    return zip(kit.body.roster, kit.header.custodians, strict=True)


def _holders(kit: KitFile) -> Iterator[Holder]:
    for entry, record in _roster(kit):
        person = Person(entry.name, entry.contact, entry.on_call, entry.time_zone)
        yield Holder(person, record.factor, record.g)


def _cards(holders: Sequence[Holder]) -> Iterator[OldCopy]:
    """Yield the cards that were replaced by now."""
    for holder in holders:
        if holder.generation:
            yield OldCopy(f"Every card of {holder.person.name} before generation {holder.generation}")


def _where(place: str, holder: str) -> str:
    return f"{place} ({holder})" if holder else place


def _day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")
