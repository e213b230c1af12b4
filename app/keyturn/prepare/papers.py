"""What stands on a kit's papers, gathered from a sealed kit or from its source folder; all of it is public or plain."""

from collections.abc import Collection, Iterator, Mapping, Sequence
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
from keyturn.kit.source.model import CopyPlace
from keyturn.kit.source.reading import SourceFolder
from keyturn.prepare.copies import CopyRecord, CopyState, Standing, copy_states

DAY = 86400
_OLD: Collection[Standing] = ("behind", "former", "never")
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
        return call_lines(self.values)


def call_lines(values: Mapping[str, str]) -> list[str]:
    """Return the lines that tell custodians whom to call, from a directory's values."""
    shown = ((name.partition(".")[2], values.get(name)) for name in CALLED)
    return [f"{name.upper() if name == 'soc' else name.capitalize()} {number}" for name, number in shown if number]


def papers_of_kit(
    kit: KitFile, playbooks: Sequence[Playbook], values: Mapping[str, str], known: Sequence[CopyRecord] = ()
) -> Papers:
    """Gather from a sealed kit, with playbooks that are at hand in the clear (bound), and its register of copies.

    A playbook whose public part is not the kit's stays out, and is named in `differs`.
    """
    books = {playbook.id: playbook for playbook in playbooks}
    tiers = {record.id: record.tier for record in kit.header.compartments}
    rules: dict[str, str] = {tier.name: tier.policy for tier in kit.header.tiers}
    fitting = {mode.id: books[mode.id] for mode in kit.body.modes if mode.id in books and _fits(books[mode.id], mode)}
    failures = [
        Failure(mode, tiers[mode.compartment], rules[tiers[mode.compartment]], fitting.get(mode.id))
        for mode in kit.body.modes
    ]
    holders = tuple(_holders(kit))
    differs = sorted(books.keys() - fitting.keys())
    copies = (*_copies(known, (), kit), *_cards(holders))
    return Papers(edition_of(kit), rules, holders, failures, values, copies, differs)


def papers_of_folder(source: SourceFolder, kit: KitFile | None, now: int, known: Sequence[CopyRecord] = ()) -> Papers:
    """Gather from a kit's source (`now` in seconds since the epoch), and from the kit that was sealed from it.

    `known` is that kit's register of copies.

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
    copies = (*_copies(known, toml.copy, kit), *_cards(holders))
    return Papers(edition, rules, holders, failures, source.directory.values, copies, differs)


def edition_of(kit: KitFile) -> Edition:
    """Return which edition a sealed kit's papers are."""
    header, body = kit.header, kit.body
    return Edition(
        body.name, header.purpose, day(body.sealed_at), body.sealed_at, body.revision, header.epoch,
        kit_tag(kit.custody.kit), day(header.last_step * STEP_SECONDS),
    )  # fmt: skip


def day(seconds: int) -> str:
    """Return the ISO date of a moment (seconds since the epoch, UTC)."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")


def _draft(name: str, purpose: str, now: int) -> Edition:
    # The same day gives the same bytes.
    return Edition(name, "practice" if purpose == "practice" else "real", day(now), now // DAY * DAY)


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


def _copies(records: Sequence[CopyRecord], wanted: Sequence[CopyPlace], kit: KitFile | None) -> Iterator[OldCopy]:
    """Yield the copies that are old, or of which nobody knows how old they are; a current one is kept."""
    epoch, revision = (kit.body.epoch, kit.body.revision) if kit else (0, 0)
    for state in copy_states(records, wanted, epoch, revision):
        if state.standing in _OLD:
            yield OldCopy(f"Copy “{state.name}” of the kit{_age(state)}", _where(state.place, state.holder))


def _age(state: CopyState) -> str:
    return f": epoch {state.record.epoch}, revision {state.record.revision}" if state.record else ""


def _where(place: str, holder: str) -> str:
    return f"{place} ({holder})" if holder else place
