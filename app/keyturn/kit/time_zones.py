"""Time zones by name, as this computer knows them."""

from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo


def zone_of(name: str) -> tzinfo | None:
    """Return a zone; None where this computer does not know it, or lacks its data."""
    # UTC needs no data, so it holds on a computer that has none.
    if name in ("UTC", "Etc/UTC"):
        return UTC
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return None
