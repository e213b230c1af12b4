"""The report of an opening on paper, for whoever reviews the use: from the report alone, and never a secret in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from reportlab.platypus import Flowable, KeepTogether, Spacer

from keyturn.exchange.paper import About, Paper, document
from keyturn.exchange.paper_fonts import Fonts
from keyturn.kit.manifest import Check, Mode
from keyturn.kit.playbooks.model import Playbook, filled
from keyturn.opening.confirm import Seen
from keyturn.opening.notices import How, Notice
from keyturn.opening.report import Class, Report
from keyturn.opening.walk import Did, Move

DAY, HOUR, MINUTE = 86400, 3600, 60
WORD_COLUMNS = 4
NOTHING = "—"

_CLASSES: Mapping[Class, str] = {"emergency": "Emergency", "drill": "Drill", "misuse": "Misuse"}
_SEEN: Mapping[Seen, str] = {"as-expected": "As expected", "otherwise": "Otherwise", "not-possible": "Not possible"}
_HOW: Mapping[How, str] = {"told": "Told", "not-reached": "Not reached", "put-off": "Put off"}
_DID: Mapping[Did, str] = {
    "confirmed": "Confirmed",
    "failed": "Failed",
    "chose": "Chose option {option}",
    "deferred": "Put off",
    "took-up": "Taken up again",
}


@dataclass(frozen=True)
class Names:
    """What stands behind the identifiers of a report, as far as it is known.

    A mode or a playbook that is not the report's own is not used, and its identifiers are written instead.
    `practice` tells that the kit holds nothing real.
    """

    mode: Mode | None = None
    playbook: Playbook | None = None
    practice: bool = False


def report_pdf(report: Report, names: Names, fonts: Fonts) -> bytes:
    """Return the report as PDF; the same report with the same names gives the same bytes.

    Signs that the fonts lack stand as code points, and the report says of which script they are.
    """
    told = _Told(report, names)
    title = f"Report of an opening: {report.kit_name}, {report.event}"
    right = f"{'Practice  ·  ' if names.practice else ''}Opening {report.opening}"
    about = About(title, report.kit_name, right, report.closed_at)
    return document(fonts, about, told.parts)


class _Told:
    """A report with the words for what it names."""

    def __init__(self, report: Report, names: Names) -> None:
        self.report = report
        self.practice = names.practice
        self.mode = names.mode if names.mode and names.mode.id == report.mode else None
        walked = names.playbook if names.playbook and names.playbook.hash == report.walk.playbook else None
        self.steps = {step.id: step for step in walked.steps} if walked else {}
        self.values = {**(walked.parameters if walked else {}), **_facts_of(report)}

    def parts(self, paper: Paper) -> list[Flowable]:
        """Return what stands on the paper, from top to bottom."""
        rest = [
            *_section(paper, "Times", self._times(paper)),
            *_section(paper, "Checks before the opening", self._checks(paper)),
            *_section(paper, "Who was told", self._notices(paper)),
            *_section(paper, "Revealed, and to be rotated", self._revealed(paper)),
            *_section(paper, "The playbook, as it was walked", self._walk(paper)),
            *_section(paper, "Notes", self._notes(paper)),
            KeepTogether(_section(paper, "Proof", self._proof(paper))),
            KeepTogether(_section(paper, "Review", self._review(paper))),
        ]
        # What the fonts lack is known once every text was made; it is said before the first of those pages.
        return [*self._head(paper), *paper.lacking(), *rest]

    def _head(self, paper: Paper) -> Iterator[Flowable]:
        report = self.report
        yield paper.text("Report of an opening", "label")
        yield paper.text(report.kit_name, "title")
        yield paper.text(self._summary(), "subtitle")
        if self.practice:
            yield paper.text("Practice. This kit holds nothing real.", "strong")
            yield Spacer(0, 8)
        yield paper.facts(list(self._facts()))

    def _summary(self) -> str:
        report = self.report
        day = _moment(report.started_at)[:10]
        opened = (
            f"Open for {_duration(report.closed_at - report.opened_at)}" if report.opened_at else "It was not opened"
        )
        count = len(self._items())
        shown = {0: "nothing was revealed", 1: "one item is to be rotated"}.get(
            count, f"{count} items are to be rotated"
        )
        return f"{_CLASSES[report.classified]} of {day}. {opened}; {shown}."

    def _facts(self) -> Iterator[tuple[str, str]]:
        report = self.report
        yield "Class of use", _CLASSES[report.classified]
        yield "Failure mode", f"{self.mode.title} ({report.mode})" if self.mode else report.mode
        yield "Incident", report.event
        yield "Reason", report.reason
        yield from zip(_roles(len(report.declared_by)), report.declared_by, strict=True)
        yield "Normal sign-in", report.normal_sign_in
        yield "Seal the kit again by", report.reseal_by

    def _times(self, paper: Paper) -> Iterator[Flowable]:
        report = self.report
        first = min((entry.time for entry in report.revealed), default=0)
        rows = [("Declared", _moment(report.started_at), NOTHING)]
        for what, time, never in (
            ("Opened", report.opened_at, "It was not opened"),
            ("First item shown", first, "Nothing was shown"),
            ("Closed", report.closed_at, NOTHING),
        ):
            since = _duration(time - report.started_at)
            rows.append((what, _moment(time), since) if time else (what, never, NOTHING))
        yield paper.table(("What", "When (UTC)", "After the declaration"), rows, (38, 50))

    def _checks(self, paper: Paper) -> Iterator[Flowable]:
        rows, before = [], 0
        for seen in self.report.observed:
            # A check that several people observed is written once.
            check = ("", "") if seen.check == before else (str(seen.check), self._check(seen.check))
            rows.append((*check, self._person(paper, seen.by), _SEEN[seen.seen], _moment(seen.time)))
            before = seen.check
        if not rows:
            yield paper.text("No check was observed.")
            return
        yield paper.table(("No.", "Check", "Observed by", "Seen", "When (UTC)"), rows, (9, 63, 35, 25))

    def _check(self, number: int) -> str:
        checks: Sequence[Check] = self.mode.confirm if self.mode else ()
        if not 1 <= number <= len(checks):
            return f"Check {number} of the failure mode"
        check = checks[number - 1]
        return filled(f"{check.ask}\nExpected: {check.expect}", self.values)

    def _notices(self, paper: Paper) -> Iterator[Flowable]:
        rows = [
            (_moment(notice.time), notice.audience, self._what(notice), self._people(paper, notice), _how(notice))
            for notice in self.report.told
        ]
        if rows:
            yield paper.table(("When (UTC)", "Who", "What", "By", "How"), rows, (38, 22, 40, 31))
        else:
            yield paper.text("No message was marked as told, and no call was made in the playbook.")

    def _what(self, notice: Notice) -> str:
        """Return what was said as far as the kit tells it openly; its identifier tells calls of one audience apart."""
        messages = self.mode.messages if self.mode and notice.mode == self.mode.id else []
        text = next((message.text for message in messages if message.id == notice.message), "")
        step = self.steps.get(notice.step)
        said = text or (step.challenge if step else "")
        return f"{filled(said, self.values)} ({notice.what})" if said else notice.what

    def _people(self, paper: Paper, notice: Notice) -> str:
        return ", ".join(self._person(paper, name) for name in notice.by)

    def _person(self, paper: Paper, name: str) -> str:
        """Return a name as a narrow column has it; Reader and Doer by their role, where the fonts lack the name."""
        pair = dict(zip(self.report.declared_by, ("Reader", "Doer"), strict=False))
        return name if paper.can_draw(name) else pair.get(name, name)

    def _items(self) -> list[tuple[str, str, str]]:
        """Return each item that is to be rotated, its version, and when it was first shown."""
        report = self.report
        shown = [(entry.item, str(entry.version), _moment(entry.time)) for entry in report.revealed]
        known = {entry.item for entry in report.revealed}
        return [*shown, *((item, NOTHING, NOTHING) for item in report.rotate if item not in known)]

    def _revealed(self, paper: Paper) -> Iterator[Flowable]:
        items = self._items()
        if not items:
            yield paper.text("Nothing was revealed. Nothing is to be rotated.")
            return
        yield paper.text("Each of these was seen. Tick it when its old value no longer works anywhere.")
        yield Spacer(0, 4)
        head = ("", "Item", "Version", "First shown (UTC)", "Rotated on", "By")
        rows = [("□", *item, "", "") for item in items]
        yield paper.table(head, rows, (9, 51, 16, 38, 26), first="box", by_hand=True)

    def _walk(self, paper: Paper) -> Iterator[Flowable]:
        walk = self.report.walk
        if not walk.started:
            yield paper.text("No playbook was walked.")
            return
        steps = {1: "one move was"}.get(len(walk.moves), f"{len(walk.moves)} moves were")
        yield paper.text(f"Begun at {_moment(walk.started)} UTC; {steps} made.")
        yield Spacer(0, 4)
        rows = [
            (str(number), _moment(move.time), self._step(move), self._did(move), self._person(paper, move.by))
            for number, move in enumerate(walk.moves, start=1)
        ]
        if rows:
            yield paper.table(("No.", "When (UTC)", "Step", "What", "By"), rows, (9, 38, 58, 31))

    def _step(self, move: Move) -> str:
        step = self.steps.get(move.step)
        return f"{filled(step.challenge, self.values)} ({move.step})" if step else move.step

    def _did(self, move: Move) -> str:
        step = self.steps.get(move.step)
        if move.did == "chose" and step and 1 <= move.option <= len(step.options):
            return f"Chose: {filled(step.options[move.option - 1].say, self.values)}"
        return _DID[move.did].format(option=move.option)

    def _notes(self, paper: Paper) -> Iterator[Flowable]:
        notes = self.report.notes
        if not notes:
            yield paper.text("No notes were kept.")
            return
        yield paper.facts([(str(number), note) for number, note in enumerate(notes, start=1)], label=9)

    def _proof(self, paper: Paper) -> Iterator[Flowable]:
        report = self.report
        yield paper.text(
            f"When this opening was closed, the kit's log had {report.log_size:,} lines. The tree hash stands for all "
            "of them, and so do the witness words. Compare the words with those that were written down away from the "
            "computer; “keyturn log verify KIT” tells whether the log still holds together."
        )
        yield Spacer(0, 6)
        yield paper.grid(_numbered(report.witness_words), "word")
        yield Spacer(0, 6)
        facts = [("Tree hash", report.log_root.hex()), ("Kit", report.kit.hex()), ("Opening", report.opening)]
        facts += [("Playbook, SHA-256", report.walk.playbook.hex())] if report.walk.started else []
        yield paper.facts(facts, "mono")

    def _review(self, paper: Paper) -> Iterator[Flowable]:
        people = zip(_roles(len(self.report.declared_by)), self.report.declared_by, strict=True)
        rows = [*((role, name, "", "") for role, name in people), ("Reviewed by", "", "", "")]
        yield paper.table(("", "Name", "Signature", "Date"), rows, (38, 50, 52), first="label", by_hand=True)


def _section(paper: Paper, title: str, parts: Iterator[Flowable]) -> list[Flowable]:
    return [*paper.heading(title), *parts]


def _roles(count: int) -> list[str]:
    """Return what the people who declared an opening are, in their order."""
    return ["Declared by, Reader", "Declared by, Doer", *["Declared by"] * (count - 2)][:count]


def _how(notice: Notice) -> str:
    how = _HOW[notice.how]
    return f"{how}; taken back\n{_moment(notice.taken_back)}" if notice.taken_back else how


def _facts_of(report: Report) -> dict[str, str]:
    """Return what a playbook's texts say of the opening."""
    people = dict(zip(("opening.reader", "opening.doer"), report.declared_by, strict=False))
    return {"opening.event": report.event, "opening.reason": report.reason, **people}


def _numbered(words: Sequence[str]) -> list[list[str]]:
    """Return numbered words in columns that are read from top to bottom."""
    texts = [f"{number} {word}" for number, word in enumerate(words, start=1)]
    rows = -(-len(texts) // WORD_COLUMNS)
    return [[*texts[row::rows], *[""] * WORD_COLUMNS][:WORD_COLUMNS] for row in range(rows)] or [[""]]


def _moment(seconds: int) -> str:
    """Return a moment (seconds since the epoch) in UTC; a number that is no date stays a number."""
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S")
    except (OSError, OverflowError, ValueError):
        return f"{seconds} s"


def _duration(seconds: int) -> str:
    """Return a span of time in its two largest units."""
    left = abs(seconds)
    units = (("d", left // DAY), ("h", left % DAY // HOUR), ("min", left % HOUR // MINUTE), ("s", left % MINUTE))
    counted = [f"{count} {unit}" for unit, count in units if count]
    # The clock was set back meanwhile.
    earlier = " earlier" if seconds < 0 else ""
    return (" ".join(counted[:2]) or "0 s") + earlier
