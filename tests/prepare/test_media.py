"""Sticks that are mounted are found by what the kernel says of mounts; other file systems are none of them."""

import subprocess

import pytest

from keyturn.prepare import media
from keyturn.prepare.media import media_here, media_of

MOUNTS = r"""22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
90 27 0:40 / /media rw - tmpfs tmpfs rw
95 90 8:17 / /media/ann/USB\040DISK rw,nosuid shared:50 - vfat /dev/sdb1 rw,uid=1000
96 27 8:33 / /run/media/bo/a\134b rw,nosuid - ext4 /dev/sdc1 rw
97 27 8:34 / /mnt/red ro - vfat /dev/sdd1 ro
98 27 8:35 / /mnt/rød ro - vfat /dev/sdd1 ro
99 27 0:41 / /mediathek rw - tmpfs tmpfs rw
100 97 8:34 / /mnt/red rw - vfat /dev/sdd1 rw
torn line
"""


def test_people_s_disks_are_found_by_name_and_once():
    found = ["/media/ann/USB DISK", "/mnt/red", "/mnt/rød", r"/run/media/bo/a\b"]
    assert [str(path) for path in media_of(MOUNTS)] == found


def test_where_the_kernel_tells_nothing_none_is_offered(monkeypatch, tmp_path):
    monkeypatch.setattr(media, "MOUNTS", tmp_path / "nowhere")
    assert media_here() == ()
    assert media_of("") == ()


def test_a_stick_that_is_mounted_here_is_found(monkeypatch, tmp_path):
    stick = tmp_path / "a stick"
    stick.mkdir()
    monkeypatch.setattr(media, "PLACES", (tmp_path,))
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", stick], capture_output=True).returncode:
        pytest.skip("mounting needs rights of its own")
    try:
        assert media_here() == (stick,)
    finally:
        subprocess.run(["umount", stick], check=True)
    assert media_here() == ()
