"""The one table of events: what may be written to the log, how it reads, and what it is abroad.

Facts are names, identifiers, numbers and error codes, and the declared reason. What somebody types to
unlock (a card, a passphrase, a code) is never a fact, nor is the text of a note. `by`, `custodian` and
`custodians` name people. A signature is for ever: its number is never given to another event.
"""

from dataclasses import replace

from keyturn.opening.event import (
    Abroad,
    EntryRefused,
    Event,
    Outcome,
    Severity,
    names,
    numbers,
    plain,
    texts,
)

_INFO, _LOW, _MEDIUM, _HIGH, _CRITICAL = list(Severity)
_DONE, _FAILED = Outcome.SUCCESS, Outcome.FAILURE

_LOG_START = Abroad(1008, 6, "Start")
_LOG_REPAIR = Abroad(1008, 99, "Repair")
_LOG_CHECKPOINT = Abroad(1008, 99, "Checkpoint")
_LOGON, _LOGOFF, _PREAUTH = Abroad(3002, 1, "Logon"), Abroad(3002, 2, "Logoff"), Abroad(3002, 6, "Preauth")
_BEGIN, _PROGRESS = Abroad(3004, 1, "Create", "opening"), Abroad(3004, 3, "Update", "opening")
_ITEM_NEW, _ITEM_READ = Abroad(3004, 1, "Create", "item"), Abroad(3004, 2, "Read", "item")
_ITEM_CHANGE, _ITEM_HIDE = Abroad(3004, 3, "Update", "item"), Abroad(3004, 99, "Hide", "item")
_KIT_READ, _KIT_CHANGE = Abroad(3004, 2, "Read"), Abroad(3004, 3, "Update")

_OPENING = texts("opening")
_WHERE = texts("opening", "step")

