"""Time zones by name: what this computer knows, and UTC always."""

from datetime import UTC

import pytest

from keyturn.kit.time_zones import zone_of


@pytest.mark.parametrize("name", ["UTC", "Etc/UTC"])
def test_utc_is_utc_itself(name):
    assert zone_of(name) is UTC


@pytest.mark.parametrize("name", ["", "Nowhere/City", "../../etc/passwd", "a\0b", "x" * 9000])
def test_what_is_no_zone_is_none(name):
    assert zone_of(name) is None


def test_another_zone_has_its_name():
    assert str(zone_of("Europe/Stockholm")) == "Europe/Stockholm"
