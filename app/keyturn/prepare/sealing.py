"""Sealing a first ceremony: custody dealt, content sealed, the file checked and rehearsed, then put in its place."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from keyturn.custody.ceremony import Enrolment, FactorSecret, Foundation, found
from keyturn.custody.deal import Listener, Progress, SealedCustody, Settings
from keyturn.custody.seal import Random
from keyturn.custody.unlock import open_outer, try_group
from keyturn.errors import ContentError, KitError, Phrase
from keyturn.kit.content import NewItem
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.founding import FirstContent, save_first
from keyturn.kit.items import open_item
from keyturn.kit.kinds import make_content
from keyturn.kit.playbooks.library import Library
from keyturn.kit.playbooks.model import Playbook
from keyturn.kit.playbooks.sealed import item_of, mode_of
from keyturn.kit.signer import Signer
from keyturn.kit.store import draft_path, exclusive, move_into_place
from keyturn.kit.writer import KitMovedOn
from keyturn.prepare.plan import Plan

UNPROVEN = ".unproven"
SENTENCE = "You opened the rehearsal compartment together."


class ModesNotThePlan(ContentError):
    """The playbooks and the modes of kit.toml are not the same."""

    code = "modes-not-the-playbooks"
    sentence = "kit.toml's [modes] and the playbooks differ: {differ}."
    cure = "Give each playbook a tier under [modes], and each mode a playbook."


class RehearsalModeMissing(ContentError):
    """No mode belongs to the rehearsal tier, so that nobody could drill and nothing could be proven."""

    code = "rehearsal-mode-missing"
    sentence = "kit.toml gives no mode the rehearsal tier; without one nobody can drill, and a kit cannot be rehearsed."
    cure = 'Add the playbook of a drill, and rehearsal = "rehearsal" under [modes].'


class RehearsalFailed(KitError):
    """The sealed kit did not open as it must, and was not kept."""

    code = "rehearsal-failed"
    sentence = "The sealed kit did not pass its rehearsal ({why}), and was removed again; the ceremony is as it was."
    cure = "Check the disk and the memory of this computer, and seal again; if it fails again, use another computer."


@dataclass(frozen=True)
class Sealing:
    """Everything that a first ceremony seals."""

    foundation: Foundation = field(repr=False)
    plan: Plan
    settings: Settings
    enrolments: tuple[Enrolment, ...] = field(repr=False)
    random: Random

    def seal(self, path: Path, library: Library, signers: Sequence[Signer], now: int, listener: Listener) -> Path:
        """Seal, rehearse, and return where the kit lies, or the draft that waits for another signature.

        Takes one derivation for each authorized group, and one for the rehearsal. Raises ModesNotThePlan,
        RehearsalModeMissing, RehearsalFailed, KitMovedOn or a StorageError, and nothing is left in place then.
        """
        content = first_content(self.plan, library)
        custody = found(
            self.foundation, self.settings, self.enrolments, self.plan.compartments(), now, self.random, listener
        )
        unproven = path.with_name(f".{path.name}{UNPROVEN}")
        self._clear(unproven)
        try:
            listener(Progress("items", 0, len(content.items)))
            written = save_first(unproven, self.foundation, custody, content, signers, now, self.random)
            listener(Progress("items", len(content.items), len(content.items)))
            listener(Progress("rehearsal", 0, 1))
            rehearse(read_kit(written, draft=True), custody, self._factors())
            listener(Progress("rehearsal", 1, 1))
            return _put_in_place(written, path, waits=written != unproven)
        finally:
            custody.wipe()
            self._clear(unproven)

    def _factors(self) -> dict[int, FactorSecret]:
        return {entry.i: entry.factor for entry in self.enrolments if entry.factor}

    @staticmethod
    def _clear(unproven: Path) -> None:
        for path in (unproven, draft_path(unproven)):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def first_content(plan: Plan, library: Library) -> FirstContent:
    """Return what the first revision holds; raises ModesNotThePlan or RehearsalModeMissing."""
    playbooks = {playbook.id: playbook for playbook in library.playbooks}
    if differ := [*(f"no playbook for {mode}" for mode in plan.toml.modes if mode not in playbooks),
                  *(f"no tier for {mode}" for mode in playbooks if mode not in plan.toml.modes)]:  # fmt: skip
        raise ModesNotThePlan(differ="; ".join(differ))
    drills = [playbooks[mode] for mode, tier in plan.toml.modes.items() if tier == "rehearsal"]
    if not drills:
        raise RehearsalModeMissing
    places = plan.compartment_of_mode()
    return FirstContent(
        plan.toml.name,
        plan.roster(),
        tuple(mode_of(playbook, places[playbook.id]) for playbook in library.playbooks),
        (*map(item_of, library.playbooks), *(item for drill in drills for item in _rehearsal_items(drill))),
        tuple(library.questions),
    )


def rehearse(kit: KitFile, custody: SealedCustody, factors: Mapping[int, FactorSecret]) -> None:
    """Check every section, then open the rehearsal tier with a group's shares and targets, and read what it holds.

    Takes one derivation; raises RehearsalFailed.
    """
    try:
        _rehearse(kit, custody, factors)
    except RehearsalFailed:
        raise
    except (KitError, ContentError) as refusal:
        raise RehearsalFailed(why=refusal.message.rstrip(".")) from None


def _rehearse(kit: KitFile, custody: SealedCustody, factors: Mapping[int, FactorSecret]) -> None:
    damaged = [damage.name for damage in kit.damages()]
    if damaged:
        raise RehearsalFailed(why=Phrase("damaged on the disk: {names}", names=", ".join(damaged)))
    group = kit.header.tier("rehearsal").groups[0]
    outer = open_outer(kit.custody, kit.source(), [custody.shares[i] for i in group])
    for i, factor in factors.items():
        if factor.table is not None and outer.table(i).bytes() != factor.table:
            raise RehearsalFailed(why=Phrase("the code table of custodian {i} is another", i=i))
    keys = try_group(outer, "rehearsal", [(custody.shares[i], factors[i].target) for i in group])
    if keys is None:
        raise RehearsalFailed(why=Phrase("an authorized group does not open"))
    for name, seed in keys.compartments.items():
        for record in kit.body.items_of(name):
            open_item(kit.custody.kit, seed, record, kit.item(record)).wipe()
    keys.wipe()
    outer.wipe()


def _rehearsal_items(drill: Playbook) -> list[NewItem]:
    """Return a sentence, which is no secret, for each item that a drill shows; at least one."""
    names = list(dict.fromkeys(step.credential for step in drill.steps if step.credential)) or [f"{drill.id}-sentence"]
    content = make_content("secret", {"value": SENTENCE.encode()})
    return [NewItem(name, "The sentence of a drill", drill.id, content) for name in names]


def _put_in_place(written: Path, path: Path, waits: bool) -> Path:
    place = draft_path(path) if waits else path
    with exclusive(path.parent):
        if path.exists() or place.exists():
            raise KitMovedOn(path=path)
        move_into_place(written, place)
    return place