_ROWS = (
    Event("log-segment", 100, "log", _INFO, _DONE, _LOG_START,
          "Segment {segment} of the log of kit {kit} begins.",
          texts("kit", "custody", "root", "key") | numbers("segment")),
    Event("log-torn-entry", 101, "log", _MEDIUM, _FAILED, _LOG_REPAIR,
          "A torn last line of {length} bytes (SHA-256 {sha256}) was cut off.",
          texts("sha256") | numbers("length")),
    Event("log-not-continued", 102, "log", _HIGH, _FAILED, _LOG_REPAIR,
          "This computer remembers {lines} lines with tree hash {root}, which this log does not continue.",
          texts("root") | numbers("lines")),
    Event("log-problem", 104, "log", _HIGH, _FAILED, _LOG_REPAIR, "An opening found the log at fault: {error}.",
          texts("error"), _OPENING),
    Event("checkpoint", 103, "log", _INFO, _DONE, _LOG_CHECKPOINT,
          "The first {size} lines are signed: {root}.",
          texts("root", "signature") | numbers("size")),

    Event("declared", 200, "declaration", _HIGH, _DONE, _BEGIN,
          "{by} declared {mode} for {incident}, tier {tier}: {reason}",
          texts("opening", "mode", "tier", "incident", "reason") | names("by")),
    Event("approval", 201, "declaration", _MEDIUM, _DONE, _PROGRESS,
          "Call {level} of the ladder, to {by}: {decision}.",
          texts("by", "decision") | numbers("level"), _OPENING),
    Event("confirm-check", 202, "declaration", _LOW, _DONE, _PROGRESS,
          "{by} observed check {check} of {mode}: {result}.",
          texts("opening", "mode", "by", "result") | numbers("check")),
    Event("confirm-refused", 203, "declaration", _MEDIUM, _FAILED, _BEGIN,
          "{by} observed check {check} of {mode} and it speaks against it: {otherwise}; the way out is {go}.",
          texts("mode", "by", "otherwise", "go", "error") | numbers("check")),
    Event("told", 404, "declaration", _LOW, _DONE, _PROGRESS,
          "{by} told {audience}: message {message} of {mode}.",
          texts("mode", "message", "audience") | names("by"), texts("opening", "channel")),
    Event("told-taken-back", 408, "declaration", _LOW, _DONE, _PROGRESS,
          "{by} took back that {audience} was told: message {message} of {mode}.",
          texts("mode", "message", "audience") | names("by"), _OPENING),

    Event("custodian-card-accepted", 300, "unlock", _LOW, _DONE, _PREAUTH,
          "The card of {custodian}, generation {generation}, was accepted.",
          texts("custodian") | numbers("generation"), _OPENING),
    Event("custodian-card-refused", 301, "unlock", _MEDIUM, _FAILED, _PREAUTH,
          "A card was refused: {error}.",
          texts("error"), texts("opening", "custodian")),
    Event("passphrase-accepted", 302, "unlock", _LOW, _DONE, _PREAUTH,
          "The passphrase of {custodian} was accepted.",
          texts("custodian"), _OPENING),
    Event("passphrase-refused", 303, "unlock", _MEDIUM, _FAILED, _PREAUTH,
          "A passphrase for the card of {custodian} was refused: {error}.",
          texts("custodian", "error"), _OPENING),
    Event("factor-entered", 304, "unlock", _LOW, _DONE, _PREAUTH,
          "{custodian} gave a second factor: {factor}.",
          texts("custodian", "factor"), _OPENING),
    Event("factor-taken-back", 308, "unlock", _LOW, _DONE, _PREAUTH,
          "{custodian} took a second factor back before it was tried: {factor}.",
          texts("custodian", "factor"), _OPENING),
    Event("factors-refused", 305, "unlock", _HIGH, _FAILED, _LOGON,
          "The second factors of {custodians} together do not open tier {tier}: {error}.",
          texts("error", "tier") | names("custodians"), _OPENING),
    Event("quorum-aborted", 306, "unlock", _MEDIUM, _FAILED, _LOGON,
          "Unlocking was given up with {custodians} present, {needed} needed.",
          names("custodians") | numbers("needed"), texts("opening", "error")),
    Event("opened", 307, "unlock", _HIGH, _DONE, _LOGON,
          "{custodians} opened tier {tier}.",
          texts("tier") | names("custodians"), texts("opening", "mode", "compartment")),

    Event("item-revealed", 400, "act", _HIGH, _DONE, _ITEM_READ,
          "Item {item}, version {version}, was revealed.",
          texts("opening", "item") | numbers("version"), texts("step") | names("by")),
    Event("item-hidden", 401, "act", _INFO, _DONE, _ITEM_HIDE,
          "Item {item} was hidden again.",
          texts("opening", "item")),
    Event("step-done", 402, "act", _LOW, _DONE, _PROGRESS,
          "Step {step} is done: {result}.",
          texts("opening", "step", "result"), names("by")),
    Event("note", 403, "act", _INFO, _DONE, _PROGRESS,
          "Note {number} was written.",
          _OPENING | numbers("number"), texts("by", "step")),
    Event("suspended", 405, "act", _LOW, _DONE, _LOGOFF,
          "The opening was suspended while {phase}.",
          texts("opening", "phase"), texts("step")),
    Event("resumed", 406, "act", _MEDIUM, _DONE, _LOGON,
          "The opening for {incident} ({mode}) was resumed.",
          texts("opening", "mode", "incident"), texts("step")),

    Event("playbook-read", 407, "act", _INFO, _DONE, _ITEM_READ,
          "The playbook {item}, version {version}, was opened.",
          texts("opening", "item") | numbers("version")),

    Event("stand-down-started", 500, "stand-down", _LOW, _DONE, _PROGRESS,
          "The stand-down began.",
          _OPENING, names("by")),
    Event("normal-sign-in-proven", 501, "stand-down", _LOW, _DONE, _PROGRESS,
          "A normal sign-in was proven: {account}.",
          texts("opening", "account"), texts("by")),
    Event("rotation-due", 502, "stand-down", _MEDIUM, _DONE, _ITEM_CHANGE,
          "Item {item}, version {version}, was seen and must be rotated.",
          texts("opening", "item") | numbers("version"), numbers("due")),
    Event("classified", 503, "stand-down", _LOW, _DONE, _PROGRESS,
          "The use was classified: {classification}.",
          texts("opening", "classification"), names("by")),
    Event("closed", 504, "stand-down", _MEDIUM, _DONE, _LOGOFF,
          "The opening was closed; items seen: {revealed}; to be sealed again by {reseal_by}.",
          texts("opening", "reseal_by") | numbers("revealed")),

    Event("card-checked", 600, "readiness", _INFO, _DONE, _PREAUTH,
          "{custodian} proved card and passphrase, generation {generation}; nothing was opened.",
          texts("custodian") | numbers("generation")),
    Event("kit-verified", 601, "readiness", _INFO, _DONE, _KIT_READ,
          "The kit is sound: epoch {epoch}, revision {revision}.",
          numbers("epoch", "revision")),
    Event("kit-refused", 602, "readiness", _HIGH, _FAILED, _KIT_READ,
          "The kit was refused: {error}.",
          texts("error"), numbers("epoch", "revision")),
    Event("rollback-noticed", 603, "readiness", _CRITICAL, _FAILED, _KIT_READ,
          "The kit is at epoch {epoch}, revision {revision}; seen before: {seen_epoch}, {seen_revision}.",
          numbers("epoch", "revision", "seen_epoch", "seen_revision")),

    Event("item-added", 700, "content", _LOW, _DONE, _ITEM_NEW,
          "Item {item} was added to compartment {compartment}.",
          texts("item", "compartment") | numbers("version"), texts("by")),
    Event("item-replaced", 701, "content", _LOW, _DONE, _ITEM_CHANGE,
          "Item {item} was replaced by version {version}.",
          texts("item") | numbers("version"), texts("by")),
    Event("manifest-signed", 702, "content", _LOW, _DONE, _KIT_CHANGE,
          "{by} signed revision {revision}.",
          texts("by") | numbers("revision")),
    Event("ceremony-held", 703, "custody", _HIGH, _DONE, _KIT_CHANGE,
          "A ceremony ({ceremony}) made epoch {epoch}.",
          texts("ceremony") | numbers("epoch") | names("custodians"), names("by")),
)  # fmt: skip
EVENTS = {row.name: row for row in _ROWS}
_STRANGE = Event("", 999, "unknown", _MEDIUM, Outcome.UNKNOWN, Abroad(0, 99, "Other"),
                 "An entry that this version of the program does not know.", {})  # fmt: skip


def event_named(name: str) -> Event:
    """Return the row of an event that is to be written; raises EntryRefused."""
    if name not in EVENTS:
        raise EntryRefused(event=plain(name), why="no such event exists")
    return EVENTS[name]


def event_read(name: str) -> Event:
    """Return the row of an event found in a log; one that is not ours gets a row that says so."""
    return EVENTS.get(name) or replace(_STRANGE, name=name)
