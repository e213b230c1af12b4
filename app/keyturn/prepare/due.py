"""Everything that is due one day: proofs, rotations, reviews, drills, copies to read, the re-key and the end."""

from collections.abc import Iterator
from dataclasses import dataclass

from keyturn.errors import Phrase
from keyturn.opening.freshness import DAY, Fresh
from keyturn.opening.readiness import WARNED
from keyturn.prepare.copies import CopyState
from keyturn.prepare.known import Known
from keyturn.prepare.score_rules import DRILL_WITHIN


@dataclass(frozen=True)
class Due:
    """One thing: a name that stays the same from year to year, its last day (seconds since the epoch), and its words.

    `warned` are days before it on which to be reminded.
    """

    id: str
    at: int
    title: str
    text: str
    warned: tuple[int, ...] = (7,)


def everything_due(known: Known) -> tuple[Due, ...]:
    """Return what is due, the first day first."""
    found = [*_people(known), *_credentials(known), *_reviews(known), *_kit(known), *_copies(known)]
    return tuple(sorted(found, key=lambda due: (due.at, due.id)))


def _people(known: Known) -> Iterator[Due]:
    for person in known.readiness.custodians:
        if (at := _prove_by(person, known)) is not None:
            text = "Takes part in a drill with card, passphrase and second factor, within 90 days of the last time."
            yield Due(f"prove-{person.id}", at, Phrase("{name}: prove card and second factor", name=person.name), text)


def _prove_by(person: Fresh, known: Known) -> int | None:
    """Return the last day; of whom a damaged log tells nothing, nobody knows one."""
    return known.now if person.due is None and person.level == "care" else person.due


def _credentials(known: Known) -> Iterator[Due]:
    for entry in known.readiness.credentials.aged:
        text = "It was seen in an opening. " if entry.age.seen else f"Its rule is {entry.age.within} days. "
        at = known.now if entry.age.seen else entry.age.due
        yield Due(
            f"rotate-{entry.id}",
            at,
            Phrase("Rotate: {title}", title=entry.title),
            text + "Rotate it, and seal the new one.",
        )


def _reviews(known: Known) -> Iterator[Due]:
    for review in known.promises.reviews or ():
        text = "Read it, try it, set its next review_by, and seal it."
        yield Due(f"review-{review.id}", review.by, Phrase("Review the playbook: {title}", title=review.title), text)


def _kit(known: Known) -> Iterator[Due]:
    validity = known.readiness.validity
    yield Due("rekey", validity.rekey_at, Phrase("Hold a ceremony: re-key is due"),
              "Two thirds of the kit's validity are over. New phone codes need every phone.", (30, 7))  # fmt: skip
    yield Due("validity-end", validity.ends_at, Phrase("Phone codes do not open the kit any more"),
              "From this day on only cold codes and security keys open it.", tuple(reversed(WARNED)))  # fmt: skip
    yield Due("drill", known.drilled_at + DRILL_WITHIN * DAY, Phrase("Hold a drill"),
              "With the real cards and phones, in the rehearsal tier. Tell the SOC before.")  # fmt: skip


def _copies(known: Known) -> Iterator[Due]:
    for copy in known.copies:
        where = "; ".join(filter(None, (copy.place, copy.holder)))
        lies = "It shall lie here" if copy.standing == "never" else "It lies here"
        text = f"{lies}: {where}." if where else "Where it lies is not written down."
        yield Due(f"copy-{copy.name}", _copy_at(copy, known), _copy_title(copy), text)


def _copy_at(copy: CopyState, known: Known) -> int:
    return copy.verify_by if copy.new_enough else known.now


def _copy_title(copy: CopyState) -> str:
    if copy.standing == "never":
        return Phrase("Make the copy {name}", name=copy.name)
    if copy.new_enough:
        return Phrase("Read the copy {name}", name=copy.name)
    return Phrase("Replace the copy {name}", name=copy.name)
