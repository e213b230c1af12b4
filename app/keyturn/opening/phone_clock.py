"""How far the phones' clock is ahead of this computer's, told by people who read it off a phone."""

from datetime import UTC, datetime

from keyturn.custody.codes import STEP_SECONDS
from keyturn.errors import FactorError

SHOWN = "%Y-%m-%d %H:%M"
FORMS = ("%Y-%m-%d %H:%M %z", "%Y-%m-%d %H:%M:%S %z")


class PhoneClockUnclear(FactorError):
    """What was typed is no date and time with an offset."""

    code = "phone-clock-unclear"
    sentence = "This is no date and time that can be compared with this computer's."
    cure = "Type what the phone shows like 2026-03-01 04:05 +01:00: date, time, offset from UTC."


def as_typed(seconds: int) -> str:
    """Return a time (seconds since the epoch) as people type it: local date, time and offset from UTC."""
    local = datetime.fromtimestamp(seconds, UTC).astimezone()
    offset = local.strftime("%z")
    return f"{local.strftime(SHOWN)} {offset[:3]}:{offset[3:5]}"


def ahead(typed: str, now: int) -> int:
    """Return by how many seconds the phone's clock is ahead of `now`; raises PhoneClockUnclear.

    Phones show whole minutes: where the minute is this computer's, the clocks agree, and where it is another, its
    middle is the best guess.
    """
    text = " ".join(typed.split())
    for form in FORMS:
        try:
            shown = datetime.strptime(text, form).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
        difference = int(shown.timestamp()) - now
        if form.endswith("%S %z"):
            return difference
        return 0 if -2 * STEP_SECONDS < difference <= 0 else difference + STEP_SECONDS
    raise PhoneClockUnclear
