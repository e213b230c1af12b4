"""Nothing moves by itself but the seconds: there is no motion that could be reduced."""

import re
from pathlib import Path

import keyturn.ui

MOVING = re.compile(r"Q(Property|Variant|Sequential|Parallel)\w*Animation|QTimeLine|QMovie|QGraphics\w*Effect")


def test_no_part_of_the_window_is_animated():
    sources = sorted(Path(keyturn.ui.__file__).parent.rglob("*.py"))
    assert len(sources) > 60
    assert [source.name for source in sources if MOVING.search(source.read_text(encoding="utf-8"))] == []


def test_an_animation_would_be_found():
    assert MOVING.search("fade = QPropertyAnimation(self)")
