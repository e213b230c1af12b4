"""Times as people read them, always in UTC."""

from datetime import UTC, datetime


def day(seconds: int) -> str:
    """Return the ISO date of a moment (seconds since the epoch)."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")


def moment(seconds: int) -> str:
    """Return the ISO date and time of a moment (seconds since the epoch)."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
